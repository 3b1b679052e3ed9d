import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PAPER_NOUNS, PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Mention } from '../act.ts';
import type { CueClass } from '../types.ts';
import { type Cursor, push } from './act-cursor.ts';
import { isActor, isAgent } from './agents.ts';
import { afterNorDeny, readRight } from './complement.ts';
import { leavesOpen as leavesWhether } from './findings.ts';
import { isDash } from './noun-phrase.ts';
import { isComma, nameOf, verbAt } from './phrase.ts';
import { governingMention, readLeft } from './subject.ts';
import type { Word } from './tagging.ts';

const DECLINING = new Set(['declined', 'refused', 'unwilling', 'declines', 'refuses', 'decline', 'refuse']);
const UNABLE = new Set(['unable', 'failed']);
const TURNING = new Set(
  'surprised shocked alarmed happened went gone sought moved rushed continue continues continued goes hastened tried able managed appeared seemed took taken started starting began beginning begun'.split(
    ' ',
  ),
);
/** What things do as well as people: files show, overlaps suggest. */
export const EVIDENCE_VERBS: ReadonlySet<string> = new Set([
  'suggest',
  'indicate',
  'imply',
  'show',
  'demonstrate',
]);
const VERIFYING = new Set(['confirm', 'deny', 'verify']);

/** `refused to confirm or deny X`, `went on to say that C`, `were unable to determine C`. */
export function readInfinitive(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  let governor = -1;
  for (let i = k - 1; i >= Math.max(cursor.pos, k - 7) && !isComma(words[i]); i--)
    if ([DECLINING, UNABLE, TURNING].some((set) => set.has(words[i]!.norm))) governor = i;
  if (governor < 0) return readUngoverned(cursor, k, form);
  const { norm } = words[governor]!;
  const left = readLeft(words, governor, cursor.pos);
  const unable = UNABLE.has(norm) || (norm === 'able' && left.negated);
  const turning = !unable && TURNING.has(norm);
  if (!turning && !leavesOpen(form, unable, DECLINING.has(norm))) {
    // who declines to comment speaks in what follows: "declined to comment, saying only that …"
    if (left.subject && isAgent(left.subject)) cursor.speaker = left.subject;
    return k + 1;
  }
  const source = left.subject ?? cursor.speaker;
  const right = readRight(words, k, form, left);
  if (!source || !right || !isAgent(source)) return k + 1;
  const cls: CueClass = turning ? form.verb.cls : 'hedge';
  return push(
    cursor,
    { source, via: right.via, cls, negated: false, rule: 'en/object' },
    afterNorDeny(words, right.from),
    right.nominal ? 'phrase' : undefined,
  );
}

function readUngoverned(cursor: Cursor, k: number, form: EnglishForm): number {
  const before = cursor.tokens[k - 2]?.norm ?? '';
  if (before === 'first' && cursor.tokens[k - 3]?.norm === 'the') return readFirst(cursor, k, form);
  return before === 'yet' || before === 'reason' ? readHaving(cursor, k, form) : readCaused(cursor, k, form);
}

/** `Hall was the first to find C`. */
function readFirst(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  const left = readLeft(words, k - 3, cursor.pos);
  const right = left.passive && !left.negated ? readRight(words, k, form, left) : undefined;
  if (!right || !left.subject || !isAgent(left.subject) || isActor(left.subject)) return k + 1;
  const said = {
    source: left.subject,
    via: right.via,
    cls: form.verb.cls,
    negated: false,
    rule: 'en/object',
  };
  return push(cursor, said, right.from, right.nominal ? 'phrase' : undefined);
}

