import {
  BE,
  BODY_NOUNS,
  NEGATORS,
  OFFICE,
  PAPER_NOUNS,
  PERSON_NOUNS,
  WEEKDAYS,
} from '../../lexicon/en-words.ts';
import { type Mention, toMention } from '../act.ts';
import { isDash, phraseEndingAt, type Span } from './noun-phrase.ts';
import { hidesName, isCapital, isComma, nameOf, phraseForward } from './phrase.ts';
import { interviewers, mediaIn, spokenToAhead } from './spoken-to.ts';
import type { Word } from './tagging.ts';

/** What stands left of a reporting verb. */
export interface Left {
  readonly subject: Mention | undefined;
  /** First token of the subject's stretch: what comes before it may be the content. */
  readonly start: number;
  readonly negated: boolean;
  readonly passive: boolean;
  /** have, has or had stands before. */
  readonly perfect: boolean;
  readonly modal: boolean;
  /** Right after "to": an infinitive. */
  readonly infinitive: boolean;
  /** The subject is that of an earlier verb: `S did this and said C`. */
  readonly shared: boolean;
  /** Media spoken to, from an insertion: "speaking to Channel Nine". */
  readonly spokenTo: readonly Mention[];
  /** From an insertion: "citing two officials". */
  readonly cited: Mention | undefined;
  readonly hidden: boolean;
}

interface Group {
  readonly to: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly modal: boolean;
  readonly infinitive: boolean;
}

const MODAL_VERB = /^(?:will|would|can|could|may|might|must|should|shall)/;

/** Words of other classes that may stand in a verb group: `has since said`, `have all denied`. */
const FLOATING = new Set(['since', 'all', 'both', 'each', 'himself', 'herself', 'itself', 'themselves']);

const inVerbGroup = (word: Word): boolean =>
  word.quote < 0 &&
  word.tag !== 'mark' &&
  (word.tag === 'auxiliary' ||
    word.tag === 'adverb' ||
    FLOATING.has(word.norm) ||
    NEGATORS.has(word.norm) ||
    (WEEKDAYS.has(word.norm) && isCapital(word)));

/** Walks left over adverbs, auxiliaries and times; `to` is the end of what precedes the verb group. */
function verbGroup(words: readonly Word[], verb: number, floor: number): Group {
  let to = verb;
  for (;;) {
    if (to > floor && inVerbGroup(words[to - 1]!)) to--;
    // has in the past denied
    else if (to - 3 > floor && words[to - 1]!.norm === 'past' && words[to - 3]!.norm === 'in') to -= 3;
    else break;
  }
  const timed =
    to < verb &&
    WEEKDAYS.has(words[to]!.norm) &&
    ['on', 'late', 'in', 'early'].includes(words[to - 1]?.norm ?? '');
  if (timed && to - 1 > floor) to--;
  const norms = words.slice(to, verb).map((w) => w.norm);
  return {
    to,
    negated: norms.some((n) => NEGATORS.has(n)),
    passive: norms.some((n) => BE.has(n)),
    perfect: norms.some((n) => /^ha(?:s|ve|d)/.test(n) || n.endsWith("'ve")),
    modal: norms.some((n) => MODAL_VERB.test(n)),
    infinitive: to > floor && words[to - 1]!.norm === 'to' && words[to - 1]!.quote < 0,
  };
}

interface Found extends Span {
  /** Insertions between the subject and its verb. */
  readonly asides: readonly Span[];
  readonly shared?: boolean;
}

const LONGEST_INSERTION = 60;

/** A comma, a long dash, or a short one between spaces: the one in `U.S.-based` parts nothing. */
const isSeparator = (words: readonly Word[], k: number): boolean => {
  const word = words[k]!;
  if (word.quote >= 0) return false;
  const next = words[k + 1];
  return isComma(word) || word.text === '—' || (isDash(word) && (next?.start !== word.end || isDash(next)));
};

/** The stretches between commas and dashes left of `end`, nearest last; strong marks and speech close the view. */
function stretchesBefore(words: readonly Word[], end: number, floor: number): Span[] {
  const found: Span[] = [];
  let to = end;
  let k = end - 1;
  let bracketed = false;
  for (; k >= Math.max(floor, end - LONGEST_INSERTION); k--) {
    const word = words[k]!;
    // Dana Hall (R – North Quay), who
    if (word.quote < 0 && (word.text === ')' || word.text === '(')) bracketed = word.text === ')';
    if ([';', ':'].includes(word.text) && word.quote < 0) break;
    if (word.quote >= 0 && word.tag === 'mark' && [',', '.', '!', '?'].includes(words[k - 1]?.text ?? ''))
      break;
    if (bracketed || !isSeparator(words, k)) continue;
    found.push({ from: k + 1, to });
    to = k;
  }
  found.push({ from: k + 1, to });
  return found.reverse().filter((span) => span.from < span.to);
}

