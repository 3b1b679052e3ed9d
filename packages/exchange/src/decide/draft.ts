import type { StixObject } from '@qanat/stix';
import type { Step } from './types.ts';

/** A view before it is let go: the object as the partner would get it, and what was taken out of it. */
export interface Draft {
  readonly effect: 'whole' | 'derived';
  readonly object: StixObject;
  readonly removed: readonly (readonly Step[])[];
}
