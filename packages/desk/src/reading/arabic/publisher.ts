import { MEDIA_NOUNS } from '../../lexicon/ar-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { normaliseWord } from '../../text/normalise.ts';

/** What stands behind the wire in a dateline, without which the page need not be searched for one. */
const BEHIND_WIRE = /\)\s*[-–—ـ:]/;
const DATELINE = /^[^\S\n]*\p{L}{2,15}(?:[ ،]+\p{L}{2,15}){0,3}\s*\(([^()\n\d]{2,40})\)\s*[-–—ـ:]/gmu;
/** Where a page says whose it is besides: the rights line, the line of place and medium. */
const SIGNS = [
  /الحقوق محفوظة\s*(?:©\s*)?(?:\d{4}\s*)?(?:لـ?|ل)?\s*([^\n\d©.،|]{2,40})/gu,
  /©\s*(?:\d{4}\s*)?([^\n\d©.،|]{2,40})/gu,
];
/** `لندن ــ الضفة الحرة`, `الضفة نيوز - سارة الملا`, `الضفة ـ متابعات`: a line of its own. */
const BYLINE = /^[^\n.:؟!"“«\d]{3,60}$/u;
const SEPARATOR = /\s*(?:[-–—|/]|ـ+)\s+|\s+(?:[-–—|/]|ـ+)\s*/u;
/** `الضفة - قال …`: the medium in front of the first paragraph; `الضفة: …` is a headline that names whom it quotes. */
const FRONT = /^\s*([^\n.:؟!"“«\d،]{3,30}?)\s*(?:[-–—]|ـ+)\s+\p{L}/gmu;
const MAX_TEXT = 60_000;
const MOST = 4;
const HEAD_LINES = 14;
const NAME_WORDS = 4;

const nameOf = (part: string): ReadonlySet<string> => new Set(wordsOf(part));

const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => normaliseWord(word).replace(/^(?:ال|لل)(?=.{3})/, ''))
    .filter((word) => !MEDIA_NOUNS.has(word) && word !== 'انباء');

/** Names of the medium that publishes a report, as far as its page tells. */
export function arabicPublishers(text: string): ReadonlySet<string>[] {
  const page = text.slice(0, MAX_TEXT);
  const signs = BEHIND_WIRE.test(page) ? [DATELINE, ...SIGNS] : SIGNS;
  const signed = signs.flatMap((sign) =>
    matchesOf(page, sign)
      .slice(0, MOST)
      .map(([, name = '']) => name),
  );
  const head = page.split('\n', HEAD_LINES);
  const bylines = head
    .filter((line) => BYLINE.test(line) && SEPARATOR.test(line))
    .flatMap((line) => line.split(SEPARATOR));
  const fronts = head.flatMap((line) =>
    matchesOf(line, FRONT)
      .slice(0, 1)
      .map(([, name = '']) => name),
  );
  return [...signed, ...bylines, ...fronts].map(nameOf).filter(({ size }) => size > 0 && size <= NAME_WORDS);
}

/** Whether a relay is the report's own publisher, which is nobody's relay; `الوكالة` alone is, where it points to no other. */
export function isArabicPublisher(relay: string, publishers: readonly ReadonlySet<string>[]): boolean {
  const words = wordsOf(relay);
  return publishers.some((name) => words.every((word) => name.has(word)));
}
