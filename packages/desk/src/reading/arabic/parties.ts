import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, PERSON_NOUNS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Agreement, Mention } from '../act.ts';
import { attributionAt } from './according.ts';
import { agreementIn, agreementOf } from './agreement.ts';
import { isCharge } from './blame.ts';
import { subjectEnd } from './clause-subject.ts';
import type { Cursor, Parties } from './cursor.ts';
import { subjectInFront } from './frame.ts';
import type { Complement } from './governed.ts';
import { innerCaller } from './inner-caller.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { maySpeak } from './may-speak.ts';
import { type Region, readRegion } from './noun-phrase.ts';
import { saysInPaper } from './paper-author.ts';
import { isComma, isMediaNoun, mediaNameLength } from './particles.ts';
import { isAccusative, mediaSubject } from './read-relay.ts';
import { namesMedium, publishedBy, relayInside } from './relay-chain.ts';
import { answersAmma, subjectBefore } from './subject.ts';
import { isEvent, isNoSubject, mayGoOn } from './whose-verb.ts';
import { classOf } from './word-class.ts';

/** Who speaks through whom, from the region after the verb or the stretch before it. */
export function readParties(
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
    return relayedParties(relayer, { source, via: split.via }, agreementOf(tokens[k]!.norm, form));
  }
  const read = regionOf(tokens, k, form, complement);
  const region = standsBehind(tokens, k, form, read) ? read : { ...read, subject: undefined };
  if (isNumber(region.subject)) return undefined;
  const told =
    ownPaper(cursor, region) ??
    toldParties(cursor, k, form, region) ??
    addressedParties(cursor, k, form, region) ??
    partiesInFront(cursor, k, form, region);
  if (told) return told;
  if (form.verb.cls === 'own' && form.joined && isPassive(cursor, k, form)) return undefined;
  if (
    form.verb.cls === 'own' &&
    form.joined &&
    cursor.speaker &&
    !region.subject?.norms[0]?.startsWith('احد') &&
    !hasBothParties(tokens, k, complement)
  )
    return { source: cursor.speaker, via: lastVia(cursor, region.spokenTo) };
  const sentenceVia = cursor.via;
  if (region.subject && form.tense !== 'participle')
    return { source: region.subject, via: [...sentenceVia, ...region.spokenTo] };
  return form.tense === 'participle'
    ? whomItDescribes(cursor, k, form, region)
    : subjectElsewhere(cursor, k, form, region);
}

/** `وذكر بيان صادر عنها أن`, `بيان لها`: whoever goes on has issued it. */
function ownPaper({ via, speaker }: Cursor, { subject, spokenTo }: Region): Parties | undefined {
  const { norms = [] } = subject ?? {};
  const owner = /^(?:بيان|تقرير|بلاغ|تصريح)$/.test(norms[0] ?? '')
    ? /^(?:عن|ل)(ه|ها|هم)$/.exec(norms.at(-1)!)?.[1]
    : undefined;
  if (!owner) return norms.length === 1 && PAPER.test(norms[0]!) ? mediumsPaper(via, spokenTo) : undefined;
  const agreement: Agreement = owner === 'ه' ? 'masculine' : owner === 'ها' ? 'feminine' : 'plural';
  const own = speaker && agreementIn(speaker.norms);
  const source = own === undefined || own === agreement ? speaker : null;
  return { source, via: [...via, ...spokenTo], agreement };
}

const PAPER = /^(?:تحقيق|تقرير|مقال|استطلاع)$/;

/** `كشف تحقيق لصحيفة X أن`: the medium whose paper it is says so. */
function mediumsPaper(via: readonly Mention[], [medium, ...rest]: readonly Mention[]): Parties | undefined {
  return medium && { source: medium, via: [...via, ...rest] };
}

/** Whether the region's subject may be that of the verb at `k`. */
const standsBehind = (tokens: readonly Token[], k: number, form: ArabicForm, { subject }: Region): boolean =>
  subject !== undefined &&
  !isAccusative(tokens, k + 1) &&
  !(subject.at === tokens[k + 1]?.start && isNoSubject(subject, tokens[k]!, form));

/** Who speaks by the participle at `k`. */
function whomItDescribes(cursor: Cursor, k: number, form: ArabicForm, { spokenTo }: Region): Parties {
  const relayer = agreeingRelayer(cursor, k);
  if (relayer) return { source: relayer, via: spokenTo };
  const inner = innerCaller(cursor, k);
  if (inner) return { source: inner.source, via: [...inner.via, ...spokenTo] };
  return { source: describedBy(cursor, k, form), via: lastVia(cursor, spokenTo) };
}