const opensAside = (word: Word): boolean =>
  ['relative', 'subordinator', 'ing', 'participle', 'preposition'].includes(word.tag);

function hasVerb(words: readonly Word[], { from, to }: Span): boolean {
  for (let k = from; k < to; k++)
    if (words[k]!.tag === 'finite' || words[k]!.tag === 'auxiliary') return true;
  return false;
}

/** The stretch that the clause of the last one begins with. */
function clauseStart(words: readonly Word[], spans: readonly Span[]): number {
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i]!;
    const opener = words[span.from]!;
    // the party, or ANPP, says
    if (opener.norm === 'or' && span.to - span.from < 4) continue;
    if (opener.tag === 'conjunction' && i < spans.length - 1 && !hasVerb(words, span)) return i;
    if (hasVerb(words, span) && !opensAside(opener) && !relativeInside(words, span)) return i + 1;
  }
  return 0;
}

/** `S, who …, said`: the first bare phrase of the clause, with insertions behind it. */
function subjectBeforeAsides(words: readonly Word[], end: number, floor: number): Found | undefined {
  const spans = stretchesBefore(words, end, floor);
  const first = clauseStart(words, spans);
  for (let i = first; i < spans.length - 1; i++) {
    const span = spans[i]!;
    const opener = words[span.from]!;
    if (opensAside(opener) && !(opener.tag === 'subordinator' && hasVerb(words, span))) continue;
    if (opener.tag === 'subordinator' && hasVerb(words, span)) continue;
    const phrase = phraseEndingAt(words, span.to, span.from);
    if (phrase) return { ...phrase, asides: spans.slice(i + 1) };
  }
  // a comma too many: "The head of the bureau, says C"
  const only = spans[first];
  const bare =
    first === spans.length - 1 &&
    only &&
    only.from <= floor &&
    !hasVerb(words, only) &&
    !opensAside(words[only.from]!);
  const phrase = bare ? phraseEndingAt(words, only.to, only.from) : undefined;
  return phrase && { ...phrase, asides: [] };
}

const relativeInside = (words: readonly Word[], { from, to }: Span): boolean => {
  for (let k = from + 1; k < to; k++) {
    if (words[k]!.tag === 'relative' || (words[k]!.norm === 'that' && words[k - 1]!.tag === 'noun'))
      return true;
    if (words[k]!.tag === 'finite' || words[k]!.tag === 'auxiliary') return false;
  }
  return false;
};

/** `A, B and C said`, `A, B, and C said`: earlier members of the list join. */
function withList(words: readonly Word[], span: Span, floor: number): Span {
  const serial =
    words[span.from - 1]?.norm === 'and' && isComma(words[span.from - 2]) && span.from - 2 > floor;
  const joined = serial || words.slice(span.from, span.to).some((w) => w.norm === 'and');
  let from = serial ? span.from - 1 : span.from;
  let members = 1;
  while (joined && from - 2 >= floor && isComma(words[from - 1]) && words[from - 1]!.quote < 0) {
    const before = phraseEndingAt(words, from - 1, Math.max(floor, from - LONGEST_MEMBER));
    const whole = before && (before.to === from - 1 || words[before.to]!.text === '(');
    if (!whole || !(before.from === floor || isComma(words[before.from - 1]))) break;
    if (words[before.from]!.tag === 'preposition') break;
    from = before.from;
    members++;
  }
  // `In March, and again in May, Hall said` is no list
  return serial && members < 3 ? span : { ...span, from };
}

const LONGEST_MEMBER = 14;

function findSubject(words: readonly Word[], end: number, floor: number): Found | undefined {
  const last = words[end - 1];
  if (end <= floor || !last) return undefined;
  if (isSeparator(words, end - 1)) return subjectBeforeAsides(words, end - 1, floor);
  if (last.tag === 'conjunction')
    return governing(words, end - 1, floor) ?? beforeQuotedVerb(words, end - 1, floor);
  if (last.norm === 'who' || last.norm === 'which') return antecedent(words, end - 1, floor);
  const phrase = phraseEndingAt(words, end, floor);
  if (!phrase) return undefined;
  const name = nameBefore(words, phrase, floor);
  return name ? { ...name, asides: [phrase] } : { ...withList(words, phrase, floor), asides: [] };
}

