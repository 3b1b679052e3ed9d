import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PAPER_NOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { isWord, type Mention, opensQuotation, quotationEnd } from '../act.ts';
import type { CueClass } from '../types.ts';
import { accusation } from './accusation.ts';
import { bracketEnd, CLITIC, hasTwoVerbs, isClause, isElapsed, isVerbal } from './clause.ts';
import { evidenceAt } from './evidence.ts';
import { isHandedOver, isThoughtToBe, NEVER_OBJECTS, opensLongPhrase } from './objects.ts';
import { addresseeAt, hidesName, isBreak, isCapital, isComma, phraseForward } from './phrase.ts';
import { mediaIn } from './spoken-to.ts';
import type { Left } from './subject.ts';
import type { Word } from './tagging.ts';
import { behindRelative, behindWarned } from './who-is-told.ts';

export interface Right {
  readonly from: number;
  readonly via: readonly Mention[];
  /** A noun phrase or gerund, no clause and no speech. */
  readonly nominal: boolean;
  readonly hidden: boolean;
  /** What the words after the verb make of it: "found no evidence that". */
  readonly cls?: CueClass;
  /** From an insertion behind the verb: "reported, citing two officials, that". */
  readonly cited?: Mention | undefined;
}

/** What the words between verb and content say: where, when and to whom. */
interface Circumstance {
  readonly at: number;
  readonly via: readonly Mention[];
  readonly hidden: boolean;
  readonly cited: Mention | undefined;
  readonly nominal: boolean;
}

const ADJUNCT_PREPOSITIONS = new Set(
  'in on at of during after before by via through to with from under for as following over without'.split(
    ' ',
  ),
);
const TIME_OPENERS = new Set([
  'last',
  'this',
  'earlier',
  'late',
  'early',
  'later',
  'yesterday',
  'today',
  'again',
  'publicly',
  'next',
]);
const TIME_UNITS = new Set(
  'week month year morning evening afternoon night summer spring autumn winter weekend day'.split(' '),
);
const REACH = 26;

const FIGURES = new Set(
  'figure number toll total count cost losses damage tally value death price bill'.split(' '),
);

/** What follows the verb at `k`: content after "that", a colon, a quotation, or directly; undefined when the verb closes its clause. */
export function readRight(
  words: readonly Word[],
  k: number,
  form: EnglishForm,
  left: Left,
): Right | undefined {
  let at = k + 1;
  if (form.verb.lemma === 'put') return figureContent(words, at);
  let via: readonly Mention[] = [];
  if (form.verb.addressee) {
    const told = addresseeAt(words, at);
    if (told.medium && told.mention) via = [told.mention];
    at = behindRelative(words, told.next);
  }
  if (form.verb.particle === 'of') at = behindWarned(words, at);
  // found out that
  if (form.verb.lemma === 'find' && words[at]?.norm === 'out') at++;
  while ((words[at]?.tag === 'adverb' || isYet(words, at)) && words[at]!.quote < 0) at++;
  if (!words[at]) return undefined;
  const open = Math.max(contentAt(words, at, form), behindPointer(words, at));
  if (open >= 0) return { from: open, via, nominal: false, hidden: false };
  const evidence = evidenceAt(words, at, left.negated);
  if (evidence && form.verb.cls === 'observe') return { ...evidence, via, nominal: false, hidden: false };
  const beyond = isContentStart(words, at) ? undefined : beyondCircumstances(words, at, form);
  if (beyond)
    return {
      from: beyond.at,
      via: [...via, ...beyond.via],
      nominal: beyond.nominal,
      hidden: beyond.hidden,
      cited: beyond.cited,
    };
  const placed = placedContent(words, at, form);
  if (placed >= 0) return { from: placed, via, nominal: false, hidden: false };
  return directContent(words, form.verb.np ? behindDay(words, at) : at, form, left, via);
}

/** `said in the wiretaps, C`: a clause that begins with where; behind the comma where the words tell where it was said; -1 for none. */
function placedContent(words: readonly Word[], at: number, form: EnglishForm): number {
  if (words[at]!.tag !== 'preposition' || !saysClauses(form)) return -1;
  const end = adjunctEnd(words, at + 1);
  const next = words[end + 1];
  if (!isComma(words[end]) || !next || next.tag === 'ing' || !isClause(words, end + 1)) return -1;
  const told = words
    .slice(at, end)
    .some(({ norm }) => PAPER_NOUNS.has(norm) || WEEKDAYS.has(norm) || TOLD_AT.test(norm));
  return told ? end + 1 : at;
}

const TOLD_AT = /^(?:interviews?|conference|speech|address|hearing|session|post|call)$/;

