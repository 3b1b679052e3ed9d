import type { Claim } from '../types.ts';
import type { Naming, Party } from './party.ts';
import type { Word } from './vocabulary.ts';

/** A number in a claim. */
export interface Figure {
  readonly range: readonly [number, number];
  /** What is counted: the dead, the wounded, people, or the stem of the first word that says so. */
  readonly unit: string;
  /** Stems of all of them: what two claims share of these is not yet one matter. */
  readonly counted: ReadonlySet<string>;
  /** It counts some of those counted before: three children among them. */
  readonly part: boolean;
  /** It counts soldiers, or other fighters. */
  readonly armed: boolean;
}

/** How a claim says no: as a denial, by calling something false, by doubting it, or in a negated sentence. */
export type Denying = 'denies' | 'falsifies' | 'doubts' | 'negates' | undefined;

/** A claim as the rules of contradiction see it. */
export interface Profile {
  readonly index: number;
  readonly claim: Claim;
  readonly party: Party;
  /** The claim before it is of another source. */
  readonly opens: boolean;
  readonly words: readonly Word[];
  /** The sides it takes of pairs of states that exclude each other. */
  readonly sides: ReadonlySet<number>;
  /** Stems and concepts of the words that carry matter. */
  readonly stems: ReadonlySet<string>;
  /** The same without the words that only point at another claim or judge it. */
  readonly topic: ReadonlySet<string>;
  /** The topic without names of people, bodies and places. */
  readonly deeds: ReadonlySet<string>;
  /** Of these, what a negation in it negates. */
  readonly negates: ReadonlySet<string>;
  /** The first of them: what a denial denies comes first. */
  readonly first: string | undefined;
  readonly naming: Naming;
  /** Stems of the places it names. */
  readonly places: ReadonlySet<string>;
  /** Whose words it speaks of: "accusations by the party", مزاعم الوزارة. */
  readonly accusers: Naming;
  /** It points at what somebody else has said. */
  readonly points: boolean;
  readonly denying: Denying;
  readonly negated: boolean;
  /** It speaks of responsibility. */
  readonly responsible: boolean;
  /** It looks into what others say. */
  readonly looksInto: boolean;
  /** It disclaims a deed: any involvement, responsibility for the attack. */
  readonly disclaims: boolean;
  /** It says that nobody came to harm. */
  readonly unharmed: boolean;
  /** It opens with the negation: no X, did not, لم. */
  readonly flat: boolean;
  /** What stands before it in its line, back to the claim before: who says it and how. */
  readonly leadIn: string;
  /** Offset of the beginning of its line. */
  readonly line: number;
  /** How much of the matter of the headline it shares, 0 to 1: what a report is about is what is denied. */
  readonly headline: number;
  readonly incident: boolean;
  /** It says whose deed or fault something is. */
  readonly blames: boolean;
  readonly figure: boolean;
  /** What it says was caused, and by what; undefined when it gives no cause. */
  readonly cause: { readonly effect: ReadonlySet<string>; readonly by: ReadonlySet<string> } | undefined;
  /** Its numbers, each with what is counted. */
  readonly figures: readonly Figure[];
  /** Years that it speaks of. */
  readonly years: ReadonlySet<string>;
}
