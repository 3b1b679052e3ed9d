import { ARABIC_VERBAL_NOUNS, type ArabicForm } from '../../lexicon/ar-verbs.ts';
import { NEGATION, NP_STOP, OPENERS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, countWords, isWord, type Mention, opensQuotation, quotationEnd } from '../act.ts';
import type { CueClass } from '../types.ts';
import { attributionAt } from './according.ts';
import { agreementIn, agreementOf } from './agreement.ts';
import { noticeCaller, noticeIssuer } from './callers.ts';
import { subjectEnd } from './clause-subject.ts';
import { findComplement } from './complement.ts';
import { add, type Cursor, type Parties, push } from './cursor.ts';
import { datelineEnd } from './dateline.ts';
import type { Complement } from './governed.ts';
import { maySpeak } from './may-speak.ts';
import { type Region, readRegion } from './noun-phrase.ts';
import { isComma, isMediaNoun, mediaNameLength, verbAt } from './particles.ts';
import { readAttribution } from './read-attribution.ts';
import { readPaper } from './read-paper.ts';
import { readRelative } from './read-relative.ts';
import { isAccusative, mediaSubject, readRelay } from './read-relay.ts';
import { readReportedNoun } from './read-reported-noun.ts';
import { readVerdict } from './read-verdict.ts';
import { relayInside } from './relay-chain.ts';
import { answersAmma, isRelative, skipOpeners, subjectBefore } from './subject.ts';
import { classOf } from './word-class.ts';

