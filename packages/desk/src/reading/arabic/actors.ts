import { DEFINITE_PERSONS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, isWord, type Mention, toMention } from '../act.ts';
import { agreementIn } from './agreement.ts';
import { afterOpeningVerb, isActing, looksVerbal } from './clause-subject.ts';
import type { Cursor } from './cursor.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { isPaper, maySpeak } from './may-speak.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, isPreposition } from './particles.ts';
import { LEADING_TIME } from './phrase-end.ts';
import { skipOpeners } from './subject.ts';

const REACH = 16;

/**
 * `وصل وزير الري إلى الضفة`, `الوزارة أوقفت العمل`: whoever does something in the main clause, whether the sentence
 * reports or not; `وقال` behind it may mean him.
 */
export function noticeActor(cursor: Cursor, start: number): void {
  const { tokens, acts } = cursor;
  const first = skipOpeners(tokens, start, tokens.length);
  const source = first < tokens.length ? actorAt(tokens, first) : undefined;
  if (!source || acts[0]?.source?.at === source.at) return;
  acts.unshift(noticed(source, first));
  const other = undergoerBehind(tokens, first, source);
  if (other) acts.unshift({ ...noticed(other, first), undergoes: true });
}

/** `أمرت النيابة بحبس المتهم`: somebody with the article behind the subject, before any comma. */
function undergoerBehind(tokens: readonly Token[], first: number, subject: Mention): Mention | undefined {
  const limit = Math.min(tokens.length, first + REACH);
  for (let k = first + 1; k < limit && !isComma(tokens[k]); k++) {
    const { norm, start, quote } = tokens[k]!;
    const inside = start < subject.at + subject.text.length;
    if (quote < 0 && !inside && (DEFINITE_PERSONS.has(norm) || ACCUSED.test(norm)))
      return toMention([tokens[k]!]);
  }
  return undefined;
}

const ACCUSED = /^ال(?:متهم|موقوف|مشتبه|سايق|جاني|قاتل|ضحيه|ناجي|شاب|فتاه|طفل|زوج|زوجه|والد|والده)$/;

const noticed = (source: Mention, at: number): Act => ({
  source,
  via: [],
  cls: 'say',
  negated: false,
  from: at,
  to: at + 1,
  rule: 'ar/actor',
  confidence: 0,
  noticed: true,
});

/** The subject of the clause that begins at `first`, behind its verb or in front of it. */
function actorAt(tokens: readonly Token[], first: number): Mention | undefined {
  const verbEnd = afterOpeningVerb(tokens, first, tokens.length);
  const from = verbEnd > first ? behindAdverbs(tokens, verbEnd) : verbEnd;
  if (from > first) return actorIn(tokens, from, leastSubjectEnd(tokens, from, phraseLimit(tokens, from)));
  if (isPreposition(tokens[first])) return undefined;
  const verb = verbBehind(tokens, first);
  return verb > first ? actorIn(tokens, first, verb) : undefined;
}

/** `صرح بذلك وزير الري`, `وصل اليوم الأحد سالم`: the subject stands behind what and when. */
function behindAdverbs(tokens: readonly Token[], from: number): number {
  let k = from;
  while (
    (k < from + ADVERBS && tokens[k] && /^ب(?:ذلك|هذا)$/.test(tokens[k]!.norm)) ||
    LEADING_TIME.test(tokens[k]?.norm ?? '')
  )
    k++;
  return k;
}

const ADVERBS = 3;

function actorIn(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  const head = tokens[from];
  if (head?.kind !== 'word' || head.quote >= 0 || !(maySpeak(head.norm) || isPaper(head.norm)))
    return undefined;
  return readRegion(tokens, from, to).subject;
}

function phraseLimit(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < Math.min(tokens.length, from + REACH) && isWord(tokens[to]) && !isComma(tokens[to])) to++;
  return to;
}

/** Where the verb stands behind the phrase that begins at `first`, `first` when none is seen before a comma. */
function verbBehind(tokens: readonly Token[], first: number): number {
  const limit = phraseLimit(tokens, first);
  for (let k = first + 1; k < limit; k++)
    if (isActing(tokens[k]!) || (looksVerbal(tokens[k]!) && agreesWith(tokens[first]!, tokens[k]!))) return k;
  const verb = behindInsertion(tokens, limit);
  return verb > limit && looksVerbal(tokens[verb]!) && agreesWith(tokens[first]!, tokens[verb]!)
    ? limit
    : first;
}

/** `الدراسة، المنشورة في مجلة، شملت`: index behind what stands between commas, else `comma`. */
function behindInsertion(tokens: readonly Token[], comma: number): number {
  if (!isComma(tokens[comma])) return comma;
  let close = comma + 1;
  while (close < Math.min(tokens.length, comma + REACH) && !isComma(tokens[close])) close++;
  return isComma(tokens[close]) && isWord(tokens[close + 1]) ? close + 1 : comma;
}

/** A word with the form of a feminine verb only behind a feminine head, and the other way round. */
const agreesWith = (head: Token, verb: Token): boolean => {
  const own = agreementIn([head.norm]);
  return own !== undefined && (own === 'feminine') === /^س?ت|ت$/.test(verb.norm);
};
