import { ARABIC_VERBAL_NOUNS, type ArabicForm } from '../../lexicon/ar-verbs.ts';
import { THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, countWords, opensQuotation, quotationEnd } from '../act.ts';
import type { CueClass } from '../types.ts';
import { attributionAt } from './according.ts';
import { noticeActor } from './actors.ts';
import { agreementOf, participleAgreement } from './agreement.ts';
import { notice, noticeCaller, noticeIssuer } from './callers.ts';
import { add, type Cursor, push } from './cursor.ts';
import { datelineEnd } from './dateline.ts';
import type { Complement } from './governed.ts';
import { readRegion } from './noun-phrase.ts';
import { openingMedia } from './opening-media.ts';
import { isComma, verbAt } from './particles.ts';
import { readParties } from './parties.ts';
import { readAttribution } from './read-attribution.ts';
import { readPaper } from './read-paper.ts';
import { readRelative } from './read-relative.ts';
import { readRelay } from './read-relay.ts';
import { readReportedNoun } from './read-reported-noun.ts';
import { readVerdict } from './read-verdict.ts';
import { isNegated, saysNothing, showsOnly } from './says-nothing.ts';
import { isRelative, skipOpeners, subjectBefore } from './subject.ts';
import { complementOf } from './verb-complement.ts';

/** Reads one Arabic sentence into reporting acts, left to right: cue, subject, content, next cue. */
export function readArabicSentence(tokens: readonly Token[]): Act[] {
  const start = datelineEnd(tokens);
  let k = start;
  const cursor: Cursor = { tokens, pos: k, acts: [], speaker: null, via: openingMedia(tokens, k) };
  while (k < tokens.length) {
    const next = readAt(cursor, k);
    k = Math.max(next, k + 1);
  }
  if (cursor.acts.length === 0) bareQuotation(cursor);
  noticeActor(cursor, start);
  return cursor.acts;
}

/** Tries every kind of cue at token `k`; returns where to go on. */
function readAt(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  if (tokens[k]!.quote >= 0) return k + 1;
  const opening = tokens[k]!.norm === 'كما' && skipOpeners(tokens, cursor.pos, k) >= k;
  const attribution = opening ? undefined : attributionAt(tokens, k);
  if (attribution) return readAttribution(cursor, attribution);
  const paper = readPaper(cursor, k);
  if (paper > k) return paper;
  const form = verbAt(tokens, k);
  if (!form) noticeIssuer(cursor, k);
  if (form && !isRelative(tokens, k)) {
    const next = form.verb.cls === 'relay' ? readRelay(cursor, k, form) : readVerb(cursor, k, form);
    if (next > k) return next;
  }
  if (form) {
    const next = readRelative(cursor, k, form);
    if (next > k) return next;
  }
  const verdict = readVerdict(cursor, k);
  if (verdict > k) return verdict;
  const reported = readReportedNoun(cursor, k);
  return reported > k ? reported : readVerbalNoun(cursor, k);
}

function readVerb(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  if (AUXILIARY.has(form.verb.lemma) && verbAt(tokens, k + 1)?.tense === 'imperfect') return k;
  const complement = complementOf(cursor, k, form);
  if (!complement) {
    noticeCaller(cursor, k, form);
    return quoteBefore(cursor, k, form);
  }
  if (saysNothing(tokens, k, form, complement)) return k;
  const parties = readParties(cursor, k, form, complement);
  if (!parties || showsOnly(form, parties.source)) return k;
  const cls: CueClass = form.verb.cls;
  const negated = isNegated(tokens, k);
  const agreement =
    parties.agreement ?? agreementOf(tokens[k]!.norm, form) ?? participleAgreement(tokens[k]!.norm, form);
  const { continues } = form.verb;
  const rule = ruleOf(form, complement);
  return push(cursor, complement, { ...parties, cls, negated, rule, agreement, continues });
}

