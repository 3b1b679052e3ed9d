import {
  ADVERBS,
  AUXILIARIES,
  BE,
  BODY_NOUNS,
  CLAUSE_WORDS,
  NEGATORS,
  OPENERS,
  PAPER_NOUNS,
  PERSON_NOUNS,
  PRONOUNS,
  WEEKDAYS,
} from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention, toMention } from '../act.ts';
import { addresseeAt, hidesName, isCapital, isComma, phraseBefore, phraseForward, verbAt } from './phrase.ts';

/** What stands left of a reporting verb. */
export interface Left {
  readonly subject: Mention | undefined;
  /** First token of the subject's stretch: what comes before it may be the content. */
  readonly start: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly modal: boolean;
  /** Right after "to": an infinitive. */
  readonly infinitive: boolean;
  /** Media spoken to, from an insertion: "speaking to Channel Nine". */
  readonly spokenTo: readonly Mention[];
  /** From an insertion: "citing two officials". */
  readonly cited: Mention | undefined;
  readonly hidden: boolean;
}

const isAdverb = (token: Token): boolean =>
  ADVERBS.has(token.norm) || (/..ly$/.test(token.norm) && !isCapital(token) && token.norm !== 'family');

interface Group {
  readonly to: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly modal: boolean;
  readonly infinitive: boolean;
}

const MODAL_VERB = /^(?:will|would|can|could|may|might|must|should|shall)/;

const inVerbGroup = (token: Token): boolean =>
  token.quote < 0 &&
  token.kind !== 'mark' &&
  (NEGATORS.has(token.norm) ||
    AUXILIARIES.has(token.norm) ||
    isAdverb(token) ||
    (WEEKDAYS.has(token.norm) && isCapital(token)));

/** Walks left over adverbs, auxiliaries and times; `to` is the end of what precedes the verb group. */
function verbGroup(tokens: readonly Token[], verb: number, floor: number): Group {
  let to = verb;
  while (to > floor && inVerbGroup(tokens[to - 1]!)) to--;
  const norms = tokens.slice(to, verb).map((t) => t.norm);
  return {
    to,
    negated: norms.some((n) => NEGATORS.has(n)),
    passive: norms.some((n) => BE.has(n)),
    modal: norms.some((n) => MODAL_VERB.test(n)),
    infinitive: to > floor && tokens[to - 1]!.norm === 'to' && tokens[to - 1]!.quote < 0,
  };
}

/** Start of the clause that ends at `to`: after a clause word, a strong mark or a quotation. */
function clauseStart(tokens: readonly Token[], floor: number, to: number): number {
  for (let k = to - 1; k >= floor; k--) {
    const token = tokens[k]!;
    if (token.quote >= 0 || [';', ':', '—', '–'].includes(token.text)) return k + 1;
    if (
      CLAUSE_WORDS.has(token.norm) &&
      !(token.norm === 'as' && isWord(tokens[k + 1]) && k === floor) &&
      !isInsertionWho(tokens, k, floor)
    )
      return k + 1;
  }
  return floor;
}

const isInsertionWho = (tokens: readonly Token[], k: number, floor: number): boolean =>
  ['who', 'which', 'whose', 'where', 'when', 'whom', 'as', 'that'].includes(tokens[k]!.norm) &&
  k > floor &&
  (isComma(tokens[k - 1]) || tokens[k]!.norm === 'who');

const ASIDES = new Set([
  'who',
  'which',
  'whose',
  'where',
  'whom',
  'a',
  'an',
  'the',
  'speaking',
  'citing',
  'quoting',
  'writing',
  'appearing',
  'responding',
  'asked',
  'one',
  'its',
  'his',
  'her',
  'formerly',
  'now',
  'whose',
]);
const LONGEST_ASIDE = 30;

/** The comma that opens the insertion ending right before a verb: `S, who …, said`. Undefined when none ends there. */
function insertionBefore(tokens: readonly Token[], floor: number, to: number): number | undefined {
  if (!isComma(tokens[to - 1])) return undefined;
  for (let k = to - 2; k > Math.max(floor, to - LONGEST_ASIDE); k--) {
    if (tokens[k]!.quote >= 0 || tokens[k]!.text === ';') return undefined;
    if (isComma(tokens[k]) && ASIDES.has(tokens[k + 1]!.norm)) return k;
  }
  return undefined;
}

function stretches(tokens: readonly Token[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let k = from; k <= to; k++) {
    if (k < to && !isComma(tokens[k])) continue;
    found.push([start, k]);
    start = k + 1;
  }
  return found;
}

const skipOpeners = (tokens: readonly Token[], from: number, to: number): number => {
  let k = from;
  while (k < to - 1 && (OPENERS.has(tokens[k]!.norm) || tokens[k]!.kind === 'mark')) k++;
  return k;
};

