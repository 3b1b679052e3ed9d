import type { Stance } from '../reading/types.ts';
import type { AssertionStance, Basis } from './assertions.ts';

/** A party as it is told: the key by which it is known again, and its name. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface StatedEstimate {
  readonly subject: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  readonly asOf: string | null;
}

export type LinkKind = 'supports' | 'denies' | 'contradicts';

/**
 * One claim as it reached us by one way: read in a report here, imported, or received in a channel. What several ways
 * bring of one claim are several statements.
 */
export interface Statement {
  readonly claim: string;
  /** Name of the supply, `own` for what was read here. */
  readonly way: string;
  /** Whose word the claim and its links are: `own`, a node that stamped it, or the way. */
  readonly author: string;
  readonly report: string;
  readonly state: 'proposed' | 'accepted' | 'received';
  readonly stance: Stance;
  readonly content: string;
  readonly lang: string;
  readonly source: string | null;
  readonly sourceRef: string | null;
  readonly anonymous: boolean;
  /** Who relays it, outermost first. */
  readonly via: readonly string[];
  readonly basis: Basis;
  /** Who published the report; null when nobody has said so. */
  readonly publisher: Named | null;
  /** Title or file of the report, for where it has no publisher. */
  readonly title: string;
  /** Nodes between the publisher and us: who made the claim first, who handed it to us last. Empty when read here. */
  readonly road: readonly Named[];
  /** The first node's stamp came with it and was verified. */
  readonly stamped: boolean;
  /** Opaque tags of one origin: of the first report, of the source. */
  readonly tags: readonly string[];
  readonly about: readonly string[];
  readonly links: readonly { readonly to: string; readonly kind: LinkKind }[];
  readonly estimate: StatedEstimate | null;
  readonly grade: { readonly source: string | null; readonly info: number | null };
  /** When the report was published, or came. */
  readonly at: string;
}

/** A statement in its proposition. */
export interface Placed extends Statement {
  readonly proposition: string;
  readonly side: AssertionStance;
}

const SIDE: Readonly<Record<Stance, AssertionStance>> = {
  asserts: 'affirm',
  quotes: 'affirm',
  estimates: 'affirm',
  denies: 'deny',
  hedges: 'hedge',
};

/** The side that a stance takes towards the words of its own claim. */
export function sideOf(stance: Stance): AssertionStance {
  return SIDE[stance];
}
