import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { NEGATION } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import type { Cursor } from './cursor.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { isNameWord } from './name-words.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma } from './particles.ts';
import { skipOpeners } from './subject.ts';
import { classOf } from './word-class.ts';

/** `ونددت الحكومة بالقصف`: a call without its words is no content, but whoever calls is the one that goes on. */
export function noticeCaller(cursor: Cursor, k: number, form: ArabicForm): void {
  const { tokens, pos } = cursor;
  if (
    !(form.verb.quoted || PUBLISHING.has(form.verb.lemma)) ||
    form.tense !== 'perfect' ||
    NEGATION.has(tokens[k - 1]?.norm ?? '')
  )
    return;
  const opens = form.joined || skipOpeners(tokens, pos, k) >= k || isComma(tokens[k - 1]);
  const end = opens ? callerEnd(tokens, k + 1) : k + 1;
  const source = readRegion(tokens, k + 1, end).subject;
  if (!source) return;
  notice(cursor, k, source);
}

/** `ونشرت القوات بيانا`: so does whoever publishes something. */
const PUBLISHING = new Set(['نشر', 'بث']);

export function notice(cursor: Cursor, k: number, source: Mention): void {
  cursor.speaker = source;
  cursor.acts.push({
    source,
    via: [],
    cls: 'say',
    negated: false,
    from: k,
    to: k + 1,
    rule: 'ar/call',
    confidence: 0,
    silent: true,
  });
}

/** `أصدر الاتحاد بيانا`: whoever issued the paper is the one that it speaks for. */
export function noticeIssuer(cursor: Cursor, k: number): void {
  const { tokens, pos } = cursor;
  if (!/^[وف]?اصدرت?$/.test(tokens[k]!.norm) || (k > pos && skipOpeners(tokens, pos, k) < k)) return;
  let paper = k + 2;
  while (
    paper < Math.min(tokens.length, k + ISSUE_REACH) &&
    !isComma(tokens[paper]) &&
    !PAPER.test(tokens[paper]!.norm)
  )
    paper++;
  if (!PAPER.test(tokens[paper]?.norm ?? '')) return;
  const source = readRegion(tokens, k + 1, paper).subject;
  if (source) notice(cursor, k, source);
}

const PAPER = /^(?:بيان|تقرير|بلاغ|تعميم|توضيح)ا$/;
const ISSUE_REACH = 12;

/** `ونشر روني داغر، مقطعا`: two words that nothing else is known of, up to a comma. */
const isNamePair = (tokens: readonly Token[], from: number): boolean =>
  isComma(tokens[from + 2]) &&
  [from, from + 1].every(
    (i) => isNameWord(tokens, i) && !/^ال/.test(tokens[i]!.text) && !classOf(tokens[i]!.norm).common,
  );

const CALLER_WORDS = 9;

/** Where the caller's name ends: the shortest subject, before any comma. */
function callerEnd(tokens: readonly Token[], from: number): number {
  const head = tokens[from];
  if (head?.kind !== 'word' || head.quote >= 0) return from;
  let limit = from + 1;
  while (
    limit < Math.min(tokens.length, from + CALLER_WORDS) &&
    isWord(tokens[limit]) &&
    !/^[بل].{3}/.test(tokens[limit]!.norm)
  )
    limit++;
  const { title, anyType, body, given } = classOf(head.norm);
  if (isNamePair(tokens, from)) return from + 2;
  if (!(head.norm.startsWith('ال') || title || anyType !== undefined || body || given)) return from;
  return leastSubjectEnd(tokens, from, limit);
}
