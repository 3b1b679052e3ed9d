import { MEDIA_NAME_PARTS, MEDIA_NOUNS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Mention, toMention } from '../act.ts';
import { isCapital, isMediaPhrase } from './phrase.ts';

/** Media named in a sentence: runs of capitalised words with a media word in them, or after a media noun. */
export function englishMediaIn(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i]) || tokens[i]!.kind !== 'word') continue;
    let end = i + 1;
    while (end < tokens.length && isCapital(tokens[end]) && tokens[end]!.kind === 'word') end++;
    const run = tokens.slice(i, end);
    const noun = tokens[i - 1];
    const typed = noun !== undefined && MEDIA_NOUNS.has(noun.norm);
    const named =
      run.some((t) => MEDIA_NAME_PARTS.has(t.norm)) &&
      (run.length > 1 || run[0]!.text === run[0]!.text.toUpperCase() || i > 0);
    if ((typed || named) && isMediaPhrase(typed ? [noun, ...run] : run)) {
      const mention = toMention(run);
      // the type noun stays among the words, so that "the magazine" later finds it
      if (mention) found.push(typed ? { ...mention, norms: [...mention.norms, noun.norm] } : mention);
    }
    i = end - 1;
  }
  return found;
}