/** `The firm “denied any talks” and said C`: the verb of the subject is quoted, with what it governs. */
function beforeQuotedVerb(words: readonly Word[], end: number, floor: number): Found | undefined {
  const quote = words[end - 1]?.quote ?? -1;
  if (quote < 0) return undefined;
  let open = end - 1;
  while (open > floor && words[open - 1]!.quote === quote) open--;
  if (!['finite', 'participle', 'auxiliary'].includes(words[open + 1]!.tag)) return undefined;
  const phrase = phraseEndingAt(words, open, floor);
  return phrase && { ...phrase, asides: [] };
}

/** `“…,” Dana Hall, a researcher at Acme said`: the name behind the speech, before an office that no comma closes. */
function nameBefore(words: readonly Word[], office: Span, floor: number): Span | undefined {
  const to = office.from - 1;
  if (!isComma(words[to]) || isCapital(words[office.from])) return undefined;
  let from = to;
  while (
    from > floor &&
    to - from < LONGEST_NAME &&
    words[from - 1]!.tag === 'name' &&
    words[from - 1]!.quote < 0
  )
    from--;
  const opens = from === floor || words[from - 1]!.quote >= 0;
  return opens && to - from >= 2 && words.slice(office.from, office.to).some((w) => PERSON_NOUNS.has(w.norm))
    ? { from, to }
    : undefined;
}

const LONGEST_NAME = 4;

/** `Smith, who said C`: the phrase that the relative pronoun at `k` goes on with. */
function antecedent(words: readonly Word[], k: number, floor: number): Found | undefined {
  const end = isComma(words[k - 1]) ? k - 1 : k;
  let phrase = phraseEndingAt(words, end, floor);
  if (!phrase) {
    let link = end - 1;
    while (link > floor && !['preposition', 'to', 'mark'].includes(words[link]!.tag)) link--;
    phrase = phraseEndingAt(words, end, link + 1);
  }
  return phrase ? { ...lastNamed(words, phrase), asides: [], shared: true } : undefined;
}

/** `copies of data with Acme, which confirmed C`: a name behind a preposition is meant, not the things before it. */
function lastNamed(words: readonly Word[], phrase: Span): Span {
  const { norm } = words[phrase.to - 1]!;
  let link = phrase.to - 1;
  // from the Reed gang, who said C
  if (PERSON_NOUNS.has(norm) || BODY_NOUNS.has(norm))
    while (link > phrase.from && words[link]!.tag !== 'preposition') link--;
  while (link > phrase.from && words[link]!.tag === 'name') link--;
  if (link === phrase.to - 1 || words[link]!.tag !== 'preposition' || words[link]!.norm === 'of')
    return phrase;
  const inner = words.findIndex(({ tag }, i) => i > phrase.from && tag === 'preposition');
  const things = words
    .slice(phrase.from, inner)
    .every(({ tag, norm }) => tag !== 'name' && !PERSON_NOUNS.has(norm) && !BODY_NOUNS.has(norm));
  return things ? { from: link + 1, to: phrase.to } : phrase;
}

/** The subject of the main verb that stands before `k`: what a second verb or a participle goes on with. */
export function governing(words: readonly Word[], k: number, floor: number): Found | undefined {
  let fallback: Found | undefined;
  for (let i = k - 1; i >= Math.max(floor, k - LONGEST_INSERTION); i--) {
    const word = words[i]!;
    if (word.quote >= 0 || (word.tag !== 'finite' && word.tag !== 'auxiliary')) continue;
    const group = verbGroup(words, i, floor);
    i = Math.min(i, group.to);
    const before = words[group.to - 1];
    if (group.infinitive || before?.tag === 'relative' || before?.tag === 'conjunction') continue;
    const found = findSubject(words, group.to, floor);
    if (!found) continue;
    const opener = words[found.from - 1];
    const nested = found.from > floor && (opener?.tag === 'subordinator' || opener?.tag === 'relative');
    // although officials have not confirmed or denied it
    const joined = opener?.tag === 'subordinator' && opener.norm !== 'that' && isJoined(words, i, k);
    if (!nested || joined) return { ...found, shared: true };
    fallback ??= { ...found, shared: true };
  }
  return fallback;
}

/** `confirmed or denied`: nothing but a conjunction between two verbs of one group. */
const isJoined = (words: readonly Word[], auxiliary: number, verb: number): boolean =>
  words[verb]?.tag === 'conjunction' &&
  verb - auxiliary <= 3 &&
  words.slice(auxiliary + 1, verb).every(({ tag }) => ['adverb', 'participle'].includes(tag));

