import {
  BODY_NOUNS,
  MEDIA_NAME_PARTS,
  MEDIA_NOUNS,
  PAPER_NOUNS,
  PERSON_NOUNS,
  PRONOUNS,
} from '../../lexicon/en-words.ts';
import type { Mention } from '../act.ts';
import type { SpeakerWords } from '../speakers.ts';

const STOPS = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'by',
  'from',
  'with',
  'as',
  'its',
  'his',
  'her',
  'their',
  'our',
  'mr',
  'mrs',
  'ms',
  'dr',
  'gen',
  'sen',
]);
const CAPITALISED = /^\p{Lu}/u;
/** Persons that hide behind their body: `a Pentagon official`; researchers speak for theirs. */
const HIDING_HEAD =
  /^(?:source|official|officer|diplomat|witness|commander|aide|insider|employee|worker|soldier|resident|villager|activist|trader|broker|lawmaker|adviser|executive|person|people|man|woman)s?$/;
const OFFICE =
  /^(?:minister|president|premier|director|chief|head|governor|mayor|secretary|ambassador|chairman|chairwoman|chair|superintendent|prosecutor|commissioner|coordinator|leader|attorney|king|prince|pope|speaker|coroner|rapporteur)$/;
const PLACED = new Set(['in', 'near', 'inside', 'across', 'around']);
const SPEAKING_FOR = /^spokes(?:man|woman|person|men|people)$/;
const INDEFINITE = /^(?:a|an|one|two|three|four|five|six|several|some|many|another|other|unnamed)$/;
/** Capitals that name a nation or a rank of nations, not a person. */
const PEOPLES =
  /^(?:Western|Eastern|European|American|Arab|Israeli|Russian|Iranian|Turkish|Syrian|Iraqi|Lebanese|British|French|German|Chinese|Ukrainian|Saudi|Egyptian|Yemeni|Palestinian|U\.?S\.?|UK|UN|EU|African|Asian|Indian|Pakistani|Afghan|Korean|Japanese|Polish|NATO|Local|Senior|Former|Government|State|Security|Military|Police)$/;

/** Nobody can tell who it is: persons without a name, an office or a body that speaks through them. */
function isAnonymous(mention: Mention): boolean {
  if (mention.hidden) return true;
  const { norms } = mention;
  const words = mention.text.split(' ');
  const head = norms.findIndex((n) => PERSON_NOUNS.has(n) && n !== 'authorities' && n !== 'leaders');
  if (head < 0 || norms.some((n) => SPEAKING_FOR.test(n))) return false;
  const after = words.slice(head + 1);
  const link = norms[head + 1] ?? '';
  const named = after.some((w) => CAPITALISED.test(w) && !PEOPLES.test(w));
  const linked = /^(?:in|at|of|from|with|for|near|inside|across|around|familiar|close|who)$/.test(link);
  if (named && !linked) return false;
  if (OFFICE.test(norms[head]!) && !INDEFINITE.test(norms[0]!)) return false;
  if (HIDING_HEAD.test(norms[head]!)) return true;
  if (named && linked) return PLACED.has(link);
  return !words.slice(0, head).some((w, i) => CAPITALISED.test(w) && !PEOPLES.test(w) && !(i === 0 && isOpener(w)));
}

const isOpener = (word: string): boolean =>
  /^(?:The|A|An|One|Two|Three|Four|Five|Six|Several|Some|Many|Other|Another|Its|His|Her|Their|Both|Most|No|All|Independent|Regional)$/.test(
    word,
  );

/** The last capitalised run of a medium's description, unless it only says where the medium is. */
function displayRelay(mention: Mention): string {
  const words = mention.text.split(' ');
  const last = words.findLastIndex((w) => CAPITALISED.test(w) && w !== 'The');
  let first = last;
  while (first > 0 && CAPITALISED.test(words[first - 1]!) && words[first - 1] !== 'The') first--;
  const place = ['in', 'of', 'from', 'near'].includes(words[first - 1] ?? '');
  return last < 0 || place ? mention.text : words.slice(first, last + 1).join(' ');
}

const isPaper = (norms: readonly string[]): boolean => PAPER_NOUNS.has(norms.at(-1)!);

export const englishSpeakers: SpeakerWords = {
  isPointing: (norms) => {
    if (norms.length < 2 || norms.length > 3) return false;
    const last = norms.at(-1)!;
    return (
      (norms[0] === 'the' || norms[0] === 'that' || norms[0] === 'this') &&
      (PERSON_NOUNS.has(last) || BODY_NOUNS.has(last) || MEDIA_NOUNS.has(last) || isPaper(norms))
    );
  },
  pointingHead: (norms) => norms.at(-1),
  isPronoun: (norms) => norms.length === 1 && PRONOUNS.has(norms[0]!),
  isAnonymous,
  isMedium: (norms) => norms.some((n) => MEDIA_NOUNS.has(n) || MEDIA_NAME_PARTS.has(n)),
  stops: STOPS,
  displayRelay,
  display: (mention) => mention.text.replace(/(?: (?:and|but|or|as|while|who|which|in|on|at|of|the))+$/, ''),
};
