import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PAPER_NOUNS, PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { countWords, type Mention, opensQuotation, quotationEnd, toMention } from '../act.ts';
import {
  type Around,
  add,
  type Cursor,
  contentAround,
  contentBefore,
  type Found,
  isMediaMention,
  parties,
  push,
} from './act-cursor.ts';
import { isAgent } from './agents.ts';
import { isElapsed } from './clause.ts';
import { PREPOSITIONS } from './closed-classes.ts';
import { readRight } from './complement.ts';
import { isDash, phraseEndingAt } from './noun-phrase.ts';
import { addresseeAt, hidesName, isCapital, isComma, nameOf, phraseForward, verbAt } from './phrase.ts';
import { mediaIn } from './spoken-to.ts';
import { authorOf, type Left } from './subject.ts';
import type { Word } from './tagging.ts';

/** Whether speech or a clause that is said ends right before the verb at `k`, with nobody but its speaker to follow. */
function closesSpeech(cursor: Cursor, k: number, form: EnglishForm, left: Left): boolean {
  const { tokens } = cursor;
  const before = tokens[k - 1]!;
  const open = (before.quote >= 0 || isComma(before)) && left.subject === undefined;
  const afterComma = isComma(before) && (tokens[k - 2]?.quote ?? -1) < 0;
  if (!(open || before.quote >= 0 || afterComma) || k - 1 < cursor.pos) return false;
  const next = tokens[k + 1];
  if (!next || next.kind === 'mark' || next.norm === 'that' || next.tag === 'to') return false;
  // `the lure, observed traffic and links`: only speech is followed by who observed it
  return !(
    afterComma &&
    before.quote < 0 &&
    (form.verb.cls === 'observe' || hasInsertion(tokens, cursor.pos, k))
  );
}

/** `"…," said S, who …` */
export function readInverted(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  const before = tokens[k - 1];
  const plain = form.form === 'base' && tokens[k]!.norm !== 'say';
  if (!form.verb.quotes || plain || !before) return k;
  if (k === cursor.pos && isComma(before)) return creditedAgain(cursor, k, form);
  if (!closesSpeech(cursor, k, form, left)) return k;
  const phrase = phraseForward(tokens, k + 1, tokens.length);
  if (!phrase.mention || PREPOSITIONS.has(phrase.mention.norms[0]!) || !canSpeak(phrase.mention)) return k;
  if (opensContent(phrase.mention, tokens[phrase.next])) return k;
  const rest = restOfAttribution(tokens, phrase.next);
  const source =
    authorOf(tokens, k + 1, Math.min(tokens.length, phrase.next + NEAR)) ??
    withApposition(tokens, phrase.mention, phrase.next);
  const inserted =
    isComma(tokens[phrase.next]) && before.quote < 0 ? contentAround(cursor, k, phrase.next) : undefined;
  if (inserted && inserted.next > 0) {
    cursor.speaker = source;
    const said = { source, via: rest.via, cls: form.verb.cls, negated: false, rule: 'en/content-first' };
    add(cursor, said, inserted.from, inserted.to);
    return advance(cursor, inserted.next);
  }
  const content = contentBefore(cursor, k);
  if (!content) return k;
  cursor.speaker = source;
  const found: Found = {
    source: rest.hidden ? { ...source, hidden: true } : source,
    via: rest.via,
    cls: form.verb.cls,
    negated: false,
    rule: 'en/quotation',
  };
  add(cursor, found, content[0], content[1]);
  cursor.pos = continueSpeech(cursor, found, rest.next);
  return cursor.pos;
}

/** How far behind a paper its author may stand: `reads the analysis published on Friday by Acme`. */
const NEAR = 8;

const closesSentence = (words: readonly Word[], k: number): boolean =>
  words[k] === undefined || (words[k]!.text === '.' && k === words.length - 1);

/** `He denied that C, said the paper.`: what has been read is attributed once more; a medium relays it, and who tells of a paper speaks for it. */
function creditedAgain(cursor: Cursor, k: number, { verb }: EnglishForm): number {
  const { tokens: words, acts } = cursor;
  const { mention, next } = phraseForward(words, k + 1, words.length);
  const last = acts.at(-1);
  if (!last || !mention || !(closesSentence(words, next) || isDescribedLast(words, next))) return k;
  const paper = last.source !== null && PAPER_NOUNS.has(last.source.norms.at(-1)!);
  // `He denied that C, reports Dock24`: one name that reports what another says
  const named = verb.lemma === 'report' && mention.norms.length === 1 && /^\p{Lu}/u.test(mention.text);
  if (isMediaMention(mention) || named) acts[acts.length - 1] = { ...last, via: [mention, ...last.via] };
  else if (paper && isAgent(mention)) {
    acts[acts.length - 1] = { ...last, source: mention };
    cursor.speaker = mention;
  }
  cursor.pos = next;
  return next;
}