/** `refuted yet another report`: no conjunction. */
const isYet = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === 'yet' && words[at + 1]?.norm === 'another';

/** `denied on Tuesday reports that C`: a day between the verb and its object. */
function behindDay(words: readonly Word[], at: number): number {
  if (['yesterday', 'today'].includes(words[at]!.norm) && words[at + 1]) return at + 1;
  const day = ['late', 'early', 'on'].includes(words[at]!.norm) ? at + 1 : at;
  const dated = WEEKDAYS.has(words[day]?.norm ?? '') && isCapital(words[day]);
  const next = dated ? timeEnd(words, day) : at;
  return words[next] ? next : at;
}

/** `confirmed this finding: “C”`: where the speech begins that the object only points to; -1 for none. */
function behindPointer(words: readonly Word[], at: number): number {
  if (!['this', 'these', 'the', 'that'].includes(words[at]!.norm)) return -1;
  const colon = words.findIndex(({ text }, i) => i > at && i < at + 4 && text === ':');
  return colon > 0 && opensQuotation(words, colon + 1) ? colon + 1 : -1;
}

/** `put the figure at roughly 5,000`. */
function figureContent(words: readonly Word[], at: number): Right | undefined {
  const figure =
    words.slice(at, at + 6).some((w) => FIGURES.has(w.norm)) &&
    words.slice(at, at + 14).some((w) => w.norm === 'at');
  return figure ? { from: at, via: [], nominal: true, hidden: false } : undefined;
}

/** `this activity`, not `this week`; `at least 40 people`, `over 40`: no circumstance but a content. */
function isContentStart(words: readonly Word[], at: number): boolean {
  const { norm } = words[at]!;
  const next = words[at + 1];
  if (norm === 'at') return next?.norm === 'least' || next?.norm === 'most';
  if (norm === 'more') return next?.norm === 'than';
  if (['over', 'between', 'about', 'around', 'up', 'under'].includes(norm))
    return next?.tag === 'number' || next?.norm === 'to';
  return norm === 'this' && !TIME_UNITS.has(next?.norm ?? '');
}

/** Skips circumstances (`in a statement on Monday`, `, speaking to M,`) and finds what the verb says behind them. */
function beyondCircumstances(
  words: readonly Word[],
  at: number,
  form: EnglishForm,
): Circumstance | undefined {
  let k = at;
  while (k < Math.min(words.length, at + REACH)) {
    const next = circumstanceEnd(words, k);
    if (next <= k) return undefined;
    k = next;
    const word = words[k];
    if (!word) return undefined;
    const relative = word.norm === 'that' && ['auxiliary', 'finite'].includes(words[k + 1]?.tag ?? '');
    const open = relative ? -1 : contentAt(words, k, form);
    const opens = !['mark', 'conjunction', 'preposition'].includes(word.tag);
    const direct = open < 0 && opens && saysClauses(form) && isClause(words, k);
    if (open >= 0 || direct) return circumstance(words, at, k, open >= 0 ? open : k, false);
    if (opensObject(words, k, form)) return circumstance(words, at, k, k, true);
  }
  return undefined;
}

/** What the words from `at` to `to` say, before a content that begins at `start`. */
function circumstance(
  words: readonly Word[],
  at: number,
  to: number,
  start: number,
  nominal: boolean,
): Circumstance {
  const citing = words.findIndex((w, i) => i >= at && i < to && CITING.has(w.norm));
  const cited = citing < 0 ? undefined : phraseForward(words, citing + 1, to).mention;
  const hidden = hidesName(words.slice(at, to));
  return { at: start, via: mediaIn(words, at, to), hidden, cited, nominal };
}

/** `revealed before an audience in Osk the workings of a campaign`: a heavy object behind where and when. */
const opensObject = (words: readonly Word[], k: number, { verb }: EnglishForm): boolean =>
  verb.np &&
  verb.cls === 'say' &&
  ['the', 'a', 'an', 'several', 'two', 'three'].includes(words[k]!.norm) &&
  words[k]!.quote < 0 &&
  !isComma(words[k - 1]) &&
  words.length - k > SHORTEST_OBJECT;

const SHORTEST_OBJECT = 5;

const saysClauses = (form: EnglishForm): boolean =>
  !form.verb.strict && ['say', 'hedge', 'estimate', 'expect'].includes(form.verb.cls);

