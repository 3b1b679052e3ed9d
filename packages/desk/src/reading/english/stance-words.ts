import { BE, HEDGE_WORDS, MODALS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
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
/** Two words that leave open, the second ones by the first. */
const PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['too', ['early', 'soon']],
  ['almost', ['certainly']],
  ['neither', ['confirm']],
  ['rule', ['out']],
  ['may', ['have']],
  ['not', ['clear', 'know', 'sure', 'possible', 'yet']],
  ["don't", ['know']],
  ["didn't", ['know']],
  ['could', ['not']],
  ['no', ['comment']],
  ['remains', ['unclear']],
  ['unable', ['to']],
  ['cannot', ['confirm']],
]);

/** `a suspect`, `the main suspects`: nobody suspects. */
const isPerson = (tokens: readonly Token[], i: number): boolean =>
  /^suspects?$/.test(tokens[i]!.norm) &&
  /^(?:a|an|the|one|two|three|four|main|prime|second|third|no|any|other|another|all|of)$/.test(
    tokens[i - 1]?.norm ?? '',
  );

/** `In May`, `May 12`. */
const isMonth = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === 'May' &&
  (tokens[i + 1]?.kind === 'number' ||
    /^(?:in|on|of|since|last|early|late|until|by|and|mid)$/.test(tokens[i - 1]?.norm ?? ''));

const NEAR = 8;
/** A number behind one of these belongs to a circumstance: `with more than 50 others`. */
const DEPENDENT = /^(?:with|in|of|by|for|from|on|at|near|among|under|over|about|than)$|ing$/;

export const englishStance: StanceWords = {
  isPoint: (tokens, from, at) =>
    at <= NEAR || !(DEPENDENT.test(tokens[from + at - 1]!.norm) || tokens[from + at]!.quote >= 0),
  modalAt(tokens, from, to) {
    const end = Math.min(to, from + MAIN);
    for (let i = from; i < end; i++) {
      const { norm } = tokens[i]!;
      if (i > from + 1 && SUBORDINATE.has(norm)) return -1;
      if (HEDGE_WORDS.has(norm) && !isPerson(tokens, i)) return i;
      if (NOT.has(norm) && tokens.slice(i + 1, i + 3).some((token) => token.norm === 'clear')) return i;
      if (MODALS.has(norm) && !isMonth(tokens, i)) return i;
      if (PHRASES.get(norm)?.includes(tokens[i + 1]?.norm ?? '')) return i;
    }
    return -1;
  },
  isNegated(tokens, from, to) {
    if (disownsDeed(tokens, from, to) || callsFalse(tokens, from, to)) return true;
    const end = Math.min(to, from + 8);
    for (let i = from; i < end; i++) {
      const { norm } = tokens[i]!;
      if (SUBORDINATE.has(norm)) return false;
      if (!NEGATED.has(norm)) continue;
      // no longer; No. 1
      if (norm === 'no' && ['fewer', 'more', 'less', 'longer', '.'].includes(tokens[i + 1]?.norm ?? ''))
        return false;
      if (
        PHRASES.get(norm)?.includes(tokens[i + 1]?.norm ?? '') ||
        PHRASES.get(tokens[i - 1]?.norm ?? '')?.includes(norm)
      )
        return false;
      return norm === 'no' || norm === 'none' || norm === 'nothing' || deniesAny(tokens, i, to);
    }
    return false;
  },
  refutes: calledFalse,
  withholds(tokens, from, to) {
    const words = tokens.slice(from, Math.min(to, from + MAIN)).map(({ norm }) => norm);
    const confirm = words.findIndex((norm) => norm.startsWith('confirm') && CONFIRM.test(norm));
    const [or = '', deny = ''] = words.slice(confirm + 1, confirm + 3);
    if (confirm < 0 || !/^n?or$/.test(or) || !DENY.test(deny)) return false;
    return words.slice(0, confirm).some((norm) => /^(?:neither|not|never|cannot)$|n't$/.test(norm));
  },
};

const SAYINGS = new Set(
  'claim claims suggestion suggestions allegation allegations accusation accusations report reports rumour rumours rumor rumors story stories statement statements video videos it charge charges'.split(
    ' ',
  ),
);
const FALSE_WORDS = new Set(
  'false untrue wrong baseless unfounded groundless fabricated fake nonsense incorrect misleading'.split(' '),
);

/** `any suggestion of a leak was plain wrong`, `it is untrue that`: what others say is denied. */
function callsFalse(tokens: readonly Token[], from: number, to: number): boolean {
  let saying = false;
  for (let i = from; i < Math.min(to, from + MAIN); i++) {
    const { norm } = tokens[i]!;
    saying ||= SAYINGS.has(norm);
    if (!saying || !BE.has(norm)) continue;
    const said = tokens.slice(i + 1, Math.min(to, i + 6)).filter(({ kind }) => kind === 'word');
    const at = said.findIndex((token) => FALSE_WORDS.has(token.norm));
    if (at >= 0) return !said.slice(0, at).some((token) => NOT.has(token.norm));
  }
  return false;
}

const LIES = new Set(
  'fiction invention inventions lie lies fabrication fabrications propaganda misinformation disinformation rumours rumors slander'.split(
    ' ',
  ),
);

/** `called the report “fiction”`, `described the allegations as pure invention`: the object and what it is called. */
function calledFalse(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, Math.min(to, from + 9)).filter(({ kind }) => kind === 'word');
  const named = words.slice(0, 3).findIndex(({ norm }) => SAYINGS.has(norm) && norm !== 'it');
  if (named < 0) return false;
  if (isQuotedLie(tokens, from, to)) return true;
  const called = words.slice(named + 1, named + 4);
  const at = called.findIndex(({ norm }) => FALSE_WORDS.has(norm) || LIES.has(norm));
  return at >= 0 && called.slice(0, at).every(({ norm }) => BEFORE_LIE.has(norm));
}

