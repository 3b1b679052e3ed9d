import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { BE, PAPER_NOUNS, PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, countWords, type Mention, opensQuotation } from '../act.ts';
import type { CueClass } from '../types.ts';
import { add, type Cursor, isMediaMention, parties, push } from './act-cursor.ts';
import { isActor, isAgent, isResearcher } from './agents.ts';
import { isPer, readAccording, readQuotedAs, readRelay } from './attribution.ts';
import { afterNorDeny, type Right, readRight } from './complement.ts';
import { attributionAhead, type Scope } from './content-end.ts';
import { readInverted, readTrailing } from './content-first.ts';
import { afterDateline } from './dateline.ts';
import { evidenceAt } from './evidence.ts';
import { authorOfPaper, isAdvice, isEvidence, isThing, isUnsure, speaksForUs } from './findings.ts';
import { readStatement } from './introduced-speech.ts';
import { mainDoer } from './main-doer.ts';
import { EVIDENCE_VERBS, readInfinitive, readParticiple } from './non-finite.ts';
import { readNounCue, readOwnWork, readState } from './noun-cues.ts';
import { readAsReported, readCreditedNoun, readPassive } from './passive.ts';
import { readPhrasal } from './phrasal.ts';
import { addresseeAt, isComma, verbAt } from './phrase.ts';
import { readPointing } from './pointing.ts';
import { bareQuotation, colonSpeech } from './speech-alone.ts';
import { type Left, readLeft } from './subject.ts';
import { tagWords, type Word } from './tagging.ts';

/** Reads one English sentence into reporting acts, left to right. `technical`: in a vendor's report findings are claims. */
export function readEnglishSentence(tokens: readonly Token[], technical = false): Act[] {
  const words = tagWords(tokens);
  if (isHeading(words) || asks(words)) return [];
  const start = afterDateline(words);
  const cursor: Cursor = {
    tokens: words,
    technical,
    pos: start,
    start,
    acts: [],
    speaker: null,
    cited: undefined,
    denying: false,
  };
  let k = start;
  while (k < words.length) k = Math.max(readAt(cursor, k), k + 1);
  if (cursor.acts.length === 0) bareQuotation(cursor);
  if (cursor.acts.length === 0) colonSpeech(cursor);
  const doer = mainDoer(words, start);
  return doer && !goesOnBehind(cursor.acts, doer) ? [doer, ...cursor.acts] : cursor.acts;
}

/** `The convoy left, it said`: a pronoun behind a content means nobody inside it. */
const goesOnBehind = (acts: readonly Act[], doer: Act): boolean =>
  acts.some(
    ({ source, from, to }) =>
      from <= doer.from && doer.from < to && (source === null || PRONOUNS.has(source.norms.join(' '))),
  );

const LONGEST_HEADING = 9;

/** `Army denies killing civilians`: a few words without an end mark or speech between the paragraphs repeat what they say. */
const isHeading = (words: readonly Word[]): boolean =>
  words.length <= LONGEST_HEADING &&
  words.every(
    ({ quote, text }, i) =>
      quote < 0 && text !== ':' && !(i === words.length - 1 && /^[^\p{L}\p{N})]/u.test(text)),
  );

/** `Have others concluded that C?`: the writer asks. */
const asks = (words: readonly Word[]): boolean =>
  words.at(-1)!.text === '?' &&
  words.at(-1)!.quote < 0 &&
  words[0]!.quote < 0 &&
  words[0]!.tag === 'auxiliary';

function readAt(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const word = words[k]!;
  if (word.quote >= 0) return k + 1;
  if ((word.norm === 'according' && words[k + 1]?.norm === 'to') || isPer(words, k))
    return readAccording(cursor, k);
  const phrasal = readPhrasal(cursor, k);
  if (phrasal > k) return phrasal;
  if (isHaving(word.form)) return readEvidence(cursor, k);
  const cue = Math.max(readNounCue(cursor, k), readOwnWork(cursor, k), readState(cursor, k));
  if (cue > k) return cue;
  const statement = readStatement(cursor, k);
  if (statement > k) return statement;
  const form = verbAt(words, k);
  if (!form) return k + 1;
  if (namesOnly(words, k, form)) return k + 1;
  const pointing = readPointing(cursor, k, form);
  if (pointing > k) return pointing;
  if (form.verb.cls === 'relay') return readRelay(cursor, k, form);
  if (word.tag === 'ing' && words[k - 1]?.tag !== 'auxiliary') return readParticiple(cursor, k, form);
  return readFinite(cursor, k, form);
}

