import { FURNITURE_LINES, FURNITURE_OPENERS, WEAK_OPENERS } from '../../lexicon/furniture.ts';
import { isGlued, isSharingBar } from './bars.ts';
import { core, type Seen } from './line.ts';

export const CODE =
  /^[^{}]{0,200}\{[^{}]{0,400}[:;][^{}]*\}?\s*$|^\s*(?:@media|@import|var |function\s*\(|\(function|window\.|document\.|googletag|jQuery\(|\{"@context|<\/?(?:script|style|iframe)\b)|\(adsbygoogle/u;
/** `5 min read`, `3 hours ago`, `منذ 5 ساعات`, `12 comments`, `1.2k shares`. */
const COUNTER =
  /^(?:(?:read(?:ing)? time|وقت القراءة|مدة القراءة)\W*\d+.{0,12}|(?:\d+\s*)?min(?:ute)?s?\.?\s+read|\d+ minutes?|\d[\d.,k]*\s*(?:min(?:ute)?s?\s+read|(?:second|minute|hour|day|week|month|year)s?\s+ago|comments?|shares?|views?|likes?|followers?)|منذ\s+(?:[\d٠-٩]+\s+)?\p{L}{3,10}|[\d٠-٩]+\s*(?:تعليق|تعليقات|مشاهدة|مشاهدات|قراءة|دقائق قراءة|مشاركة))$/iu;
const SYNDICATED =
  /\b(?:the post|this (?:post|article|story)) .{1,300} (?:appeared first|first appeared|was originally published) (?:on|in|at) |^ظهرت المقالة .{1,300} أولا/iu;

/** Offers of newsletters, cookie and rights notices, wherever the words stand in a line. */
const OFFER =
  /نشرتنا البريدية|النشرة البريدية|إلى بريدك|بريدك الإلكتروني|(?:جميع|كل|كافة) الحقوق محفوظة|\bour (?:free |daily |weekly |monthly )?(?:e-?mail )?newsletters?\b|\byour inbox\b|\b(?:use|uses|using|use of) cookies\b|\ball rights reserved\b|\bsubscribe to our\b|\bfollow us on\b|\byou can now listen to\b|تابعونا على|تابعنا على|بمتابعتنا على|\breach (?:him|her|them|us|the author) at\b|\btax-deductible\b|\bmay not be published, broadcast, rewritten\b/iu;
/** A call to do something, alone or at the end of a short line: `Support local journalism. Subscribe today.` */
const CALL =
  /(?:^|[.!?:] |[–—-] )(?:subscribe|donate|give|join|sign up|register|call us|contact us|get started|learn more|find out more|try it|request a demo|download|share|tell us|become a member|support us|join the (?:conversation|discussion|debate))(?: (?:now|today|here|free|us|with your network|your thoughts))*[.!]?$/iu;
const CREDIT =
  /^\(?(?:reporting|writing|compiled) by .{1,120}(?:editing|additional reporting) by |^\(?(?:based on|with|additional) reporting (?:by|from) /iu;
/** Controls of the size of letters: `A+ A A-`, `+ الخط -`. */
const LETTER_SIZE = /^(?:[Aأ][+-]?|[+-]|الخط|حجم|text|font|size|\s)+$/iu;
const LONGEST_CALL = 12;
const LONGEST_OFFER = 34;
const LONGEST_OPENED = 26;
const LONGEST_WEAK = 9;

/** Lines a page puts around every text, whatever stands on them beside the known words. */
export function isKnown(seen: Seen): boolean {
  const { bare, words, text } = seen;
  if (words <= 12 && FURNITURE_LINES.has(core(bare))) return true;
  if (words <= 6 && (COUNTER.test(text) || LETTER_SIZE.test(text))) return true;
  if (words <= LONGEST_CALL && CALL.test(text)) return true;
  if (CREDIT.test(text)) return true;
  if (words <= LONGEST_OPENED && opensWithAny(bare, STRONG)) return true;
  if (words <= LONGEST_WEAK && !seen.ended && opensWithAny(bare, WEAK)) return true;
  if (words <= LONGEST_OFFER && OFFER.test(text)) return true;
  return SYNDICATED.test(text.slice(0, 600)) || isSharingBar(seen) || isGlued(seen);
}

/** Openers by the letters of their first word; those that begin with a mark stand under the empty key. */
function byFirstWord(openers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const opener of openers) {
    const key = leadingLetters(opener);
    index.set(key, [...(index.get(key) ?? []), opener]);
  }
  return index;
}

const leadingLetters = (text: string): string => /^[\p{L}\p{M}'’]*/u.exec(text)![0];

const STRONG = byFirstWord(FURNITURE_OPENERS);
const WEAK = byFirstWord(WEAK_OPENERS);

const opensWithAny = (bare: string, openers: ReadonlyMap<string, readonly string[]>): boolean =>
  [leadingLetters(bare), ''].some(
    (key) => openers.get(key)?.some((opener) => opensWith(bare, opener)) ?? false,
  );

const opensWith = (bare: string, opener: string): boolean => {
  if (!bare.startsWith(opener)) return false;
  const next = bare[opener.length];
  return next === undefined || !/\p{L}/u.test(next) || !/\p{L}$/u.test(opener);
};
