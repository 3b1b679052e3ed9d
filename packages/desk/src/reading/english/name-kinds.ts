import { MEDIA_NAME_PARTS, PERSON_NOUNS } from '../../lexicon/en-words.ts';
import {
  ENGLISH_EVENTS,
  ENGLISH_ORG_PARTS,
  ENGLISH_PLACES,
  ENGLISH_TYPES,
} from '../../lexicon/entity-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { EntityKind } from '../types.ts';
import { isTitle } from './titles.ts';
import type { Wording } from './wording.ts';

/** TA410, APT28, UNC2452, FlowCloud, LANTERNFISH: names by their shape. */
export const CODED: RegExp = /^(?:[A-Z]{2,5}-?\d{1,5}|[A-Z][a-z]+[A-Z]\w*|[A-Z]{5,})$/;
const ACTOR = /^(?:TA|APT|UNC|FIN|TM|DEV|STORM|TEMP|UAC|ITG)-?\d/i;
const PROPER = /^(?:(?:al|el)[-‑])?\p{Lu}\p{Ll}/u;
const ALL_CAPITALS = /^[A-Z.]+$/;
/** `a stake in Delta`: no place. */
const SHARED = new Set(
  'stake stakes share shares interest interests stock invest invested investment confidence trust faith'.split(
    ' ',
  ),
);
/** What a place stands behind. */
const PLACED = new Set('in near outside across around throughout towards toward'.split(' '));
export const SIDES: ReadonlySet<string> = new Set(
  'north south east west northeast northwest southeast southwest northern southern eastern western central new saint lake mount port fort cape'.split(
    ' ',
  ),
);

const has = (words: readonly Token[], list: ReadonlySet<string>): boolean =>
  words.some(({ norm }) => list.has(base(norm)));

/** A word without the mark of its owner: `Tuesday's`. */
export const base = (norm: string): string =>
  norm.endsWith("'s") ? norm.slice(0, -2) : norm.endsWith("'") ? norm.slice(0, -1) : norm;

/** What the name at `[from, to)` names, by the words in it and around it; undefined for what is no entity. */
export function kindOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  wording: Wording,
): EntityKind | undefined {
  const words = tokens.slice(from, to);
  const before = tokens[from - 1];
  const after = tokens[to];
  const last = base(words.at(-1)!.norm);
  if (ACTOR.test(words[0]!.text)) return 'actor';
  const near = ENGLISH_TYPES.get(after?.norm ?? '') ?? ENGLISH_TYPES.get(before?.norm ?? '');
  if (near) return near;
  if (words.length > 1 && ENGLISH_EVENTS.has(last)) return undefined;
  if (words.length > 1 && has(words, MEDIA_NAME_PARTS)) return 'media';
  if (has(words, ENGLISH_ORG_PARTS)) return 'org';
  const person = before !== undefined && (isTitle(before) || PERSON_NOUNS.has(before.norm));
  if (!person && isPlace(tokens, from, to, wording)) return 'location';
  if (words.length >= 2 && words.length <= 3 && words.every(({ text }) => PROPER.test(text))) return 'person';
  if (person) return 'person';
  return CODED.test(words[0]!.text) && wording.technical ? 'malware' : 'org';
}

const LONGEST_ACRONYM = 4;

/** `Torit county`, `Gaza City`, `the town of Torit`, `in Talas`. */
function isPlace(tokens: readonly Token[], from: number, to: number, wording: Wording): boolean {
  const after = tokens[to];
  const first = tokens[from]!;
  const last = base(tokens[to - 1]!.norm);
  if (ENGLISH_PLACES.has(last) && to - from > 1) return true;
  const capitals = ALL_CAPITALS.test(first.text);
  if (after && !capitals && ENGLISH_PLACES.has(after.norm)) return true;
  if (to - from === 2 && SIDES.has(first.norm)) return true;
  if (from === 0 && capitals && first.text.length > LONGEST_ACRONYM && /^[,(—–-]$/u.test(after?.text ?? ''))
    return true;
  const before = tokens[from - 1]?.norm ?? '';
  if (before === 'of' && ENGLISH_PLACES.has(tokens[from - 2]?.norm ?? '')) return true;
  return (
    !wording.technical &&
    PLACED.has(before) &&
    to - from <= 2 &&
    !SHARED.has(tokens[from - 2]?.norm ?? '') &&
    !capitals &&
    !CODED.test(first.text)
  );
}
