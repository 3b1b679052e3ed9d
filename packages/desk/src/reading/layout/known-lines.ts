import { FURNITURE_LINES, FURNITURE_OPENERS, WEAK_OPENERS } from '../../lexicon/furniture.ts';
import { type Form, fact } from '../../text/forms.ts';
import { isGlued, isSharingBar } from './bars.ts';
import type { Seen } from './line.ts';

/** Scripts and styles of a page. */
export const isCode = (text: string): boolean =>
  (text.includes('{') && BLOCK.test(text)) || SCRIPT.test(text);
const BLOCK = /^[^{}]{0,200}\{[^{}]{0,400}[:;][^{}]*\}?\s*$/u;
const SCRIPT =
  /^\s*(?:@media|@import|var |function\s*\(|\(function|window\.|document\.|googletag|jQuery\(|\{"@context|<\/?(?:script|style|iframe|image|img|figure|svg)\b)|\(adsbygoogle/u;
/** `5 min read`, `3 hours ago`, `منذ 5 ساعات`, `12 comments`, `1.2k shares`. */
const COUNTER =
  /^(?:(?:read(?:ing)? time|وقت القراءة|مدة القراءة)\W*\d+.{0,12}|(?:\d+\s*)?min(?:ute)?s?\.?\s+read(?:ing)?|\d+ minutes?|\d[\d.,k]*\s*(?:min(?:ute)?s?\s+read|(?:second|minute|hour|day|week|month|year)s?\s+ago|comments?|shares?|views?|likes?|followers?|people reacted|reactions?|downloads?|recommend(?:s|ations?)?|favou?rit(?:e|ed|es)|replies|claps?)|منذ\s+(?:[\d٠-٩]+\s+)?\p{L}{3,10}|[\d٠-٩]+\s*(?:تعليق|تعليقات|مشاهدة|مشاهدات|قراءة|دقائق قراءة|دقائق للقراءة|دقيقة قراءة|دقيقة للقراءة|دقائق|مشاركة))$/iu;
const SYNDICATED =
  /\b(?:the post|this (?:post|article|story)) .{1,300} (?:appeared first|first appeared|was originally published) (?:on|in|at) |^ظهرت المقالة .{1,300} أولا/i;

/** Offers of newsletters, cookie and rights notices, wherever the words stand in a line. */
const OFFER =
  /\bsign up here\.?$|\bdownload the .{1,30} app\b|حملوا تطبيق|حمّلوا تطبيق|^get .{3,80} by e-?mail\b|\bclick here to read\b|\bwas syndicated from\b|نشرتنا البريدية|النشرة البريدية|إلى بريدك|بريدك الإلكتروني|(?:جميع|كل|كافة) الحقوق محفوظة|\bour (?:free |daily |weekly |monthly )?(?:e-?mail )?newsletters?\b|\byour inbox\b|\b(?:we|site|website|page|our) (?:also )?(?:use|uses|using|use of) cookies\b|\buse of cookies\b|\ball rights reserved\b|\bsubscribe to our\b|\bfollow us on\b|you can now listen to\b|تابعونا على|تابعنا على|بمتابعتنا على|(?:حسابنا|حساباتنا|صفحتنا|صفحاتنا|قناتنا|قنواتنا|تطبيقنا) (?:على|عبر|في|الرسمي)|بريدي الإلكتروني|\breach (?:him|her|them|us|the author) at\b|\btax-deductible\b|\bmay not be published, broadcast, rewritten\b|\bfree (?:daily |weekly |monthly )?(?:e-?mails?|newsletters?)\b|\bread (?:the )?(?:full|original) (?:story|article|post)\b|\balso available in\b.{0,40}:?$|^(?:an )?official websites? (?:of the|use)\b|\bwebsites use https\b|\bconnected to the \.gov\b/i;
/** A call to do something, alone or at the end of a short line: `Support local journalism. Subscribe today.` */
const CALL =
  /(?:^|[.!?:] |[–—-] )(?:subscribe|donate|give|join|sign up|register|call us|contact us|get started|learn more|find out more|try it|request a demo|download|share|tell us|become a member|support us|join the (?:conversation|discussion|debate))(?: (?:now|today|here|free|us|with your network|your thoughts))*[.!]?$/i;
const CREDIT =
  /^\(?(?:reporting|writing|compiled) by .{1,120}(?:editing|additional reporting) by |^\(?(?:based on|with|additional) reporting (?:by|from) /i;
/** What a form answers, and links over a menu: `Oops! Something went wrong.`, `Skip main navigation (Press Enter).` */
const RESPONSE =
  /^(?:thank you|thanks|oops)\b[!,.]? |^skip .{0,40}\b(?:navigation|content|menu|links?)\b|^here[’']s how you know$|^view (?:on|original)\b|\bopens (?:in )?(?:a )?new (?:tab|window)\b|^(?:previous|next) (?:\p{L}+ )?(?:post|article|story)\b|^this article is (?:more than|over) \d+ |^table of contents \p{L}|^item \d+ of \d+$|^start with a free\b|^[اإ]قر[اأ] أيضا\p{L}|^read more\p{Lu}|^\d{2,4}x\d{2,4}\b/iu;
/** `Talk to an expert`, `Download the full report`: what a vendor's page wants of its visitor. */
const ERRAND =
  /^(?:(?:talk|speak|chat) (?:to|with) (?:an?|our|us|the)\b|(?:get|see|book|schedule|request|watch|start|try|download|read|view|access|take|join|explore) (?:an?|the|our|your) (?:\p{L}+ ){0,3}(?:demo|trial|report|white ?paper|e-?book|guide|webinar|infographic|data ?sheet|case study|assessment|consultation|quote|tour|blog|post|article|story|newsletter|video|podcast|pdf)\b)/iu;
/** `ON-DEMAND WEBINAR: Ten predictions`, `The State of Gates - Read the Report`: what a house wants its visitor to look at. */
const PROMOTION =
  /^(?:on-demand |upcoming |live |new |free )?(?:webinar|webcast|e-?book|white ?paper) ?: |\S (?:[-–—|>»] )(?:read|get|download|watch|register|learn|see|view|join|save)(?: (?:the|our|your|a))? (?:report|more|now|today|here|webinar|e-?book|guide|seat|video)[!.]?$/i;
const LONGEST_PROMOTION = 18;
/** `Support our work`, `Support DeltaDaily`: a medium asks for money. */
const SUPPORT =
  /^support (?:(?:our|us|independent|local|quality)\b.{0,40}|(?-i:\p{Lu}\p{Ll}+\p{Lu}\p{L}+))$/iu;
/** `Related: Thieves empty a vault`: points to another article. */
const POINTER =
  /^(?:(?:also )?read|read (?:also|more)|see also|watch|listen|related|more|blog)\s?[:|] ?["“‘']?\p{Lu}/iu;
const LONGEST_POINTER = 20;
/** What a company must say of itself on every page: its register, its tax number, its parent. */
const REGISTER =
  /^(?:P\. ?IVA|VAT (?:no|number|reg)|company (?:registration )?(?:no|number)\b|registered (?:office|in .{2,40} (?:no|number))\b)|\bsocietà soggetta\b/i;
/** Controls of the size of letters: `A+ A A-`, `+ الخط -`. */
const LETTER_SIZE = /^(?:[Aأ][+-]?|[+-]|الخط|النص|حجم|تصغير|تكبير|زيادة|text|font|size|\s)+$/i;
/** `تابعوا آخر الأخبار عبر تطبيق …`: what Arabic pages ask of their readers, told by whom they speak to and by the channel. */
const CHANNEL =
  /^(?:قراينا|يمكنكم|يمكنك|بامكانكم|بامكانك|لمتابعه|لمتابعتنا|للمتابعه|تابعوا|تابعونا|تابعنا|تابع|اشتركوا|اشترك|انضموا|انضم) .{0,120}(?:تطبيق|تلغرام|تلجرام|تليجرام|تيليجرام|واتساب|فيسبوك|الفيسبوك|تويتر|يوتيوب|اليوتيوب|انستغرام|انستجرام|قناتنا|صفحتنا|جوجل|غوغل|نيوز)/u;
const RIGHTS = /^(?:copyright )?(?:©|\(c\) (?:19|20)\d\d)/i;
const LONGEST_RIGHTS = 90;
/** What a form asks of its visitor, and fields of it: `Name *`, `Save my name, email, and website in this browser`. */
const FIELD =
  /^(?:name|first name|last name|e-?mail(?: address)?|website|url|comment|message|phone|company|country|job title)\s?(?:\*|\(required\))$|\bsave my name\b|^i agree to (?:the|provide|receive)\b|^invalid captcha\b|\bby submitting this form\b/i;
/** A medium or a house speaks of itself: what it asks for its work, what agencies say of their news on the web. */
const NOTICE =
  /\b(?:support|appreciate|value) our (?:journalism|work|reporting)\b|\bour work important to you\b|\bcontains only a portion of the news\b|هي اختصار لجزء من الأخبار|\bnot responsible for the content of external\b|المحتوى الذي تحاولون الوصول|مخصص للمشتركين|للوصول إلى هذا المقال|\bfor subscribers only\b|^already (?:a|have) .{0,30}\?|\bto (?:continue|keep) reading\b|\bfor any inquiries\b|\bcontents? (?:of|on) this (?:site|website|page) (?:is|are)\b|^ready to .{1,60}\?$/i;
const LONGEST_CALL = 12;
const LONGEST_CONTROL = 8;
const LONGEST_OFFER = 34;
const LONGEST_OPENED = 26;
const LONGEST_WEAK = 9;

/** Lines a page puts around every text, whatever stands on them beside the known words. */
export function isKnown(seen: Seen): boolean {
  const { bare, core, words, text } = seen;
  if (words <= LONGEST_CALL && (FURNITURE_LINES.has(core) || isCall(seen))) return true;
  if (words <= LONGEST_CONTROL && (COUNTER.test(text) || LETTER_SIZE.test(text))) return true;
  if (words <= LONGEST_RIGHTS && isNotice(text)) return true;
  if (CREDIT.test(text) || isPointer(seen)) return true;
  if (words <= LONGEST_OPENED && opensWithAny(seen, isSentence(seen) ? unlikeSentences : strong)) return true;
  if (words <= LONGEST_WEAK && !seen.ended && opensWithAny(seen, weak)) return true;
  if (words <= LONGEST_OFFER && (OFFER.test(text) || CHANNEL.test(bare))) return true;
  return isSyndicated(seen) || isSharingBar(seen) || isGlued(seen);
}

const isNotice = (text: string): boolean =>
  RIGHTS.test(text) || FIELD.test(text) || NOTICE.test(text) || REGISTER.test(text);

const isPointer = ({ text, words }: Seen): boolean =>
  (words <= LONGEST_POINTER && !/[.]["”’]?$/u.test(text) && POINTER.test(text)) ||
  (words <= LONGEST_PROMOTION && PROMOTION.test(text));

const isSyndicated = ({ text }: Seen): boolean => SYNDICATED.test(text.slice(0, 600));

const isCall = ({ text, words }: Seen): boolean =>
  CALL.test(text) ||
  RESPONSE.test(text) ||
  SUPPORT.test(text) ||
  (words <= LONGEST_WEAK && !/[.:]$/u.test(text) && ERRAND.test(text));

/** Openers that a line may have whose first word is given: those that begin with the same letters, or with a mark as well. */
type Openers = (first: Form) => readonly string[];

function byFirstWord(openers: readonly string[]): Openers {
  const index = Map.groupBy(openers, leadingLetters);
  return fact((norm) => index.get(leadingLetters(norm)) ?? []);
}

const leadingLetters = (text: string): string => /^[\p{L}\p{M}'’]*/u.exec(text)![0];

const strong = byFirstWord(FURNITURE_OPENERS);
const weak = byFirstWord(WEAK_OPENERS);
/** Openers that begin sentences of a report as well: `Comments in the code suggest …`, `Back to the loader, …`. */
const LIKE_SENTENCES = new Set(
  'comments|copyright|back to|leave a|more on|more from|subscribe|newsletter|share on|share this|join our|skip to|get our|most read|most popular|learn more about'.split(
    '|',
  ),
);
const unlikeSentences = byFirstWord(FURNITURE_OPENERS.filter((opener) => !LIKE_SENTENCES.has(opener)));
const SHORTEST_SENTENCE = 8;

/** A whole sentence that speaks to nobody. */
const isSentence = ({ text, words }: Seen): boolean =>
  words >= SHORTEST_SENTENCE && text.endsWith('.') && !/\byour?\b|©|\bour\b/i.test(text);

const opensWithAny = ({ forms, bare }: Seen, openers: Openers): boolean =>
  forms[0] !== undefined && openers(forms[0]).some((opener) => opensWith(bare, opener));

const opensWith = (bare: string, opener: string): boolean => {
  if (!bare.startsWith(opener)) return false;
  const next = bare[opener.length];
  return next === undefined || !/\p{L}/u.test(next) || !/\p{L}$/u.test(opener);
};
