import { PERSON_NOUNS } from '../../lexicon/en-words.ts';
import {
  ENGLISH_ADJECTIVES,
  ENGLISH_NO_NAME,
  ENGLISH_ORG_PARTS,
  ENGLISH_PLACES,
  ENGLISH_TYPES,
} from '../../lexicon/entity-words.ts';
import { isAt, LOWER, UPPER } from '../../text/characters.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { isLanguage, nationOf } from '../gazetteer/built-in.ts';
import type { Named } from '../named.ts';
import { base, CODED, kindOf, SIDES } from './name-kinds.ts';
import { isOffice, isTitle } from './titles.ts';
import { opensAt, type Wording } from './wording.ts';

const isCapital = (text: string): boolean => isAt(text, 0, UPPER);
const LINKS = new Set(['of', 'for', 'al', 'bin', 'ibn', 'de', 'van', 'von', 'der', 'and', 'the', '&']);
/** `London-based`, `Hamas-run`: a name and what it does. */
const DESCRIBES = /[-‑](?:\p{Ll}+(?:ed|ing)|nexus|run|led|held|born|wide|style|like|era)$/u;
const PEOPLE_OF = /.{4}(?:ians?|eans?|ese|ists?)$/;
/** Owners that stand inside a name: `People's Liberation Army`. */
const OWNERS = new Set(
  'people women children workers men farmers teachers lawyers doctors king queen lord'.split(' '),
);
const CREDIT = new Set('images image photo photos'.split(' '));

/** Nations, languages, people's kinds and faiths: named elsewhere or no names at all. */
const namesNothing = ({ form }: Token): boolean => isNobody(form);

const isNobody = fact((norm) => {
  const word = base(norm);
  const one = word.replace(/s$/, '');
  return (
    nationOf(word) !== undefined ||
    nationOf(one) !== undefined ||
    isLanguage(word) ||
    PERSON_NOUNS.has(word) ||
    isTitle({ norm: word } as Token) ||
    ENGLISH_ADJECTIVES.has(one) ||
    ENGLISH_NO_NAME.has(word) ||
    PEOPLE_OF.test(word)
  );
});

/** Titles, roles and the small words after them: `Operators of the …`. */
const leadsName = (token: Token): boolean =>
  isTitle(token) || PERSON_NOUNS.has(token.norm) || LINKS.has(token.norm);

/** `al-Masri`, `iSight`, `3CX`, `401TRG`: names that begin with a small letter or a digit. */
const ODD = /^(?:(?:al|el|ad|as|ar|at|az|an|ash)[-‑]\p{Lu}|i\p{Lu}\p{Ll}{2}|\d{1,3}\p{Lu}{2,}\p{L}*$)/u;
const NO_ODD = new Set('2fa 32bit 64bit'.split(' '));

const isOdd = ({ text, norm }: Token): boolean =>
  OPENS_ODD.includes(text[0]!) && ODD.test(text) && !NO_ODD.has(norm);
const OPENS_ODD = 'aei0123456789';

const isNoName = fact((norm) => ENGLISH_NO_NAME.has(base(norm)));

const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind !== 'mark' &&
  (isCapital(token.text) || isOdd(token)) &&
  !isNoName(token.form) &&
  !DESCRIBES.test(token.text);

const owns = ({ norm }: Token): boolean => /'s?$/.test(norm) && !OWNERS.has(base(norm));

/** The end of the run of capitalised words, and of small words between them, that begins at `from`. */
function runEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (let more = goesOn(tokens, end); more > 0; more = goesOn(tokens, end)) end += more;
  return end;
}

/** How many tokens at `end` go on with the name before them. */
function goesOn(tokens: readonly Token[], end: number): number {
  const before = tokens[end - 1]!;
  const next = tokens[end];
  if (!next || owns(before) || before.kind === 'number') return 0;
  if (next.kind === 'number')
    return isCapital(before.text) && next.text.length < LONGEST_NUMBER && !/[.,]/.test(next.text) ? 1 : 0;
  if (isName(next) || (isCapital(next.text) && ENGLISH_PLACES.has(base(next.norm)))) return 1;
  if (!LINKS.has(next.norm) || next.norm === 'and' || next.norm === 'the') return 0;
  if (isName(tokens[end + 1])) return 2;
  return next.norm === 'of' && tokens[end + 1]?.norm === 'the' && isName(tokens[end + 2]) ? 3 : 0;
}

const LONGEST_NUMBER = 5;

/** `Northern Territory`, `the New York branch`: sides and "new" begin names only before such words. */
function leadsPlace(tokens: readonly Token[], i: number): boolean {
  const { norm, text } = tokens[i]!;
  const next = tokens[i + 1];
  if (i === 0 || !isCapital(text) || !SIDES.has(norm) || !isName(next)) return false;
  return norm === 'new' || ENGLISH_PLACES.has(base(next!.norm)) || ENGLISH_ORG_PARTS.has(base(next!.norm));
}

const COINED = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;

/** In a headline only words with a capital inside are told to be names: `GlassWorm Returns to the Ports`. */
const coined = (tokens: readonly Token[], { technical }: Wording): Named[] =>
  tokens.flatMap(({ kind, text }, i) =>
    kind === 'word' && COINED.test(text)
      ? [{ kind: technical ? 'malware' : 'org', from: i, to: i + 1 } as const]
      : [],
  );

const LONGEST_HOUSE = 4;

/** `Delta Security Intelligence` in a heading: a body by its last words, and a first word that is no other. */
const isHouse = (tokens: readonly Token[], [from, to]: Range, { small }: Wording): boolean =>
  to - from > 1 &&
  to - from <= LONGEST_HOUSE &&
  !small.has(tokens[from]!.norm) &&
  tokens.slice(from + 1, to).some(({ norm }) => ENGLISH_ORG_PARTS.has(norm));

