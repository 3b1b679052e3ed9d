import type { Token } from '../text/tokens.ts';
import { isWord, type Mention, type Sentence, toMention } from './act.ts';

/** What one person says in a transcript: `HALL: We left at noon.`, until the next label. */
export interface Turn {
  readonly speaker: Mention;
  /** Sentences of the turn, by index; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** The interviewer's: nothing is claimed. */
  readonly asks: boolean;
  /** Token of the first sentence behind the colon. */
  readonly behind: number;
}

interface Label {
  readonly at: number;
  readonly colon: number;
  readonly key: string;
}

const LONGEST_LABEL = 4;
const LONGEST_TURN = 12;
const SHOUTED = /^\p{Lu}[\p{Lu}.'’-]+$/u;

/** The shouted name and colon that open a line. */
function labelAt(sentences: readonly Sentence[], at: number): Label | undefined {
  const { tokens, line } = sentences[at]!;
  if (sentences[at - 1]?.line === line) return undefined;
  const colon = tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ text }) => text === ':');
  if (colon < 1 || !tokens.slice(0, colon).every(({ text }) => SHOUTED.test(text) || text === '.'))
    return undefined;
  return { at, colon, key: tokens[colon - 1]!.norm };
}

/** Full names by their last word, as far as the text writes them out: `anchor Wolf Hall` → hall. */
function namesOf(sentences: readonly Sentence[], wanted: ReadonlySet<string>): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>();
  for (const { tokens } of sentences) {
    for (const [i, token] of tokens.entries()) {
      if (!wanted.has(token.norm) || names.has(token.norm) || !isName(token)) continue;
      let from = i;
      while (from > Math.max(0, i - 3) && isName(tokens[from - 1])) from--;
      const name = toMention(tokens.slice(from, i + 1));
      if (name) names.set(token.norm, name);
    }
  }
  return names;
}

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);

/**
 * The turns of a transcript: lines that open with a shouted name which the text also writes out and which speaks
 * twice at least. Linear in the text.
 */
export function findTurns(sentences: readonly Sentence[]): Turn[] {
  const labels = sentences.flatMap((_, at) => labelAt(sentences, at) ?? []);
  const counts = new Map<string, number>();
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (![...counts.values()].some((count) => count > 1)) return [];
  const names = namesOf(sentences, new Set(counts.keys()));
  return labels.flatMap(({ at, colon, key }, i): Turn[] => {
    const speaker = names.get(key);
    const to = Math.min(labels[i + 1]?.at ?? lineEnd(sentences, at), at + LONGEST_TURN);
    return speaker
      ? [{ speaker, from: at, to, behind: colon + 1, asks: asksOnly(sentences.slice(at, to)) }]
      : [];
  });
}

function lineEnd(sentences: readonly Sentence[], at: number): number {
  let to = at + 1;
  while (sentences[to]?.line === sentences[at]!.line) to++;
  return to;
}

const asksOnly = (sentences: readonly Sentence[]): boolean =>
  sentences.at(-1)!.tokens.at(-1)!.text === '?' ||
  sentences.every(({ tokens }) => tokens.filter(isWord).length < 4);
