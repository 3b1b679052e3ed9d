import { BODY_NOUNS, OFFICES, PAPER_NOUNS, PERSON_NOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { countWords, opensQuotation, quotationEnd } from '../act.ts';
import { bracketEnd } from './clause.ts';
import { calledSo, meanwhile, saysMore, withOthers } from './of-others.ts';
import { isComma, verbAt } from './phrase.ts';
import type { Word } from './tagging.ts';

/**
 * `clause`: the first comma ends it, `relative`: the comma that the main clause goes on behind; `phrase`: a noun phrase, ended by a circumstance, `denied` also by what it is dismissed as;
 * `nested`: a clause inside the subject, ended by the verb that follows; without one a clause that may run on.
 */
export type Scope = 'clause' | 'relative' | 'phrase' | 'denied' | 'nested';

export interface ContentEnd {
  readonly to: number;
  readonly next: number;
}

const CUTTERS = new Set([
  'however',
  'while',
  'whereas',
  'contradicting',
  'contrary',
  'without',
  'despite',
  'prompting',
  'sparking',
  'drawing',
  'according',
  'per',
  'echoing',
  'referring',
  'in',
]);
/** `, however in this report we show`, not `the group, however, is new`. */
const NEEDS_WORD = new Set(['per', 'however']);
const JOINTS = new Set(['and', 'but', 'though', 'although', 'yet', 'or', 'nor']);
const REACH = 14;

/** Whether token `k` opens a further reporting act after a conjunction or comma: `and insisted`, `but analysts said`. */
function actAhead(tokens: readonly Word[], k: number): boolean {
  for (let i = k; i < Math.min(tokens.length, k + REACH); i++) {
    const token = tokens[i]!;
    if (token.quote >= 0 || token.text === ';' || (isComma(token) && i > k + 6)) return false;
    if (token.norm === 'that' && i > k) return false;
    const form = verbAt(tokens, i);
    if (!form || token.tag === 'ing' || (token.tag === 'participle' && tokens[i - 1]?.tag !== 'auxiliary'))
      continue;
    if (token.tag === 'infinitive' && tokens[i - 1]?.tag === 'to') continue;
    if (form.verb.agent && i > k && !isDoer(tokens, k, i)) continue;
    return hasContentAfter(tokens, i, form.verb.np);
  }
  return false;
}

const isDoer = (tokens: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const { norm, tag } = tokens[i]!;
    if (tag === 'pronoun' || norm === 'our' || norm === 'analysis') return true;
    if (PERSON_NOUNS.has(norm) || BODY_NOUNS.has(norm) || OFFICES.has(norm)) return true;
  }
  return false;
};

function hasContentAfter(tokens: readonly Word[], verb: number, np: boolean): boolean {
  const next = tokens[verb + 1];
  if (!next) return false;
  if (next.norm === 'that' || next.text === ':' || opensQuotation(tokens, verb + 1)) return true;
  if (isComma(next) && opensQuotation(tokens, verb + 2)) return true;
  if (next.kind === 'mark') return false;
  return np || !['in', 'on', 'at', 'by', 'from', 'for', 'of'].includes(next.norm);
}

const LONGEST_CLAIMANT = 5;

const CLAIMANT = new Set(['name', 'determiner', 'noun', 'adjective']);

/** `and Quay Ltd claims to be in port`, `but the crew claimed that`: somebody and what he says of himself or others. */
function claimsToo(tokens: readonly Word[], k: number): boolean {
  let verb = k;
  while (verb < k + LONGEST_CLAIMANT && CLAIMANT.has(tokens[verb]?.tag ?? '')) verb++;
  const form = verb > k && tokens[verb]?.tag === 'finite' ? verbAt(tokens, verb) : undefined;
  const next = tokens[tokens[verb + 1]?.norm === 'yesterday' ? verb + 2 : verb + 1];
  if (form?.verb.lemma === 'claim' && next?.tag === 'pronoun') return true;
  return (
    form?.verb.cls === 'say' &&
    (next?.norm === 'that' || (next?.norm === 'to' && form.verb.lemma === 'claim'))
  );
}