/** The end of the circumstance that begins at `k`; `k` when none does. */
function circumstanceEnd(words: readonly Word[], k: number): number {
  const word = words[k]!;
  if (word.quote >= 0) return k;
  if (isComma(word)) return insertionEnd(words, k);
  if (word.text === '(') return bracketEnd(words, k);
  if (WEEKDAYS.has(word.norm) && (isCapital(word) || word.tag !== 'name')) return timeEnd(words, k);
  if (TIME_OPENERS.has(word.norm)) {
    if (TIME_UNITS.has(words[k + 1]?.norm ?? '')) return k + 2;
    return ['this', 'last', 'next'].includes(word.norm) ? k : k + 1;
  }
  if (word.tag === 'adverb') return k + 1;
  if (words[k + 2]?.norm === 'ago') return k + 3;
  if (!ADJUNCT_PREPOSITIONS.has(word.norm)) return k;
  const dated = WEEKDAYS.has(words[k + 1]?.norm ?? '') && isCapital(words[k + 1]);
  return dated ? timeEnd(words, k + 1) : adjunctEnd(words, k + 1);
}

function timeEnd(words: readonly Word[], k: number): number {
  let i = k + 1;
  while (
    words[i] &&
    ((words[i]!.tag === 'number' && !/day$|night$/.test(words[i - 1]!.norm)) ||
      WEEKDAYS.has(words[i]!.norm) ||
      TIME_UNITS.has(words[i]!.norm))
  )
    i++;
  return i;
}

/** `, however,`: the index behind a short insertion between commas; the comma itself before speech or "that". */
function insertionEnd(words: readonly Word[], k: number): number {
  if (words[k + 1]?.norm === 'that' || opensQuotation(words, k + 1)) return k + 1;
  const citing = CITING.has(words[k + 1]?.norm ?? '');
  if (words[k + 1]?.tag === 'ing' && !citing) return k;
  for (let i = k + 1; i < Math.min(words.length, k + (citing ? REACH : 14)); i++) {
    if (words[i]!.quote >= 0 || (words[i]!.tag === 'finite' && words[i]!.norm !== 'based')) return k;
    if (isComma(words[i])) return i + 1;
  }
  return k;
}

const CITING = new Set(['citing', 'quoting']);

const PHRASE = new Set([
  'noun',
  'name',
  'adjective',
  'number',
  'preposition',
  'adverb',
  'participle',
  'ing',
  'to',
  'conjunction',
]);

/** The end of the phrase that a preposition governs: where a clause, speech or mark begins. */
function adjunctEnd(words: readonly Word[], from: number): number {
  let k = from;
  while (k < Math.min(words.length, from + 18) && staysInPhrase(words, k)) k++;
  return k;
}

const LINKS: ReadonlySet<string> = new Set([
  'preposition',
  'conjunction',
  'to',
  'ing',
  'determiner',
  'infinitive',
]);

function staysInPhrase(words: readonly Word[], k: number): boolean {
  const word = words[k]!;
  const before = words[k - 1]!;
  if (word.text === '.') return before.end === word.start && k < words.length - 1;
  if (word.tag === 'mark') return word.text === "'";
  if (word.tag === 'determiner' || word.tag === 'pronoun') return LINKS.has(before.tag);
  // in a statement posted on its website, mailed to the paper
  if (word.tag === 'finite') return PAPER_NOUNS.has(before.norm) && LINKS.has(words[k + 1]?.tag ?? 'mark');
  return word.tag === 'infinitive' || PHRASE.has(word.tag);
}

/** A content that neither "that" nor a quotation opens. */
function directContent(
  words: readonly Word[],
  at: number,
  form: EnglishForm,
  left: Left,
  via: readonly Mention[],
): Right | undefined {
  const next = words[at]!;
  const { verb } = form;
  const object = (from: number): Right => ({ from, via, nominal: true, hidden: false });
  if (verb.particle && (next.norm === verb.particle || (verb.particle === 'of' && next.norm === 'about')))
    return words[at + 1]?.norm === 'that' ? { ...object(at + 2), nominal: false } : object(at + 1);
  if (verb.lemma === 'report' && next.norm === 'on' && isMatter(words, at + 1)) return object(at + 1);
  if (reportsGap(words, at, form, left)) return { ...object(at), nominal: false };
  if (next.norm === 'to') return PROMISES.has(verb.lemma) ? object(at) : undefined;
  if (verb.strict || opensNothing(words, at) || CITING.has(next.norm)) return undefined;
  const framed = judgement(words, at, via) ?? accusation(words, at, form, via);
  if (framed) return framed;
  if (saysClause(words, at, form)) return { ...object(at), nominal: false };
  return takesObject(words, at, form, left) ? object(at) : undefined;
}

