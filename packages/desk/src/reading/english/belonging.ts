import { BODY_NOUNS, MEDIA_NOUNS, OFFICE, PERSON_NOUNS } from '../../lexicon/en-words.ts';
import type { Mention } from '../act.ts';
import type { Speaker } from '../speakers.ts';

export const CAPITALISED: RegExp = /^\p{Lu}/u;
export const SPEAKING_FOR: RegExp = /^spokes(?:man|woman|person|men|people)$/;
export const LINKS: RegExp = /^(?:of|at|from|for|with|in)$/;
/** Capitals that name a nation or a rank of nations, not a person. */
export const PEOPLES: RegExp =
  /^(?:Western|Eastern|European|American|Arab|Israeli|Russian|Iranian|Turkish|Syrian|Iraqi|Lebanese|British|French|German|Chinese|Ukrainian|Saudi|Egyptian|Yemeni|Palestinian|U\.?S\.?|UK|UN|EU|African|Asian|Indian|Pakistani|Afghan|Korean|Japanese|Polish|NATO|Local|Senior|Former|Government|State|Security|Military|Police)$/;

/** `Acme's`, and in `Acme research director Dana Hall` and `an Acme spokesman` all before the person: the body is somebody else. */
export function owners(norms: readonly string[]): readonly string[] {
  const office = norms.findLastIndex((norm) => PERSON_NOUNS.has(norm) || OFFICE.test(norm));
  const head = office < 0 ? '' : norms[office]!;
  const behind = norms.length - office - 1;
  const named = behind === 2 && !LINKS.test(norms[office + 1]!);
  const single = behind < 5 && SPEAKING_FOR.test(head) && !LINKS.test(norms[office + 1] ?? '');
  return [
    ...(named || single ? norms.slice(0, Math.max(0, office)) : []),
    ...spokenFor(norms),
    ...belongedTo(norms),
    ...norms.filter((norm) => norm.endsWith("'s")),
  ];
}

/** `the port ministry` of `a spokesman for the port ministry`. */
function spokenFor(norms: readonly string[]): readonly string[] {
  const link = norms.findIndex((norm) => SPEAKING_FOR.test(norm)) + 1;
  if (link === 0 || norms[link] !== 'for') return [];
  const end = norms.findIndex(
    (norm, i) => i > link && i < link + 6 && (BODY_NOUNS.has(norm) || PERSON_NOUNS.has(norm)),
  );
  return end < 0 ? [] : norms.slice(link + 1, end + 1);
}

/** `Acme` of `a researcher at Acme`, `the video channel of Acme`: the body that somebody or something only belongs to. */
function belongedTo(norms: readonly string[]): readonly string[] {
  const link = norms.findIndex((norm, i) => i > 0 && (norm === 'to' || LINKS.test(norm)));
  if (link < 0) return [];
  const head = norms[link - 1]!;
  // questions to Acme, but no envoy to somebody
  if (norms[link] === 'to') return THINGS.test(head) ? norms.slice(link + 1) : [];
  const one = PERSON_NOUNS.has(head) || OFFICE.test(head) || MEDIA_NOUNS.has(head);
  const behind = one ? norms.slice(link + 1) : [];
  // a name of two words may be the person's: "minister of works Dana Hall"
  return behind.length <= LONGEST_OWNER ? behind : [];
}

const THINGS = /^(?:questions?|letters?|requests?|calls?|e?-?mails?|messages?|complaints?|visits?|links?)$/;
const LONGEST_OWNER = 2;
/** What only a firm is called. */
export const COMPANIES: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'vendor',
  'startup',
  'giant',
  'manufacturer',
]);

/** A word before the person that is no link: `Acme threat analyst`, not `Chairman and executive`. */
const NOUN = /^(?!(?:and|or|of|for|the|at|from)$)\p{Ll}[\p{L}-]*$/u;

/** `Acme` of `researchers at Acme`, `Acme analysts`, `Acme spokesman Dana Hall`. */
export function employer({ norms, text, at }: Mention, { name }: Speaker): Mention | undefined {
  if (!COMPANIES.has(norms.at(-1)!) || norms.length > 2 || text === '') return undefined;
  const words = name.split(' ');
  const head = words.findIndex((word) => PERSON_NOUNS.has(word.toLowerCase()));
  if (head < 0) return undefined;
  const behind = /^(?:at|from|with|of|for)$/.test(words[head + 1] ?? '');
  let from = behind ? head + 2 : 0;
  if (/^(?:[Tt]he|[Aa]n?)$/.test(words[from] ?? '')) from++;
  let to = from;
  while (CAPITALISED.test(words[to] ?? '') && !PEOPLES.test(words[to]!)) to++;
  const own = words.slice(from, to).map((word) => word.replace(/['’]s$/, ''));
  const whole = behind
    ? to === words.length
    : to <= head && words.slice(to, head).every((word) => NOUN.test(word));
  if (own.length === 0 || !whole) return undefined;
  if (own.some((word) => PERSON_NOUNS.has(word.toLowerCase()) || OFFICE.test(word.toLowerCase())))
    return undefined;
  return { text: own.join(' '), norms: own.map((word) => word.toLowerCase()), at, hidden: false };
}
