import type { Token } from '../text/tokens.ts';
import type { CueClass } from './types.ts';

/** A speaker as the report words it, before it is resolved against the others. */
export interface Mention {
  readonly text: string;
  readonly norms: readonly string[];
  /** Offset of its first word in the raw text, for looking up what came before it. */
  readonly at: number;
  /** A clause beside it says that the name is withheld. */
  readonly hidden: boolean;
  /** Known by its type noun to be a medium. */
  readonly medium?: boolean;
  /** The whole of its name: a longer one that holds it is somebody else's. */
  readonly whole?: boolean;
}

/** One reporting act as found in a sentence, before speakers, stance and anonymity are resolved. */
export interface Act {
  /** null: the last speaker goes on. */
  readonly source: Mention | null;
  readonly via: readonly Mention[];
  readonly cls: CueClass;
  readonly negated: boolean;
  /** Token range of the content in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
  /** Says nothing by itself, but its speaker is the one that goes on: "disputed that account". */
  readonly silent?: boolean;
  /** A thing that is observed: words like "likely" in its description are not the observer's doubt. */
  readonly thing?: boolean;
  /** No reporting at all: somebody does something, whom a later pronoun may mean. */
  readonly noticed?: boolean;
  /** Noticed as somebody to whom something is done, who is meant only where no one who does anything can be. */
  readonly undergoes?: boolean;
  /** Where the verb has no subject of its own: the gender and number of who goes on. */
  readonly agreement?: Agreement;
  /** "And he added": whoever spoke last goes on, not who did something since. */
  readonly continues?: boolean;
  /** Relayed by whom a verb of that form goes on with. */
  readonly through?: Agreement;
}

/** What a verb's form tells of its subject. */
export type Agreement = 'feminine' | 'masculine' | 'plural';

export interface Sentence {
  readonly tokens: readonly Token[];
  /** Number of the paragraph's line, 1-based. */
  readonly line: number;
}

const QUOTE_MARKS = new Set(['"', '“', '”', '«', '»', '„', '‟', '＂', '‘', '’', "'"]);

export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'mark' && QUOTE_MARKS.has(token.text);

export const isWord = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'mark';

/** `U.S`: its last dot is a token of its own. */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;

/** A mention from chosen tokens; quotation marks are left out of the name. Undefined when no word is left. */
export function toMention(tokens: readonly Token[], hidden = false): Mention | undefined {
  const words = tokens.filter(isWord);
  if (words.length === 0) return undefined;
  return {
    text: words.map(({ text }) => (text[1] === '.' && INITIALS.test(text) ? `${text}.` : text)).join(' '),
    norms: words.map((t) => t.norm),
    at: words[0]!.start,
    hidden,
  };
}

/** Index of the last token of the quotation that token `i` stands in. */
export function quotationEnd(tokens: readonly Token[], i: number): number {
  const quote = tokens[i]!.quote;
  let k = i;
  while (k + 1 < tokens.length && tokens[k + 1]!.quote === quote) k++;
  return k;
}

/** Whether token `i` opens a quotation. */
export const opensQuotation = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return (
    token !== undefined && token.quote >= 0 && isQuoteMark(token) && tokens[i - 1]?.quote !== token.quote
  );
};

/** Words (no marks) in a token range. */
export function countWords(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) count++;
  return count;
}
