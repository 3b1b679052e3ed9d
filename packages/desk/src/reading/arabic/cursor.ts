import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, type Agreement, countWords, type Mention } from '../act.ts';
import type { CueClass } from '../types.ts';
import { findComplement } from './complement.ts';
import { type ContentEnd, findContentEnd } from './content-end.ts';
import type { Complement } from './governed.ts';
import { isPaper, maySpeak } from './may-speak.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, verbAt } from './particles.ts';
import { isMediumMention, isQuotedName } from './relay-chain.ts';
import { isRelative } from './subject.ts';

export interface Cursor {
  readonly tokens: readonly Token[];
  /** Start of the clause that is being read. */
  pos: number;
  readonly acts: Act[];
  /** Subject of the last act of this sentence, for participles and further verbs. */
  speaker: Mention | null;
  /** Media that relay the whole sentence. */
  via: readonly Mention[];
}

export interface Parties {
  readonly source: Mention | null;
  readonly via: readonly Mention[];
  /** Of whoever goes on, where another word than the verb tells the gender: `بيان صادر عنها`. */
  readonly agreement?: Agreement | undefined;
  /** Relayed by whom a verb without a subject of its own goes on with: وذكرت نقلا عن S. */
  readonly through?: Agreement | undefined;
}

export interface Found extends Parties {
  readonly cls: CueClass;
  readonly negated: boolean;
  readonly rule: string;
  readonly continues?: boolean;
}

/** Adds the act and what is coordinated to it; returns where reading goes on. */
export function push(cursor: Cursor, complement: Complement, found: Found): number {
  const { tokens } = cursor;
  const nested = nestedSource(cursor, complement, found);
  let from = nested?.from ?? complement.from;
  const base = nested ? { ...found, ...nested.parties } : found;
  cursor.speaker = base.source;
  for (let guard = 0; guard < 12; guard++) {
    const end = pointerEnd(tokens, from, base) ?? findContentEnd(tokens, from, complement.kind === 'np');
    add(cursor, base, from, end.to);
    cursor.pos = end.next;
    if (!end.coordinated) break;
    from = end.next;
  }
  return cursor.pos;
}

/** `نفى ذلك وأضاف`: what is denied was said before, and nothing else belongs to the denial. */
function pointerEnd(tokens: readonly Token[], from: number, { cls }: Found): ContentEnd | undefined {
  const next = tokens[from + 1];
  if (cls !== 'deny' || !POINTERS.has(tokens[from]?.norm ?? '')) return undefined;
  const ends = !next || next.kind === 'mark' || next.norm.startsWith('و');
  return ends || verbAt(tokens, from + 1)?.tense === 'participle'
    ? { to: from + 1, next: isComma(next) ? from + 2 : from + 1, coordinated: false }
    : undefined;
}

const POINTERS = new Set(['ذلك', 'هذا', 'الامر']);

export function add(cursor: Cursor, found: Found, from: number, to: number): void {
  if (countWords(cursor.tokens, from, to) === 0) return;
  const { source, via, cls, negated, rule, agreement, through, continues = false } = found;
  const confidence = CONFIDENCE[rule] ?? 0.6;
  const act: Act = {
    source,
    via,
    cls,
    negated,
    rule,
    from,
    to,
    confidence,
    ...(through !== undefined && { through }),
    ...(continues && { continues }),
  };
  cursor.acts.push(source === null && agreement !== undefined ? { ...act, agreement } : act);
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  'ar/verb-that': 0.85,
  'ar/verb-quote': 0.85,
  'ar/verb-colon': 0.8,
  'ar/verb-np': 0.65,
  'ar/relay': 0.8,
  'ar/according': 0.75,
  'ar/participle-that': 0.8,
  'ar/participle-quote': 0.75,
  'ar/participle-np': 0.6,
  'ar/quotation': 0.6,
  'ar/paper': 0.75,
  'ar/verbal-noun': 0.6,
  'ar/reported-noun': 0.55,
  'ar/relative': 0.65,
};

interface Nested {
  readonly from: number;
  readonly parties: Parties;
}

const NESTED_REACH = 18;

/** `مسؤول، طلب عدم نشر اسمه، قال`: a clause about the name stands between. */
const HIDING = /^(?:طلب|رفض|فضل|اشترط|تحدث)(?:ت|وا|ا)?$/;

/** Index of the comma's successor behind such a clause that the comma at `k` opens, else `k`. */
function behindHiding(tokens: readonly Token[], k: number, limit: number): number {
  if (!isComma(tokens[k]) || !HIDING.test(tokens[k + 1]?.norm ?? '')) return k;
  let end = k + 1;
  while (end < limit && !isComma(tokens[end])) end++;
  return Math.min(end + 1, tokens.length - 1);
}

/** `قال في ساعة مبكرة من صباح الثلاثاء إنه`: what stands between verb and content tells only when and where. */
const circumstantial = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 2 ||
  (to - from <= NESTED_REACH && /^(?:في|خلال|عبر|امس|اليوم|يوم|مساء|صباح|فجر)$/.test(tokens[from]!.norm));

/** So near the beginning somebody else's word stands in what a person says: `قال المدير إن الوزارة أعلنت أن C`. */
const INNER_REACH = 9;

/** A clause or speech, and of what a medium reports also `أعرب عن قلقه` right behind the verb. */
const isSaid = ({ kind, regionEnd }: Complement, verb: number, medium: boolean): boolean =>
  kind !== 'np' || (medium && regionEnd === verb + 1);

/** A medium reports what others observed or said: `نقلا عن موقع B، بأن باحثين رصدوا C` → source باحثين through B. */
function nestedSource(cursor: Cursor, complement: Complement, found: Found): Nested | undefined {
  const { tokens } = cursor;
  if (complement.kind !== 'that' || !found.source) return undefined;
  const medium = isMediumMention(found.source) || isQuotedName(tokens, found.source);
  const limit = Math.min(tokens.length, complement.from + (medium ? NESTED_REACH : INNER_REACH));
  for (let k = complement.from + 1; k < limit; k++) {
    k = behindHiding(tokens, k, limit);
    if (isComma(tokens[k])) return undefined;
    const form = verbAt(tokens, k);
    if (!form || form.joined || isRelative(tokens, k)) continue;
    const inner = readRegion(tokens, complement.from, k).subject;
    const { norm } = tokens[complement.from]!;
    // what a medium says that somebody said is his word, whatever his name
    const says =
      medium && form.verb.cls === 'say' && form.tense === 'perfect' && THAT.has(tokens[k + 1]?.norm ?? '');
    if (!inner || !(says || maySpeak(norm) || (medium && isPaper(norm)))) return undefined;
    const from = innerContent(tokens, k, form, medium);
    return from === undefined
      ? from
      : { from, parties: { source: inner, via: [...found.via, found.source] } };
  }
  return undefined;
}

/** Where the content begins of the verb at `k` that a medium, or somebody else, reports; what is observed has it all. */
function innerContent(
  tokens: readonly Token[],
  k: number,
  form: ArabicForm,
  medium: boolean,
): number | undefined {
  if (!medium && (form.tense !== 'perfect' || form.verb.cls !== 'say')) return undefined;
  const deeper = findComplement(tokens, k + 1, form);
  if (deeper && isSaid(deeper, k, medium) && circumstantial(tokens, k + 1, deeper.regionEnd))
    return deeper.from;
  return medium && form.verb.cls === 'observe' ? k : undefined;
}
