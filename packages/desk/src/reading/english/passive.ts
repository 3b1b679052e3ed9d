import type { EnglishForm, EnglishVerb } from '../../lexicon/en-verbs.ts';
import { PRONOUNS } from '../../lexicon/en-words.ts';
import { add, type Cursor, contentBefore, push } from './act-cursor.ts';
import { isActor, isAgent } from './agents.ts';
import { readQuotedAs } from './attribution.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import { isComma, phraseForward } from './phrase.ts';
import { mediaIn } from './spoken-to.ts';
import type { Left } from './subject.ts';
import type { Word } from './tagging.ts';

const REACH = 14;
/** What is said to have been done by its finder is the finder's word. */
const CREDITED = new Set(
  'report document attribute link tie note assess disclose discover uncover unveil identify spot find observe detect reveal'.split(
    ' ',
  ),
);

/** A passive whose doer speaks; `k + 1` when nobody is named. In a vendor's report whoever first wrote of a thing does too. */
export function readPassive(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const quoted = form.verb.lemma === 'report' ? readQuotedAs(cursor, left, k) : k;
  if (quoted > k + 1) return quoted;
  const credited = cursor.technical && CREDITED.has(form.verb.lemma) ? readCredit(cursor, k, left) : k;
  return credited > k ? credited : readBy(cursor, k, form, left);
}

/** `C was denied by S`, `they were accused by S of C`, `it was described by S as C`; `k + 1` when nobody is named. */
function readBy(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens: words } = cursor;
  const { verb } = form;
  if (verb.lemma === 'tell') return readToldBy(cursor, k, left);
  if (verb.cls !== 'deny' && verb.cls !== 'own') return k + 1;
  const by = words.findIndex((w, i) => i > k && i < k + REACH && w.norm === 'by' && w.quote < 0);
  if (by < 0 || words.slice(k + 1, by).some((w) => w.tag === 'mark' || w.tag === 'finite')) return k + 1;
  const link = linkOf(verb);
  const linked = words.findIndex((w, i) => i > by + 1 && i < by + REACH && w.norm === link && w.quote < 0);
  const limit = verb.cls === 'own' && linked > 0 ? linked : Math.min(words.length, by + REACH);
  const doer = phraseForward(words, by + 1, limit);
  if (!doer.mention || !isAgent(doer.mention) || isActor(doer.mention) || left.negated) return k + 1;
  const said = { source: doer.mention, via: [], cls: verb.cls, negated: false, rule: 'en/passive' };
  if (verb.cls !== 'deny' && words[doer.next]?.norm === link) return push(cursor, said, doer.next + 1);
  const content = passiveContent(words, k, by, left, verb.cls === 'deny' ? '' : link);
  if (!content) return k + 1;
  add(cursor, said, ...content);
  cursor.speaker = doer.mention;
  cursor.pos = doer.next;
  return doer.next;
}

/** What the passive at `k` says before its `by`: the thing denied; what it is called; what is tied to whom. */
function passiveContent(
  words: readonly Word[],
  k: number,
  by: number,
  left: Left,
  link: string,
): [from: number, to: number] | undefined {
  const own = !left.shared && left.subject !== undefined;
  if (link === '') {
    const last = words.findLastIndex(
      (w, i) => i < k && i >= left.start && w.tag !== 'auxiliary' && w.tag !== 'adverb',
    );
    return own ? [left.start, last + 1] : undefined;
  }
  if (words[k + 1]?.norm !== link || k + 1 >= by) return undefined;
  // the raids were attributed to a gang by S
  return link === 'to' ? [own ? left.start : k, by] : [k + 2, by];
}

const ATTRIBUTING = new Set(['attribute', 'link', 'tie']);

/** The word that opens what somebody is accused of, tied to or called. */
function linkOf({ lemma, frame }: EnglishVerb): string {
  if (frame === 'of') return frame;
  if (ATTRIBUTING.has(lemma)) return 'to';
  return lemma === 'blame' ? 'for' : 'as';
}