/** Reads one Arabic sentence into reporting acts, left to right: cue, subject, content, next cue. */
export function readArabicSentence(tokens: readonly Token[]): Act[] {
  let k = datelineEnd(tokens);
  const cursor: Cursor = { tokens, pos: k, acts: [], speaker: null, via: [] };
  while (k < tokens.length) {
    const next = readAt(cursor, k);
    k = Math.max(next, k + 1);
  }
  if (cursor.acts.length === 0) bareQuotation(cursor);
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

const isNegated = (tokens: readonly Token[], k: number): boolean => {
  const before = tokens[k - 1];
  return before !== undefined && NEGATION.has(before.norm) && before.norm !== 'ما' && before.norm !== 'غير';
};

function readVerb(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  if (AUXILIARY.has(form.verb.lemma) && verbAt(tokens, k + 1)?.tense === 'imperfect') return k;
  const governed =
    objectAfterSubject(cursor, k, form) ?? findComplement(tokens, k + 1, form) ?? describing(tokens, k, form);
  if (!governed) {
    noticeCaller(cursor, k, form);
    return quoteBefore(cursor, k, form);
  }
  const complement = withNews(tokens, form, quotedVerdict(tokens, form, governed));
  const negated = isNegated(tokens, k);
  if (negated && (SILENT.has(form.verb.lemma) || (form.verb.cls === 'say' && complement.kind === 'np')))
    return k;
  if (form.verb.lemma === 'رفض' && complement.kind === 'np' && !refuses(tokens, k, complement.from)) return k;
  const parties = readParties(cursor, k, form, complement);
  if (!parties) return k;
  const cls: CueClass = form.verb.cls;
  const agreement = agreementOf(tokens[k]!.norm, form);
  return push(cursor, complement, { ...parties, cls, negated, rule: ruleOf(form, complement), agreement });
}

/** `أكدت المصادر خبر مقتله`: the news is said, it is no part of who says it; `أفادت أنباء بمقتله`: the news says it. */
function withNews(tokens: readonly Token[], form: ArabicForm, complement: Complement): Complement {
  const { kind, regionEnd, from } = complement;
  return kind === 'np' &&
    regionEnd === from &&
    form.verb.np.includes('') &&
    NEWS.has(tokens[from - 1]?.norm ?? '')
    ? { kind, regionEnd: regionEnd - 1, from: from - 1 }
    : complement;
}

const NEWS = new Set(['خبر', 'نبا', 'انباء', 'اخبار']);

const CALLING = new Set(['وصف', 'نعت']);
const VERDICT_REACH = 12;

/** `وصف الحادث بأنه "مأساوي"`: the quoted words are what is said, the thing described is not. */
function quotedVerdict(tokens: readonly Token[], form: ArabicForm, complement: Complement): Complement {
  if (complement.kind !== 'np' || !CALLING.has(form.verb.lemma)) return complement;
  const limit = Math.min(tokens.length - 1, complement.from + VERDICT_REACH);
  for (let i = complement.from; i < limit && !isComma(tokens[i]); i++)
    if (/^بان(?:ه|ها|هم|هما)?$/.test(tokens[i]!.norm)) return { ...complement, from: i + 1 };
  return complement;
}

/** ومضت تقول: the verb behind it speaks. */
const AUXILIARY = new Set(['مضي', 'واصل', 'تابع']);

/** `الخبير رجح، في حديث لإذاعة X، وقوف C`: the subject stands right before the verb, so what follows is its object. */
function objectAfterSubject({ tokens, pos }: Cursor, k: number, form: ArabicForm): Complement | undefined {
  if (form.joined || form.tense !== 'perfect' || !form.verb.np.includes('') || k <= pos) return undefined;
  const before = tokens[k - 1];
  if (
    !isWord(before) ||
    OPENERS.has(before!.norm) ||
    !isComma(tokens[k + 1]) ||
    !subjectBefore(tokens, pos, k)
  )
    return undefined;
  let from = k + 2;
  if (tokens[from]?.norm !== 'في' && tokens[from]?.norm !== 'خلال') return undefined;
  while (from < tokens.length && !isComma(tokens[from])) from++;
  const next = tokens[from + 1];
  if (!isWord(next) || THAT.has(next!.norm) || NP_STOP.has(next!.norm)) return undefined;
  return { kind: 'np', regionEnd: from, from: from + 1 };
}

/** لم يوضح, لم يذكر: nothing is said. */
const SILENT = new Set([
  'اوضح',
  'ذكر',
  'كشف',
  'حدد',
  'صرح',
  'اعلن',
  'علق',
  'قال',
  'تحدث',
  'اشار',
  'رد',
  'اجاب',
  'تبني',
]);
/** `رفض الوزير هذه الاتهامات`, but a noun in `وحدة البلاد ورفض استمرار وجود القوات`. */
function refuses(tokens: readonly Token[], k: number, from: number): boolean {
  const { norm, quote } = tokens[k + 1]!;
  if (quote >= 0) return REFUSABLE.has(tokens[from]!.norm);
  return (
    REFUSABLE.has(tokens[from]!.norm) &&
    (REFUSABLE.has(norm) || norm.startsWith('ال') || maySpeak(norm) || from - k < 2)
  );
}

/** What a رفض denies rather than declines. */
const REFUSABLE = new Set([
  'هذه',
  'هذا',
  'تلك',
  'الاتهامات',
  'المزاعم',
  'الادعاءات',
  'الاتهام',
  'التهم',
  'الانباء',
  'التقارير',
  'اي',
  'ما',
  'صحه',
  'الشايعات',
  'الروايه',
  'مزاعم',
  'اتهامات',
  'ادعاءات',
  'تهم',
  'شايعات',
  'ان',
  'كل',
  'جميع',
  'وجود',
]);

/** وصف/اعتبر with its object: the rest of the clause is the content. */
function describing(tokens: readonly Token[], k: number, form: ArabicForm): Complement | undefined {
  if (form.tense !== 'participle' || !form.verb.np.includes('')) return undefined;
  const next = tokens[k + 1];
  if (!isWord(next) || !tokens[k]!.norm.endsWith('ا') || form.verb.cls === 'observe') return undefined;
  return { kind: 'np', regionEnd: k + 1, from: k + 1 };
}

/** Who speaks through whom, from the region after the verb or the stretch before it. */
function readParties(
  cursor: Cursor,
  k: number,
  form: ArabicForm,
  complement: Complement,
): Parties | undefined {
  const { tokens } = cursor;
  const split = relayInside(tokens, k + 1, complement.regionEnd);
  if (split) {
    const relayer = mediaSubject(cursor, k, split.at, form);
    const { source } = split;
    if (!source) return undefined;
    if (relayer) return { source, via: [relayer, ...split.via] };
    return { source, via: split.via, through: agreementOf(tokens[k]!.norm, form) };
  }
  const read = regionOf(tokens, k, form, complement);
  const region = isAccusative(tokens, k + 1) ? { ...read, subject: undefined } : read;
  if (isNumber(region.subject)) return undefined;
  const told = toldParties(cursor, k, form, region) ?? addressedParties(cursor, k, form, region);
  if (told) return told;
  if (form.verb.cls === 'own' && form.joined && isPassive(cursor, k, form)) return undefined;
  if (
    form.verb.cls === 'own' &&
    form.joined &&
    cursor.speaker &&
    !region.subject?.norms[0]?.startsWith('احد')
  )
    return { source: cursor.speaker, via: lastVia(cursor, region.spokenTo) };
  const sentenceVia = cursor.via;
  if (region.subject && form.tense !== 'participle')
    return { source: region.subject, via: [...sentenceVia, ...region.spokenTo] };
  const relayer = form.tense === 'participle' ? agreeingRelayer(cursor, k) : undefined;
  if (relayer) return { source: relayer, via: region.spokenTo };
  if (form.tense === 'participle')
    return {
      source: cursor.speaker ?? mediaFree(subjectBefore(tokens, cursor.pos, k)),
      via: lastVia(cursor, region.spokenTo),
    };
  return subjectElsewhere(cursor, k, form, region);
}

/** `قال متحدث إن C، بحسب الوكالة، لافتة إلى أن`: the feminine participle is the agency's, and not his. */
function agreeingRelayer({ tokens, speaker, acts }: Cursor, k: number): Mention | undefined {
  const relayer = acts.at(-1)?.via[0];
  if (!relayer || !speaker || !tokens[k]!.norm.endsWith('ه')) return undefined;
  return agreementIn(speaker.norms) === 'masculine' && isComma(tokens[k - 1]) ? relayer : undefined;
}

/** ورصد 200 إصابة: a number alone is counted and counts nothing itself. */
const isNumber = (subject: Mention | undefined): boolean =>
  subject?.norms.every((norm) => /^\d/.test(norm)) === true;

/** The speaker of a finite verb that no subject follows: who stands in front of it, else who spoke last. */
function subjectElsewhere(cursor: Cursor, k: number, form: ArabicForm, region: Region): Parties | undefined {
  const { tokens } = cursor;
  const sentenceVia = cursor.via;
  const before = form.joined && !answersAmma(cursor, k) ? undefined : subjectBefore(tokens, cursor.pos, k);
  const speaks = before && maySpeak(before.norms[0]!);
  if (!speaks && form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma)) return undefined;
  if (!before && disagrees(cursor, k, form)) return undefined;
  const source = before ? { ...before, hidden: before.hidden || region.hidden } : cursor.speaker;
  return { source, via: [...(before ? sentenceVia : lastVia(cursor, [])), ...region.spokenTo] };
}

