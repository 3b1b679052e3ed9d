import type { Token } from '../../text/tokens.ts';
import type { Mention } from '../act.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, verbAt } from './particles.ts';
import { publishedBy } from './relay-chain.ts';

const OPENS = /^[وف]?(?:في|خلال|عبر)$/;
const SAID_IN =
  /^(?:مقابل|حوار|حديث|لقاء|اتصال|تصريح|مداخل|تصريحات|بيان|كلم|رسال|تسجيل)(?:ا|ه|ته|تها|ها|هم)?$/;
const LONGEST = 18;

/**
 * `وفي حديثه مع قناة X قال S إن C`, `في بيان له، نقلته وكالة X، قالت S إن C`: the media that the words in front of the
 * sentence's first verb name as those who were told or who published it.
 */
export function openingMedia(tokens: readonly Token[], start: number): readonly Mention[] {
  if (!OPENS.test(tokens[start]?.norm ?? '')) return [];
  const limit = Math.min(tokens.length, start + LONGEST);
  let said = false;
  for (let k = start + 1; k < limit; k++) {
    const { norm, quote } = tokens[k]!;
    if (quote >= 0) continue;
    const medium = said ? publishedBy(tokens, k, limit) : undefined;
    if (medium) return isComma(tokens[k - 1]) ? [medium] : [];
    said ||= SAID_IN.test(norm);
    if (k > start + 1 && verbAt(tokens, k)) return said ? readRegion(tokens, start + 1, k).spokenTo : [];
  }
  return [];
}