const HAVING = new Set(['have', 'has', 'had', 'found', 'find', 'finds', 'saw', 'see', 'sees', 'seen']);
const isHaving = fact((norm) => HAVING.has(norm));
const OBLIQUE = new Set(['that', 'what', 'whom', 'whose']);

/** Whether the verb heads its clause here, of somebody: no passive, no description of a noun. */
function isFiniteHere(words: readonly Word[], k: number, left: Left): boolean {
  const word = words[k]!;
  const before = words[k - 1];
  // `the firm that first discovered it`
  let link = k - 1;
  while (words[link]?.tag === 'adverb') link--;
  if (OBLIQUE.has(words[link]?.norm ?? '')) return false;
  // neither the army nor the rebels have claimed it
  if (!left.shared && words[left.start - 1]?.norm === 'nor') return false;
  if (word.tag === 'ing') return true;
  if (left.passive) return false;
  if (word.tag === 'participle') return left.perfect;
  return word.tag === 'finite' || left.modal || left.negated || before?.norm.startsWith('d') === true;
}

const NAMING_VERBS = new Set(['call', 'dub', 'label', 'brand', 'describe', 'classify']);
/** Who reports with this verb: a doer where one is needed; undefined when nobody does. In a vendor's report its evidence speaks for it. */
function reporter(cursor: Cursor, form: EnglishForm, left: Left, right: Right): Mention | null | undefined {
  const { verb } = form;
  const { subject } = left;
  // `methods, observed traffic and links`: a participle in a list
  if (subject === undefined && right.nominal && verb.research && isComma(cursor.tokens[left.start - 1]))
    return undefined;
  if (subject === undefined) return left.shared ? undefined : cursor.speaker;
  if (saysNothing(subject, form) || (verb.research && isActor(subject) && !reportsSo(subject, form, right)))
    return undefined;
  if (right.nominal && !claimsObject(cursor, form, left, subject, right.from)) return undefined;
  if (EVIDENCE_VERBS.has(verb.lemma) && (left.modal || isEvidence(subject)))
    return cursor.technical && speaksForUs(subject, form, left)
      ? { ...subject, text: 'we', norms: ['we'] }
      : undefined;
  if (isAdvice(cursor.tokens, form, subject, right)) return undefined;
  const speaks =
    isAgent(subject) ||
    claimsForItself(subject, form) ||
    isMindful(subject, form) ||
    isBody(cursor, subject, form, right);
  return verb.agent && !speaks ? undefined : subject;
}

/** `examines malware and suspected malware`: no second verb; `they identify hooks`: intruders do; `Acme detects it`: what is sold does. */
const findsNothing = (
  words: readonly Word[],
  k: number,
  { verb, form }: EnglishForm,
  left: Left,
  at: number,
): boolean =>
  (words[k - 1]?.tag === 'conjunction' && verb.lemma === 'suspect' && words[at]!.tag === 'noun') ||
  (verb.lemma === 'detect' && form === 'third') ||
  (verb.cls === 'observe' &&
    form === 'base' &&
    !left.perfect &&
    !left.modal &&
    left.subject?.norms[0] === 'they');

/** What no thing does: with such a verb "it" is a body. */
const MINDFUL = new Set(
  'believe think assess judge suspect assume presume attribute announce declare acknowledge assert fear anticipate'.split(
    ' ',
  ),
);

const isMindful = ({ norms }: Mention, { verb }: EnglishForm): boolean =>
  norms.length === 1 && norms[0] === 'it' && MINDFUL.has(verb.lemma);

/** `The alliance called for a recount. It claimed that C`: outside a vendor's report, what says something is a body. */
const isBody = (cursor: Cursor, { norms }: Mention, { verb }: EnglishForm, right: Right): boolean =>
  norms[0] === 'it' && norms.length === 1 && verb.cls === 'say' && !right.nominal && !cursor.technical;

