import type { Material } from './material.ts';
import type { Party } from './parties.ts';

/** Who plays the round, and with what. */
export interface Stage {
  readonly a: Party;
  readonly b: Party;
  readonly c: Party;
  /** Scratch directory. */
  readonly dir: string;
  readonly material: Material;
}
