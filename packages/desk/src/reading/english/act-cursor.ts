import { PAPER_NOUNS, PRONOUNS } from '../../lexicon/en-words.ts';
import { formOf } from '../../text/forms.ts';
import { type Act, countWords, type Mention, quotationEnd } from '../act.ts';
import type { CueClass } from '../types.ts';
import { isAgent } from './agents.ts';
import { readRight } from './complement.ts';
import { findContentEnd, type Scope } from './content-end.ts';
import { isComma, isMediaPhrase, verbAt } from './phrase.ts';
import { type Left, readLeft } from './subject.ts';
import type { Word } from './tagging.ts';

export interface Cursor {
  readonly tokens: readonly Word[];
  /** A vendor's report: what its researchers find are claims. */
  readonly technical: boolean;
  pos: number;
  /** Where the sentence begins behind a dateline. */
  readonly start: number;
  readonly acts: Act[];
  speaker: Mention | null;
  /** "Citing two officials, the paper said …": the source for the next act. */
  cited: Mention | undefined;
  /** A bare "disputed that" stands before: what the participle says then is the denial. */
  denying: boolean;
}

export interface Found {
  readonly source: Mention | null;
  readonly via: readonly Mention[];
  readonly cls: CueClass;
  readonly negated: boolean;
  readonly rule: string;
  readonly thing?: boolean;
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  'en/subject-verb': 0.85,
  'en/quotation': 0.85,
  'en/content-first': 0.8,
  'en/according': 0.8,
  'en/participle': 0.75,
  'en/object': 0.65,
  'en/relay': 0.75,
  'en/first-person': 0.7,
  'en/evidence': 0.5,
  'en/noun': 0.6,
  'en/passive': 0.6,
};

export function add(cursor: Cursor, found: Found, from: number, to: number, silent = false): void {
  if (countWords(cursor.tokens, from, to) === 0) return;
  const confidence = CONFIDENCE[found.rule] ?? 0.6;
  cursor.acts.push({ ...found, from, to, confidence, ...(silent ? { silent } : {}) });
}

/** Adds the act whose content begins at `from`; returns where reading goes on. */
export function push(cursor: Cursor, found: Found, from: number, scope?: Scope): number {
  const nested = nestedSource(cursor, found, from);
  const start = nested?.from ?? from;
  const act = nested ? { ...found, source: nested.source, via: nested.via, cls: nested.cls } : found;
  const end = findContentEnd(cursor.tokens, start, scope);
  cursor.speaker = act.source;
  const weighed =
    isWeighed(cursor.tokens, start, end.to, act.cls === 'own') &&
    (act.cls === 'own' || act.cls === 'say' || act.cls === 'hedge');
  const bare = act.cls === 'deny' && pointsBack(cursor.tokens, start, end.to);
  cursor.denying = bare;
  add(cursor, weighed ? { ...act, cls: 'estimate' } : act, start, end.to, bare);
  cursor.pos = end.next;
  return end.next < cursor.tokens.length && cursor.tokens[end.to]!.text === ':'
    ? pushSpeech(cursor, act, end.next)
    : end.next;
}

/** `said C: “…”`: speech of the same speaker behind the colon that closes the content. */
function pushSpeech(cursor: Cursor, found: Found, from: number): number {
  const to = quotationEnd(cursor.tokens, from) + 1;
  add(cursor, { ...found, cls: 'say', negated: false, rule: 'en/quotation' }, from, to);
  cursor.pos = to;
  return to;
}

/** `disputed that`, `disputed that account`: what is denied only points back. */
function pointsBack(words: readonly Word[], from: number, to: number): boolean {
  if (!['that', 'this', 'it', 'those', 'these'].includes(words[from]!.norm)) return false;
  const count = countWords(words, from, to);
  return count === 1 || (count === 2 && ['that', 'this'].includes(words[from]!.norm));
}