/** `the actors claim to have sold it`, `organizations reported leaks`: what they say of themselves, whoever they are. */
const claimsForItself = ({ norms }: Mention, { verb }: EnglishForm): boolean =>
  (verb.lemma === 'report' && VICTIMS.test(norms.at(-1)!)) ||
  (verb.lemma === 'claim' &&
    /^(?:actors?|adversar(?:y|ies)|intruders?|affiliates?|hacktivists?|cybercriminals|extortionists?|gangs?|groups)$/.test(
      norms.at(-1)!,
    ));

const VICTIMS = /^(?:organi[sz]ations|businesses)$/;

/** `victims reported that C`: people say what they saw, though it is they whom the report is about. */
const reportsSo = ({ norms }: Mention, { verb }: EnglishForm, { nominal }: Right): boolean =>
  verb.cls === 'say' &&
  (nominal
    ? verb.lemma === 'report' && VICTIMS.test(norms.at(-1)!)
    : /^(?:victims?|users?|organi[sz]ations|businesses)$/.test(norms.at(-1)!));

const NOBODY = new Set(['no', 'none', 'nobody', 'neither']);

/** `no group has claimed it`; `this blog describes`, `we call it`: the report speaks about itself. */
const saysNothing = ({ norms }: Mention, { verb }: EnglishForm): boolean =>
  NOBODY.has(norms[0]!) ||
  (norms[0] === 'this' && verb.cls === 'own') ||
  (norms[0] === 'we' && NAMING_VERBS.has(verb.lemma));

/** Whether a noun phrase behind the verb is said: not what a relative clause asks for, nor what somebody could do. */
function claimsObject(
  cursor: Cursor,
  { verb }: EnglishForm,
  left: Left,
  subject: Mention,
  from: number,
): boolean {
  const gerund = cursor.tokens[from]?.tag === 'ing';
  if (
    fillsGap(cursor.tokens, left) ||
    ((verb.research || verb.cls === 'say') && isTimeClause(cursor.tokens, left))
  )
    return false;
  if (/^(?:describe|characteri[sz]e)$/.test(verb.lemma) && isPaper(subject) && !cursor.technical)
    return asAhead(cursor.tokens, left);
  const { tokens } = cursor;
  if (verb.lemma === 'report' && (isMediaMention(subject) || gerund || opensCount(tokens, from))) return true;
  if (verb.lemma === 'learn' && !(cursor.technical && left.perfect)) return false;
  if (verb.lemma === 'claim' && left.negated) return false;
  if (left.modal && !left.negated && ['observe', 'say', 'hedge'].includes(verb.cls)) return false;
  return !verb.research || isResearcher(subject, cursor.technical);
}

/** `reported 15 deaths`, `reported more than 200 killed`. */
const opensCount = (words: readonly Word[], from: number): boolean =>
  words[from]!.tag === 'number' || /^(?:least|than|most)$/.test(words[from + 1]?.norm ?? '');

/** `who call the group Reed`, `tracks the group as Reed`: a name for it; only what has been tracked is found. */
const namesOnly = (words: readonly Word[], k: number, { verb, form }: EnglishForm): boolean =>
  (NAMING_VERBS.has(verb.lemma) && form !== 'past' && words[k - 1]?.tag === 'relative') ||
  (verb.lemma === 'track' && (words[k]!.norm !== 'tracked' || asAhead(words, { start: k })));

/** `campaigns that we observed`: the noun before "that" is what the verb is about. */
function fillsGap(words: readonly Word[], left: Left): boolean {
  const link = words[left.start - 1];
  const noun = words[left.start - (isComma(words[left.start - 2]) ? 3 : 2)];
  if (left.shared || !link || !noun) return false;
  // what data the gang claims to have
  if (link.tag === 'noun' && noun.norm === 'what') return true;
  return ['that', 'which', 'whom'].includes(link.norm) && ['noun', 'name'].includes(noun.tag);
}

/** `when we found the first file`: only tells the time of something else. */
const isTimeClause = (words: readonly Word[], { start, shared }: Left): boolean =>
  !shared &&
  ['when', 'after', 'before', 'until', 'once'].includes(words[start - 1]?.norm ?? '') &&
  // on March 4, when Acme observed C
  !(words[start - 1]!.norm === 'when' && isComma(words[start - 2]) && words[start - 3]?.tag === 'number');

/** Verbs whose negation says that somebody keeps silent, not that something is denied. */
const SILENT = new Set([
  'say',
  'tell',
  'disclose',
  'reveal',
  'specify',
  'explain',
  'comment',
  'provide',
  'announce',
  'add',
  'write',
]);