/** The mention of the subject that a clause's participle or second verb goes on with. */
export function governingMention(words: readonly Word[], k: number, floor: number): Mention | undefined {
  const found = governing(words, k, floor);
  return found ? nameOf(words, found.from, found.to) : undefined;
}

const CLITIC_SUBJECT = /^(we|they|he|she|it|i|you)'/;

/** `we've found`: the pronoun that the auxiliary is written together with. */
function cliticSubject(words: readonly Word[], group: Group, verb: number): Left | undefined {
  for (let k = verb - 1; k >= group.to; k--) {
    const pronoun = CLITIC_SUBJECT.exec(words[k]!.norm)?.[1];
    if (pronoun === undefined) continue;
    const subject: Mention = { text: pronoun, norms: [pronoun], at: words[k]!.start, hidden: false };
    return { ...group, subject, start: k, shared: false, spokenTo: [], cited: undefined, hidden: false };
  }
  return undefined;
}

/** Subject and verb group left of the reporting verb at `verb`, never before `floor`. */
export function readLeft(words: readonly Word[], verb: number, floor: number): Left {
  const group = verbGroup(words, verb, floor);
  const clitic = cliticSubject(words, group, verb);
  if (clitic) return clitic;
  const found = findSubject(words, group.to, floor);
  const partitive =
    found !== undefined && words[found.from]!.norm === 'one' && words[found.from + 1]?.norm === 'of';
  const extras = readAsides(words, found?.asides ?? [], partitive);
  // a paper in the clause that describes the subject has written nothing: `who stole records from Acme`
  const described = found !== undefined && hasVerb(words, { from: found.to, to: group.to });
  const author =
    found && !found.shared ? authorOf(words, found.from, described ? found.to : group.to) : undefined;
  const phrase =
    extras.apposed ??
    author ??
    (found && nameGiven(words, found.to, group.to)) ??
    (found ? nameOf(words, found.from, nameEnd(words, found, group.to)) : undefined);
  const named = phrase && extras.name ? joinName(phrase, extras.name) : phrase;
  const hidden = found !== undefined && hidesName(words.slice(found.from, verb));
  return {
    subject: named && hidden ? { ...named, hidden } : named,
    start: found && !found.shared ? found.from : group.to,
    negated: group.negated,
    passive: group.passive,
    perfect: group.perfect,
    modal: group.modal,
    infinitive: group.infinitive,
    shared: found?.shared ?? false,
    spokenTo:
      extras.spokenTo.length > 0
        ? extras.spokenTo
        : [...interviewers(words, found, group.to), ...spokenToAhead(words, found, floor)],
    cited: extras.cited,
    hidden,
  };
}

/** `a gang called Nightjar`, `a farmer named Omar Vell`, `a group known as the Salt Front`: the name at the end of the phrase. */
function nameGiven(words: readonly Word[], at: number, end: number): Mention | undefined {
  const { norm, quote } = words[at] ?? { norm: '', quote: 0 };
  if (quote >= 0 || !/^(?:called|named|nicknamed|dubbed|known)$/.test(norm)) return undefined;
  let from = norm === 'known' && words[at + 1]?.norm === 'as' ? at + 2 : at + 1;
  if (words[from]?.norm === 'the') from++;
  const whole = from < end && words.slice(from, end).every(({ tag }) => tag === 'name' || tag === 'number');
  return whole ? nameOf(words, from, end) : undefined;
}

/** `the union representing the workers`, `a site linked to the rebels`: without its description the name would say nothing. */
function nameEnd(words: readonly Word[], { from, to }: Span, end: number): number {
  const norm = words[to]?.norm ?? '';
  const described =
    norm === 'representing' ||
    (BELONGING.has(norm) &&
      words[to + 1]?.tag === 'to' &&
      words[from]!.tag === 'determiner' &&
      to - from < 4);
  if (!described || end - from > LONGEST_DESCRIPTION) return to;
  for (let k = to + 1; k < end; k++) if (words[k]!.tag === 'mark' || words[k]!.tag === 'relative') return to;
  return end;
}

const BELONGING = new Set(['linked', 'close', 'loyal', 'tied']);

const LONGEST_DESCRIPTION = 9;

/** `a report by the national CERT`, `data compiled by the firm` → the author. */
export function authorOf(words: readonly Word[], from: number, to: number): Mention | undefined {
  for (let k = from; k < to - 1; k++) {
    if (!PAPER_NOUNS.has(words[k]!.norm) && !AUTHORED.has(words[k]!.norm)) continue;
    let by = k + 1;
    while (
      by < to &&
      (AUTHORING.has(words[by]!.norm) || words[by]!.tag === 'adverb' || isDated(words, by, k))
    )
      by++;
    if (!['by', 'from'].includes(words[by]?.norm ?? '') || isTime(words[by + 1])) continue;
    return phraseForward(words, by + 1, to).mention;
  }
  return undefined;
}