/** `أعلنت المديرية C، في حين أُعلن عن D`: a masculine verb without a subject is no word of hers. */
const disagrees = ({ tokens, speaker }: Cursor, k: number, form: ArabicForm): boolean =>
  !form.joined &&
  form.tense === 'perfect' &&
  speaker !== null &&
  agreementOf(tokens[k]!.norm, form) === 'masculine' &&
  agreementIn(speaker.norms) === 'feminine';

/** `أكد المسؤول إصابة الشاب ووصفت إصابته بالخطيرة`: it was called so, and not by him. */
const isPassive = ({ tokens, speaker }: Cursor, k: number, form: ArabicForm): boolean =>
  speaker !== null &&
  agreementOf(tokens[k]!.norm, form) === 'feminine' &&
  agreementIn(speaker.norms) === 'masculine';

/** طالب الوزير الشركة بـ"…": whom a call is for is no part of its subject. */
const regionOf = (
  tokens: readonly Token[],
  k: number,
  { verb }: ArabicForm,
  { regionEnd }: Complement,
): Region => withAttribution(tokens, k + 1, verb.quoted ? subjectEnd(tokens, k + 1, regionEnd) : regionEnd);

/** Verbs whose object is who is told: أبلغ مصدر رويترز أن. */
const TELLING = new Set(['ابلغ', 'اخبر', 'اطلع']);

/** `ثلاثة مصادر أبلغت رويترز أن`: the subject stands in front, behind the verb whoever is told. */
function toldParties(cursor: Cursor, k: number, form: ArabicForm, region: Region): Parties | undefined {
  if (!TELLING.has(form.verb.lemma) || form.tense === 'participle') return undefined;
  const source = form.joined ? undefined : subjectBefore(cursor.tokens, cursor.pos, k);
  if (!source) return toldMedium(cursor, k, region);
  const medium =
    region.subject && (isMediaNoun(cursor.tokens, k + 1) || mediaNameLength(cursor.tokens, k + 1) > 0);
  return { source, via: [...cursor.via, ...(medium ? [region.subject] : []), ...region.spokenTo] };
}

