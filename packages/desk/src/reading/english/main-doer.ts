import { BODY_NOUNS, MEDIA_NOUNS, OFFICE, OFFICES, PERSON_NOUNS, PRONOUNS } from '../../lexicon/en-words.ts';
import type { Act, Mention } from '../act.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import { isActor, isAgent } from './agents.ts';
import { nameOf } from './phrase.ts';
import { readLeft } from './subject.ts';
import type { Word } from './tagging.ts';

/** The subject of the sentence's first verb, for later pronouns. */
export function mainDoer(words: readonly Word[], start: number): Act | undefined {
  const verb = words.findIndex(
    (w, i) => i > start && w.quote < 0 && (w.tag === 'finite' || w.tag === 'auxiliary'),
  );
  if (verb < 0) return undefined;
  const { subject } = readLeft(words, verb, start);
  const doer = subject && isDoer(subject) ? subject : onlyPerson(words);
  if (!doer) return undefined;
  return {
    source: doer,
    via: [],
    cls: 'say',
    negated: false,
    from: start,
    to: start,
    rule: 'en/doer',
    confidence: 0,
    noticed: true,
  };
}

const isDoer = (subject: Mention): boolean =>
  isAgent(subject) &&
  !isActor(subject) &&
  subject.norms.length <= 10 &&
  !isCommonPlural(subject) &&
  !isThingOf(subject);

/** `The affair also involves minister Mira Hadd.`: the one person that a sentence about a thing names with an office. */
function onlyPerson(words: readonly Word[]): Mention | undefined {
  let found: Mention | undefined;
  for (let k = 1; k < words.length; k++) {
    const { norm, tag, quote } = words[k - 1]!;
    if (quote >= 0 || tag === 'name' || !(PERSON_NOUNS.has(norm) || OFFICES.has(norm))) continue;
    let to = k;
    while (words[to]?.tag === 'name' && words[to]!.quote < 0 && to < k + LONGEST_NAME) to++;
    if (to < k + 2) continue;
    if (found) return undefined;
    found = nameOf(words, k, to);
  }
  return found;
}

const LONGEST_NAME = 4;

/** `Storms hampered the rescue`: one capital at the front that may be no name. */
const isCommonPlural = ({ text, norms }: Mention): boolean =>
  norms.length === 1 &&
  /^\p{Lu}\p{Ll}+s$/u.test(text) &&
  !PERSON_NOUNS.has(norms[0]!) &&
  nationOf(norms[0]!) === undefined;

/** `Shares of Docklab fell`, `thousands of Docklab calls`: what a name only stands beside. */
function isThingOf({ text, norms }: Mention): boolean {
  const link = norms.findIndex((norm) => LINKS.has(norm));
  const head = link > 0 ? link - 1 : norms.length - 1;
  const word = text.split(' ')[head]!;
  return (
    !(/^\p{Lu}/u.test(word) && (head > 0 || !/^\p{Lu}\p{Ll}+s$/u.test(word))) &&
    !PERSON_NOUNS.has(norms[head]!) &&
    !BODY_NOUNS.has(norms[head]!) &&
    !MEDIA_NOUNS.has(norms[head]!) &&
    !SPEAKING_PAPERS.has(norms[head]!) &&
    !OFFICE.test(norms[head]!) &&
    !PRONOUNS.has(norms[head]!)
  );
}

/** `The post was taken down. It read C`. */
const SPEAKING_PAPERS = new Set(
  'report statement study post advisory letter memo document paper notice note message email tweet'.split(
    ' ',
  ),
);
const LINKS = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'on', 'by', 'to']);
