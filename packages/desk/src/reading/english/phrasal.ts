import { fact } from '../../text/forms.ts';
import { isWord } from '../act.ts';
import type { CueClass } from '../types.ts';
import { type Cursor, push } from './act-cursor.ts';
import { isAgent, isResearcher } from './agents.ts';
import { type Left, readLeft } from './subject.ts';
import type { Word } from './tagging.ts';

const FOUND_BY_CHANCE = [
  'came across',
  'come across',
  'comes across',
  'stumbled upon',
  'stumbled across',
  'stumbled on',
];

/** Two-word verbs of denial and of finding, by their first word: `ruled out X`, `brushed aside claims of X`. */
const PHRASAL = byFirstWord([
  'ruled out',
  'rule out',
  'rules out',
  'brushed aside',
  'brushed off',
  'brushes off',
  'laughed off',
  'shrugged off',
  'waved away',
  ...FOUND_BY_CHANCE,
]);

/** Second words of two-word phrases by the first. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seconds = new Map<string, Set<string>>();
  for (const [first = '', second = ''] of phrases.map((phrase) => phrase.split(' ')))
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
  return seconds;
}

const seconds = fact((norm) => PHRASAL.get(norm) ?? null);

/**
 * Verbs that say something only together with other words: `ruled out C`, `slammed the report as C`, `held S responsible
 * for C`; `k` where none stands.
 */
export function readPhrasal(cursor: Cursor, k: number): number {
  const { form } = cursor.tokens[k]!;
  if (seconds(form)?.has(cursor.tokens[k + 1]?.norm ?? '')) return readPair(cursor, k);
  if (isMaking(form)) return readMadeClear(cursor, k);
  if (isSlamming(form)) return readSlammed(cursor, k);
  return isHolding(form) ? readHeld(cursor, k) : k;
}

/** Whoever heads the clause of the verb at `k` and may speak. */
function speaker(cursor: Cursor, k: number): Left | undefined {
  const left = readLeft(cursor.tokens, k, cursor.pos);
  return left.subject && !left.infinitive && !left.passive && isAgent(left.subject) ? left : undefined;
}

/** `did not rule out X` hedges, `ruled out X` denies. */
function readPair(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const out = k + 1;
  const left = speaker(cursor, k);
  if (!left || !isWord(words[out + 1])) return k + 1;
  const found = FOUND_BY_CHANCE.includes(`${words[k]!.norm} ${words[out]!.norm}`);
  if (found && !(cursor.technical && isResearcher(left.subject!, true))) return k + 1;
  const cls: CueClass = found ? 'observe' : left.negated ? 'hedge' : 'deny';
  const from = words[out + 1]!.norm === 'that' ? out + 2 : out + 1;
  return push(
    cursor,
    { source: left.subject!, via: left.spokenTo, cls, negated: found && left.negated, rule: 'en/object' },
    from,
    found ? 'phrase' : undefined,
  );
}

const MAKING = new Set(['make', 'makes', 'made']);
const isMaking = fact((norm) => MAKING.has(norm));

/** `made clear that C`, `made it plain that C`; `k` for other things made. */
function readMadeClear(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const clear = words[k + 1]?.norm === 'it' ? k + 2 : k + 1;
  if (!/^(?:clear|plain|known)$/.test(words[clear]?.norm ?? '') || words[clear + 1]?.norm !== 'that')
    return k;
  const left = speaker(cursor, k);
  if (!left || left.negated || !words[clear + 2]) return k;
  const said = { source: left.subject!, via: left.spokenTo, cls: 'say' as const, negated: false };
  return push(cursor, { ...said, rule: 'en/subject-verb' }, clear + 2);
}

const SLAMMING = new Set(
  'slam slams slammed blast blasts blasted denounce denounces denounced decry decries decried deride derides derided ridicule ridicules ridiculed condemn condemns condemned trash trashes trashed'.split(
    ' ',
  ),
);
const isSlamming = fact((norm) => SLAMMING.has(norm));
const SAID =
  /^(?:allegation|accusation|claim|charge|report|article|story|rumou?r|statement|assertion|suggestion|remark|comment)s?$/;
const LONGEST_SLAMMED = 14;

/** `slammed the allegations as baseless`: a denial of what others say. */
function readSlammed(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const as = ahead(words, k, (word) => word.norm === 'as');
  if (as < 0 || !words.slice(k + 1, as).some(({ norm }) => SAID.test(norm))) return k;
  const left = speaker(cursor, k);
  if (!left || left.negated || left.modal) return k;
  const said = { source: left.subject!, via: left.spokenTo, cls: 'deny' as const, negated: false };
  return push(cursor, { ...said, rule: 'en/object' }, k + 1, 'denied');
}

const HOLDING = new Set(['hold', 'holds', 'held']);
const isHolding = fact((norm) => HOLDING.has(norm));

/** `held the port responsible for the spill`: who is to blame for C. */
function readHeld(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const blamed = ahead(words, k, ({ norm }) => norm === 'responsible' || norm === 'accountable');
  if (blamed < k + 2 || words[blamed + 1]?.norm !== 'for' || !words[blamed + 2]) return k;
  const left = speaker(cursor, k);
  if (!left || left.negated || left.modal) return k;
  const said = { source: left.subject!, via: left.spokenTo, cls: 'own' as const, negated: false };
  return push(cursor, { ...said, rule: 'en/object' }, blamed + 2, 'phrase');
}

/** The first word behind the verb at `k` that fits, within its clause; -1 for none. */
function ahead(words: readonly Word[], k: number, fits: (word: Word) => boolean): number {
  for (let i = k + 1; i < Math.min(words.length, k + LONGEST_SLAMMED); i++) {
    const word = words[i]!;
    if (word.quote >= 0 || word.tag === 'finite' || word.tag === 'auxiliary') return -1;
    if (fits(word)) return i;
  }
  return -1;
}