/** Right after `and`/`but`: a reporting verb of the same subject. */
function sharesSubject(tokens: readonly Word[], k: number): boolean {
  let i = k;
  while (tokens[i] && (tokens[i]!.tag === 'adverb' || tokens[i]!.tag === 'auxiliary')) i++;
  const form = verbAt(tokens, i);
  if (!form || tokens[i]!.tag === 'ing') return false;
  if (thatAhead(tokens, i + 1)) return true;
  if (form.verb.agent || i > k + 1) return tokens[i + 1]?.norm === 'that' || opensQuotation(tokens, i + 1);
  return hasContentAfter(tokens, i, form.verb.np);
}

/** `insisted on Saturday night that C`: only a time between the verb and "that". */
function thatAhead(tokens: readonly Word[], k: number): boolean {
  if (tokens[k]?.norm !== 'on' && !WEEKDAYS.has(tokens[k]?.norm ?? '')) return false;
  let i = k + 1;
  while (i < k + 5 && ['name', 'noun', 'number', 'adverb'].includes(tokens[i]?.tag ?? '')) i++;
  return tokens[i]?.norm === 'that';
}

const WITHHELD = new Set(['no', 'few', 'little', 'nothing']);
const GIVING = new Set(['give', 'gave', 'offer', 'offered', 'provide', 'provided', 'released', 'shared']);
const TELLING = new Set('say elaborate specify disclose identify comment reveal explain'.split(' '));

/** `but gave no details`, `and did not elaborate`: what the speaker keeps back, no part of what was said. */
function keepsBack(tokens: readonly Word[], k: number): boolean {
  const [first, second, third] = [tokens[k]?.norm, tokens[k + 1]?.norm ?? '', tokens[k + 2]?.norm ?? ''];
  if (first === undefined) return false;
  if (GIVING.has(first)) return WITHHELD.has(second);
  if (/^(?:did|would|could)n't$/.test(first)) return TELLING.has(second);
  if (first === 'could' && second === 'not' && /^(?:provide|give)$/.test(third)) return true;
  return /^(?:did|would|could)$/.test(first) && second === 'not' && TELLING.has(third);
}

const isVerbal = (token: Word): boolean =>
  token.quote < 0 && (token.tag === 'finite' || token.tag === 'auxiliary');

const REPORTING_ING = new Set([
  'citing',
  'quoting',
  'calling',
  'describing',
  'accusing',
  'blaming',
  'denying',
  'rejecting',
  'dismissing',
]);

/** `but in a press conference on Monday, the council put the toll at 8`: an act behind where and when. */
function actBehindPlace(tokens: readonly Word[], k: number): boolean {
  if (tokens[k]?.tag !== 'preposition') return false;
  let comma = k + 1;
  while (comma < k + REACH && tokens[comma] && !isComma(tokens[comma]) && !isVerbal(tokens[comma]!)) comma++;
  let verb = comma + 1;
  while (verb < comma + 6 && ['name', 'determiner', 'noun', 'adjective'].includes(tokens[verb]?.tag ?? ''))
    verb++;
  return (
    isComma(tokens[comma]) &&
    verb > comma + 1 &&
    tokens[verb]?.tag === 'finite' &&
    verbAt(tokens, verb) !== undefined
  );
}

/** Whether the clause behind a joint is another act, or no part of what was said. */
const partsFrom = (tokens: readonly Word[], k: number): boolean =>
  actBehindPlace(tokens, k) ||
  ownWords(tokens, k) ||
  keepsBack(tokens, k) ||
  sharesSubject(tokens, k) ||
  actAhead(tokens, k);

/** Whether the clause after the comma at `comma` leaves the content. */
function leavesContent(tokens: readonly Word[], comma: number): boolean {
  const k = comma + 1;
  const token = tokens[k];
  if (!token) return true;
  if (token.quote >= 0) return false;
  if (token.norm === 'in')
    return (
      tokens[k + 1]?.norm === 'what' || tokens[k + 1]?.norm === 'an' || tokens[k + 1]?.norm === 'comments'
    );
  if (CUTTERS.has(token.norm)) return !NEEDS_WORD.has(token.norm) || tokens[k + 1]?.kind === 'word';
  const form = verbAt(tokens, k);
  if (form?.form === 'ing')
    return REPORTING_ING.has(token.norm) || hasContentAfter(tokens, k, form.verb.quotes) || form.verb.np;
  if (tokens[k + 1]?.norm === 'that' && (token.norm === 'but' || token.norm === 'and'))
    return token.norm === 'but';
  if (withOthers(tokens, k) || meanwhile(tokens, k) || saysMore(tokens, k) || calledSo(tokens, k))
    return true;
  if (JOINTS.has(token.norm)) return partsFrom(tokens, k + 1);
  if (form && (form.form === 'past' || form.form === 'third')) return !onlyDescribes(tokens, k);
  return attributionAhead(tokens, k);
}

/** `the guard, identified earlier as Hall, left the quay`: the verb stands behind the next comma. */
function onlyDescribes(tokens: readonly Word[], k: number): boolean {
  // `the flaw, tracked as CVE-1, affects`
  if (tokens[k]!.norm === 'tracked' && tokens[k + 1]?.norm === 'as') return true;
  if (opensQuotation(tokens, k + 1) || !['adverb', 'preposition'].includes(tokens[k + 1]?.tag ?? ''))
    return false;
  for (let i = k + 1; i < Math.min(tokens.length, k + REACH); i++) {
    if (tokens[i]!.quote >= 0 || isVerbal(tokens[i]!)) return false;
    if (!isComma(tokens[i])) continue;
    const verb = tokens[i + 1]?.tag === 'adverb' ? i + 2 : i + 1;
    return tokens[verb] !== undefined && isVerbal(tokens[verb]!);
  }
  return false;
}

/** `it was not immediately clear whether`: what nobody can tell is the report's own word. */
function ownWords(tokens: readonly Word[], k: number): boolean {
  if (tokens[k]?.norm !== 'it' || tokens[k + 1]?.tag !== 'auxiliary') return false;
  return tokens.slice(k + 2, k + 6).some(({ norm }) => ['clear', 'unclear', 'known'].includes(norm));
}

/** `, S said` and then a mark or the end: the content before it is attributed once more. */
export function attributionAhead(tokens: readonly Word[], k: number): boolean {
  for (let i = k; i < Math.min(tokens.length, k + REACH); i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) return false;
    if (token.kind === 'mark' && !['.', "'"].includes(token.text)) return false;
    const form = verbAt(tokens, i);
    if (!form || i === k) continue;
    if (form.form !== 'past' && form.form !== 'third') continue;
    return !hasContentAfter(tokens, i, false) || tokens[i + 1]?.norm === 'told' || endsAtDay(tokens, i + 1);
  }
  return false;
}