/** Who speaks goes on, unless the participle is of another gender and agrees with who stands in its own clause. */
function describedBy({ tokens, pos, speaker }: Cursor, k: number, form: ArabicForm): Mention | null {
  const participle = tokens[k]!;
  if (speaker && mayGoOn(speaker, participle, form)) return speaker;
  const before = whoIs(behindVerb(subjectBefore(tokens, pos, k)));
  return before && mayGoOn(before, participle, form) ? before : (speaker ?? before);
}

/** `واتهم سالم، العوبثاني بـ`, `واتهم الجيش حركة X بـ`: who accuses stands in front of the accused. */
function hasBothParties(tokens: readonly Token[], k: number, { from }: Complement): boolean {
  if (isComma(tokens[from - 1])) return true;
  return from > k + 1 && leastSubjectEnd(tokens, k + 1, from) === from && maySpeak(tokens[from]!.norm);
}

/** `قال متحدث إن C، بحسب الوكالة، لافتة إلى أن`: the feminine participle is the agency's, and not his. */
function agreeingRelayer({ tokens, speaker, acts }: Cursor, k: number): Mention | undefined {
  const relayer = acts.at(-1)?.via[0];
  if (!relayer || !speaker || !tokens[k]!.norm.endsWith('ه')) return undefined;
  return agreementIn(speaker.norms) === 'masculine' && isComma(tokens[k - 1]) ? relayer : undefined;
}

/** `ذكرت الصحيفة نقلا عن مسؤول`: she relays him; `أضاف المسؤول نقلا عن الصحيفة`: it relays him. */
function relayedParties(
  relayer: Mention | undefined,
  { source, via }: { readonly source: Mention; readonly via: readonly Mention[] },
  through: Agreement | undefined,
): Parties {
  if (!relayer) return { source, via, through };
  const head = relayer.norms[0]!;
  const person = DEFINITE_PERSONS.has(head) || PERSON_NOUNS.has(head) || classOf(head).title;
  return person && namesMedium(source)
    ? { source: relayer, via: [source, ...via] }
    : { source, via: [relayer, ...via] };
}

/** ورصد 200 إصابة: a number alone is counted and counts nothing itself. */
const isNumber = (subject: Mention | undefined): boolean =>
  subject?.norms.every((norm) => /^\d/.test(norm)) === true;

/** The speaker of a finite verb that no subject follows: who stands in front of it, else who spoke last. */
function subjectElsewhere(cursor: Cursor, k: number, form: ArabicForm, region: Region): Parties | undefined {
  const { tokens } = cursor;
  const sentenceVia = cursor.via;
  const author = saysInPaper(tokens, k, form);
  if (author) return { source: author, via: [...sentenceVia, ...region.spokenTo] };
  const before = form.joined && !answersAmma(cursor, k) ? undefined : fitting(cursor, k, form);
  const speaks = before && maySpeak(before.norms[0]!);
  if (!speaks && form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma)) return undefined;
  const whose = before ? 'speaker' : goesOnWith(cursor, k, form);
  if (whose === 'nobody') return undefined;
  if (whose === 'another') return { source: null, via: region.spokenTo };
  const source = before ? { ...before, hidden: before.hidden || region.hidden } : cursor.speaker;
  return { source, via: [...(before ? sentenceVia : lastVia(cursor, [])), ...region.spokenTo] };
}

/** Who stands in front of the verb and may be its subject. */
function fitting({ tokens, pos }: Cursor, k: number, form: ArabicForm): Mention | undefined {
  const before = subjectBefore(tokens, pos, k);
  return before && mayGoOn(before, tokens[k]!, form) ? before : undefined;
}

/**
 * `قال المتحدث C، وأضافت C`: joined, and of somebody else that the verb agrees with; `أعلنت المديرية C، في حين أُعلن عن
 * D`: a masculine verb by itself is nobody's word.
 */
function goesOnWith(cursor: Cursor, k: number, form: ArabicForm): 'speaker' | 'another' | 'nobody' {
  const { tokens, speaker } = cursor;
  const verb = tokens[k]!;
  if (!speaker || mayGoOn(speaker, verb, form)) return 'speaker';
  if (form.joined) return 'another';
  return form.tense === 'perfect' && agreementOf(verb.norm, form) === 'masculine' ? 'nobody' : 'speaker';
}

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
): Region => withAttribution(tokens, k + 1, verb.quoted ? callerEnd(tokens, k + 1, regionEnd) : regionEnd);

/** `طالب العوبثاني بحماية السد`: what the call is for ends its subject too. */
function callerEnd(tokens: readonly Token[], from: number, to: number): number {
  const end = subjectEnd(tokens, from, to);
  const least = end === to ? leastSubjectEnd(tokens, from, to) : end;
  for (let k = from + 1; k < least; k++)
    if (tokens[k]!.quote < 0 && (isCharge(tokens[k]!.norm) || /^ب(?!ن).{3,}(?:ه|ات)$/.test(tokens[k]!.norm)))
      return k;
  return least;
}

