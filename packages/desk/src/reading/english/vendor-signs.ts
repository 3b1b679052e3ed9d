import { eachRun, LETTER } from '../../text/characters.ts';
import { fact, formAt } from '../../text/forms.ts';
import { mayBeOneOf } from '../../text/latin-words.ts';

const anyOf = (words: string): string => words.split(' ').join('|');

/** What stands behind the name of whoever did the work. */
const DOER_WORDS =
  'researcher researchers analyst analysts expert experts telemetry customers observed observes observing seeing identified detected detects discovered assesses assessed tracks tracked tracking believes attributes uncovered found analysed analyzed seen investigated encountered dubbed monitors monitored monitoring expects suspects attributed disclosed disclosing assess attribute track';
const DOERS = anyOf(DOER_WORDS).replace('disclosed', 'disclosed(?! CVE)');
/** What may stand between the name and what it did. */
const HELPING = '(?:\\s+(?:has|have|had|also|been|recently|first|previously|currently|further))*';
/** What ends the name of a house or a part of it. */
const TAIL_WORDS =
  'Research Lab Labs Security Intelligence Network Networks Threat Unit Team Response Centre Center Blog Cyber';
export const TAIL: string = `(?:${anyOf(TAIL_WORDS)})`;
/** A name begins no part of a longer one: every start is tried once. */
const START = String.raw`(?<![\p{L}\p{N}&.-])`;
const NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-&./][\p{L}\p{N}]+)*`;

export interface Sign {
  /** Where the name is the first group. */
  readonly pattern: RegExp;
  readonly weight: number;
  /** At most so many count. */
  readonly most: number;
  /** Only in the first lines, where the page says who writes. */
  readonly head?: boolean;
  /** Only in the very first line. */
  readonly first?: boolean;
  /** The page speaks of itself, so even the names that are everywhere count. */
  readonly own?: boolean;
  /** Only as a subject. */
  readonly doer?: boolean;
  /** Every line with the sign has one of these words or marks; without any, each line may have it. */
  readonly words?: string;
  /** They may stand inside a word. */
  readonly marks?: string;
}

const sign = (pattern: string, weight: number, most: number, rest: Partial<Sign> = {}): Sign => ({
  pattern: new RegExp(pattern, 'gu'),
  weight,
  most,
  ...rest,
});

/** Signs that a name is the report's own publisher, and (below zero) that it is somebody else. */
export const SIGNS: readonly Sign[] = [
  sign(`(?:©|[Cc]opyright)[^\\p{L}\\n]{0,20}(${NAME})`, 3, 1, { own: true, marks: '© opyright' }),
  sign(`^\\s*(?:About|Contact|Why|Follow)\\s+(${NAME})`, 3, 1, {
    own: true,
    words: 'about contact why follow',
  }),
  sign(
    `(?:^[^\\p{L}]*(?:(?:Posted|Published|Written|Authored|Updated)\\b[^.]{0,40} )?[Bb]y:?|\\|)\\s+(?:the\\s+)?(${NAME})(?:\\s+\\d+)?(?:\\s+${NAME}){0,3}\\s+${TAIL}\\b`,
    3,
    1,
    {
      head: true,
      own: true,
      words: TAIL_WORDS,
    },
  ),
  sign(`^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+${TAIL}\\s*$`, 2, 1, {
    head: true,
    own: true,
    words: TAIL_WORDS,
  }),
  sign(`^[#*\\s]*(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,3}\\s*$`, 0.4, 1, { head: true, own: true }),
  sign(`^[#*\\s]*(${NAME})\\s*$`, 0.3, 1, { first: true, own: true }),
  sign(`\\S\\s?[|–—-]\\s+(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,2}\\s*$`, 2, 1, {
    head: true,
    own: true,
    marks: '| – — -',
  }),
  sign(
    `^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+is (?:an?|the) .{0,80}(?:company|provider|firm|lab|group of researchers)`,
    2,
    1,
    { own: true, words: 'is' },
  ),
  sign(`${START}(${NAME})(?:\\s+\\d+)?(?:\\s+${NAME}){0,3}${HELPING}\\s+(?:${DOERS})\\b`, 1.5, 4, {
    doer: true,
    words: DOER_WORDS,
  }),
  sign(`${START}(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,3}\\s+(?:customers|clients|subscribers)\\b`, 1.2, 2, {
    words: 'customers clients subscribers',
  }),
  sign(`\\b(?:[Ww]e|[Hh]ere|us|[Oo]ur (?:own )?(?:team|researchers|analysts)) at (${NAME})`, 2, 1, {
    words: 'at',
  }),
  sign(`\\b[Aa]t (${NAME})(?:\\s+${NAME}){0,3}, (?:we|our)\\b`, 3, 1, { words: 'we our' }),
  sign(
    `${START}(${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,3} (?:published|released|posted|wrote|shared) our\\b`,
    3,
    1,
    { words: 'our' },
  ),
  sign(
    `\\b[Tt]he (${NAME})(?:\\s+(?:${NAME}|threat|research|security|intelligence|incident|response)){0,4} (?:team|blog|lab|SOC|CERT)\\b`,
    1,
    2,
    { words: 'team blog lab soc cert' },
  ),
  sign(`^\\s*(?:[Bb]y\\s|\\S+ \\S+,).{2,100},\\s+(${NAME})(?:\\s+${NAME}){0,3}\\s+${TAIL}\\s*$`, 3, 1, {
    head: true,
    own: true,
    words: TAIL_WORDS,
  }),
  sign(
    `^\\s*(${NAME})(?:\\s+${NAME}){0,2},?\\s+(?:Inc|Ltd|LLC|GmbH|Corp|S\\.r\\.l|B\\.V|S\\.A|AG|Pty|a\\.s|s\\.r\\.o)(?![\\p{L}\\p{N}])(?!.{0,60}\\b(?:said|says)\\b)`,
    2,
    1,
    { own: true, words: 'inc ltd llc gmbh corp ag pty s v' },
  ),
  sign(`\\b(?:[Rr]esearchers|[Aa]nalysts|[Ee]xperts) (?:from|at|with|of) (?:the )?(${NAME})`, -1.5, 2, {
    words: 'researchers analysts experts',
  }),
  sign(`[(|]\\s*Source:\\s+(?:The )?(${NAME})`, 1.5, 2, { own: true, words: 'source' }),
  sign(`^\\s*[Bb]y:?\\s+(?:the )?(${NAME})\\s+Group\\b`, 3, 1, { head: true, own: true, words: 'group' }),
  sign('©\\s*(?:\\d{4}\\s*)?([a-z0-9-]{3,})\\.(?:com|io|net|org|ai|co)\\b', 3, 1, { own: true, marks: '©' }),
  sign(`${START}(${NAME})(?:\\s+${NAME})?\\s?™`, 0.7, 2, { marks: '™' }),
  sign(`^\\s*by (${NAME})\\s*$`, 2, 1, { head: true, own: true, words: 'by' }),
  sign(`^\\s*Source:\\s+(${NAME})(?:\\s+${NAME}){0,2}\\s*$`, 2, 1, { own: true, words: 'source' }),
  sign(`(?<!\\p{Lu}\\p{L}{0,30} )\\b(?:My|Why|About|Visit|Ask|Join) (${NAME})\\b`, 1, 2, {
    own: true,
    words: 'my why about visit ask join',
  }),
  sign(`${START}(${NAME})\\s+(?!Blog\\b)${TAIL}\\b`, 0.7, 3, { words: TAIL_WORDS }),
  sign(`\\b(?:told|contacted|at)\\s+(${NAME})(?=[\\s,.]|$)`, 0.5, 2, { words: 'told contacted at' }),
  sign(
    `${START}(${NAME})(?:\\s+${TAIL})*['’]s\\s+(?:\\p{Lu}\\p{L}*\\s+){0,3}(?:telemetry|head|director|researchers?|analysts?|customers|team|chief)\\b`,
    1,
    2,
    { words: 'telemetry head director researcher researchers analyst analysts customers team chief' },
  ),
  sign(`@(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}\\b`, 1, 2, { own: true, marks: '@' }),
  sign(`\\]\\(https?://(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}(?:\\.[a-z]{2})?[/)]`, 0.5, 4, {
    marks: '](http',
  }),
  sign(`${START}(${NAME})(?:\\s+${NAME}){0,2}\\s+(?:said|says|wrote|told)\\b`, -1, 2, {
    words: 'said says wrote told',
  }),
  sign(
    `\\b(?:by|[Aa]ccording to)\\s+(${NAME})(?![\\p{L}\\p{N}])(?!(?:\\s+${NAME}){0,2}\\s+(?:researchers|analysts|telemetry|products))`,
    -1,
    2,
    { words: 'by according' },
  ),
  sign(
    `\\b[Aa]s (${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,2}\\s+(?:reports|reported|notes|noted|states|stated|points)\\b`,
    -1,
    2,
    { words: 'reports reported notes noted states stated points' },
  ),
  sign(
    `${START}(${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,2}(?:['’]s (?:report|blog|post|article|advisory)|\\s+reported on)\\b`,
    -1,
    2,
    { words: 'report blog post article advisory reported' },
  ),
];

