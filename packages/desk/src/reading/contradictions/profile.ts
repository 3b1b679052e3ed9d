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

/** What a denial may point at. */
export type Pointed = 'accusation' | 'paper' | 'figure';

/** A claim as the rules of contradiction see it. */
export interface Profile {
  readonly index: number;
  readonly claim: Claim;
  readonly party: Party;
  /** The claim before it is of another source. */
  readonly opens: boolean;
  /** Which speech of the report it is part of: claims of one party that follow each other are one. */
  readonly turn: number;
  readonly words: readonly Word[];
  /** The sides it takes of pairs of states that exclude each other. */
  readonly sides: ReadonlySet<number>;
  /** Stems and concepts of the words that carry matter. */
  readonly stems: ReadonlySet<string>;
  /** The same without the words that only point at another claim or judge it. */
  readonly topic: ReadonlySet<string>;
  /** The topic without names of people, bodies and places. */
  readonly deeds: ReadonlySet<string>;
  readonly naming: Naming;
  /** Stems of the places it names. */
  readonly places: ReadonlySet<string>;
  /** Who is named around it in its line: whom it accuses, whom it answers. */
  readonly besides: Naming;
  /** The words of a report, a study or a document, or found by those who wrote one. */
  readonly paper: boolean;
  /** Whose words it speaks of: "accusations by the party", مزاعم الوزارة. */
  readonly accusers: Naming;
  /** It points at what somebody else has said. */
  readonly points: boolean;
  /** What it points at: accusations, a report, figures. */
  readonly pointsTo: ReadonlySet<Pointed>;
  readonly denying: Denying;
  /** It speaks of responsibility. */
  readonly responsible: boolean;
  /** It looks into what others say. */
  readonly looksInto: boolean;
  /** It refuses a request or a proposal. */
  readonly refuses: boolean;
  /** It says that nobody came to harm. */
  readonly unharmed: boolean;
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