/** `وأبلغ مسؤول رويترز أن C`: a medium at the end of the subject is who was told. */
function toldMedium({ tokens, via }: Cursor, k: number, { subject, spokenTo }: Region): Parties | undefined {
  const length = subject?.norms.length ?? 0;
  for (let i = k + 2; i < k + 1 + length; i++) {
    const named = isMediaNoun(tokens, i) || mediaNameLength(tokens, i) === k + 1 + length - i;
    const medium = named ? readRegion(tokens, i, k + 1 + length).subject : undefined;
    const source = medium && readRegion(tokens, k + 1, i).subject;
    if (source) return { source: { ...source, hidden: subject!.hidden }, via: [...via, medium, ...spokenTo] };
  }
  return undefined;
}

/** `وكان مصدر صرح لأصوات الساحل إن`: the subject stands in front, so behind ل stands whoever is told. */
function addressedParties(cursor: Cursor, k: number, form: ArabicForm, region: Region): Parties | undefined {
  const { tokens, pos } = cursor;
  const next = tokens[k + 1];
  const told = region.subject;
  if (form.verb.cls !== 'say' || form.joined || form.tense !== 'perfect') return undefined;
  if (!told || next?.start !== told.at || !/^ل(?!ل).{3,}/.test(next.norm)) return undefined;
  const { title, anyType, likely } = classOf(next.norm);
  const source = title || likely || anyType !== undefined ? undefined : subjectBefore(tokens, pos, k);
  if (!source) return undefined;
  const [, ...norms] = told.norms;
  const medium = { ...told, text: told.text.slice(1), norms: [next.norm.slice(1), ...norms] };
  return { source, via: [...cursor.via, medium, ...region.spokenTo] };
}

/** The region, and a medium that an inserted `وفق ما أوردته صحيفة X` names. */
function withAttribution(tokens: readonly Token[], from: number, to: number): Region {
  const region = readRegion(tokens, from, to);
  for (let i = from; i < to; i++) {
    const found = attributionAt(tokens, i);
    if (!found?.source || found.relay || found.end > to) continue;
    return { ...region, spokenTo: [...found.via, found.source, ...region.spokenTo] };
  }
  return region;
}

/** Without a subject their imperfect is nobody's: يذكر أن, يُعتقد أن. */
const IMPERSONAL = new Set([
  'ذكر',
  'اشار',
  'اعتقد',
  'قدر',
  'توقع',
  'رجح',
  'ظن',
  'خشي',
  'افاد',
  'روي',
  'زعم',
  'افترض',
  'لاحظ',
  'سجل',
]);

const mediaFree = (mention: Mention | undefined): Mention | null => mention ?? null;

const lastVia = (cursor: Cursor, more: readonly Mention[]): readonly Mention[] => {
  const last = cursor.acts.at(-1);
  return last ? [...last.via, ...more] : more;
};

const GOVERNING = /^[وف]?(?:سارع|بادر|عمد|عاد|لجا|جدد|كرر|اكتفي|حرص|سبق|واصل)/;

/** بعد إعلان النتائج: when it was, and nobody's word. */
const AFTER = new Set(['بعد', 'عقب', 'قبل', 'منذ', 'اثر']);

/** سارع التنظيم إلى نفي الخبر; جددت الوزارة نفيها أن. */
function readVerbalNoun(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const bare = tokens[k]!.norm.replace(/^[لب](?=.{3})/, '').replace(/(?:ه|ها|هم)$/, '');
  const cls = ARABIC_VERBAL_NOUNS.get(bare);
  if (!cls || tokens[k]!.quote >= 0 || AFTER.has(tokens[k - 1]?.norm ?? '')) return k + 1;
  let governor = -1;
  for (let i = Math.max(cursor.pos, k - 8); i < k; i++) if (GOVERNING.test(tokens[i]!.norm)) governor = i;
  if (governor < 0) return k + 1;
  const next = tokens[k + 1];
  if (!next || next.kind === 'mark') return k + 1;
  const end = tokens[k - 1]!.norm === 'الي' || tokens[k - 1]!.norm === 'علي' ? k - 1 : k;
  const source =
    readRegion(tokens, governor + 1, end).subject ??
    subjectBefore(tokens, cursor.pos, governor) ??
    cursor.speaker;
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