/** `have yet to see C`: not seen so far; `have reason to believe C`. */
function readHaving(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  const yet = words[k - 2]!.norm === 'yet';
  const left = readLeft(words, k - 2, cursor.pos);
  const { cls } = form.verb;
  const fits = left.perfect && !left.negated && (yet ? cls === 'observe' : cls === 'hedge');
  const right = fits ? readRight(words, k, form, left) : undefined;
  if (!right || !left.subject || !isAgent(left.subject) || isActor(left.subject)) return k + 1;
  const open = yet && leavesWhether(words, form, left, right);
  const said = {
    source: left.subject,
    via: right.via,
    cls: open ? 'hedge' : cls,
    negated: yet && !open,
    rule: 'en/object',
  };
  return push(cursor, said, right.from, right.nominal ? 'phrase' : undefined);
}

const CAUSING = new Set(
  'lead leads led leading allow allows allowed allowing enable enables enabled enabling prompt prompted prompting cause caused causing help helped helping'.split(
    ' ',
  ),
);
const FARTHEST_CAUSE = 8;

/** `which led Acme to believe that C`, `allowed us to determine C`: who was brought to it. */
function readCaused(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  const { cls } = form.verb;
  const concludes = ['hedge', 'estimate', 'observe', 'own'].includes(cls) || form.verb.lemma === 'conclude';
  if (words[k - 1]?.norm !== 'to' || !concludes) return k + 1;
  let cause = k - 2;
  const last = Math.max(cursor.pos, k - FARTHEST_CAUSE);
  while (cause >= last && !CAUSING.has(words[cause]!.norm) && words[cause]!.tag !== 'mark') cause--;
  if (cause < last || !CAUSING.has(words[cause]!.norm)) return k + 1;
  const us = words[cause + 1]?.norm === 'us' && cause + 3 === k;
  const who = us
    ? { text: 'we', norms: ['we'], at: words[cause + 1]!.start, hidden: false }
    : nameOf(words, cause + 1, k - 1);
  if (!who || !(us || (isAgent(who) && !isActor(who) && !PRONOUNS.has(who.norms.join(' '))))) return k + 1;
  const left = {
    ...readLeft(words, cause, cursor.pos),
    subject: who,
    start: cause,
    negated: false,
    shared: false,
  };
  const right = readRight(words, k, form, left);
  if (!right) return k + 1;
  return push(
    cursor,
    { source: who, via: right.via, cls: right.cls ?? cls, negated: false, rule: 'en/object' },
    right.from,
    right.nominal ? 'phrase' : undefined,
  );
}

/** Whether who cannot or will not do this leaves it open: `unable to determine C`, `declined to confirm C`. */
const leavesOpen = ({ verb }: EnglishForm, unable: boolean, declining: boolean): boolean =>
  VERIFYING.has(verb.lemma) ? unable || declining : unable && (verb.cls === 'observe' || verb.cls === 'own');

/** `, saying that C`, `by claiming C`, `an advisory stating that C`, `with S confirming that C`. */
export function readParticiple(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  const source = linksNoun(words, k, form) ? undefined : speakerOf(cursor, k);
  if (!source) return k + 1;
  const left = readLeft(words, k, cursor.pos);
  const right = readRight(words, k, form, { ...left, negated: false });
  if (
    !right ||
    (((right.nominal && form.verb.research) || EVIDENCE_VERBS.has(form.verb.lemma)) && !isAgent(source))
  )
    return k + 1;
  // `Hall is a minister, indicating C`: what was said before shows it, not who it is said of
  if (EVIDENCE_VERBS.has(form.verb.lemma) && cursor.technical && cursor.acts.length === 0) return k + 1;
  const cls = cursor.denying ? 'deny' : (right.cls ?? form.verb.cls);
  const via = right.via.length > 0 ? right.via : (cursor.acts.at(-1)?.via ?? []);
  return push(
    cursor,
    { source, via, cls, negated: false, rule: 'en/participle' },
    right.from,
    right.nominal ? 'phrase' : undefined,
  );
}

/** `“firm proof” tying it to the port`: without a comma the thing before it does the tying. */
const linksNoun = (words: readonly Word[], k: number, { verb }: EnglishForm): boolean =>
  verb.frame === 'to' && (words[k - 1]?.quote ?? -1) >= 0 && !isComma(words[k - 2]);