/** Verbs whose object is who is told: أبلغ مصدر رويترز أن. */
const TELLING = new Set(['ابلغ', 'اخبر', 'اطلع']);

/** `ثلاثة مصادر أبلغت رويترز أن`: the subject stands in front, behind the verb whoever is told. */
function toldParties(cursor: Cursor, k: number, form: ArabicForm, region: Region): Parties | undefined {
  if (!TELLING.has(form.verb.lemma) || form.tense === 'participle') return undefined;
  const source = form.joined ? undefined : subjectBefore(cursor.tokens, cursor.pos, k);
  if (!source) return toldMedium(cursor, k, region) ?? toldBody(cursor, k, region);
  const medium =
    region.subject && (isMediaNoun(cursor.tokens, k + 1) || mediaNameLength(cursor.tokens, k + 1) > 0);
  return { source, via: [...cursor.via, ...(medium ? [region.subject] : []), ...region.spokenTo] };
}

/** `أبلغت المبعوثة رنا الحلبي، مجلس الأمن أن C`: a body behind the name, or behind a comma, is who was told. */
function toldBody({ tokens, via }: Cursor, k: number, { subject, spokenTo }: Region): Parties | undefined {
  const length = subject?.norms.length ?? 0;
  for (let i = k + 3; i < k + 2 + length; i++) {
    const before = tokens[i - 1];
    if (!before || classOf(tokens[i]!.norm).type !== 'org') continue;
    if (!isComma(before) && !classOf(before.norm).likely && !before.norm.startsWith('ال')) continue;
    const source = readRegion(tokens, k + 1, i).subject;
    if (source) return { source, via: [...via, ...spokenTo] };
  }
  return undefined;
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

/** `السلطات حملت التنظيم`, `وكان مصدر أبلغ «النهر» بأن`: the subject stands in front, so a medium behind the verb is told. */
function partiesInFront(
  { tokens, pos, via }: Cursor,
  k: number,
  form: ArabicForm,
  region: Region,
): Parties | undefined {
  const source = subjectInFront(tokens, pos, k, form);
  if (!source) return undefined;
  const { subject, spokenTo, hidden } = region;
  const behind = subject && subject.at > tokens[k]!.start ? subject : undefined;
  const told =
    behind && (tokens[k + 1]!.quote >= 0 || isMediaNoun(tokens, k + 1) || mediaNameLength(tokens, k + 1) > 0);
  return {
    source: { ...source, hidden: source.hidden || hidden },
    via: [...via, ...(told ? [behind] : []), ...spokenTo],
  };
}

/** The region, and a medium that an inserted `وفق ما أوردته صحيفة X` or `في كلمة بثتها قناة X` names; `أكدت الصحيفة وفق مسؤولين`: they say it. */
function withAttribution(tokens: readonly Token[], from: number, to: number): Region {
  const region = readRegion(tokens, from, to);
  for (let i = from; i < to; i++) {
    const medium = publishedBy(tokens, i, to);
    if (medium) return { ...region, spokenTo: [medium, ...region.spokenTo] };
    const found = attributionAt(tokens, i);
    if (!found?.source || found.relay || found.end > to) continue;
    const { subject, spokenTo, hidden } = region;
    return subject && namesMedium(subject) && !namesMedium(found.source)
      ? { subject: found.source, spokenTo: [subject, ...found.via, ...spokenTo], hidden }
      : { ...region, spokenTo: [...found.via, found.source, ...spokenTo] };
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

/** `ودلل العوبثاني على ذلك قائلا إن`, `دافع وزير الري عن …، مؤكدا`: in front of a participle the clause has a verb, whether known or not. */
function behindVerb(mention: Mention | undefined): Mention | undefined {
  const [first = '', second = '', third = '', ...rest] = mention?.norms ?? [];
  if (
    !mention ||
    !second ||
    first.startsWith('ال') ||
    maySpeak(first.replace(/^و(?=...)/, '')) ||
    maySpeak(first)
  )
    return mention;
  if (!/^و.{3}/.test(first) && !maySpeak(second) && !classOf(third).likely) return mention;
  return {
    ...mention,
    norms: [second, third, ...rest].filter(Boolean),
    text: mention.text.slice(mention.text.indexOf(' ') + 1),
  };
}

/** `تأتي التصريحات بعد أيام، مؤكدا أن`: nobody where a thing stands in front, so whoever spoke goes on. */
const whoIs = (mention: Mention | undefined): Mention | null =>
  mention && !isEvent(mention.norms[0]!) ? mention : null;

const lastVia = (cursor: Cursor, more: readonly Mention[]): readonly Mention[] => {
  const last = cursor.acts.at(-1);
  return last ? [...last.via, ...more] : more;
};