/** `announced Friday.` */
const endsAtDay = (tokens: readonly Word[], k: number): boolean =>
  WEEKDAYS.has(tokens[k]?.norm ?? '') && (tokens[k + 1] === undefined || tokens[k + 1]!.text === '.');

/** A quotation that is the content by itself: it ends its clause. */
function quotedEnd(tokens: readonly Word[], from: number): ContentEnd | undefined {
  if (!opensQuotation(tokens, from)) return undefined;
  const close = quotationEnd(tokens, from);
  const after = tokens[close + 1];
  const last = tokens[close - 1];
  if (
    after &&
    after.kind !== 'mark' &&
    !(last && [',', '.', '!', '?'].includes(last.text)) &&
    !JOINTS.has(after.norm)
  )
    return undefined;
  if (after && isComma(after) && countWords(tokens, from, close) < 4 && !leavesContent(tokens, close + 1))
    return undefined;
  return { to: close + 1, next: after && isComma(after) ? close + 2 : close + 1 };
}

/** Finds the end of the content that begins at `from`. */
export function findContentEnd(tokens: readonly Word[], from: number, scope?: Scope): ContentEnd {
  const quoted = quotedEnd(tokens, from);
  if (quoted) return quoted;
  for (let k = from; k < tokens.length; k++) {
    if (tokens[k]!.text === '(' && tokens[k]!.quote < 0) k = Math.max(k, bracketEnd(tokens, k) - 1);
    const end = endAt(tokens, from, k) ?? (scope && scopedEnd(tokens, from, k, scope));
    if (end) return end;
  }
  return { to: tokens.length, next: tokens.length };
}