/** Nouns that are no papers, but are somebody's all the same. */
const AUTHORED = new Set(['information', 'evidence', 'conclusions', 'conclusion']);

/** `telemetry from Q4 2022`, `data from May`: no author. */
const isTime = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'number' || /^q[1-4]$/.test(word.norm) || WEEKDAYS.has(word.norm));

/** `published on Friday by the firm`: the time between the paper and its author. */
const isDated = (words: readonly Word[], at: number, paper: number): boolean => {
  const { norm, tag } = words[at]!;
  if (norm === 'on' || norm === 'in') return at > paper + 1 && WEEKDAYS.has(words[at + 1]?.norm ?? '');
  return WEEKDAYS.has(norm) || (tag === 'number' && at > paper + 2) || norm === 'last' || TIME.has(norm);
};

const TIME = new Set(['week', 'month', 'year', 'earlier', 'this']);

const AUTHORING = new Set(
  'released issued published posted compiled prepared made carried produced written collected gathered conducted shared provided drawn reached leaked'.split(
    ' ',
  ),
);

/** `the director` and `Dana Hall`: one name. */
export const joinName = (title: Mention, name: Mention): Mention =>
  title.norms.length + name.norms.length > 9
    ? name
    : { ...title, text: `${title.text} ${name.text}`, norms: [...title.norms, ...name.norms] };

interface Aside {
  /** `one of the victims, the ministry, said`: who it is. */
  readonly apposed: Mention | undefined;
  readonly name: Mention | undefined;
  readonly spokenTo: readonly Mention[];
  readonly cited: Mention | undefined;
}

/** What the insertions say: a name, a medium spoken to, a cited source. */
function readAsides(words: readonly Word[], asides: readonly Span[], partitive: boolean): Aside {
  let found: Aside = { name: undefined, apposed: undefined, spokenTo: [], cited: undefined };
  for (const [i, { from, to }] of asides.entries()) {
    const first = words[from]!;
    if (first.norm === 'citing' || first.norm === 'quoting')
      found = { ...found, cited: phraseForward(words, from + 1, to).mention };
    else if (['speaking', 'talking', 'in', 'writing'].includes(first.norm))
      found = { ...found, spokenTo: mediaIn(words, from, to) };
    else if (i === 0 && partitive && ['determiner', 'name'].includes(first.tag))
      found = { ...found, apposed: nameOf(words, from, to) };
    else if ((i === 0 || (i === 1 && found.name)) && isNamed(words, from, to))
      found = { ...found, name: toMention(words.slice(from, to)) };
  }
  return found;
}

const isFullName = (words: readonly Word[]): boolean =>
  words.length <= 5 &&
  isCapital(words[0]) &&
  words.every(
    (w) =>
      isCapital(w) || w.tag === 'mark' || /^(?:al|el|bin|ibn|van|de|der|von|da|la|del|di)\b/.test(w.norm),
  );

/** `COO of Docklab`: what somebody is, no name. */
const isPost = (words: readonly Word[]): boolean =>
  words.length > 2 &&
  (/^C\p{Lu}{1,3}O$/u.test(words[0]!.text) || OFFICE.test(words[0]!.norm)) &&
  words.some(({ norm }) => norm === 'of' || norm === 'at' || norm === 'for');

/** `fisherman Abu Gumel`, `the Observatory for Human Rights`: a name behind who that is, or of several parts. */
function isNamed(words: readonly Word[], from: number, to: number): boolean {
  if (isFullName(words.slice(from, to))) return true;
  if (isPost(words.slice(words[from]!.norm === 'the' ? from + 1 : from, to))) return false;
  if (to - from > 8 || hasVerb(words, { from, to })) return false;
  const parts = words.slice(words[from]!.norm === 'the' ? from + 1 : from, to);
  const first = parts.findIndex((w) => isCapital(w));
  if (first < 0 || parts.slice(0, first).some((w) => w.tag !== 'noun' && w.tag !== 'adjective')) return false;
  const name = parts.slice(first);
  const capitals = name.filter((w) => isCapital(w)).length;
  const whole = name.every(
    (w) =>
      isCapital(w) ||
      w.text === "'" ||
      w.text === '’' ||
      ['for', 'of', 'and', 'the', '&', 'on', 'al'].includes(w.norm),
  );
  return whole && capitals >= 2 && (first === 0 || capitals === name.length) && isCapital(name.at(-1));
}
