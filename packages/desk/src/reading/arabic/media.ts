import type { Token } from '../../text/tokens.ts';
import { type Mention, opensQuotation, toMention } from '../act.ts';
import { readMedium } from './noun-phrase.ts';
import { isMediaNoun } from './particles.ts';

/** Media named in a sentence with their type noun: صحيفة “الميزان”, موقع سايبر ديلي المتخصص. */
export function arabicMediaIn(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !isMediaNoun(tokens, i, token.norm.replace(/^[ول](?=.{4})/, ''))) continue;
    if (token.norm.startsWith('ال') || token.norm.startsWith('لل')) continue;
    if (!opensQuotation(tokens, i + 1) && !tokens[i + 1]) continue;
    const { mention } = readMedium(tokens, i, tokens.length);
    const noun = toMention([token]);
    // the type noun stays among the words, so that "الصحيفة" later finds the paper and not the channel
    if (noun)
      found.push({
        ...mention,
        norms: [...new Set([token.norm.replace(/^[ول](?=.{4})/, ''), ...mention.norms])],
      });
  }
  return found;
}