/** A further verb with no joint before it: `that it will help | is raising questions`. */
function isSecondVerb(tokens: readonly Word[], from: number, k: number): boolean {
  if (!isVerbal(tokens[k]!)) return false;
  let first = k - 1;
  while (first >= from && !isVerbal(tokens[first]!)) {
    const { tag } = tokens[first]!;
    if (['conjunction', 'subordinator', 'relative', 'mark', 'pronoun'].includes(tag)) return false;
    first--;
  }
  return first >= from && first < k - 1 && tokens[k - 1]!.tag !== 'adverb';
}

/** `reported an outage and began an inquiry`: what the speaker does next. */
const doesMore = (tokens: readonly Word[], from: number, k: number): boolean => {
  const joint = isComma(tokens[k]) ? k + 1 : k;
  return (
    ['and', 'but'].includes(tokens[joint]?.norm ?? '') &&
    ['finite', 'auxiliary'].includes(tokens[joint + 1]?.tag ?? '') &&
    !tokens.slice(behindInfinitive(tokens, from), k).some(isVerbal)
  );
};

/** `denied all charges, entering a plea`: what the speaker does meanwhile. */
const doesBesides = (tokens: readonly Word[], from: number, k: number): boolean =>
  isComma(tokens[k]) &&
  tokens[k + 1]?.tag === 'ing' &&
  tokens[k + 1]!.norm !== 'including' &&
  !tokens.slice(from, k).some((token) => isVerbal(token) || token.tag === 'ing');

/** `to have stolen records`: the auxiliary of an infinitive is no verb of a clause. */
const behindInfinitive = (tokens: readonly Word[], from: number): number =>
  tokens[from]!.norm === 'to' && tokens[from + 1]?.tag === 'auxiliary' ? from + 2 : from;

/** `found a lure, and have tied it to a gang`: what the finders say besides. */
const saysBesides = (tokens: readonly Word[], k: number): boolean =>
  isComma(tokens[k]) &&
  tokens[k + 1]?.norm === 'and' &&
  /^ha(?:s|ve|d)$/.test(tokens[k + 2]?.norm ?? '') &&
  verbAt(tokens, k + 3) !== undefined;

/** `blamed the port, and the firm Docklab identified C`: behind what is said of a thing a clause of somebody else's begins. */
function beginsClause(tokens: readonly Word[], from: number, comma: number): boolean {
  if (
    !isComma(tokens[comma]) ||
    tokens[comma + 1]?.norm !== 'and' ||
    tokens.slice(from, comma).some(isVerbal)
  )
    return false;
  let k = comma + 2;
  while (
    k < comma + REACH &&
    ['noun', 'name', 'adjective', 'determiner', 'number'].includes(tokens[k]?.tag ?? '')
  )
    k++;
  return k > comma + 2 && tokens[k] !== undefined && isVerbal(tokens[k]!);
}

/** `, but it is likely`, `, although they said`: a thing does not go on with a clause of its own. */
const turnsBack = (tokens: readonly Word[], k: number): boolean =>
  isComma(tokens[k]) &&
  ['but', 'yet', 'although', 'though', 'while', 'whereas', 'so'].includes(tokens[k + 1]?.norm ?? '') &&
  tokens.slice(k + 2, k + REACH).some(isVerbal);

/** `expects the raids to go on and, whoever pays for them, the gang is …`: an insertion behind "and" opens another clause. */
const breaksOff = (tokens: readonly Word[], k: number): boolean =>
  (tokens[k]!.norm === 'and' && isComma(tokens[k + 1])) ||
  (isComma(tokens[k]) && tokens[k + 1]?.norm === 'and' && opensSentence(tokens, k + 2));

/** `, and the port has not replied`: a phrase and its verb, where a list would go on. */
function opensSentence(tokens: readonly Word[], from: number): boolean {
  let k = from;
  while (k < from + LONGEST_SUBJECT && SUBJECT.has(tokens[k]?.tag ?? 'mark')) k++;
  return k > from && tokens[k]?.tag === 'auxiliary';
}