/** `the family had been told by S that C`. */
function readToldBy(cursor: Cursor, k: number, left: Left): number {
  const { tokens: words } = cursor;
  if (words[k + 1]?.norm !== 'by' || left.negated) return k + 1;
  const { mention, next } = phraseForward(words, k + 2, Math.min(words.length, k + REACH));
  if (!mention || !isAgent(mention) || words[next]?.norm !== 'that') return k + 1;
  return push(cursor, { source: mention, via: [], cls: 'say', negated: false, rule: 'en/passive' }, next + 1);
}

/** `it was reported by S that C`, `the loader was first documented by S`: with a name behind "by"; `k` for none. */
function readCredit(cursor: Cursor, k: number, left: Left): number {
  const { tokens: words } = cursor;
  let by = k + 1;
  while (by < Math.min(words.length, k + REACH) && words[by]!.norm !== 'by') {
    if (words[by]!.quote >= 0 || ['mark', 'finite', 'auxiliary', 'relative'].includes(words[by]!.tag))
      return k;
    by++;
  }
  if (words[by]?.norm !== 'by' || left.negated || left.modal || left.shared || !left.subject) return k;
  let limit = by + 1;
  while (limit < Math.min(words.length, by + REACH) && !['to', 'as', 'in'].includes(words[limit]!.norm))
    limit++;
  const { mention, next } = doerBehind(words, by + 1, limit);
  if (!mention || !/\p{Lu}/u.test(mention.text) || !isAgent(mention) || isActor(mention)) return k;
  const said = { source: mention, via: [], cls: 'say' as const, negated: false, rule: 'en/passive' };
  if (words[left.start]?.norm === 'it' && words[next]?.norm === 'that') return push(cursor, said, next + 1);
  if (PRONOUNS.has(left.subject.norms.join(' ')) || left.start < cursor.pos) return k;
  add(cursor, said, left.start, by);
  cursor.speaker = mention;
  cursor.pos = next;
  return next;
}

/** The phrase behind "by"; `by Acme and its users fled` ends at "and". */
function doerBehind(words: readonly Word[], from: number, limit: number): ReturnType<typeof phraseForward> {
  const phrase = phraseForward(words, from, limit);
  if (words[phrase.next]?.tag !== 'finite' && words[phrase.next]?.tag !== 'auxiliary') return phrase;
  const and = words.findLastIndex(({ tag }, i) => tag === 'conjunction' && i > from && i < phrase.next);
  return and < 0 ? phrase : phraseForward(words, from, and);
}

/** `As first reported by S, C`, `First reported by S, C`, `As stated by S in an interview with M, C`; `k` when it is not so. */
export function readAsReported(cursor: Cursor, k: number): number {
  const { tokens: words, pos } = cursor;
  if (words[k + 1]?.norm === 'by' && k > pos + 2) return readReportedLast(cursor, k);
  const first = k === pos + 1 && FIRST.has(words[pos]!.norm) && words[k]!.norm === 'reported';
  if (words[k + 1]?.norm !== 'by' || !(first || words[pos]?.norm === 'as')) return k;
  if (words.slice(pos + 1, k).some(({ tag }) => tag !== 'adverb')) return k;
  const { mention, next } = phraseForward(words, k + 2, Math.min(words.length, k + REACH));
  if (!mention || !isAgent(mention) || isActor(mention)) return k;
  let comma = next;
  while (comma < Math.min(words.length, next + REACH) && !isComma(words[comma])) {
    if (['finite', 'auxiliary', 'subordinator'].includes(words[comma]!.tag)) return k;
    comma++;
  }
  if (!isComma(words[comma])) return k;
  const via = mediaIn(words, next, comma);
  const said = { source: mention, via, cls: 'say' as const, negated: false, rule: 'en/according' };
  if (words[comma + 1]) return push(cursor, said, comma + 1);
  // the speech stands in a paragraph of its own
  add(cursor, said, k, k + 1, true);
  return comma + 1;
}