/** `, head of the bureau.`: a comma and who that is, up to the end of the sentence. */
const isDescribedLast = (words: readonly Word[], comma: number): boolean =>
  isComma(words[comma]) &&
  words.length - comma < LONGEST_DESCRIPTION &&
  words
    .slice(comma)
    .every(({ tag, quote }) => quote < 0 && !['finite', 'auxiliary', 'subordinator'].includes(tag));

const LONGEST_DESCRIPTION = 20;

/** `the author of “The Quay,” said he thinks C`: the pronoun has a verb of its own. */
const opensContent = ({ norms }: Mention, next: Word | undefined): boolean =>
  (next?.tag === 'finite' || next?.tag === 'auxiliary') && PRONOUNS.has(norms.join(' '));

const canSpeak = ({ norms }: Mention): boolean =>
  norms.length > 1 ||
  !['there', 'it', 'so', 'that', 'this', 'them', 'him', 'us', 'me', 'today', 'yesterday'].includes(norms[0]!);

/** `"A," she said, "B."`: speech goes on behind its attribution. */
function continueSpeech(cursor: Cursor, found: Found, at: number): number {
  const { tokens: words } = cursor;
  const open = isComma(words[at]) ? at + 1 : at;
  if (!opensQuotation(words, open)) return at;
  const close = quotationEnd(words, open);
  if (countWords(words, open, close + 1) < 3) return at;
  add(cursor, { ...found, cls: 'say', rule: 'en/quotation' }, open, close + 1);
  return close + 1;
}

/** Two commas before the verb: the words between them belong to the subject, not to a content. */
function hasInsertion(tokens: readonly Word[], from: number, verb: number): boolean {
  // `If you want to sail, the quay is open, says S`: the first comma closes a clause
  let commas = tokens[from]?.tag === 'subordinator' ? -1 : 0;
  for (let i = from; i < verb; i++) if (isComma(tokens[i]) && tokens[i]!.quote < 0) commas++;
  return commas >= 2;
}

/** `said the spokesman, John Smith`: the name joins its title. */
function withApposition(tokens: readonly Word[], mention: Mention, at: number): Mention {
  if (!isComma(tokens[at]) || /\p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.text)) return mention;
  const words: Word[] = [];
  for (let i = at + 1; i < Math.min(tokens.length, at + 5) && isCapital(tokens[i]); i++)
    words.push(tokens[i]!);
  const name = toMention(words);
  return name && words.length >= 2
    ? { ...mention, text: `${mention.text} ${name.text}`, norms: [...mention.norms, ...name.norms] }
    : mention;
}

/** Whether only circumstances follow the verb: no object that would make it narration (`S reported a flaw`). */
function closesClause(words: readonly Word[], at: number): boolean {
  let k = at;
  while (words[k]?.tag === 'adverb') k++;
  const word = words[k];
  if (!word || word.tag === 'mark' || word.tag === 'preposition' || word.tag === 'conjunction') return true;
  return (
    isTimeWord(word) ||
    isElapsed(words, k) ||
    word.tag === 'ing' ||
    word.tag === 'subordinator' ||
    word.quote >= 0
  );
}

const isTimeWord = (word: Word): boolean =>
  WEEKDAYS.has(word.norm) || ['last', 'this', 'earlier', 'late', 'early', 'next'].includes(word.norm);

const isApart = (before: Word | undefined): boolean =>
  before !== undefined && (isComma(before) || isDash(before) || before.quote >= 0);

const SPEAKING = new Set(['say', 'hedge', 'relay', 'observe', 'estimate', 'expect']);

/** `while it lasts, the analysis continues`: only speech goes before such a verb. */
const lacksSpeech = (words: readonly Word[], { verb }: EnglishForm, { start }: Left): boolean =>
  verb.strict && (words[start - 1]?.quote ?? -1) < 0 && (words[start - 2]?.quote ?? -1) < 0;

const maySpeakLast = (words: readonly Word[], k: number, form: EnglishForm, left: Left): boolean =>
  SPEAKING.has(form.verb.cls) &&
  !lacksSpeech(words, form, left) &&
  (words[k]!.tag === 'finite' || left.modal || words[k - 1]?.tag === 'auxiliary');

/** `C, S said` with nothing after the verb: the content came first, or another act is attributed once more. */
export function readTrailing(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  if (!left.subject || left.negated || !maySpeakLast(tokens, k, form, left)) return k + 1;
  const before = tokens[left.start - 1];
  const told = form.verb.addressee ? addresseeAt(tokens, k + 1) : undefined;
  const after = told ? told.next : k + 1;
  const rest = restOfAttribution(tokens, after);
  const medium = told?.medium === true && told.mention ? [told.mention] : [];
  const open = isApart(before) && closesClause(tokens, after);
  const parted = open ? readParted(cursor, left, after) : after;
  if (parted > after) return parted;
  const content = open ? contentAround(cursor, left.start, after) : undefined;
  if (content) {
    if (relaysWhole(cursor, left, content)) return advance(cursor, rest.next);
    if (keepsSilent(tokens, content.from, content.to)) return k + 1;
    const { source } = parties(cursor, left, []);
    cursor.speaker = source;
    const found: Found = {
      source: hide(source, left.hidden || rest.hidden),
      via: [...medium, ...left.spokenTo, ...rest.via],
      cls: form.verb.cls,
      negated: false,
      rule: 'en/content-first',
    };
    add(cursor, found, content.from, content.to);
    cursor.pos = content.next > 0 ? content.next : continueSpeech(cursor, found, rest.next);
    return cursor.pos;
  }
  return attributeAgain(cursor, left) ? advance(cursor, rest.next) : k + 1;
}

