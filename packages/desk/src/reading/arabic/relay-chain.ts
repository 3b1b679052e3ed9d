import { MEDIA_NAMES } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Mention, opensQuotation } from '../act.ts';
import { readMedium } from './addressee.ts';
import { readRegion } from './noun-phrase.ts';
import { isMediaNoun, isSpeaking, mediaNameLength } from './particles.ts';

interface Inside {
  /** Index of its first word. */
  readonly at: number;
  readonly source: Mention | undefined;
  readonly via: readonly Mention[];
}

/** نقلا عن X, استنادا إلى X, عن X inside a region: X is the source and the subject relays. */
export function relayInside(tokens: readonly Token[], from: number, to: number): Inside | undefined {
  for (let k = from; k < to; k++) {
    const token = tokens[k]!;
    if (token.quote >= 0) continue;
    const long =
      token.norm === 'نقلا' || token.norm === 'استنادا' || token.norm === 'مستنده' || token.norm === 'مستندا';
    if (!long && token.norm !== 'عن') continue;
    if (!long && k > from && (!relayable(tokens, from, k) || isDeputy(tokens[k - 1]!.norm))) continue;
    if (k > from && isSpeaking(tokens, k - 1)) continue;
    const start = behindCalling(tokens, long ? k + 2 : k + 1);
    if (start >= to) return undefined;
    const chain = sourceChain(tokens, start, to);
    return { at: k, ...chain };
  }
  return undefined;
}

/** `نقلا عما وصفتها "مصادر مطلعة"`: who is called so. */
const behindCalling = (tokens: readonly Token[], k: number): number =>
  /^(?:وصف|سم)ت?(?:ه|ها|هم)$/.test(tokens[k]?.norm ?? '') ? k + 1 : k;

/** `النائب عن دائرة الشمال`: whom somebody stands for. */
const isDeputy = (norm: string): boolean =>
  /^(?:ال)?(?:نايبه?|نواب|ممثله?|ممثلون|مندوبه?|متحدثه?|ناطقه?|مسووله?|مرشحه?|عضو|اعضاء)$/.test(norm);

/** `عن` right after a subject that is a medium: وذكرت الصحيفة عن مصادر. */
const relayable = (tokens: readonly Token[], from: number, k: number): boolean =>
  isMediaNoun(tokens, from) || mediaNameLength(tokens, from) > 0 || k - from <= 1;

/** `عن وكالة A عن مصدر B`: media in front are relays, the last is the source. */
export function sourceChain(
  tokens: readonly Token[],
  from: number,
  to: number,
): { source: Mention | undefined; via: readonly Mention[] } {
  const via: Mention[] = [];
  let start = from;
  for (let k = from; k < to; k++) {
    if (tokens[k]!.norm !== 'عن' || tokens[k]!.quote >= 0) continue;
    if (!isMediaNoun(tokens, start) && mediaNameLength(tokens, start) === 0) continue;
    const medium = mediumAt(tokens, start, k);
    if (medium) via.push(medium);
    start = k + 1;
  }
  return { source: mediumAt(tokens, start, to), via };
}

/** Who is named in `[from, to)`: a medium by its name, anybody else by the whole phrase. */
export function mediumAt(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  if (isMediaNoun(tokens, from)) return readMedium(tokens, from, to).mention;
  return readRegion(tokens, from, to).subject;
}

const PUBLISHED = /^(?:نقل|اورد|بث|نشر|اذاع|تناقل|تداول)ت?(?:ه|ها|هما)$/;
const STATED =
  /^(?:ال)?(?:بيان|تصريح|تصريحات|كلم|خطاب|مقابل|حوار|حديث|لقاء|رسال|مقال|تسجيل|مداخل|موتمر|شهاد)(?:ه|ته|تها|ها|ات)?$/;
const STATED_REACH = 5;

/** `في كلمة متلفزة نقلتها وكالة X`: the medium that the words at `i` say to have published them. */
export function publishedBy(tokens: readonly Token[], i: number, to: number): Mention | undefined {
  if (tokens[i]!.quote >= 0 || !PUBLISHED.test(tokens[i]!.norm) || i + 1 >= to) return undefined;
  if (!tokens.slice(Math.max(0, i - STATED_REACH), i).some(({ norm }) => STATED.test(norm))) return undefined;
  if (isMediaNoun(tokens, i + 1)) return readMedium(tokens, i + 1, to).mention;
  if (opensQuotation(tokens, i + 1)) return readMedium(tokens, i, to).mention;
  const known =
    mediaNameLength(tokens, i + 1) > 0 ||
    (tokens[i + 1]!.norm === 'وسايل' && /^(?:ال)?اعلام$/.test(tokens[i + 2]?.norm ?? ''));
  return known ? readRegion(tokens, i + 1, to).subject : undefined;
}

/** Whether a mention is a medium by its type noun or its name: رويترز, القاهرة الإخبارية. */
export const namesMedium = (mention: Mention): boolean =>
  isMediumMention(mention) ||
  MEDIA_NAMES.has(mention.norms.join(' ')) ||
  /^(?:الاخباريه|الفضاييه|نيوز|تايمز|برس|للانباء)$/.test(mention.norms.at(-1)!);

/** `ذكرت «النهر» أن`: a name in quotation marks that reports is a medium's. */
export const isQuotedName = (tokens: readonly Token[], { at }: Mention): boolean =>
  tokens.some(({ start, quote }) => start === at && quote >= 0);

/** Whether a mention is known to be a medium, by its type noun. */
export function isMediumMention(mention: Mention): boolean {
  if (mention.medium) return true;
  const first = mention.norms[0]!.replace(/^ال/, '');
  return (
    [
      'صحيفه',
      'قناه',
      'وكاله',
      'موقع',
      'مجله',
      'شبكه',
      'اذاعه',
      'جريده',
      'تلفزيون',
      'وسايل',
      'مراسل',
      'مراسله',
    ].includes(first) || /^مراسله?$/.test(mention.norms[2] ?? '')
  );
}
