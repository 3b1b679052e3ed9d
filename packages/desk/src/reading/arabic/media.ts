import type { Token } from '../../text/tokens.ts';
import { type Mention, opensQuotation, toMention } from '../act.ts';
import { readMedium } from './addressee.ts';
import { isMediaNoun, mayBeMediaNoun } from './particles.ts';

/** Media named in a sentence with their type noun: صحيفة “الميزان”, موقع سايبر ديلي المتخصص. */
export function arabicMediaIn(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const type = mayBeMediaNoun(token.form) && token.kind === 'word' ? typeNoun(tokens, i) : undefined;
    if (type === undefined) continue;
    if (isPlatform(tokens, i + 1)) continue;
    if (/^(?:ال|لل)/.test(token.norm) && !isNamedAgency(tokens, i)) continue;
    if (!opensQuotation(tokens, i + 1) && !tokens[i + 1]) continue;
    const { mention } = isNamedAgency(tokens, i)
      ? { mention: toMention(tokens.slice(i, agencyEnd(tokens, i)))! }
      : readMedium(tokens, i, tokens.length);
    const noun = toMention([token]);
    // the type noun stays among the words, so that "الصحيفة" later finds the paper and not the channel
    if (noun)
      found.push({
        ...mention,
        norms: [...new Set([type, ...mention.norms])],
      });
  }
  return found;
}

/** The noun of a medium at `i`, without what is written together with it: وكالة, but ولصحيفة. */
function typeNoun(tokens: readonly Token[], i: number): string | undefined {
  const { norm } = tokens[i]!;
  if (isMediaNoun(tokens, i)) return norm.replace(/^ال/, '');
  if (norm.length < 5 || !(norm.startsWith('و') || norm.startsWith('ل'))) return undefined;
  const rest = norm.slice(1);
  return isMediaNoun(tokens, i, rest) ? rest.replace(/^ال/, '') : undefined;
}

/** `الوكالة السورية للأنباء`: an agency by its full name; the index behind it, that of the noun when it is none. */
function agencyEnd(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < Math.min(tokens.length, i + LONGEST_AGENCY); k++)
    if (tokens[k]!.norm === 'للانباء') return k + 1;
  return i;
}

const LONGEST_AGENCY = 5;

const isNamedAgency = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm.startsWith('ال') && agencyEnd(tokens, i) > i;

/** Where anybody writes, and nobody relays: منصة «إكس», موقع فيسبوك. */
const isPlatform = (tokens: readonly Token[], i: number): boolean =>
  PLATFORMS.has(tokens[opensQuotation(tokens, i) ? i + 1 : i]?.norm ?? '');

const PLATFORMS = new Set(
  'اكس تويتر فيسبوك فيس تلغرام تليغرام تيليغرام تيلغرام يوتيوب انستغرام واتساب تيك X التواصل'.split(' '),
);
