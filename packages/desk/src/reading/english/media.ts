import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { MEDIA_NAME_PARTS, MEDIA_NOUNS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Mention, toMention } from '../act.ts';
import { isCapital, isMediaPhrase } from './phrase.ts';

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && isCapital(token);

/** Media named in a sentence: runs of capitalised words with a media word in them, or after a media noun. */
export function englishMediaIn(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    let end = i;
    while (isName(tokens[end])) end++;
    const medium = end > i ? mediumIn(tokens, i, end) : undefined;
    if (medium) found.push(medium);
    i = end + 1;
  }
  return found;
}

/** `Reuters reported`: one word at the front of its sentence is a name where it reports. */
const reports = (next: Token | undefined): boolean => {
  const form = ENGLISH_VERB_FORMS.get(next?.norm ?? '');
  return form?.form === 'past' || form?.form === 'third';
};

/** The type noun before the name stays among its words, so that "the magazine" later finds it. */
function mediumIn(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  const run = tokens.slice(from, to);
  const noun = tokens[from - 1];
  const typed = noun !== undefined && MEDIA_NOUNS.has(noun.norm);
  if (!isMediaPhrase(typed ? [noun, ...run] : run)) return undefined;
  const first = run[0]!.text;
  const named =
    run.some((t) => MEDIA_NAME_PARTS.has(t.norm)) &&
    (run.length > 1 || from > 0 || first === first.toUpperCase() || reports(tokens[to]));
  const mention = typed || named ? toMention(run) : undefined;
  return mention && typed ? { ...mention, norms: [...mention.norms, noun.norm] } : mention;
}