const hide = (source: Mention | null, hidden: boolean): Mention | null =>
  hidden && source ? { ...source, hidden } : source;

const GOES_ON = new Set(['while', 'whereas', 'and', 'but', 'as', 'because', 'although', 'though', 'after']);

/** `The woman said A, while B, the paper reported`: both halves are hers, and the paper relays them. */
function relaysWhole(cursor: Cursor, { subject }: Left, { from, to }: Around): boolean {
  const { tokens: words, acts } = cursor;
  const last = acts.at(-1);
  if (!last?.source || !subject || !isMediaMention(subject) || isMediaMention(last.source)) return false;
  if (from - last.to > 1 || !GOES_ON.has(words[from]!.norm)) return false;
  acts[acts.length - 1] = { ...last, to, via: [subject, ...last.via] };
  return true;
}

/** `Residents, the report said, believe that C`: an attribution between a speaker and the speaker's verb relays it. */
function readParted(cursor: Cursor, left: Left, after: number): number {
  const { tokens: words } = cursor;
  const verb = after + 1;
  const form = isComma(words[after]) && words[verb]?.tag === 'finite' ? verbAt(words, verb) : undefined;
  const before = form && phraseEndingAt(words, left.start - 1, cursor.pos);
  const source = before && nameOf(words, before.from, before.to);
  if (!form || !source || !left.subject || !isAgent(source)) return after;
  const right = readRight(words, verb, form, { ...left, subject: source, start: before.from });
  if (!right) return after;
  const relay = isMediaMention(left.subject) || PAPER_NOUNS.has(left.subject.norms.at(-1)!);
  const via = [...(relay ? [left.subject] : []), ...right.via];
  return push(
    cursor,
    { source, via, cls: form.verb.cls, negated: false, rule: 'en/subject-verb' },
    right.from,
  );
}

function advance(cursor: Cursor, to: number): number {
  cursor.pos = to;
  return to;
}

/** `Tarim believes C, two diplomats said` is what they say; `The minister denied it, M reported` adds a relay; `the images suggest C, the group said` names whose images they are. */
function attributeAgain(cursor: Cursor, { subject, start }: Left): boolean {
  const last = cursor.acts.at(-1);
  if (!last || !subject || start > cursor.pos + 1) return false;
  const byPaper = last.source !== null && PAPER_NOUNS.has(last.source.norms.at(-1)!) && isAgent(subject);
  if (
    !byPaper &&
    last.cls === 'hedge' &&
    cursor.acts.length === 1 &&
    isAgent(subject) &&
    !isMediaMention(subject)
  ) {
    cursor.acts[0] = { ...last, source: subject, from: cursor.start, cls: 'say', rule: 'en/content-first' };
    cursor.speaker = subject;
    return true;
  }
  if (!byPaper && !isMediaMention(subject)) return false;
  cursor.acts[cursor.acts.length - 1] = byPaper
    ? { ...last, source: subject }
    : { ...last, via: [subject, ...last.via] };
  if (byPaper) cursor.speaker = subject;
  return true;
}

/** `A spokeswoman declined to comment, M reported`: nobody says anything. */
function keepsSilent(words: readonly Word[], from: number, to: number): boolean {
  const verb = words.findIndex(
    (w, i) => i >= from && i < to && (w.tag === 'finite' || w.tag === 'auxiliary'),
  );
  return verb >= 0 && /^(?:declined|refused)$/.test(words[verb]!.norm) && words[verb + 2]?.norm === 'comment';
}

/** The rest of an attribution up to the next quotation or the end: media spoken to, anonymity. */
export function restOfAttribution(
  tokens: readonly Word[],
  from: number,
): { next: number; via: readonly Mention[]; hidden: boolean } {
  let k = from;
  while (
    k < tokens.length &&
    !opensQuotation(tokens, k) &&
    tokens[k]!.text !== ';' &&
    tokens[k]!.text !== ':'
  ) {
    const form = verbAt(tokens, isComma(tokens[k]) ? k + 1 : k);
    if (form?.form === 'ing') break;
    k++;
  }
  const words = tokens.slice(from, k);
  return { next: k, via: mediaIn(tokens, from, k), hidden: hidesName(words) };
}