/** `with high confidence` right before or behind the content, or within what is attributed: an assessment. */
function isWeighed(words: readonly Word[], from: number, to: number, within: boolean): boolean {
  const near = [...words.slice(Math.max(0, from - 6), from), ...words.slice(within ? from : to, to + 4)];
  return near.some((w) => w.norm === 'confidence' && w.quote < 0);
}

/** Source and relays once a cited source and insertions are taken in. */
export function parties(
  cursor: Cursor,
  left: Left,
  more: readonly Mention[],
): { source: Mention | null; via: readonly Mention[] } {
  const cited = left.cited ?? cursor.cited;
  cursor.cited = undefined;
  const subject = left.subject ?? cursor.speaker;
  const via = [...left.spokenTo, ...more];
  if (!cited || !subject) return { source: subject, via };
  return { source: cited, via: [subject, ...via] };
}

interface Nested {
  readonly source: Mention;
  readonly via: readonly Mention[];
  readonly from: number;
  readonly cls: CueClass;
}

/** `Hall told the Post he believed C`: Hall believes it; any other inner speaker is the source, and the outer one relays. */
function innerSource(
  { source, via }: Found,
  outer: Mention,
  inner: Mention,
  content: Pick<Nested, 'from' | 'cls'>,
): Nested {
  const same = source !== null && outer !== source && PRONOUNS.has(inner.norms.join(' '));
  return same ? { ...content, source, via } : { ...content, source: inner, via: [outer] };
}

/** How far the verb of an inner speaker may stand from the start of what is reported. */
const LONGEST_INNER = 16;
const LONGEST_ASIDE = 20;

