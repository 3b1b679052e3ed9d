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
const FIRST_WORD =
  /^(?:The|A|An|One|Two|Three|Four|Five|Six|Several|Some|Many|Other|Officials|Local|Western|Senior|Former|Regional|Independent|Security|Government|State|Military|Police|Another|Its|His|Her|Their|Both|Most|No|All|European|American|Arab|Israeli|Russian|Iranian|Turkish|Syrian|Iraqi|Lebanese|British|French|German|Chinese|Ukrainian|Saudi|Egyptian|Yemeni|Palestinian|US|U\.S)$/;

function isAnonymous(mention: Mention): boolean {
  if (mention.hidden) return true;
  const { norms } = mention;
  const words = mention.text.split(' ');
  const named = words.some(
    (w, i) =>
      CAPITALISED.test(w) &&
      !(i === 0 && (FIRST_WORD.test(w) || PERSON_NOUNS.has(norms[i]!) || !PERSON_NOUNS.has(norms.at(-1)!))) &&
      !FIRST_WORD.test(w),
  );
  if (norms.some((n) => /^spokes(?:man|woman|person)$/.test(n))) return false;
  const person = norms.some((n) => PERSON_NOUNS.has(n));
  if (!person) return false;
  if (!named)
    return !(
      norms[0] === 'the' &&
      norms.length > 3 &&
      norms.some((n) => n === 'minister' || n === 'spokesman')
    );
  return hidesBehindPlace(words, norms);
}

/** `officials in Ankara`, `a US official`: the only name is the place or the body, and the head stays unnamed. */
function hidesBehindPlace(words: readonly string[], norms: readonly string[]): boolean {
  const head = norms.findIndex((n) => PERSON_NOUNS.has(n));
  const after = words.slice(head + 1);
  const before = words.slice(0, head);
  const namedAfter = after.some((w) => CAPITALISED.test(w));
  const article =
    norms[0] === 'a' ||
    norms[0] === 'an' ||
    /^(?:one|two|three|four|five|six|several|some|many)$/.test(norms[0]!);
  const anonymousHead = /^(?:source|official|officer|diplomat|witness|commander|aide|insider|employee)/.test(
    norms[head]!,
  );
  if (
    namedAfter &&
    !/^(?:in|at|of|from|with|familiar|close|who|inside|near|briefed)$/.test(norms[head + 1] ?? '')
  )
    return false;
  return (
    (article || anonymousHead) &&
    (anonymousHead || !before.some((w) => CAPITALISED.test(w)) || after.length === 0)
  );
}

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