/** Lines with words at the top, where a page says whose it is. */
export const HEAD_LINES = 30;

/** The signs, by their numbers, that a word or a mark may be a part of. */
function signsBy(partsOf: (sign: Sign) => string | undefined): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [i, sign] of SIGNS.entries())
    for (const part of partsOf(sign)?.split(' ') ?? []) index.set(part, [...(index.get(part) ?? []), i]);
  return index;
}

const BY_WORD = signsBy(({ words }) => words?.toLowerCase());
const BY_MARK = signsBy(({ marks }) => marks);
const NONE: readonly number[] = [];
const mayTell = mayBeOneOf(BY_WORD.keys());
const signsOf = fact((norm) => BY_WORD.get(norm) ?? NONE);

/** The lines that each sign may stand in, in their order. */
export function linesBySign(lines: readonly string[]): string[][] {
  const most = SIGNS.map(({ first, head }) => (first ? 1 : head ? HEAD_LINES : lines.length));
  const found = SIGNS.map(({ words, marks }, i) => (words || marks ? [] : lines.slice(0, most[i])));
  const last = new Int32Array(SIGNS.length).fill(-1);
  for (const [at, line] of lines.entries()) {
    const add = (signs: readonly number[]): void => {
      for (const i of signs)
        if (last[i]! < at && at < most[i]!) {
          last[i] = at;
          found[i]!.push(line);
        }
    };
    eachRun(line, LETTER, (start, end) => {
      if (mayTell(line, start, end)) add(signsOf(formAt(line, start, end)));
      return true;
    });
    for (const [mark, signs] of BY_MARK) if (line.includes(mark)) add(signs);
  }
  return found;
}