/** The token behind `, who were rescued later,`; `comma` where no such clause opens or none closes. */
function asideEnd(words: readonly Word[], comma: number): number {
  if (!/^(?:who|which|whose)(?:'|$)/.test(words[comma + 1]?.norm ?? '')) return comma;
  for (let k = comma + 2; k < Math.min(words.length, comma + LONGEST_ASIDE); k++) {
    if (words[k]!.quote >= 0) return comma;
    if (isComma(words[k])) return k + 1;
  }
  return comma;
}

const EXAMINED =
  /^(?:inspection|examination|investigation|analysis|inquiry|review|tests?|data|records|telemetry)$/;

/** A medium says that others said: the inner speaker is the source, the medium relays. */
function nestedSource(cursor: Cursor, found: Found, from: number): Nested | undefined {
  const { tokens } = cursor;
  const outer =
    found.via[0] && found.rule !== 'en/participle' && isMediaMention(found.via[0]) && found.source
      ? found.via[0]
      : found.source;
  // `reported that while Hall denied it, he left`
  if (tokens[from]?.tag === 'subordinator') return undefined;
  if (!outer || !(isMediaMention(outer) || PAPER_NOUNS.has(outer.norms.at(-1)!))) return undefined;
  const k = innerVerb(tokens, from);
  const form = k < 0 ? undefined : verbAt(tokens, k);
  if (!form) return undefined;
  const left = readLeft(tokens, k, from);
  if (!left.subject || left.passive || left.infinitive || !isAgent(left.subject)) return undefined;
  if (['its', 'their', 'his', 'her', 'our', 'we'].includes(left.subject.norms[0]!)) return undefined;
  // `told M that an inspection found C`: evidence is part of what S told
  if (outer !== found.source && left.subject.norms.some((norm) => EXAMINED.test(norm))) return undefined;
  const right = readRight(tokens, k, form, left);
  return right && innerSource(found, outer, left.subject, { from: right.from, cls: form.verb.cls });
}

/** The first reporting verb that heads its clause behind `from`, clauses between commas passed over; -1 for none before a mark. */
function innerVerb(words: readonly Word[], from: number): number {
  let last = from + LONGEST_INNER;
  for (let k = from + 1; k < Math.min(words.length, last); k++) {
    const behind = isComma(words[k]) ? asideEnd(words, k) : k;
    last += behind - k;
    k = behind;
    if (words[k]?.kind === 'mark') return -1;
    const lemma = verbAt(words, k)?.verb.lemma;
    if (
      lemma !== undefined &&
      lemma !== 'learn' &&
      (words[k]!.tag === 'finite' || words[k - 1]!.tag === 'auxiliary')
    )
      return k;
  }
  return -1;
}

export const isMediaMention = (mention: Mention): boolean =>
  isMediaPhrase(
    mention.text.split(' ').map((text, i) => {
      const norm = mention.norms[i] ?? text.toLowerCase();
      return { text, norm, start: 0, end: 0, kind: 'word' as const, quote: -1, form: formOf(norm) };
    }),
  );

export interface Around {
  readonly from: number;
  readonly to: number;
  /** Where reading goes on when the attribution stands in the midst of the content; -1 when it follows it. */
  readonly next: number;
}

/** The content that an attribution over `[start, after)` follows or interrupts: `The attack, police said, killed two.` */
export function contentAround(cursor: Cursor, start: number, after: number): Around | undefined {
  const { tokens: words } = cursor;
  const before = contentBefore(cursor, start);
  if (!before) return undefined;
  const [from, to] = before;
  const timed = opensTime(words, from, to);
  const whole = words
    .slice(from, to)
    .some((w) => w.tag === 'finite' || w.tag === 'auxiliary' || w.quote >= 0);
  const interrupted =
    isComma(words[after]) &&
    words.slice(after, after + 12).some((w) => w.tag === 'finite' || w.tag === 'auxiliary');
  if (whole && !(timed && interrupted)) return { from, to, next: -1 };
  if (interrupted) {
    const end = findContentEnd(words, after + 1);
    return { from: timed ? after + 1 : from, to: end.to, next: end.next };
  }
  const closed = words[after] === undefined || words[after]!.tag === 'mark';
  return closed && !['preposition', 'adverb', 'ing'].includes(words[from]!.tag)
    ? { from, to, next: -1 }
    : undefined;
}

const OPENS_TIME = new Set(['after', 'before', 'when', 'until', 'since', 'once', 'as']);

/** `As of May, the observatory reports, C`, `Two hours after the blast went off, police said, C`: only when. */
function opensTime(words: readonly Word[], from: number, to: number): boolean {
  if (words[from]!.tag === 'preposition' && !isComma(words[from - 1])) return true;
  let k = from;
  const amount = ({ tag, norm }: Word): boolean =>
    norm === 'than' || ['number', 'noun', 'adjective', 'adverb', 'determiner'].includes(tag);
  while (k < to && amount(words[k]!)) k++;
  return k - from <= LONGEST_SPAN && k < to && OPENS_TIME.has(words[k]!.norm) && words[k]!.quote < 0;
}

const LONGEST_SPAN = 5;

/** The stretch before an attribution that begins at `to`: a quotation by itself, or the clause so far. */
export function contentBefore(cursor: Cursor, to: number): [number, number] | undefined {
  const { tokens } = cursor;
  let end = to;
  while (end > cursor.pos && tokens[end - 1]!.kind === 'mark' && tokens[end - 1]!.quote < 0) end--;
  let from = cursor.pos;
  while (
    from < end &&
    ((tokens[from]!.kind === 'mark' && tokens[from]!.quote < 0) ||
      (['but', 'and', 'however', 'meanwhile'].includes(tokens[from]!.norm) && isComma(tokens[from + 1])))
  )
    from++;
  if (end <= from) return undefined;
  const last = tokens[end - 1]!;
  if (last.quote >= 0) {
    let open = end - 1;
    while (open > from && tokens[open - 1]!.quote === last.quote) open--;
    const lead = countWords(tokens, from, open);
    if (lead === 0 || tokens[open - 1]?.text === ':' || (countWords(tokens, open, end) > 12 && lead < 3))
      return [open, end];
  }
  return countWords(tokens, from, end) >= 2 ? [from, end] : undefined;
}
