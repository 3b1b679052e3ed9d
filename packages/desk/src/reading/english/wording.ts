import { ENGLISH_TYPES } from '../../lexicon/entity-words.ts';
import { isAt, LOWER, UPPER } from '../../text/characters.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import type { Sentence } from '../act.ts';
import { base } from './name-kinds.ts';

/** What a whole report tells of its words. */
export interface Wording {
  /** Words it writes with a small letter somewhere: capitals make no names of them. */
  readonly small: ReadonlySet<string>;
  /** It is about malware: coined words with capitals inside are likely names of such. */
  readonly technical: boolean;
  /** Words with a capital where no sentence begins. */
  readonly middle: ReadonlySet<string>;
  /** Words with a capital that come more than once. */
  readonly often: ReadonlySet<string>;
}

const FEWEST = 3;
const TECHNICAL = new Set(
  'malware ransomware phishing spear-phishing malicious exploit payload payloads infected credentials attackers'.split(
    ' ',
  ),
);
const OPENS = /^["“‘«:•—–]$/u;

/** Whether a sentence, or a part of it that begins as one, begins at token `i`. */
export const opensAt = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || OPENS.test(tokens[i - 1]!.text);

/** A part of an address: `delta` in `delta.example`, `x@delta.example`. */
const isGlued = (tokens: readonly Token[], i: number): boolean => {
  const { start, end } = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (
    (before !== undefined && before.end === start && /^[./@\]]$/.test(before.text)) ||
    (after !== undefined &&
      after.start === end &&
      /^[.@[]$/.test(after.text) &&
      tokens[i + 2]?.start === after.end)
  );
};

export function wordingOf(sentences: readonly Sentence[]): Wording {
  const words: Words = { small: new Set(), middle: new Set(), once: new Set(), often: new Set() };
  let technical = 0;
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      const { kind, form } = tokens[i]!;
      if (kind !== 'word') continue;
      note(words, tokens, i);
      if (isOfMalware(form)) technical++;
    }
  return { ...words, technical: technical >= FEWEST };
}

const isOfMalware = fact((norm) => TECHNICAL.has(norm) || ENGLISH_TYPES.get(norm) === 'malware');

type Words = Record<'small' | 'middle' | 'once' | 'often', Set<string>>;

function note({ small, middle, once, often }: Words, tokens: readonly Token[], i: number): void {
  const { text, norm } = tokens[i]!;
  if (isAt(text, 0, UPPER)) {
    const word = base(norm);
    (once.has(word) ? often : once).add(word);
    if (!opensAt(tokens, i)) middle.add(word);
  } else if (isAt(text, 0, LOWER) && !isGlued(tokens, i)) small.add(norm);
}
