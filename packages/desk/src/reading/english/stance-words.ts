import { HEDGE_WORDS, MODALS } from '../../lexicon/en-words.ts';
import type { StanceWords } from '../stance.ts';

const SUBORDINATE = new Set([
  'which',
  'who',
  'that',
  'because',
  'when',
  'if',
  'after',
  'before',
  'since',
  'where',
  'although',
  'though',
  'whose',
  'unless',
  'until',
]);
const NEGATED = new Set([
  'not',
  'never',
  'no',
  'none',
  'nothing',
  'neither',
  "hasn't",
  "haven't",
  "hadn't",
  "don't",
  "doesn't",
  "didn't",
  "won't",
  "wouldn't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
]);
const MAIN = 16;
const PHRASES = [
  ['too', 'early'],
  ['almost', 'certainly'],
  ['neither', 'confirm'],
  ['rule', 'out'],
  ['may', 'have'],
  ['not', 'clear'],
  ['could', 'not'],
  ['not', 'possible'],
  ['no', 'comment'],
  ['not', 'yet'],
  ['remains', 'unclear'],
  ['unable', 'to'],
  ['cannot', 'confirm'],
];

export const englishStance: StanceWords = {
  modalAt(tokens, from, to) {
    const end = Math.min(to, from + MAIN);
    for (let i = from; i < end; i++) {
      const { norm } = tokens[i]!;
      if (i > from + 1 && SUBORDINATE.has(norm)) return -1;
      if (HEDGE_WORDS.has(norm)) return i;
      if (MODALS.has(norm)) return i;
      if (PHRASES.some(([a, b]) => norm === a && tokens[i + 1]?.norm === b)) return i;
    }
    return -1;
  },
  isNegated(tokens, from, to) {
    const end = Math.min(to, from + 8);
    for (let i = from; i < end; i++) {
      const { norm } = tokens[i]!;
      if (SUBORDINATE.has(norm)) return false;
      if (!NEGATED.has(norm)) continue;
      if (norm === 'no' && ['fewer', 'more', 'less', 'longer'].includes(tokens[i + 1]?.norm ?? ''))
        return false;
      return !PHRASES.some(
        ([a, b]) => (norm === a && tokens[i + 1]?.norm === b) || (tokens[i - 1]?.norm === a && norm === b),
      );
    }
    return false;
  },
};