const LONGEST_SUBJECT = 6;
const SUBJECT: ReadonlySet<string> = new Set([
  'determiner',
  'adjective',
  'noun',
  'name',
  'number',
  'pronoun',
]);

const CIRCUMSTANCES = new Set(['when', 'because', 'although', 'though', 'unless', 'despite']);

/** `a report`, `regulatory documents`. */
function opensPaper(tokens: readonly Word[], from: number): boolean {
  let k = from;
  if (/^(?:a|an|its|his|her|their)$/.test(tokens[k]?.norm ?? '')) k++;
  const described = (word: Word | undefined): boolean =>
    word !== undefined && (word.tag === 'adjective' || word.tag === 'noun') && !PAPER_NOUNS.has(word.norm);
  while (k < from + 3 && described(tokens[k])) k++;
  return PAPER_NOUNS.has(tokens[k]?.norm ?? '');
}

/** Whether a circumstance, the paper it stands in or what it is dismissed as follows the noun phrase before token `k`. */
function closesNoun(tokens: readonly Word[], k: number, scope: Scope): boolean {
  const token = tokens[k]!;
  const next = tokens[k + 1]?.norm ?? '';
  // `attribute this with high confidence to Acme` goes on
  const confident =
    token.norm === 'with' &&
    /^(?:high|low|medium|moderate|some|great|full)$/.test(next) &&
    tokens[k + 3]?.norm !== 'to';
  const reported = token.norm === 'in' && opensPaper(tokens, k + 1);
  const timed =
    ['after', 'before', 'while', 'once', 'until'].includes(token.norm) && tokens[k + 1]?.tag === 'pronoun';
  // rejected the report as “a lie”: the verdict stays with what it is passed on
  const dismissed = scope === 'denied' && token.norm === 'as' && !opensQuotation(tokens, k + 1);
  // `more lures suggesting a shift`: what they suggest is another thing
  if (token.tag === 'ing' && /^(?:suggesting|indicating|implying)$/.test(token.norm)) return true;
  return confident || reported || timed || dismissed || CIRCUMSTANCES.has(token.norm);
}

/** Whether the sentence goes on beside the noun phrase. */
const leavesNoun = (tokens: readonly Word[], from: number, k: number, scope: Scope): boolean =>
  (scope === 'phrase' || scope === 'denied') &&
  (doesMore(tokens, from, k) ||
    doesBesides(tokens, from, k) ||
    saysBesides(tokens, k) ||
    turnsBack(tokens, k) ||
    beginsClause(tokens, from, k) ||
    (scope === 'phrase' && breaksOff(tokens, k)));

/** Whether a content of narrow scope ends before token `k`. */
function scopedEnd(tokens: readonly Word[], from: number, k: number, scope: Scope): ContentEnd | undefined {
  const token = tokens[k]!;
  if (scope === 'clause' && k > from && closesQuoted(tokens, k)) return { to: k, next: k + 1 };
  if (token.quote >= 0 || k <= from) return undefined;
  if (leavesNoun(tokens, from, k, scope)) return { to: k, next: k };
  if (k === from + 1) return undefined;
  if (scope === 'nested') return isSecondVerb(tokens, from, k) ? { to: k, next: k } : undefined;
  if (scope === 'relative')
    return isComma(token) && tokens[k + 1] && isVerbal(tokens[k + 1]!) ? { to: k, next: k + 1 } : undefined;
  if (scope === 'clause') return isComma(token) ? { to: k, next: k + 1 } : undefined;
  return closesNoun(tokens, k, scope) ? { to: k, next: k } : undefined;
}

/** `“fully safe,” and`: the comma stands inside the quotation. */
const closesQuoted = (tokens: readonly Word[], k: number): boolean =>
  tokens[k]!.quote >= 0 && tokens[k]!.tag === 'mark' && isComma(tokens[k - 1]);

const GOING_ON = new Set(['saying', 'adding', 'insisting', 'arguing']);

/** `would not accept the results saying that C`: no comma parts what is said next. */
const goesOnSaying = (tokens: readonly Word[], k: number): boolean =>
  tokens[k]!.tag === 'ing' &&
  GOING_ON.has(tokens[k]!.norm) &&
  ['noun', 'name'].includes(tokens[k - 1]?.tag ?? '') &&
  hasContentAfter(tokens, k, false);