/** Whether a clause that is what the verb says begins at `at`. */
const saysClause = (words: readonly Word[], at: number, form: EnglishForm): boolean =>
  (words[at]!.norm === 'what' && hasTwoVerbs(words, at)) ||
  (NEVER_OBJECTS.has(form.verb.lemma) && opensLongPhrase(words, at)) ||
  (!OBJECT_ONLY.has(form.verb.cls) &&
    form.verb.frame === '' &&
    opensClause(words, at, form.verb.lemma) &&
    !runsOn(words, at, form));

/** `reported on attacks that …`, not `reported on Monday`, `reported on it`. */
const isMatter = (words: readonly Word[], at: number): boolean =>
  ['determiner', 'noun', 'adjective'].includes(words[at]?.tag ?? '') &&
  !words.slice(at, at + 4).some(({ norm }) => WEEKDAYS.has(norm) || PAPER_NOUNS.has(norm)) &&
  words.length - at > SHORTEST_MATTER;

const SHORTEST_MATTER = 4;

/** `tactics which they say are illegal`: the verb's clause lacks the subject that the relative pronoun stands for. */
const reportsGap = (words: readonly Word[], at: number, { verb }: EnglishForm, left: Left): boolean => {
  const opener = words[left.start - 1];
  return (
    (verb.cls === 'say' || verb.cls === 'hedge') &&
    !verb.strict &&
    left.subject !== undefined &&
    !left.shared &&
    opener !== undefined &&
    ['which', 'that', 'who', 'what'].includes(opener.norm) &&
    (words[at]!.tag === 'auxiliary' || words[at]!.tag === 'finite')
  );
};

/** `saw unusual trade and the stock rallied`: what is seen is a thing, and the sentence runs on. */
function runsOn(words: readonly Word[], at: number, { verb }: EnglishForm): boolean {
  if (verb.cls !== 'observe') return false;
  for (let k = at; k < words.length && !isVerbal(words[k]!); k++)
    if (words[k]!.norm === 'and' && ['determiner', 'pronoun'].includes(words[k + 1]?.tag ?? '')) return true;
  return false;
}

const OBJECT_ONLY: ReadonlySet<CueClass> = new Set(['own', 'deny']);

/** Whether a noun phrase at `at` is what the verb says. */
function takesObject(words: readonly Word[], at: number, { verb }: EnglishForm, left: Left): boolean {
  if (verb.frame === 'judge') return judges(left, words[at]!);
  if ((verb.frame === 'to' || verb.frame === 'as') && !linksTo(words, at, verb.frame)) return false;
  if (OBJECT_ONLY.has(verb.cls)) return verb.np || left.negated;
  if (THINKING.has(verb.cls) && isThoughtToBe(words, at)) return true;
  if (verb.lemma === 'report' && isHandedOver(words, at)) return false;
  return !isBareObject(words, at) && (verb.np || (left.negated && verb.cls !== 'say'));
}

/** `tied the group to a state`, `flagged the token as a scam`: what the object is said to be or to belong to. */
function linksTo(words: readonly Word[], at: number, link: string): boolean {
  for (let k = at + 1; k < Math.min(words.length, at + LONGEST_OBJECT); k++) {
    const { norm, tag, quote } = words[k]!;
    if (norm === link && quote < 0) return words[k + 1]?.tag !== 'infinitive';
    if (tag === 'finite' || tag === 'auxiliary' || tag === 'relative' || norm === ';') return false;
  }
  return false;
}

const LONGEST_OBJECT = 20;

/** `we consider X the arm of Y`. */
const judges = (left: Left, next: Word): boolean => left.subject?.norms[0] === 'we' && next.tag !== 'pronoun';

const EMPTY = new Set(['so', 'nothing', 'little', 'more', 'what']);

/** Whether no content can begin at `at`: a mark, a preposition, "said so". */
function opensNothing(words: readonly Word[], at: number): boolean {
  const next = words[at]!;
  if (isBreak(next) || next.tag === 'conjunction' || isOnlyTime(words, at) || isElapsed(words, at))
    return true;
  // denied being there
  if (next.tag === 'auxiliary') return !CLITIC.test(next.norm) && !/^(?:being|having)$/.test(next.norm);
  if (next.tag === 'preposition') return !isContentStart(words, at);
  if (next.norm === 'what' && hasTwoVerbs(words, at)) return false;
  const more = next.norm === 'more' && ['noun', 'adjective'].includes(words[at + 1]?.tag ?? '');
  return EMPTY.has(next.norm) && !more && !isContentStart(words, at) && !isClause(words, at);
}

/** `reported Tuesday`, `said late Monday`: when it was said. */
function isOnlyTime(words: readonly Word[], at: number): boolean {
  const day = ['late', 'early', 'last', 'this', 'on'].includes(words[at]!.norm) ? at + 1 : at;
  return WEEKDAYS.has(words[day]?.norm ?? '') && isCapital(words[day]) && isBreak(words[timeEnd(words, day)]);
}