/** `called the claim that C “a lie”`: the verdict in quotation marks, however much stands before it. */
const isQuotedLie = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, Math.min(to, from + LONGEST_VERDICT))
    .some(({ norm, quote }) => quote >= 0 && (FALSE_WORDS.has(norm) || LIES.has(norm)));
const LONGEST_VERDICT = 30;

const BEFORE_LIE = new Set([
  'as',
  'a',
  'an',
  'pure',
  'sheer',
  'complete',
  'completely',
  'utterly',
  'totally',
  'mere',
]);

const CONFIRM = /^confirm(?:s|ed|ing)?$/;
const DENY = /^den(?:y|ies|ied|ying)$/;

const OWN_SUBJECT = new Set(['he', 'she', 'it', 'they', 'we', 'i']);
const NOT = new Set(
  "not never isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't".split(' '),
);
/** What one does not know, want or have is no deed that one denies. */
const NO_DEED = new Set(
  'know want expect think believe understand see remember plan intend have need sure certain clear able going immediately yet say wish receive hear care feel mind aware'.split(
    ' ',
  ),
);

/** `they did not carry out the strike`: the speaker denies a deed of their own. */
function disownsDeed(tokens: readonly Token[], from: number, to: number): boolean {
  if (!OWN_SUBJECT.has(tokens[from]?.norm ?? '')) return false;
  for (let i = from + 1; i < Math.min(to, from + 4); i++) {
    if (!NOT.has(tokens[i]!.norm)) continue;
    if (/^(?:can|could|may|might|will|would|shall|should|must)$/.test(tokens[i - 1]!.norm)) return false;
    const next = tokens[i + 1];
    return next?.kind === 'word' && i + 1 < to && !NO_DEED.has(next.norm) && !HEDGE_WORDS.has(next.norm);
  }
  return false;
}

/** A plain "not" denies only with what it denies: any, evidence, involved, true. */
const DENIED = new Set([
  'any',
  'anything',
  'anyone',
  'evidence',
  'involved',
  'involvement',
  'responsible',
  'true',
  'affected',
  'compromised',
  'aware',
  'part',
  'observed',
  'seen',
  'found',
]);

function deniesAny(tokens: readonly Token[], i: number, to: number): boolean {
  for (let k = i + 1; k < Math.min(to, i + 8); k++) if (DENIED.has(tokens[k]!.norm)) return true;
  return false;
}