/** ومضت تقول: the verb behind it speaks. */
const AUXILIARY = new Set(['مضي', 'واصل', 'تابع']);

const GOVERNING = /^[وف]?(?:سارع|بادر|عمد|عاد|لجا|جدد|كرر|اكتفي|حرص|سبق|واصل)/;

/** Between it and the noun stand a name and its office. */
const GOVERNOR_REACH = 12;

/** بعد إعلان النتائج: when it was, and nobody's word. */
const AFTER = new Set(['بعد', 'عقب', 'قبل', 'منذ', 'اثر']);

/** سارع التنظيم إلى نفي الخبر; جددت الوزارة نفيها أن. */
function readVerbalNoun(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const bare = tokens[k]!.norm.replace(/^[لب](?=.{3})/, '').replace(/(?:ه|ها|هم)$/, '');
  const cls = ARABIC_VERBAL_NOUNS.get(bare);
  if (!cls || tokens[k]!.quote >= 0 || AFTER.has(tokens[k - 1]?.norm ?? '')) return k + 1;
  let governor = -1;
  for (let i = Math.max(cursor.pos, k - GOVERNOR_REACH); i < k; i++)
    if (GOVERNING.test(tokens[i]!.norm)) governor = i;
  if (governor < 0) return k + 1;
  const next = tokens[k + 1];
  const end = tokens[k - 1]!.norm === 'الي' || tokens[k - 1]!.norm === 'علي' ? k - 1 : k;
  const source =
    readRegion(tokens, governor + 1, end).subject ??
    subjectBefore(tokens, cursor.pos, governor) ??
    cursor.speaker;
  if (!next || next.kind === 'mark') {
    // وهو ما سارع الوزير إلى نفيه، قائلا: he goes on
    if (source && tokens[governor - 1]?.norm === 'ما') notice(cursor, k, source);
    return k + 1;
  }
  let from = k + 1;
  while (
    from < tokens.length &&
    (THAT.has(tokens[from]!.norm) || ['علي', 'الي'].includes(tokens[from]!.norm))
  )
    from++;
  const complement: Complement = { kind: 'np', regionEnd: k + 1, from };
  return push(cursor, complement, { source, via: [], cls, negated: false, rule: 'ar/verbal-noun' });
}

function ruleOf(form: ArabicForm, complement: Complement): string {
  if (form.tense === 'participle') return `ar/participle-${complement.kind}`;
  return `ar/verb-${complement.kind}`;
}

/** «C»، قال S. */
function quoteBefore(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  let q = k - 1;
  while (q >= cursor.pos && (isComma(tokens[q]) || tokens[q]!.norm === 'هكذا' || tokens[q]!.norm === 'بهذا'))
    q--;
  if (q < cursor.pos || tokens[q]!.quote < 0 || form.tense === 'participle' || form.joined) return k;
  let from = q;
  while (from > cursor.pos && tokens[from - 1]!.quote === tokens[q]!.quote) from--;
  if (countWords(tokens, from, q + 1) < 3) return k;
  let end = k + 1;
  while (end < tokens.length && tokens[end]!.text !== '.' && !opensQuotation(tokens, end)) end++;
  const region = readRegion(tokens, k + 1, end);
  const source = region.subject ?? null;
  cursor.speaker = source;
  add(
    cursor,
    { source, via: region.spokenTo, cls: form.verb.cls, negated: false, rule: 'ar/quotation' },
    from,
    q + 1,
  );
  cursor.pos = end;
  return end;
}

/** A sentence that is one quotation goes on with the last speaker. */
function bareQuotation(cursor: Cursor): void {
  const { tokens } = cursor;
  if (!opensQuotation(tokens, 0)) return;
  const close = quotationEnd(tokens, 0);
  if (countWords(tokens, close + 1, tokens.length) > 0 || countWords(tokens, 0, close + 1) < 4) return;
  add(cursor, { source: null, via: [], cls: 'say', negated: false, rule: 'ar/quotation' }, 0, close + 1);
}