/** `said when asked`: no content. */
const CIRCUMSTANTIAL = new Set(['when', 'while', 'because', 'though', 'although', 'unless', 'once']);

const opensClause = (words: readonly Word[], at: number, lemma: string): boolean =>
  isClause(words, at) ||
  (!(WEEKDAYS.has(words[at]!.norm) && isCapital(words[at])) &&
    !CIRCUMSTANTIAL.has(words[at]!.norm) &&
    lemma === 'say' &&
    (OPENS_CLAUSE.has(words[at]!.tag) || isContentStart(words, at)));

/** A pronoun that says nothing by itself: `disclosed it to the vendor`, not `seen it used`. */
const isBareObject = (words: readonly Word[], at: number): boolean =>
  words[at]!.tag === 'pronoun' &&
  !isThoughtToBe(words, at) &&
  !['ing', 'participle', 'infinitive'].includes(words[at + 1]?.tag ?? '');

const THINKING: ReadonlySet<CueClass> = new Set(['hedge', 'estimate']);

const PROMISES = new Set(['claim', 'promise', 'vow', 'pledge', 'profess']);
const OPENS_CLAUSE: ReadonlySet<string> = new Set([
  'determiner',
  'pronoun',
  'name',
  'noun',
  'number',
  'adjective',
  'ing',
  'subordinator',
]);

/** `consider it unlikely that C`. */
function judgement(words: readonly Word[], at: number, via: readonly Mention[]): Right | undefined {
  if (words[at]!.norm !== 'it') return undefined;
  for (let k = at + 1; k < Math.min(words.length, at + 5); k++) {
    if (words[k]!.norm === 'that')
      return { from: k + 1, via, nominal: false, hidden: false, cls: judgedAs(words, at, k) };
    if (words[k]!.tag === 'finite' || words[k]!.tag === 'auxiliary' || words[k]!.tag === 'mark')
      return undefined;
  }
  return undefined;
}

const judgedAs = (words: readonly Word[], from: number, to: number): CueClass =>
  words.slice(from, to).some((w) => /likely|possible|probable|plausible|clear/.test(w.norm))
    ? 'hedge'
    : 'estimate';

const WH = new Set(['how', 'why', 'whether', 'what', 'where', 'who']);

/** "that", a colon or a quotation right at `at`; a comma may stand before a quotation. Returns -1 when none opens. */
function contentAt(words: readonly Word[], at: number, form: EnglishForm): number {
  const word = words[at]!;
  // `said that meant war`: the pronoun belongs to what is said
  if (word.norm === 'that' && word.quote < 0 && isClauseThat(words, at))
    return words[at + 1]!.tag === 'finite' && form.verb.lemma === 'say' ? at : at + 1;
  if (word.text === ':' && word.quote < 0 && words[at + 1]) return at + 1;
  // said the following:
  if (words[at + 1]?.norm === 'following' && words[at + 2]?.text === ':' && words[at + 3]) return at + 3;
  if (opensQuotation(words, at))
    return form.verb.quotes || quotationEnd(words, at) - at > 5 || form.verb.np ? at : -1;
  if (isComma(word) && opensQuotation(words, at + 1)) return at + 1;
  if (WH.has(word.norm) && word.quote < 0 && (form.verb.cls !== 'say' || EXPLAINING.has(form.verb.lemma)))
    return at;
  return -1;
}

const EXPLAINING = new Set(['explain', 'describe', 'reveal', 'disclose', 'detail', 'clarify', 'recall']);

/** "that" as a complementizer, not a pronoun: `disputed that, saying`. */
const isClauseThat = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  const end = words[at + 2];
  if (!next) return false;
  const closes = !end || end.text === ',' || (end.text === '.' && words[at + 3]?.start !== end.end);
  if (next.kind === 'word' && next.quote < 0 && closes) return false;
  if (next.kind !== 'mark' || opensQuotation(words, at + 1)) return true;
  return isComma(next) && isWord(end) && !end!.norm.endsWith('ing');
};

/** `neither confirmed nor denied X`: the content begins after the second verb. */
export function afterNorDeny(words: readonly Word[], from: number): number {
  const deny = ['or', 'nor'].includes(words[from]?.norm ?? '') ? from + 1 : from;
  if (!/^den(?:y|ied|ies)$/.test(words[deny]?.norm ?? '') || !words[deny + 1]) return from;
  return words[deny + 1]!.norm === 'that' && words[deny + 2] ? deny + 2 : deny + 1;
}
