import type { EntityKind } from './types.ts';

/** A name that a list knows. */
export interface KnownEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
}

/** A name in a sentence, as a range of its tokens (quotation marks may stand at its ends). */
export interface Named {
  readonly kind: EntityKind;
  readonly from: number;
  readonly to: number;
}

/** A name of a report before names of one thing are put together. */
export interface FoundName {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** Known by a list, whose kind holds. */
  readonly known: boolean;
  readonly start: number;
  readonly end: number;
}
