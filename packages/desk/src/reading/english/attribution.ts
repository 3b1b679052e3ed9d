import { ENGLISH_VERB_FORMS, type EnglishForm } from '../../lexicon/en-verbs.ts';
import { OFFICE, PAPER_NOUNS, PERSON_NOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { countWords, type Mention, opensQuotation } from '../act.ts';
import type { CueClass } from '../types.ts';
import { add, type Cursor, contentAround, contentBefore, isMediaMention, push } from './act-cursor.ts';
import { isAgent } from './agents.ts';
import { isClause } from './clause.ts';
import { readRight } from './complement.ts';
import { restOfAttribution } from './content-first.ts';
import { authorOfPaper } from './findings.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import { addresseeAt, hidesName, isComma, nameOf, phraseForward, verbAt } from './phrase.ts';
import { mediaIn } from './spoken-to.ts';
import { authorOf, joinName, type Left, readLeft } from './subject.ts';
import type { Word } from './tagging.ts';

/** According to S, C. — C, according to S. — Per S, C. */
export function readAccording(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const behind = tokens[k]!.norm === 'per' ? k + 1 : k + 2;
  const phrase = sourcePhrase(tokens, behind, cursor.technical);
  if (!phrase.mention || (cursor.technical && isThing(phrase.mention))) return behind;
  const cls = classOf(phrase.mention);
  const trails = cursor.acts.at(-1)?.to === cursor.pos - 1 && cursor.pos === k;
  const leading = !trails && (countWords(tokens, cursor.pos, k) <= 1 || isConnective(tokens, cursor.pos, k));
  const via = phrase.via;
  if (leading && !endsAt(tokens, phrase.next)) {
    const { source, from } = leadingSource(tokens, phrase.mention, phrase.next);
    if (from >= tokens.length || !opensClause(tokens, from)) return phrase.next;
    return push(cursor, { source, via, cls, negated: false, rule: 'en/according' }, from);
  }
  if (goesOn(tokens, k, phrase.next)) {
    const said = { source: phrase.mention, via, cls, negated: false, rule: 'en/according' };
    return push(cursor, said, phrase.next, 'relative');
  }
  if (opensSpeech(tokens, k, phrase.next)) {
    const said = { source: phrase.mention, via, cls, negated: false, rule: 'en/according' };
    return push(cursor, said, phrase.next + 1);
  }
  const last = cursor.acts.at(-1);
  const content = contentAround(cursor, k, phrase.next);
  if (content) {
    cursor.speaker = phrase.mention;
    add(
      cursor,
      { source: phrase.mention, via, cls, negated: false, rule: 'en/according' },
      content.from,
      content.to,
    );
    cursor.pos = content.next > 0 ? content.next : phrase.next;
    return cursor.pos;
  }
  if (last && isMediaMention(phrase.mention))
    cursor.acts[cursor.acts.length - 1] = { ...last, via: [phrase.mention, ...last.via] };
  cursor.pos = phrase.next;
  return phrase.next;
}

/** `according to the names in the file`: what a report is about says nothing. */
const isThing = (mention: Mention): boolean =>
  /^(?:the|its|this|these)$/.test(mention.norms[0]!) &&
  !isAgent(mention) &&
  !/\p{Lu}/u.test(mention.text.slice(1));

/** `Per Acme, C`, not `per second`. */
export function isPer(words: readonly Word[], k: number): boolean {
  const per = words[k]!.norm === 'as' ? k + 1 : k;
  if (words[per]?.norm !== 'per' || !(k === 0 || isComma(words[k - 1]))) return false;
  const opener = words[per + 1]?.tag ?? 'mark';
  const named = opener === 'determiner' ? per + 2 : per + 1;
  // per public documents, but not "per user"
  const several = opener === 'adjective' && PAPER_NOUNS.has(words[per + 2]?.norm ?? '');
  return (
    (words[named]?.tag === 'name' || several) &&
    isAgent(phraseForward(words, named, Math.min(words.length, named + 7)).mention)
  );
}

/** The source that leads its sentence, with its name, and where its content begins. */
function leadingSource(
  words: readonly Word[],
  who: Mention,
  next: number,
): { source: Mention; from: number } {
  const named = namedBetween(words, next);
  return named
    ? { source: joinName(who, named.name), from: named.comma + 1 }
    : { source: who, from: contentBehind(words, next) };
}

const classOf = ({ text }: Mention): CueClass =>
  /^(?:estimates|figures|an estimate)/.test(text) ? 'estimate' : 'say';

const OPENING: ReadonlySet<string> = new Set(['subordinator', 'relative', 'conjunction']);

/** `when, according to S, “C”`: the clause has only begun. */
const opensSpeech = (words: readonly Word[], k: number, next: number): boolean =>
  isComma(words[k - 1]) &&
  OPENING.has(words[k - 2]?.tag ?? 'mark') &&
  isComma(words[next]) &&
  opensQuotation(words, next + 1);

const REACH = 30;
/** `For example,`, `In addition,` before the source. */
const isConnective = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 3 &&
  isComma(words[to - 1]) &&
  /^(?:example|instance|addition|fact|particular|contrast|total)$/.test(words[from + 1]!.norm);
/** What opens the content where no comma parts it from its source. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['determiner', 'pronoun', 'number']);

/** Where the content begins behind a leading source that ends before `next`: behind the comma, or where there is none at once. */
function contentBehind(tokens: readonly Word[], next: number): number {
  let from = next;
  while (from < tokens.length && !isComma(tokens[from]) && !opensQuotation(tokens, from)) from++;
  if (isComma(tokens[from])) return afterApposition(tokens, from) + 1;
  return from >= tokens.length && CLAUSE_OPENERS.has(tokens[next]!.tag) ? next : from;
}

/** Words enough for a clause, whose verb may be an unknown one. */
const SHORTEST_CLAUSE = 5;

/** Whether something is said from `from` on: `(according to the agency) March 3, 9:15` says nothing. */
const opensClause = (tokens: readonly Word[], from: number): boolean =>
  tokens.slice(from, from + REACH).some(carriesClause) ||
  (tokens[from]!.tag === 'determiner' && countWords(tokens, from, tokens.length) >= SHORTEST_CLAUSE);

/** A verb or speech. */
const carriesClause = ({ tag, quote }: Word): boolean =>
  quote >= 0 || ['finite', 'auxiliary', 'participle', 'ing', 'infinitive'].includes(tag);

const endsAt = (words: readonly Word[], k: number): boolean =>
  words[k] === undefined || (words[k]!.text === '.' && k === words.length - 1);

/** `which according to S is new`, `and according to S it is new`: what is said goes on behind the attribution. */
const goesOn = (words: readonly Word[], k: number, next: number): boolean =>
  words[next] !== undefined &&
  !isComma(words[next]) &&
  (words[k - 1]?.tag === 'relative' || (words[k - 1]?.tag === 'conjunction' && isClause(words, next)));

/** `According to his lawyer, Dana Hall, C`: the full name between two commas behind somebody without a name. */
function namedBetween(words: readonly Word[], comma: number): { name: Mention; comma: number } | undefined {
  if (!isComma(words[comma]) || !PERSON_NOUNS.has(words[comma - 1]?.norm ?? '')) return undefined;
  let k = comma + 1;
  while (k < comma + 5 && words[k]?.tag === 'name') k++;
  const name = k - comma > 2 && isComma(words[k]) ? nameOf(words, comma + 1, k) : undefined;
  return name && { name, comma: k };
}

/** `According to J. Hall, a researcher at Acme, C`: the comma behind who that is; `comma` itself when C follows. */
function afterApposition(words: readonly Word[], comma: number): number {
  let role = ['who', 'whose', 'which'].includes(words[comma + 1]?.norm ?? '');
  const relative = role;
  for (let k = comma + 1; k < Math.min(words.length, comma + 24); k++) {
    const word = words[k]!;
    if (isComma(word)) return role ? k : comma;
    if (opensQuotation(words, k)) return role && k > comma + 1 ? k - 1 : comma;
    if (!relative && (word.tag === 'finite' || word.tag === 'auxiliary' || word.tag === 'pronoun'))
      return comma;
    role ||= PERSON_NOUNS.has(word.norm) || OFFICE.test(word.norm);
  }
  return comma;
}

/** The token behind the last word of a name. */
function endOfName(tokens: readonly Word[], from: number, { norms }: Mention): number {
  const last = tokens.findIndex(({ norm }, i) => i >= from && norm === norms.at(-1));
  return last < 0 ? from : last + 1;
}

/** The source after "according to": a paper's author where it is named, relays in "quoted by M". */
function sourcePhrase(
  tokens: readonly Word[],
  from: number,
  technical = false,
): { mention: Mention | undefined; via: readonly Mention[]; next: number } {
  const phrase = phraseForward(tokens, from, tokens.length);
  const dated =
    isComma(tokens[phrase.next]) &&
    WEEKDAYS.has(tokens[phrase.next - 1]?.norm ?? '') &&
    tokens[phrase.next + 1]?.tag === 'number';
  // a November, 2015 report by Acme
  if (dated) {
    const who = authorOf(tokens, phrase.next + 2, Math.min(tokens.length, phrase.next + 14));
    if (who) return { mention: who, via: [], next: endOfName(tokens, phrase.next + 2, who) };
  }
  let end = phrase.next;
  while (end < Math.min(tokens.length, phrase.next + 14) && tokens[end]!.tag !== 'mark') end++;
  const author = authorOf(tokens, from, end);
  const via = relayBy(tokens, from, phrase.next);
  const named = technical && phrase.mention ? authorOfPaper(phrase.mention) : phrase.mention;
  return { mention: author ?? named, via, next: phrase.next };
}

/** `S quoted by M`, `a memo obtained by M`: the medium behind "by". */
function relayBy(tokens: readonly Word[], from: number, end: number): Mention[] {
  for (let k = from + 1; k <= end; k++) {
    if (
      !['quoted', 'cited', 'obtained', 'seen', 'reviewed'].includes(tokens[k]?.norm ?? '') ||
      tokens[k + 1]?.norm !== 'by'
    )
      continue;
    const told = addresseeAt(tokens, k + 2);
    return told.mention && (told.medium || isBareName(told.mention)) ? [told.mention] : [];
  }
  return [];
}

/** citing/quoting S; M quoted S as saying C; S was quoted as saying C. */
export function readRelay(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  if (form.form === 'ing') return readCiting(cursor, k);
  const left = withReport(tokens, k, readLeft(tokens, k, cursor.pos), cursor.pos);
  const spoken = readQuotedWho(cursor, left, k);
  if (spoken > k) return spoken;
  return readQuotedAs(cursor, left, k);
}

/** `saying`, `telling`, `confirming` behind "as". */
const isSaying = (word: Word | undefined): boolean => {
  const form = ENGLISH_VERB_FORMS.get(word?.norm ?? '');
  return form?.form === 'ing' && form.verb.cls === 'say';
};

/** `M quoted S as saying C`, `S was reported by M as saying C`. */
export function readQuotedAs(cursor: Cursor, left: Left, k: number): number {
  const { tokens } = cursor;
  let as = -1;
  for (let i = k + 1; i < Math.min(tokens.length, k + 16); i++)
    if (tokens[i]!.norm === 'as' && isSaying(tokens[i + 1])) as = i;
    // `the bid was reported by the paper, which cited somebody as saying`
    else if (left.passive && tokens[i]!.tag === 'relative') break;
  if (as < 0 || !left.subject) return k + 1;
  const told = tokens[as + 1]!.norm === 'telling' ? addresseeAt(tokens, as + 2) : undefined;
  let from = told ? told.next : as + 2;
  if (tokens[from]?.norm === 'that' || tokens[from]?.text === ':' || isComma(tokens[from])) from++;
  if (
    countWords(tokens, from, tokens.length) < 2 ||
    tokens[from]!.tag === 'preposition' ||
    (tokens[from]!.kind === 'mark' && !opensQuotation(tokens, from))
  )
    return quotedBefore(cursor, left, k, as);
  if (left.passive)
    return push(
      cursor,
      {
        source: left.subject,
        via: mediaIn(tokens, k + 1, from),
        cls: 'relay',
        negated: false,
        rule: 'en/relay',
      },
      from,
    );
  const source = phraseForward(tokens, k + 1, as).mention;
  if (!source) return k + 1;
  return push(cursor, { source, via: [left.subject], cls: 'relay', negated: false, rule: 'en/relay' }, from);
}

const WHO_WITHIN = 16;

/** `M cited S, who said C`, `M cited S saying C`, `M cited S to suggest C`: what follows S reports, M relays. */
function readQuotedWho(cursor: Cursor, left: Left, k: number): number {
  const { tokens } = cursor;
  if (!left.subject || left.passive || left.infinitive || left.negated || !mayRelay(left.subject)) return k;
  let who = k + 1;
  while (who < Math.min(tokens.length, k + WHO_WITHIN) && !endsQuoted(tokens[who]!)) who++;
  const purpose = tokens[who]?.tag === 'to' && tokens[who + 1]?.tag === 'infinitive';
  const saying = isSaying(tokens[who]);
  if (tokens[who]?.norm !== 'who' && !saying && !purpose) return k;
  let verb = saying ? who : who + 1;
  while (tokens[verb]?.tag === 'adverb') verb++;
  const form = verbAt(tokens, verb);
  const source = phraseForward(tokens, k + 1, who).mention;
  if (!form || !(saying || purpose || tokens[verb]!.tag === 'finite') || !source) return k;
  const right = readRight(tokens, verb, form, { ...left, subject: source, start: k + 1 });
  if (!right || right.nominal) return k;
  const said = { source, via: [left.subject], cls: form.verb.cls, negated: false, rule: 'en/relay' };
  return push(cursor, said, right.from);
}

/** The relative pronoun, or what no phrase goes on behind. */
const endsQuoted = ({ tag, quote }: Word): boolean =>
  ['relative', 'finite', 'auxiliary', 'subordinator', 'ing', 'to'].includes(tag) || quote >= 0;

const mayRelay = (subject: Mention): boolean =>
  isMediaMention(subject) || PAPER_NOUNS.has(subject.norms.at(-1)!) || isBareName(subject);

/** `Axiom`: one capital alone that no title or surname goes with. */
const isBareName = ({ norms, text }: Mention): boolean => norms.length === 1 && /^\p{Lu}/u.test(text);

const NEAR = 8;

/** `a report in M that quoted S`: the medium, or the paper, is who quotes. */
function withReport(words: readonly Word[], k: number, left: Left, floor: number): Left {
  if (left.subject || !['that', 'which'].includes(words[k - 1]?.norm ?? '')) return left;
  const near = words.slice(Math.max(floor, k - NEAR), k - 1);
  const phrase = phraseEndingAt(words, k - 1, floor);
  const subject = mediaIn(near, 0, near.length)[0] ?? (phrase && nameOf(words, phrase.from, phrase.to));
  return { ...left, subject, passive: false };
}

/** `C, M quoted S as saying.` and `C, S was quoted as saying by M.` */
function quotedBefore(cursor: Cursor, left: Left, k: number, as: number): number {
  const { tokens } = cursor;
  const content = contentBefore(cursor, left.start);
  const source = left.passive ? left.subject : phraseForward(tokens, k + 1, as).mention;
  if (!content || !source || !left.subject) return k + 1;
  const rest = restOfAttribution(tokens, as + 2);
  const via = left.passive ? [...mediaIn(tokens, k + 1, as), ...rest.via] : [left.subject];
  add(cursor, { source, via, cls: 'relay', negated: false, rule: 'en/relay' }, content[0], content[1]);
  cursor.speaker = source;
  cursor.pos = Math.max(as + 2, rest.next);
  return cursor.pos;
}

/** `…, M reported, citing S` turns the last act's source into its relay; before the act it waits for it. */
export function readCiting(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const phrase = sourcePhrase(tokens, k + 1);
  if (!phrase.mention) return k + 1;
  const hidden = hidesName(tokens.slice(k, Math.min(tokens.length, k + 20)));
  const cited = hidden ? { ...phrase.mention, hidden } : phrase.mention;
  const last = cursor.acts.at(-1);
  if (!last)
    cursor.cited = k === 0 || !isComma(tokens[k - 1]) || countWords(tokens, 0, k) < 2 ? cited : undefined;
  else if (last.source && isMediaMention(last.source)) {
    cursor.acts[cursor.acts.length - 1] = {
      ...last,
      source: cited,
      via: [last.source, ...last.via],
      rule: 'en/relay',
    };
    cursor.speaker = cited;
  }
  // `announced C, citing reasons, M reported`: reasons are no content of M's
  else if (isComma(tokens[phrase.next])) cursor.pos = Math.max(cursor.pos, phrase.next);
  return phrase.next;
}