function readFinite(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  const credited = readAsReported(cursor, k);
  if (credited > k) return credited;
  const noun = words[k - 1]?.tag === 'auxiliary' ? k : readCreditedNoun(cursor, k, form);
  if (noun > k) return noun;
  const left = readLeft(words, k, cursor.pos);
  if (left.infinitive) return readInfinitive(cursor, k, form);
  const inverted = readInverted(cursor, k, form, left);
  if (inverted > k) return inverted;
  if (left.passive && words[k]!.tag === 'participle') return readPassive(cursor, k, form, left);
  if (!isFiniteHere(words, k, left)) return k + 1;
  // let me suggest reading both
  if (words[k - 2]?.norm === 'let' || lacksObject(words, k, left) || describesSpeaker(words, k)) return k + 1;
  const quoted = form.verb.lemma === 'report' ? readQuotedAs(cursor, left, k) : k;
  if (quoted > k + 1) return quoted;
  const as = readAs(cursor, k, form, left);
  if (as > k) return as;
  const right = readRight(words, k, form, left);
  if (right?.nominal && findsNothing(words, k, form, left, right.from)) return k + 1;
  if (right) return readReport(cursor, k, form, left, right);
  return form.verb.agent && !isAgent(left.subject) ? k + 1 : readTrailing(cursor, k, form, left);
}

/** `researchers who found the file said C`: what they did only tells who they are. */
function describesSpeaker(words: readonly Word[], k: number): boolean {
  if (words[k - 1]?.norm !== 'who' || isComma(words[k - 2])) return false;
  for (let i = k + 2; i < Math.min(words.length, k + 14); i++) {
    const { tag, quote } = words[i]!;
    if (
      quote >= 0 ||
      ['mark', 'conjunction', 'subordinator', 'relative', 'pronoun', 'auxiliary'].includes(tag)
    )
      return false;
    if (tag === 'finite') return true;
  }
  return false;
}

const OBJECTS = new Set([
  'participle',
  'preposition',
  'mark',
  'conjunction',
  'auxiliary',
  'finite',
  'adverb',
]);

/** `the files we found signed by X`: the noun right before the pronoun is what the verb is about. */
function lacksObject(words: readonly Word[], k: number, left: Left): boolean {
  const noun = words[left.start - 1];
  const next = words[k + 1];
  if (left.shared || words[left.start]?.tag !== 'pronoun' || !noun || !next || next.text === ':')
    return false;
  if (!['noun', 'name'].includes(noun.tag) || WEEKDAYS.has(noun.norm) || noun.quote >= 0) return false;
  // `based on this report we assess with confidence that`
  if (next.norm === 'with' && words.slice(k + 1, k + 8).some(({ norm }) => norm === 'confidence'))
    return false;
  return OBJECTS.has(next.tag) && !opensQuotation(words, k + 1) && !isComma(next);
}

/** Who is meant by the subject: a paper's owner in a vendor's report. */
const sayer = (cursor: Cursor, by: Mention | null): Mention | undefined =>
  (cursor.technical && by ? authorOfPaper(by) : by) ?? undefined;

/** `S says C`, content and all. */
function readReport(cursor: Cursor, k: number, form: EnglishForm, left: Left, right: Right): number {
  const { tokens: words } = cursor;
  const by = reporter(cursor, form, left, right);
  if (by === undefined && right.nominal && tellsOf(form, left)) {
    // who reports an attack without saying what it was speaks in what follows
    add(
      cursor,
      { source: left.subject!, via: [], cls: 'say', negated: false, rule: 'en/object' },
      right.from,
      right.from + 1,
      true,
    );
    return k + 1;
  }
  if (by === undefined || (left.negated && (SILENT.has(form.verb.lemma) || form.verb.frame === 'of')))
    return k + 1;
  const subject = sayer(cursor, by);
  const { source, via } = parties(cursor, { ...left, subject, cited: left.cited ?? right.cited }, right.via);
  const hidden = right.hidden || left.hidden;
  const evidence = by !== null && left.subject !== undefined && by !== left.subject;
  const unsure = isUnsure(words, k, form, left, right);
  const spoken = {
    source: hidden && source ? { ...source, hidden } : source,
    via,
    cls: right.cls ?? (unsure ? 'hedge' : form.verb.cls),
    negated: left.negated && right.cls === undefined && !unsure,
    rule: evidence ? 'en/evidence' : right.nominal ? 'en/object' : 'en/subject-verb',
    ...(form.verb.cls === 'observe' && isThing(words, right) ? { thing: true } : {}),
  };
  const { pos } = cursor;
  const next = push(
    cursor,
    spoken,
    afterNorDeny(words, right.from),
    scopeOf(words, left, right, form.verb.cls),
  );
  if (isPartOfMore(words, left, right, next)) cursor.pos = pos;
  return next;
}