const ADVERB = /..ly$/;
/** `joined the agency in warning that C`. */
const VOICING = new Set(['warn', 'say', 'state', 'insist', 'claim', 'argue', 'allege']);

/** Who the participle at `k` goes on with; undefined where it opens no act. */
function speakerOf(cursor: Cursor, k: number): Mention | undefined {
  const { tokens: words } = cursor;
  const before = words[k - 1];
  if (before === undefined) return undefined;
  const main = (): Mention | undefined =>
    governingMention(words, k, cursor.acts.length > 0 ? cursor.pos : 0) ?? cursor.speaker ?? undefined;
  if (isComma(before) || isDash(before) || before.quote >= 0 || /^(?:by|and|while)$/.test(before.norm))
    return k <= cursor.pos + 1 && cursor.speaker ? cursor.speaker : main();
  if (k === cursor.pos && cursor.acts.length > 0 && cursor.speaker) return cursor.speaker;
  if (before.norm === 'of') return undefined;
  if (before.norm === 'in' && VOICING.has(verbAt(words, k)?.verb.lemma ?? '')) return main();
  const beside = absolute(words, k, cursor.pos);
  if (beside) return beside;
  const said = before.tag === 'finite' && verbAt(words, k - 1) !== undefined;
  const author = carriesWords(words, k, cursor.pos) ? authorBefore(words, k, cursor.pos) : undefined;
  if (author) return author;
  return said || ADVERB.test(before.norm) || carriesWords(words, k, cursor.pos) ? main() : undefined;
}

/** `issued a statement on Monday denying C`: a paper before the participle, with only circumstances between. */
function carriesWords(words: readonly Word[], k: number, floor: number): boolean {
  for (let i = k - 1; i >= Math.max(floor, k - 12); i--) {
    const { norm, tag, quote } = words[i]!;
    if (quote >= 0 || ['mark', 'finite', 'auxiliary', 'conjunction', 'relative'].includes(tag)) return false;
    if (PAPER_NOUNS.has(norm) || norm === 'message' || norm === 'blog' || norm === 'notification')
      return (
        i === k - 1 || ['preposition', 'to'].includes(words[i + 1]!.tag) || WEEKDAYS.has(words[i + 1]!.norm)
      );
  }
  return false;
}

/** Whether the paper at `k` is what something is about: `comment on a report`. */
function isTopic(words: readonly Word[], k: number): boolean {
  let before = k - 1;
  while (['adjective', 'noun', 'determiner'].includes(words[before]?.tag ?? '')) before--;
  return ['on', 'about', 'to', 'over'].includes(words[before]?.norm ?? '');
}

/** `a report by the Post alleging that C`: who wrote the paper right before the participle. */
function authorBefore(words: readonly Word[], k: number, floor: number): Mention | undefined {
  let by = k - 1;
  while (by > Math.max(floor, k - 8) && words[by]!.norm !== 'by' && words[by]!.norm !== 'in') {
    if (!['name', 'noun', 'determiner', 'adjective'].includes(words[by]!.tag)) return undefined;
    by--;
  }
  if (!PAPER_NOUNS.has(words[by - 1]?.norm ?? '')) return undefined;
  // `comment on a report in the Post claiming that C`, but `issued a report in May claiming that C`
  if (words[by]!.norm === 'in' && !isTopic(words, by - 1)) return undefined;
  const who = nameOf(words, by + 1, k);
  return isAgent(who) ? who : undefined;
}

/** `with the ministry confirming that C`. */
function absolute(words: readonly Word[], k: number, floor: number): Mention | undefined {
  for (let i = k - 1; i >= Math.max(floor, k - 10); i--) {
    const { norm, tag, quote } = words[i]!;
    if (quote >= 0 || ['mark', 'finite', 'auxiliary', 'infinitive', 'relative'].includes(tag))
      return undefined;
    if (norm !== 'with') continue;
    const who = nameOf(words, i + 1, k);
    return isAgent(who) ? who : undefined;
  }
  return undefined;
}