const LONGEST_HEADING = 14;
/** A sentence of fewer words may be names and a short verb. */
const FEWEST_TITLED = 4;

/** Whether every longer word begins with a capital, as in headlines and headings: capitals tell nothing there. */
function isTitled(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    words++;
    if (text.length > 3 && isAt(text, 0, LOWER)) return false;
  }
  const end = tokens.at(-1)?.text ?? '';
  if (end === '.') return false;
  return words >= FEWEST_TITLED
    ? words <= LONGEST_HEADING || !/[?!]/.test(end)
    : words > 1 && !/[?!]/.test(end);
}

/** Names in an English sentence: runs of capitalised words, told apart by the words in and around them. */
export function englishEntities(tokens: readonly Token[], wording: Wording): Named[] {
  const titled = isTitled(tokens);
  const found: Named[] = titled ? coined(tokens, wording) : [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i]) && !leadsPlace(tokens, i)) continue;
    const end = runEnd(tokens, i);
    for (const range of namesOf(tokens, i, end)) {
      const kind = isEntity(tokens, range, wording) ? kindOf(tokens, ...range, wording) : undefined;
      if (kind && !(titled && !isHouse(tokens, range, wording)))
        found.push({ kind, from: range[0], to: range[1] });
    }
    i = end - 1;
  }
  return found;
}

type Range = readonly [from: number, to: number];

/** The names in a run: behind the titles before it, and on both sides of an office inside it. */
function namesOf(tokens: readonly Token[], start: number, end: number): readonly Range[] {
  let from = start;
  while (from < end - 1 && leadsName(tokens[from]!)) from++;
  const next = tokens[end];
  // «Head of Threat Research», «Senior Analyst»: what somebody is
  if (end - from > 1 && (LEADS.has(tokens[from]!.norm) || PERSON_NOUNS.has(tokens[end - 1]!.norm))) return [];
  // «Spanish Interior Minister»: an office, no body
  if (next && isCapital(next.text) && isTitle(next)) return bodyBefore(tokens, from, end);
  for (let k = end - 1; k > from; k--)
    if (isOffice(tokens[k]!))
      return [...bodyBefore(tokens, from, k), ...(k + 1 < end ? [[k + 1, end] as const] : [])];
  const of = personOf(tokens, from, end);
  return of === undefined
    ? [[from, end]]
    : [
        [from, of],
        [tokens[of + 1]!.norm === 'the' ? of + 2 : of + 1, end],
      ];
}

const LEADS = new Set(['head', 'senior']);
const PROPER = /^\p{Lu}\p{Ll}/u;

/** Where `of` parts a person from a body: `Dana Hall of the Delta Party`. */
function personOf(tokens: readonly Token[], from: number, end: number): number | undefined {
  const of = tokens.slice(from, end).findIndex(({ norm }) => norm === 'of');
  const named = tokens.slice(from, from + Math.max(0, of));
  return of >= 2 &&
    of <= 3 &&
    named.every((word) => PROPER.test(word.text) && !isPart(word) && !namesNothing(word))
    ? from + of
    : undefined;
}

const isPart = ({ norm }: Token): boolean =>
  ENGLISH_ORG_PARTS.has(norm) || ENGLISH_PLACES.has(norm) || SIDES.has(norm);

/** `Foreign`, `Prime`: of an office, not of the name before it. */
const OF_OFFICE = new Set(
  'foreign interior prime deputy vice defense defence finance energy justice health education police chief general rear brigadier lieutenant major assistant acting press military army navy security'.split(
    ' ',
  ),
);

/** What stands before an office and what the office is for: a body, a place. */
function bodyBefore(tokens: readonly Token[], from: number, to: number): readonly Range[] {
  const named = tokens
    .slice(from, to)
    .some(
      ({ text, norm }) =>
        ACRONYM.test(text) || ENGLISH_ORG_PARTS.has(base(norm)) || ENGLISH_PLACES.has(base(norm)),
    );
  let end = to;
  if (!named || OF_OFFICE.has(tokens[to - 1]!.norm))
    while (end > from && OF_OFFICE.has(tokens[end - 1]!.norm)) end--;
  return end > from && (named || end - from === 1) ? [[from, end]] : [];
}

const ACRONYM = /^[A-Z]{2,}$/;

const typed = (token: Token | undefined): boolean => token !== undefined && ENGLISH_TYPES.has(token.norm);
/** What opens sentences often: plurals, participles, adverbs. */
const COMMON_ENDING = /(?:s|ing|ed|ly)$/;

/** `South Korean`: of a part of a nation. */
const isSideOf = (words: readonly Token[]): boolean =>
  words.every((word) => SIDES.has(word.norm) || namesNothing(word));

function isEntity(tokens: readonly Token[], [from, to]: Range, { small, middle, often }: Wording): boolean {
  const words = tokens.slice(from, to);
  if (words.every(namesNothing) || words.some(({ norm }) => CREDIT.has(norm))) return false;
  const [first] = words;
  if (words.length > 1)
    return (
      words.some(({ norm, text }) => !small.has(norm) || ENGLISH_ORG_PARTS.has(norm) || ACRONYM.test(text)) &&
      !isSideOf(words)
    );
  if (CODED.test(first!.text) || /^[A-Z]{3,}$/.test(first!.text)) return true;
  const word = base(first!.norm);
  if (first!.text.length === 1 || SIDES.has(word)) return false;
  if (small.has(word))
    return middle.has(word) && !opensAt(tokens, from) && (typed(tokens[from - 1]) || typed(tokens[to]));
  return !opensAt(tokens, from) || middle.has(word) || (often.has(word) && !COMMON_ENDING.test(word));
}