/** Behind “and” without a comma: another act. */
const speaksElse = (tokens: readonly Word[], from: number, k: number): boolean =>
  (closesQuoted(tokens, k - 1) || othersSay(tokens, from, k)) && actAhead(tokens, k + 1);

/** `denied that it had left and spokeswoman Mira Hall said C`: no comma parts what somebody named says besides. */
function othersSay(tokens: readonly Word[], from: number, and: number): boolean {
  if (tokens[and]!.norm !== 'and' || !tokens.slice(from, and).some(isVerbal)) return false;
  let k = and + 1;
  let named = false;
  while (
    k < Math.min(tokens.length, and + REACH) &&
    ['noun', 'name', 'adjective', 'determiner'].includes(tokens[k]!.tag)
  ) {
    named ||= PERSON_NOUNS.has(tokens[k]!.norm) && tokens[k + 1]?.tag === 'name';
    k++;
  }
  const bare = k > and + 1 && tokens.slice(and + 1, k).every(({ tag }) => tag === 'name');
  return (named || bare) && tokens[k]?.norm === 'said';
}

/** `in “real time,” adding that`. */
const goesOnAdding = (tokens: readonly Word[], k: number): boolean =>
  tokens[k]?.tag === 'ing' && GOING_ON.has(tokens[k]!.norm);

/** `was “not well,” the paper reported`: the comma stands inside the marks. */
const attributedQuote = (tokens: readonly Word[], from: number, k: number): ContentEnd | undefined =>
  k > from && closesQuoted(tokens, k) && (attributionAhead(tokens, k + 1) || goesOnAdding(tokens, k + 1))
    ? { to: k + 1, next: k + 1 }
    : undefined;

/** Whether the joint at `k` opens what somebody else says, or the speaker next. */
const leavesAtJoint = (tokens: readonly Word[], from: number, k: number): boolean =>
  sharesSubject(tokens, k + 1) ||
  keepsBack(tokens, k + 1) ||
  claimsToo(tokens, k + 1) ||
  speaksElse(tokens, from, k);

/** A semicolon, the end of the sentence, or the colon before the speaker's own speech. */
function closesAll(tokens: readonly Word[], from: number, k: number): boolean {
  const { text } = tokens[k]!;
  if (text === ':') return k > from + 2 && opensSpeech(tokens, from, k + 1);
  return text === ';' || (['.', '!', '?'].includes(text) && k === tokens.length - 1);
}

/** `said the vote was fair: “We are glad of it.”`: behind the colon of a clause, speech of several words. */
const opensSpeech = (tokens: readonly Word[], from: number, k: number): boolean =>
  opensQuotation(tokens, k) &&
  countWords(tokens, k, quotationEnd(tokens, k)) >= SHORTEST_SPEECH &&
  tokens.slice(from, k).some(isVerbal);

const SHORTEST_SPEECH = 4;

/** Whether the content that began at `from` ends before token `k`. */
function endAt(tokens: readonly Word[], from: number, k: number): ContentEnd | undefined {
  const token = tokens[k]!;
  if (token.quote >= 0) return attributedQuote(tokens, from, k);
  const after: ContentEnd = { to: k, next: k + 1 };
  if (closesAll(tokens, from, k)) return after;
  if (k <= from) return undefined;
  // `but, despite the storm, they sailed`: behind a joint a comma opens an insertion
  if (isComma(token)) return !JOINTS.has(tokens[k - 1]!.norm) && leavesContent(tokens, k) ? after : undefined;
  if (JOINTS.has(token.norm) && leavesAtJoint(tokens, from, k)) return after;
  if ((token.norm === 'while' || token.norm === 'but') && actAhead(tokens, k + 1)) return after;
  const next = tokens[k + 1]?.norm ?? '';
  const leaves =
    goesOnSaying(tokens, k) ||
    (token.norm === 'according' && next === 'to') ||
    (token.norm === 'without' && next.endsWith('ing'));
  return leaves ? { to: k, next: k } : undefined;
}
