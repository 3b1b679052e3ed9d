import { matchesOf } from '../../text/matches.ts';
import { normaliseWord } from '../../text/normalise.ts';

/**
 * Where a page says whose it is: the wire in the dateline, the rights line, the wire's own standards. What every page with
 * the sign has is cheaper to look for.
 */
const SIGNS: readonly { readonly sign: RegExp; readonly needs: RegExp }[] = [
  {
    sign: /^[^\S\n]*[\p{Lu}][\p{L}\p{N} ,.'’/]{2,60}\(([\p{Lu}][\p{L}\p{N} .&'’-]{1,40})\)\s*[-–—]/gmu,
    needs: /\)\s*[-–—]/,
  },
  {
    sign: /(?:©|\(c\)|\bcopyright)\s*(?:©\s*)?(?:\d{4}(?:-\d{4})?\s*)?(?:by )?([\p{Lu}][\p{L}\p{N} &'’-]{1,40})/giu,
    needs: /©|\(c\)|copyright/i,
  },
  {
    sign: /^[^\S\n]*Our Standards: The ([\p{Lu}][\p{L} ]{1,40}?) Trust Principles/gmu,
    needs: /Our Standards: The/,
  },
];
const MAX_TEXT = 60_000;

/** Names of the medium that publishes a report, as far as its page tells. */
export function publishersOf(text: string): ReadonlySet<string>[] {
  const page = text.slice(0, MAX_TEXT);
  return SIGNS.filter(({ needs }) => needs.test(page))
    .flatMap(({ sign }) =>
      matchesOf(page, sign)
        .slice(0, MOST)
        .map(([, name = '']) => new Set(wordsOf(name.split(' ').map(normaliseWord)))),
    )
    .filter(({ size }) => size > 0);
}

const MOST = 4;
const SMALL = new Set(['the', 'news', 'agency', 'newspaper', 'all', 'rights', 'reserved', 'associated']);

const wordsOf = (norms: readonly string[]): string[] =>
  norms.filter((norm) => norm !== '' && !SMALL.has(norm));

/** Whether a relay is the report's own publisher, which is nobody's relay. */
export const isPublisher = (relay: string, publishers: readonly ReadonlySet<string>[]): boolean => {
  const norms = relay.split(' ').map(normaliseWord);
  const words = wordsOf(norms);
  const initials = norms
    .filter((norm) => norm !== 'the')
    .flatMap((norm) => norm.split('-'))
    .map((norm) => norm.slice(0, 1))
    .join('');
  return publishers.some(
    (names) => names.has(initials) || (words.length > 0 && words.every((word) => names.has(word))),
  );
};