/** Subject and verb group left of the reporting verb at `verb`, never before `floor`. */
export function readLeft(tokens: readonly Token[], verb: number, floor: number): Left {
  const group = verbGroup(tokens, verb, floor);
  const aside0 = insertionBefore(tokens, floor, group.to);
  const begin = clauseStart(tokens, floor, aside0 ?? group.to);
  const parts = stretches(tokens, begin, group.to);
  const last = parts.at(-1)!;
  const inserted = last[0] === last[1] && parts.length >= 3;
  const chosen =
    aside0 === undefined
      ? inserted
        ? parts[parts.length - 3]!
        : last
      : stretches(tokens, begin, aside0).at(-1)!;
  const aside: [number, number] | undefined =
    aside0 === undefined ? (inserted ? parts[parts.length - 2]! : undefined) : [aside0 + 1, group.to - 1];
  const extras = readAside(tokens, aside);
  const phrase = subjectPhrase(tokens, chosen[0], chosen[1]);
  const named = phrase.subject && extras.name ? joinName(phrase.subject, extras.name) : phrase.subject;
  const hidden = hidesName(tokens.slice(begin, verb));
  return {
    subject: named && hidden ? { ...named, hidden } : named,
    start: phrase.start,
    negated: group.negated,
    passive: group.passive,
    modal: group.modal,
    infinitive: group.infinitive,
    spokenTo: extras.spokenTo,
    cited: extras.cited,
    hidden,
  };
}

const joinName = (title: Mention, name: Mention): Mention =>
  title.norms.length + name.norms.length > 9
    ? name
    : { ...title, text: `${title.text} ${name.text}`, norms: [...title.norms, ...name.norms] };

interface Aside {
  readonly name: Mention | undefined;
  readonly spokenTo: readonly Mention[];
  readonly cited: Mention | undefined;
}

/** What an insertion between commas says: a name, a medium spoken to, a cited source. */
function readAside(tokens: readonly Token[], range: [number, number] | undefined): Aside {
  const none: Aside = { name: undefined, spokenTo: [], cited: undefined };
  if (!range || range[0] >= range[1]) return none;
  const [from, to] = range;
  const first = tokens[from]!;
  if (first.norm === 'citing' || first.norm === 'quoting')
    return { ...none, cited: phraseForward(tokens, from + 1, to).mention };
  const spoken = first.norm === 'speaking' || first.norm === 'talking' || first.norm === 'in';
  if (spoken) return { ...none, spokenTo: mediaIn(tokens, from, to) };
  const name = tokens.slice(from, to);
  if (
    isCapital(first) &&
    name.length <= 4 &&
    name.every((t) => isCapital(t) || t.kind === 'mark' || t.norm === 'al' || t.norm === 'bin')
  )
    return { ...none, name: toMention(name) };
  return none;
}

/** Media after "to", "with" or "on" in a range. */
export function mediaIn(tokens: readonly Token[], from: number, to: number): Mention[] {
  for (let k = from; k < to; k++) {
    if (!['to', 'with', 'on', 'for', 'by', 'in'].includes(tokens[k]!.norm)) continue;
    const told = addresseeAt(tokens, k + 1);
    if (told.medium && told.mention && told.next <= to + 1) return [told.mention];
  }
  return [];
}

/** Cuts a stretch to its last clause's subject: openers, a leading time and a finished clause are left out. */
function subjectPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
): { subject: Mention | undefined; start: number } {
  let start = skipOpeners(tokens, from, to);
  for (let k = start; k < to - 1; k++) {
    const token = tokens[k]!;
    const conjunction =
      token.norm === 'and' || token.norm === 'but' || token.norm === 'after' || token.norm === 'before';
    if (conjunction && k > start && hasVerb(tokens, start, k)) start = k + 1;
  }
  start = skipLeadingTime(tokens, start, to);
  if (start >= to || OPENERS.has(tokens[start]!.norm)) return { subject: undefined, start };
  return { subject: phraseBefore(tokens, start, to), start };
}

const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (
      AUXILIARIES.has(tokens[k]!.norm) ||
      (verbAt(tokens, k) && k > from) ||
      (k > from && /..ed$/.test(tokens[k]!.norm))
    )
      return true;
  return false;
};

/** `On Monday`, `In June 2020`, `Earlier this week`: a time before the subject without a comma. */
function skipLeadingTime(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (!first || !['on', 'in', 'last', 'earlier', 'late', 'early', 'this'].includes(first.norm)) return from;
  for (let k = from + 1; k < Math.min(to - 1, from + 5); k++) {
    const token = tokens[k]!;
    const next = tokens[k + 1]!;
    const isTime =
      WEEKDAYS.has(token.norm) ||
      token.kind === 'number' ||
      ['week', 'month', 'year', 'day'].includes(token.norm);
    if (isTime && next.kind !== 'number' && !WEEKDAYS.has(next.norm)) return k + 1;
  }
  return from;
}

const AGENT_TAILS = new Set([
  'team',
  'researchers',
  'analysts',
  'labs',
  'lab',
  'analysis',
  'research',
  'investigation',
  'telemetry',
  'unit',
  'investigators',
  'data',
  'findings',
]);

/** Whether a subject can be the doer of finding, believing or reporting: a person, a body, a paper, a name, "we". */
export function isAgent(mention: Mention | undefined): boolean {
  if (!mention) return false;
  const { norms } = mention;
  if (norms[0] === 'our' || norms[0] === 'we') return true;
  if (norms.length === 1 && PRONOUNS.has(norms[0]!)) return norms[0] !== 'it' && norms[0] !== 'you';
  if (norms.some((n) => PERSON_NOUNS.has(n) || BODY_NOUNS.has(n) || PAPER_NOUNS.has(n) || AGENT_TAILS.has(n)))
    return true;
  const words = mention.text.split(' ');
  return words.some(
    (w, i) =>
      /^\p{Lu}/u.test(w) &&
      !(i === 0 && /^(?:The|A|An|This|These|Those|Some|Many|Most|All|Both|Its|Their|Such|Each)$/.test(w)),
  );
}
