import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { NEGATORS, PAPER_NOUNS, PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Mention } from '../act.ts';
import { isActor, isAgent } from './agents.ts';
import type { Right } from './complement.ts';
import type { Left } from './subject.ts';
import type { Word } from './tagging.ts';

/** `an Acme report`, `Acme research`: the names before the paper; -1 for none. */
function namedAuthor(words: readonly string[], norms: readonly string[]): [number, number] | undefined {
  const from = /^(?:an?|another|recent)$/.test(norms[0]!) ? 1 : 0;
  let to = from;
  while (to < words.length - 1 && NAMING.test(words[to]!) && !WEEKDAYS.has(norms[to]!)) to++;
  const rest = norms
    .slice(to, -1)
    .every((norm) => /^(?:blog|security|threat|research|recent|new|joint)$/.test(norm));
  return to > from && rest && (from > 0 || !ARTICLE.has(norms[0]!)) ? [from, to] : undefined;
}

const NAMING = /^(?:\p{Lu}|\d+\p{Lu})(?!.*['’]s$)/u;
const ARTICLE = new Set([
  'the',
  'this',
  'our',
  'some',
  'public',
  'previous',
  'subsequent',
  'further',
  'initial',
  'additional',
  'recent',
]);

/** Where the paper that somebody owns ends: `Acme's analysis of the loader`; the whole length otherwise. */
function paperEnd(norms: readonly string[]): number {
  const owned = norms.findIndex((norm) => norm.endsWith("'s"));
  const paper = norms.findIndex(
    (norm, i) =>
      owned >= 0 && i > owned && PAPER_NOUNS.has(norm) && /^(?:of|into|on|about)$/.test(norms[i + 1] ?? ''),
  );
  return paper < 0 ? norms.length : paper + 1;
}

/** `Acme's report`, `an Acme report`: Acme. */
export function authorOfPaper(mention: Mention): Mention {
  const end = paperEnd(mention.norms);
  const norms = mention.norms.slice(0, end);
  const words = mention.text.split(' ').slice(0, end);
  const named =
    PAPER_NOUNS.has(norms.at(-1)!) && !SHARED.has(norms.at(-1)!) ? namedAuthor(words, norms) : undefined;
  if (named) return { ...mention, text: words.slice(...named).join(' '), norms: norms.slice(...named) };
  const owner = norms.findIndex((norm) => norm.endsWith("'s"));
  if (owner < 0 || !PAPER_NOUNS.has(norms.at(-1)!) || !/^\p{Lu}/u.test(words[owner]!)) return mention;
  const own = norms.slice(0, owner + 1).map((norm, i) => (i === owner ? norm.slice(0, -2) : norm));
  if (WEEKDAYS.has(own.at(-1)!)) return mention;
  return {
    ...mention,
    text: words
      .slice(0, owner + 1)
      .join(' ')
      .replace(/['’]s$/, ''),
    norms: own,
  };
}

/** What a name before them says about rather than who made them: `Reedmark samples data`. */
const SHARED = new Set([
  'data',
  'telemetry',
  'analysis',
  'research',
  'figures',
  'records',
  'images',
  'results',
  'statistics',
  'reporting',
]);

/** Whether the subject is a thing that something is seen by: `overlaps in the code`, `the evolution of Acme`. */
export function isEvidence(subject: Mention): boolean {
  if (!isAgent(subject)) return true;
  const { norms, text } = subject;
  const words = text.split(' ');
  const link = norms.findIndex((norm) => ['of', 'from', 'between', 'in', 'to', 'with', 'for'].includes(norm));
  if (link < 1 || /^\p{Lu}/u.test(words[link - 1]!)) return false;
  const head: Mention = { ...subject, text: words.slice(0, link).join(' '), norms: norms.slice(0, link) };
  return !isAgent(head);
}

/** Pictures and examples in the text: what they show is description. */
const SHOWN =
  /^(?:figures?|tables?|examples?|screenshots?|images?|code|snippets?|sections?|diagrams?|graphs?|charts?|lists?|options?|commands?|strings?|need|name)$/;

/** `infrastructure overlaps suggest C`: evidence that its finder sees so. */
export const speaksForUs = (subject: Mention, { verb }: EnglishForm, left: Left): boolean =>
  !left.modal &&
  !left.negated &&
  (verb.lemma === 'suggest' || verb.lemma === 'indicate') &&
  !isActor(subject) &&
  !PRONOUNS.has(subject.norms.join(' ')) &&
  !subject.norms.some((norm) => SHOWN.test(norm));

const ADVISED =
  /^(?:organi[sz]ations?|users?|customers?|readers?|administrators?|admins|defenders?|compan(?:y|ies)|you|your|everyone|businesses|owners?|teams?|people|enterprises?)$/;

/** `we suggest that users update`: advice, no finding; `we suggested to Acme that`: what was said once. */
export const isAdvice = (
  words: readonly Word[],
  { verb, form }: EnglishForm,
  { norms }: Mention,
  { from }: Right,
): boolean =>
  verb.lemma === 'suggest' &&
  form !== 'past' &&
  norms[0] === 'we' &&
  words.slice(from, from + 3).some(({ norm }) => ADVISED.test(norm));

const DETERMINING = new Set([
  'determine',
  'establish',
  'verify',
  'identify',
  'learn',
  'confirm',
  'know',
  'pinpoint',
]);

/** `cannot determine whether C`, `could not identify the sender`: neither found nor denied. */
export const leavesOpen = (
  words: readonly Word[],
  { verb }: EnglishForm,
  left: Left,
  { from }: Right,
): boolean =>
  verb.cls === 'observe' &&
  (/^(?:whether|if|how|why|who|what|when|where|which)$/.test(words[from]!.norm) ||
    (left.modal && DETERMINING.has(verb.lemma)));

/** `have not confirmed or denied C`. */
const orDenied = (words: readonly Word[], k: number, { verb }: EnglishForm): boolean =>
  verb.lemma === 'deny' &&
  words[k - 1]?.tag === 'conjunction' &&
  words[k - 2]?.norm === 'confirmed' &&
  words.slice(Math.max(0, k - 5), k - 2).some(({ norm }) => NEGATORS.has(norm));

/** Whether C is left open by the verb at `k`. */
export const isUnsure = (
  words: readonly Word[],
  k: number,
  form: EnglishForm,
  left: Left,
  right: Right,
): boolean => orDenied(words, k, form) || (left.negated && leavesOpen(words, form, left, right));

/** What is seen is a thing, or a clause that says without "may" or "could" what it does. */
export function isThing(words: readonly Word[], { from, nominal }: Right): boolean {
  if (nominal) return true;
  if (words[from - 1]?.norm === 'that' || words[from - 1]?.tag === 'mark') return false;
  const verb = words.slice(from).find(({ tag }) => tag === 'finite' || tag === 'auxiliary');
  return verb?.tag === 'finite';
}
