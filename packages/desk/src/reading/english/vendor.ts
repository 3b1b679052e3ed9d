import { normaliseWord } from '../../text/normalise.ts';
import type { Sentence } from '../act.ts';

const OWN = new Set(['we', 'our', 'us']);
/** What stands behind the name of whoever did the work. */
const DOERS =
  'researchers?|analysts?|experts?|telemetry|customers|observed|identified|detected|discovered|assesses|tracks|believes|attributes|uncovered|found|analy[sz]ed';
const TAIL =
  '(?:Research|Labs?|Security|Intelligence|Networks?|Threat|Unit|Team|Response|Centre|Center|Blog|Cyber)';
const NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-&.][\p{L}\p{N}]+)*`;
/** Open sentences and headings with a capital, or are known to everyone and written about by all. */
const NO_NAME = new Set(
  'the this these in on a an while our we it its however security researchers research threat other many some figure additionally as at for when after although since further if both several all they that there by about read more related share posted published updated copyright rights reserved key new what why how january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday blog home contact'.split(
    ' ',
  ),
);
/** Named in nearly every report; they are the vendor only where the page says so itself. */
const EVERYWHERE = new Set([
  'microsoft',
  'windows',
  'google',
  'apple',
  'android',
  'linux',
  'github',
  'telegram',
]);
const MAX_TEXT = 200_000;
const HEAD_LINES = 12;

interface Sign {
  /** Where the name is the first group. */
  readonly pattern: RegExp;
  readonly weight: number;
  /** At most so many count. */
  readonly most: number;
  /** Only in the first lines, where the page says who writes. */
  readonly head?: boolean;
  /** The page speaks of itself, so even the names that are everywhere count. */
  readonly own?: boolean;
}

const sign = (pattern: string, weight: number, most: number, rest: Partial<Sign> = {}): Sign => ({
  pattern: new RegExp(pattern, 'gu'),
  weight,
  most,
  ...rest,
});

/** Signs that a name is the report's own publisher, and (below zero) that it is somebody else. */
const SIGNS: readonly Sign[] = [
  sign(`(?:©|[Cc]opyright)[^\\p{L}\\n]{0,20}(${NAME})`, 4, 1, { own: true }),
  sign(`^\\s*(?:About|Contact|Why|Follow)\\s+(${NAME})`, 3, 1, { own: true }),
  sign(`(?:[Bb]y|\\|)\\s+(?:the\\s+)?(${NAME})(?:\\s+\\d+)?(?:\\s+${NAME}){0,3}\\s+${TAIL}\\b`, 3, 1, {
    head: true,
    own: true,
  }),
  sign(`^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+${TAIL}\\s*$`, 2, 1, { head: true, own: true }),
  sign(`[|–—-]\\s+(${NAME})(?:\\s+${NAME}){0,2}\\s*$`, 2, 1, { head: true, own: true }),
  sign(
    `^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+is (?:an?|the) .{0,80}(?:company|provider|firm|lab|group of researchers)`,
    2,
    1,
    {
      own: true,
    },
  ),
  sign(`\\b(${NAME})(?:\\s+\\d+)?(?:\\s+${TAIL}){0,3}\\s+(?:${DOERS})\\b`, 1.5, 4),
  sign(`\\b(${NAME})\\s+${TAIL}\\b`, 0.7, 3),
  sign(`\\b(?:told|contacted|at|with)\\s+(${NAME})(?=[\\s,.]|$)`, 0.5, 2),
  sign(
    `\\b(${NAME})(?:\\s+${TAIL})*['’]s\\s+(?:telemetry|head|director|researchers?|analysts?|customers|team|chief)\\b`,
    1,
    2,
  ),
  sign(`@(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}\\b`, 1, 2, { own: true }),
  sign(`\\]\\(https?://(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}(?:\\.[a-z]{2})?[/)]`, 0.5, 4),
  sign(`\\b(?:by|[Aa]ccording to)\\s+(${NAME})`, -1, 2),
];

/**
 * Who "we" is in a vendor's report: the name that the page gives itself (by-line, copyright, "About …", addresses), or
 * that does the researching without being cited for it. Undefined when the report never speaks of itself.
 */
export function findVendor(text: string, sentences: readonly Sentence[]): string | undefined {
  if (!sentences.some(({ tokens }) => tokens.some((t) => t.quote < 0 && OWN.has(t.norm) && t.text !== 'US')))
    return undefined;
  const votes = new Map<string, number>();
  const lines = text.slice(0, MAX_TEXT).split('\n');
  for (const one of SIGNS) {
    const seen = new Map<string, number>();
    for (const line of one.head ? lines.slice(0, HEAD_LINES) : lines) {
      for (const [, name = ''] of line.slice(0, 4000).matchAll(one.pattern)) {
        const key = normaliseWord(name);
        const times = seen.get(key) ?? 0;
        if (times === one.most || NO_NAME.has(key) || (!one.own && EVERYWHERE.has(key))) continue;
        seen.set(key, times + 1);
        votes.set(key, (votes.get(key) ?? 0) + one.weight);
      }
    }
  }
  const written = namesIn(sentences);
  const best = [...votes].filter(([key]) => written.has(key)).sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 1 ? written.get(best[0]) : undefined;
}

/** Capitalised words of the text by their plain form; `Tidemark Research` where it uses the longer name. */
function namesIn(sentences: readonly Sentence[]): Map<string, string> {
  const names = new Map<string, string>();
  const tail = new RegExp(`^${TAIL}$`);
  for (const { tokens } of sentences) {
    for (const [i, token] of tokens.entries()) {
      if (!/^\p{Lu}/u.test(token.text)) continue;
      const plain = token.text.replace(/['’]s$/, '');
      const key = normaliseWord(plain);
      const next = tokens[i + 1]?.text ?? '';
      const long = tail.test(next) || /^\d+$/.test(next) ? `${plain} ${next}` : plain;
      if (long.length > (names.get(key)?.length ?? 0)) names.set(key, long);
    }
  }
  return names;
}
