import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { AUXILIARIES, PRONOUNS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { opensQuotation, quotationEnd, type Sentence } from '../act.ts';
import { PREPOSITIONS } from './closed-classes.ts';
import { addresseeAt, isCapital } from './phrase.ts';

const SAYING = new Set(
  'said says told tells added adds wrote writes explained insisted noted warned stated'.split(' '),
);
const LONGEST_ATTRIBUTION = 24;

/** A quotation that closes its own sentence. */
const isSpeech = (tokens: readonly Token[]): boolean =>
  opensQuotation(tokens, 0) && quotationEnd(tokens, 0) === tokens.length - 1;

/** `Dana Hall, a dock worker, told the Post.`: somebody, a verb of saying, and nothing that is said. */
function isAttribution(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_ATTRIBUTION || !isCapital(tokens[0])) return false;
  const verb = tokens.findLastIndex(({ norm }) => SAYING.has(norm));
  // `More were planned, he said.` says something itself
  if (verb > 1 && PRONOUNS.has(tokens[verb - 1]!.norm)) return false;
  if (verb < 1 || tokens.some(({ quote, norm }) => quote >= 0 || norm === 'that' || norm === ':'))
    return false;
  const told = ENGLISH_VERB_FORMS.get(tokens[verb]!.norm)?.verb.addressee;
  const rest = tokens.slice(told ? addresseeAt(tokens, verb + 1).next : verb + 1);
  return (
    rest.length <= 1 ||
    goesOnSaying(rest) ||
    (closesSaying(rest[0]!) && !rest.some(({ norm }) => AUXILIARIES.has(norm)))
  );
}

/** `, also denying a report`: what the speaker says besides. */
const goesOnSaying = (rest: readonly Token[]): boolean =>
  rest[0]!.text === ',' && rest.slice(1, 3).some(({ norm }) => ENGLISH_VERB_FORMS.get(norm)?.form === 'ing');

/** A preposition, a day or an adverb: when and where it was said. */
const closesSaying = ({ norm, text }: Token): boolean =>
  PREPOSITIONS.has(norm) || norm.endsWith('ly') || /^\p{Lu}\p{Ll}+day$/u.test(text);

/** `“We left at noon.” Dana Hall told the Post.`: a sentence that only says whose the speech before it is joins that speech. */
export function withAttributions(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const apart = last?.line === sentence.line && isSpeech(last.tokens) && isAttribution(sentence.tokens);
    if (apart) joined[joined.length - 1] = { ...last, tokens: [...last.tokens, ...sentence.tokens] };
    else joined.push(sentence);
  }
  return joined;
}