const REPORTED =
  /^(?:reported|noted|documented|described|stated|detailed|observed|explained|disclosed|mentioned|revealed|outlined)$/;

/** `C, as first reported by S`; `k` when it is not so. */
function readReportedLast(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  let as = k - 1;
  while (words[as]?.tag === 'adverb') as--;
  if (!REPORTED.test(words[k]!.norm) || words[as]?.norm !== 'as' || !isComma(words[as - 1])) return k;
  const { mention, next } = phraseForward(words, k + 2, Math.min(words.length, k + REACH));
  const content = contentBefore(cursor, as);
  if (!mention || !isAgent(mention) || isActor(mention) || !content || !endsWithWho(words, next)) return k;
  const that = words.findIndex(({ norm }, i) => i >= content[0] && i < content[0] + 7 && norm === 'that');
  const told = words.slice(content[0], that).some(({ norm }) => norm === 'noting' || norm === 'note');
  const from = that > 0 && told ? that + 1 : content[0];
  add(
    cursor,
    { source: mention, via: [], cls: 'say', negated: false, rule: 'en/according' },
    from,
    content[1],
  );
  cursor.speaker = mention;
  cursor.pos = next;
  return next;
}

/** Words that tell a report from the first ones: `first reported by S`, `originally reported publicly by S`. */
const FIRST = new Set([
  'first',
  'originally',
  'initially',
  'previously',
  'publicly',
  'recently',
  'independently',
]);

/** `the tool, first documented by S in May`: what stands before a finder's participle without a verb of its own; `k` for none. */
export function readCreditedNoun(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words, pos } = cursor;
  if (!cursor.technical || !CREDITED.has(form.verb.lemma)) return k;
  let start = k;
  while (start > pos && words[start - 1]!.tag === 'adverb') start--;
  let by = k + 1;
  while (words[by]?.tag === 'adverb') by++;
  const told = words.slice(start, by).some(({ norm }) => FIRST.has(norm));
  const end = isComma(words[start - 1]) ? start - 1 : start;
  if (words[by]?.norm !== 'by' || !(told || end < start) || end <= pos) return k;
  const { mention, next } = doerBehind(words, by + 1, Math.min(words.length, by + REACH));
  if (!mention || !/\p{Lu}/u.test(mention.text) || !isAgent(mention) || isActor(mention)) return k;
  const said = { source: mention, via: [], cls: 'say' as const, negated: false, rule: 'en/passive' };
  const clause = end < start && closesSentence(words, next) ? clauseBefore(words, end, pos) : undefined;
  const noun = told && !clause ? phraseEndingAt(words, end, pos) : undefined;
  if (!clause && !noun) return k;
  add(cursor, said, (clause ?? noun!).from, end);
  cursor.speaker = mention;
  cursor.pos = next;
  return next;
}

/** The same, or a comma and who that is. */
const endsWithWho = (words: readonly Word[], from: number): boolean =>
  closesSentence(words, isComma(words[from]) ? from + 1 : from);

/** Whether nothing but a time or place follows up to the end. */
const closesSentence = (words: readonly Word[], from: number): boolean =>
  !words.slice(from).some(({ tag, text }) => ['finite', 'auxiliary'].includes(tag) || text === ',');

/** `On April 2, a loader emerged`: the whole clause that ends before `end`. */
function clauseBefore(words: readonly Word[], end: number, floor: number): { from: number } | undefined {
  const stretch = words.slice(floor, end);
  if (!stretch.some(({ tag, quote }) => tag === 'finite' && quote < 0)) return undefined;
  let from = floor;
  if (words[from]!.tag === 'preposition') {
    const comma = words.findIndex(
      (word, i) => i > floor && i < Math.min(end, floor + OPENING) && isComma(word),
    );
    if (comma > 0) from = comma + 1;
  }
  return { from };
}

const OPENING = 8;
