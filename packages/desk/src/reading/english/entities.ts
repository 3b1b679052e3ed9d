import { MEDIA_NAME_PARTS, PERSON_NOUNS } from '../../lexicon/en-words.ts';
import { ENGLISH_NO_NAME, ENGLISH_ORG_PARTS, ENGLISH_TYPES } from '../../lexicon/entity-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isLanguage, nationOf } from '../gazetteer/built-in.ts';
import type { Named } from '../named.ts';
import type { EntityKind } from '../types.ts';

const CAPITAL = /^\p{Lu}/u;
/** TA410, APT28, UNC2452, FlowCloud, LANTERNFISH: names by their shape. */
const CODED = /^(?:[A-Z]{2,5}-?\d{1,5}|[A-Z][a-z]+[A-Z]\w*|[A-Z]{5,})$/;
const LINKS = new Set(['of', 'for', 'al', 'bin', 'ibn', 'de', 'van', 'von', 'der', 'and', 'the', '&']);
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'president',
  'minister',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'analyst',
  'general',
  'colonel',
  'gen',
  'col',
  'sen',
  'rep',
  'gov',
  'chief',
  'director',
  'researcher',
  'officer',
  'secretary',
  'premier',
  'ambassador',
  'professor',
  'commander',
  'lawyer',
  'sheikh',
  'king',
  'prince',
  'captain',
  'major',
  'judge',
  'lt',
  'maj',
  'capt',
  'sgt',
  'adm',
  'admiral',
  'lieutenant',
  'sergeant',
  'brig',
  'brigadier',
  'senator',
  'congressman',
  'governor',
  'mayor',
  'chancellor',
  'pope',
  'cardinal',
  'chairman',
  'chairwoman',
  'founder',
  'envoy',
  'deputy',
]);

/** Nations, languages and people's kinds: named elsewhere or no names at all. */
const namesNothing = ({ norm }: Token): boolean =>
  nationOf(norm) !== undefined || isLanguage(norm) || PERSON_NOUNS.has(norm) || TITLES.has(norm);

/** Titles, roles and the small words after them: `Operators of the …`. */
const leadsName = ({ norm }: Token): boolean => TITLES.has(norm) || PERSON_NOUNS.has(norm) || LINKS.has(norm);

const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  CAPITAL.test(token.text) &&
  !ENGLISH_NO_NAME.has(token.norm);

function runEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (;;) {
    if (
      isName(tokens[end]) ||
      (tokens[end]?.kind === 'number' &&
        CAPITAL.test(tokens[end - 1]!.text) &&
        tokens[end]!.text.length < 5 &&
        !tokens[end]!.text.includes(','))
    )
      end++;
    else if (
      tokens[end] &&
      LINKS.has(tokens[end]!.norm) &&
      tokens[end]!.norm !== 'and' &&
      tokens[end]!.norm !== 'the' &&
      isName(tokens[end + 1])
    )
      end += 2;
    else if (tokens[end]?.norm === 'of' && tokens[end + 1]?.norm === 'the' && isName(tokens[end + 2]))
      end += 3;
    else return end;
  }
}

function kindOf(words: readonly Token[], before: Token | undefined, after: Token | undefined): EntityKind {
  const norms = words.map((t) => t.norm);
  const near = ENGLISH_TYPES.get(after?.norm ?? '') ?? ENGLISH_TYPES.get(before?.norm ?? '');
  if (/^(?:TA|APT|UNC|FIN|TM|DEV|STORM|TEMP|UAC|ITG)-?\d/i.test(words[0]!.text)) return 'actor';
  if (near) return near;
  if (norms.some((n) => MEDIA_NAME_PARTS.has(n)) && words.length > 1) return 'media';
  if (norms.some((n) => ENGLISH_ORG_PARTS.has(n))) return 'org';
  if (words.length >= 2 && words.length <= 3 && words.every((t) => /^\p{Lu}\p{Ll}/u.test(t.text)))
    return 'person';
  if (before && (TITLES.has(before.norm) || PERSON_NOUNS.has(before.norm))) return 'person';
  return CODED.test(words[0]!.text) ? 'malware' : 'org';
}

/** Names in an English sentence: runs of capitalised words, told apart by the words in and around them. */
export function englishEntities(tokens: readonly Token[]): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i])) continue;
    let from = i;
    const end = runEnd(tokens, i);
    while (from < end - 1 && leadsName(tokens[from]!)) from++;
    const words = tokens.slice(from, end);
    const first = from === 0 && words.length === 1 && !CODED.test(words[0]!.text);
    if (!first && !words.every(namesNothing))
      found.push({ kind: kindOf(words, tokens[from - 1], tokens[end]), from, to: end });
    i = end - 1;
  }
  return found;
}