/** `the man who police say left the quay, the mayor announced`: what is said of the man is a part of what the mayor says. */
const isPartOfMore = (words: readonly Word[], left: Left, right: Right, next: number): boolean =>
  !left.shared &&
  words[left.start - 1]?.norm === 'who' &&
  isVerbal(words[right.from]!) &&
  attributionAhead(words, next);

const isVerbal = ({ tag }: Word): boolean => tag === 'finite' || tag === 'auxiliary';

/** `described the plan as a threat`, but `the files describe a plan`. */
const asAhead = (words: readonly Word[], { start }: Pick<Left, 'start'>): boolean =>
  words
    .slice(start, start + 26)
    .some(({ norm, quote }, i) => norm === 'as' && quote < 0 && words[start + i - 1]?.norm !== 'such');

const isPaper = ({ norms }: Mention): boolean => PAPER_NOUNS.has(norms.at(-1)!);

const TELLING = new Set(['report', 'describe', 'reveal', 'recall', 'announce']);

const tellsOf = ({ verb }: EnglishForm, { subject, passive, shared, modal }: Left): boolean =>
  TELLING.has(verb.lemma) &&
  subject !== undefined &&
  !passive &&
  !shared &&
  !modal &&
  isAgent(subject) &&
  !isActor(subject);

/** How far the content may reach: to the first comma in a clause under "while", to a circumstance in a noun phrase. */
function scopeOf(words: readonly Word[], left: Left, right: Right, cls: CueClass): Scope | undefined {
  const opener = words[left.start - 1];
  if (right.nominal && cls === 'deny') return 'denied';
  // `when we disclosed research to customers, we said that C`
  if (right.nominal) return TIMING.has(opener?.norm ?? '') ? 'clause' : 'phrase';
  if (opener?.tag === 'relative') return 'relative';
  // `in what we believe was a test, the group …`
  if (opener?.norm === 'what' && right.from > 0 && BE.has(words[right.from]!.norm)) return 'clause';
  return opener && SCOPING.has(opener.norm) ? 'clause' : undefined;
}

const TIMING = new Set(['when', 'while', 'after', 'once', 'as']);
const SCOPING = new Set([
  'while',
  'although',
  'though',
  'after',
  'before',
  'when',
  'if',
  'because',
  'since',
  'whereas',
]);

/** `As S said, C`: the content follows the comma. */
function readAs(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens: words } = cursor;
  const opener = left.start - 1;
  if (words[opener]?.norm !== 'as' || opener !== cursor.pos || !left.subject || form.verb.cls === 'own')
    return k;
  // `as the group claims to be a charity`
  if (words[k + 1]?.norm === 'to') return k;
  let at = k + 1;
  while (at < words.length && !isComma(words[at]) && at < k + 10) at++;
  if (!isComma(words[at]) || countWords(words, at, words.length) < 3) return k;
  const told = form.verb.addressee ? addresseeAt(words, k + 1) : undefined;
  const via = told?.medium === true && told.mention ? [told.mention] : [];
  const said = { source: left.subject, via, cls: form.verb.cls, negated: false, rule: 'en/subject-verb' };
  return push(cursor, said, at + 1);
}

/** `we have no evidence that C`: a denial of C. */
function readEvidence(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const left = readLeft(words, k, cursor.pos);
  const found = evidenceAt(words, k + 1, left.negated);
  const form = verbAt(words, k);
  if (!found || !left.subject || !isAgent(left.subject) || left.infinitive) {
    return form ? readFinite(cursor, k, form) : k + 1;
  }
  const said = {
    source: left.subject,
    via: left.spokenTo,
    cls: found.cls,
    negated: false,
    rule: 'en/object',
  };
  return push(cursor, said, found.from);
}
