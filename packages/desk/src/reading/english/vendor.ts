import { NO_VENDOR_NAMES } from '../../lexicon/no-vendor-names.ts';
import { matchesOf } from '../../text/matches.ts';
import { normaliseWord } from '../../text/normalise.ts';
import type { Sentence } from '../act.ts';
import { type House, housesIn } from './research-houses.ts';

const OWN = new Set(['we', 'our', 'us']);
/** What stands behind the name of whoever did the work. */
const DOERS =
  'researchers?|analysts?|experts?|telemetry|customers|observed|observes|observing|seeing|identified|detected|detects|discovered|assesses|assessed|tracks|tracked|tracking|believes|attributes|uncovered|found|analy[sz]ed|seen|investigated|encountered|dubbed|monitors|monitored|monitoring|expects|suspects|attributed|disclosed(?! CVE)|disclosing|assess|attribute|track';
/** What may stand between the name and what it did. */
const HELPING = '(?:\\s+(?:has|have|had|also|been|recently|first|previously|currently|further))*';
/** A name behind one of these does nothing itself: `malware seen in Asia observed …`. */
const GOVERNING = new Set(
  'in of from by to against across into near targeting on for at with via'.split(' '),
);
const TAIL =
  '(?:Research|Labs?|Security|Intelligence|Networks?|Threat|Unit|Team|Response|Centre|Center|Blog|Cyber)';
/** A name begins no part of a longer one: every start is tried once. */
const START = String.raw`(?<![\p{L}\p{N}&.-])`;
const NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-&./][\p{L}\p{N}]+)*`;
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
/** Each name looked for costs a walk through the page; a page made of addresses has thousands. */
const MOST_LOOKED_FOR = 20;
/** Lines with words at the top, where a page says whose it is. */
const HEAD_LINES = 30;

interface Sign {
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
  /** What every line with the sign has, where that is cheaper to look for. */
  readonly needs?: RegExp;
}

const sign = (pattern: string, weight: number, most: number, rest: Partial<Sign> = {}): Sign => ({
  pattern: new RegExp(pattern, 'gu'),
  weight,
  most,
  ...rest,
});

/** Signs that a name is the report's own publisher, and (below zero) that it is somebody else. */
const SIGNS: readonly Sign[] = [
  sign(`(?:©|[Cc]opyright)[^\\p{L}\\n]{0,20}(${NAME})`, 3, 1, { own: true, needs: /©|opyright/ }),
  sign(`^\\s*(?:About|Contact|Why|Follow)\\s+(${NAME})`, 3, 1, { own: true }),
  sign(
    `(?:^[^\\p{L}]*(?:(?:Posted|Published|Written|Authored|Updated)\\b[^.]{0,40} )?[Bb]y:?|\\|)\\s+(?:the\\s+)?(${NAME})(?:\\s+\\d+)?(?:\\s+${NAME}){0,3}\\s+${TAIL}\\b`,
    3,
    1,
    {
      head: true,
      own: true,
      needs: new RegExp(`\\s${TAIL}\\b`, 'u'),
    },
  ),
  sign(`^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+${TAIL}\\s*$`, 2, 1, { head: true, own: true }),
  sign(`^[#*\\s]*(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,3}\\s*$`, 0.4, 1, { head: true, own: true }),
  sign(`^[#*\\s]*(${NAME})\\s*$`, 0.3, 1, { first: true, own: true }),
  sign(`\\S\\s?[|–—-]\\s+(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,2}\\s*$`, 2, 1, {
    head: true,
    own: true,
    needs: /[|–—-]\s/u,
  }),
  sign(
    `^\\s*(${NAME})(?:\\s+${NAME}){0,2}\\s+is (?:an?|the) .{0,80}(?:company|provider|firm|lab|group of researchers)`,
    2,
    1,
    {
      own: true,
    },
  ),
  sign(`${START}(${NAME})(?:\\s+\\d+)?(?:\\s+${NAME}){0,3}${HELPING}\\s+(?:${DOERS})\\b`, 1.5, 4, {
    doer: true,
    needs: new RegExp(`\\s(?:${DOERS})\\b`, 'u'),
  }),
  sign(`${START}(${NAME})(?:\\s+(?:${NAME}|\\d+)){0,3}\\s+(?:customers|clients|subscribers)\\b`, 1.2, 2, {
    needs: /\s(?:customers|clients|subscribers)\b/u,
  }),
  sign(`\\b(?:[Ww]e|[Hh]ere|us|[Oo]ur (?:own )?(?:team|researchers|analysts)) at (${NAME})`, 2, 1, {
    needs: / at \p{Lu}/u,
  }),
  sign(`\\b[Aa]t (${NAME})(?:\\s+${NAME}){0,3}, (?:we|our)\\b`, 3, 1, { needs: /, (?:we|our)\b/u }),
  sign(
    `${START}(${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,3} (?:published|released|posted|wrote|shared) our\\b`,
    3,
    1,
    { needs: / (?:published|released|posted|wrote|shared) our\b/u },
  ),
  sign(
    `\\b[Tt]he (${NAME})(?:\\s+(?:${NAME}|threat|research|security|intelligence|incident|response)){0,4} (?:team|blog|lab|SOC|CERT)\\b`,
    1,
    2,
    { needs: / (?:team|blog|lab|SOC|CERT)\b/u },
  ),
  sign(`^\\s*(?:[Bb]y\\s|\\S+ \\S+,).{2,100},\\s+(${NAME})(?:\\s+${NAME}){0,3}\\s+${TAIL}\\s*$`, 3, 1, {
    head: true,
    own: true,
  }),
  sign(
    `^\\s*(${NAME})(?:\\s+${NAME}){0,2},?\\s+(?:Inc|Ltd|LLC|GmbH|Corp|S\\.r\\.l|B\\.V|S\\.A|AG|Pty|a\\.s|s\\.r\\.o)(?![\\p{L}\\p{N}])(?!.{0,60}\\b(?:said|says)\\b)`,
    2,
    1,
    { own: true },
  ),
  sign(`\\b(?:[Rr]esearchers|[Aa]nalysts|[Ee]xperts) (?:from|at|with|of) (?:the )?(${NAME})`, -1.5, 2, {
    needs: /(?:esearchers|nalysts|xperts) /,
  }),
  sign(`[(|]\\s*Source:\\s+(?:The )?(${NAME})`, 1.5, 2, { own: true, needs: /Source:/ }),
  sign(`^\\s*[Bb]y:?\\s+(?:the )?(${NAME})\\s+Group\\b`, 3, 1, { head: true, own: true, needs: /Group/ }),
  sign('©\\s*(?:\\d{4}\\s*)?([a-z0-9-]{3,})\\.(?:com|io|net|org|ai|co)\\b', 3, 1, { own: true, needs: /©/ }),
  sign(`${START}(${NAME})(?:\\s+${NAME})?\\s?™`, 0.7, 2, { needs: /™/ }),
  sign(`^\\s*by (${NAME})\\s*$`, 2, 1, { head: true, own: true }),
  sign(`^\\s*Source:\\s+(${NAME})(?:\\s+${NAME}){0,2}\\s*$`, 2, 1, { own: true }),
  sign(`(?<!\\p{Lu}\\p{L}{0,30} )\\b(?:My|Why|About|Visit|Ask|Join) (${NAME})\\b`, 1, 2, { own: true }),
  sign(`${START}(${NAME})\\s+${TAIL}\\b`, 0.7, 3, { needs: new RegExp(`\\s${TAIL}\\b`, 'u') }),
  sign(`\\b(?:told|contacted|at)\\s+(${NAME})(?=[\\s,.]|$)`, 0.5, 2),
  sign(
    `${START}(${NAME})(?:\\s+${TAIL})*['’]s\\s+(?:\\p{Lu}\\p{L}*\\s+){0,3}(?:telemetry|head|director|researchers?|analysts?|customers|team|chief)\\b`,
    1,
    2,
    { needs: /['’]s\s/u },
  ),
  sign(`@(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}\\b`, 1, 2, { own: true, needs: /@/ }),
  sign(`\\]\\(https?://(?:[a-z0-9-]+\\.)*([a-z0-9-]{3,})\\.[a-z]{2,}(?:\\.[a-z]{2})?[/)]`, 0.5, 4),
  sign(`${START}(${NAME})(?:\\s+${NAME}){0,2}\\s+(?:said|says|wrote|told)\\b`, -1, 2, {
    needs: /\s(?:said|says|wrote|told)\b/u,
  }),
  sign(
    `\\b(?:by|[Aa]ccording to)\\s+(${NAME})(?![\\p{L}\\p{N}])(?!(?:\\s+${NAME}){0,2}\\s+(?:researchers|analysts|telemetry|products))`,
    -1,
    2,
  ),
  sign(
    `\\b[Aa]s (${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,2}\\s+(?:reports|reported|notes|noted|states|stated|points)\\b`,
    -1,
    2,
  ),
  sign(
    `${START}(${NAME})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d]*){0,2}(?:['’]s (?:report|blog|post|article|advisory)|\\s+reported on)\\b`,
    -1,
    2,
    { needs: /['’]s (?:report|blog|post|article|advisory)|\sreported on/u },
  ),
];

/** Whose report it is: its name, and the words that its staff and work are called by. */
export interface Vendor {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Who "we" is in a vendor's report: the name that the page gives itself (by-line, copyright, "About …", addresses), or
 * that does the researching without being cited for it. Undefined when the report never speaks of itself. `technical`:
 * the report is about malware, so that little evidence is better than none.
 */
export function findVendor(
  text: string,
  sentences: readonly Sentence[],
  technical: boolean,
): Vendor | undefined {
  if (
    !sentences.some(({ tokens }) =>
      tokens.some((t) => t.norm.length < 4 && t.quote < 0 && OWN.has(t.norm) && t.text !== 'US'),
    )
  )
    return undefined;
  const page = text.slice(0, MAX_TEXT);
  const votes = votesOf(page);
  const least = technical ? 0.6 : 1;
  const houses = houseVotes(page, votes);
  const likeliest = [...votes]
    .filter(([, weight]) => weight >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LOOKED_FOR);
  const best = likeliest.find(([key]) => isWritten(page, key));
  const house = houses[0];
  if (house && house.weight >= least && house.weight >= (best?.[1] ?? 0)) return houseVendor(house);
  const name = best && fullName(page, best[0]);
  return name === undefined ? undefined : toVendor(spelledOut(page, name) ?? name, [name]);
}

const toVendor = (name: string, names: readonly string[]): Vendor => ({
  name,
  words: new Set([name, ...names].flatMap((one) => one.split(' ').map(normaliseWord))),
});

interface HouseVotes {
  readonly house: House;
  /** How often each of its names is written. */
  readonly names: Map<string, number>;
  weight: number;
}

/** The research houses that the page names and what speaks for each, the likeliest first. */
function houseVotes(page: string, votes: ReadonlyMap<string, number>): HouseVotes[] {
  const found = new Map<House, HouseVotes>();
  const around = housesAround(page);
  for (const { name, house } of housesIn(page)) {
    const one = found.get(house) ?? { house, names: new Map(), weight: 0 };
    one.names.set(name, (one.names.get(name) ?? 0) + 1);
    found.set(house, one);
  }
  for (const one of found.values()) {
    const keys = new Set([...one.names.keys()].flatMap((name) => name.split(' ').map(normaliseWord)));
    for (const key of keys) one.weight += votes.get(key) ?? 0;
    const everywhere = [...keys].some((key) => EVERYWHERE.has(key));
    if (!everywhere) one.weight += AROUND * Math.min(around.get(one.house) ?? 0, MOST_AROUND);
    if (one.weight > 0 && !everywhere) one.weight += KNOWN;
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** In how many lines above and below the text each house is named: menus, by-lines, offers. A by-line tells the most. */
function housesAround(page: string): Map<House, number> {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  const times = new Map<House, number>();
  if (first < 0) return times;
  for (const line of [
    ...lines.slice(0, first).slice(-HEAD_LINES),
    ...lines.slice(last + 1, last + 1 + FOOT_LINES),
  ])
    for (const house of new Set([...housesIn(line.slice(0, LONGEST_LINE))].map((one) => one.house)))
      times.set(house, (times.get(house) ?? 0) + (BYLINE.test(line) ? MOST_AROUND : 1));
  return times;
}

const isProse = (line: string): boolean => line.length > LONGEST_LABEL && SENTENCE.test(line);

const FOOT_LINES = 12;
const LONGEST_LABEL = 100;
const SENTENCE = /[.!?]["”’)]?\s*$/u;
const BYLINE = /^\W*(?:written |posted |published )?by\b/i;
const AROUND = 1.2;
const MOST_AROUND = 2;

/** What speaks for a house that is known to publish such reports. */
const KNOWN = 0.4;

/** The name that the page mostly uses, in its fullest form: `Cisco Talos` where it mostly says `Talos`. */
function houseVendor({ house, names }: HouseVotes): Vendor {
  const written = house.names.filter((name) => names.has(name));
  const most = written.toSorted((a, b) => names.get(b)! - names.get(a)!)[0] ?? house.names[0]!;
  const holds = INITIALS.test(most)
    ? (name: string): boolean => name.includes(' ')
    : (name: string): boolean => ` ${name} `.includes(` ${most} `);
  return toVendor(written.find(holds) ?? most, house.names);
}

const INITIALS = /^\p{Lu}{2,6}$/u;

/** `Quay Harbour Research (QHR)`: what the initials stand for, where the page says so. */
function spelledOut(page: string, name: string): string | undefined {
  if (!INITIALS.test(name)) return undefined;
  const at = page.indexOf(`(${name})`);
  if (at < 0) return undefined;
  const words = page
    .slice(Math.max(0, at - LONGEST_TAIL * 2), at)
    .trim()
    .split(/\s+/)
    .slice(-name.length);
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return initials === name ? words.join(' ') : undefined;
}

/** What speaks for each name, by its plain form. */
function votesOf(page: string): Map<string, number> {
  const votes = new Map<string, number>();
  const lines = page
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LONGEST_LINE));
  let words: ReadonlySet<string> | undefined;
  const small = (): ReadonlySet<string> => {
    words ??= new Set(page.match(SMALL_WORD));
    return words;
  };
  for (const one of SIGNS) {
    const most = one.first ? 1 : one.head ? HEAD_LINES : lines.length;
    for (const [key, times] of timesOf(one, lines.slice(0, most), small))
      votes.set(key, (votes.get(key) ?? 0) + one.weight * Math.min(times, one.most));
  }
  return votes;
}

const LONGEST_LINE = 4000;
const SMALL_WORD = /(?<![\p{L}\p{N}./@_-])\p{Ll}[\p{L}\p{N}]*(?![\p{L}\p{N}@_/]|[.-]\p{L})/gu;

/** How often a sign shows each name. */
function timesOf(one: Sign, lines: readonly string[], small: () => ReadonlySet<string>): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) {
    if (one.needs?.test(line) === false) continue;
    for (const match of matchesOf(line, one.pattern)) {
      const key = normaliseWord(match[1]!);
      if (NO_VENDOR_NAMES.has(key) || (!one.own && EVERYWHERE.has(key))) continue;
      if (one.doer && (isPlainWord(match, key, small) || isGoverned(line.slice(0, match.index)))) continue;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return times;
}

/** `8:33 EST: Host observed traffic`: one word that the page writes small as well. */
const isPlainWord = ({ 0: found }: RegExpExecArray, key: string, small: () => ReadonlySet<string>): boolean =>
  !/^\p{Lu}/u.test(found.split(/\s+/)[1] ?? '') && small().has(key);

/** Whether what stands before a name takes it in: a preposition, or the first part of a longer name. */
function isGoverned(before: string): boolean {
  // found by two houses together
  if (/\p{Lu}[\p{L}\p{N}.-]* and $/u.test(before.slice(-LONGEST_WORD))) return true;
  const word = /(?:^|\s)(\S+)\s$/u.exec(before.slice(-LONGEST_WORD))?.[1];
  if (word === undefined) return false;
  const norm = normaliseWord(word);
  return GOVERNING.has(norm) || (/^\p{Lu}[\p{L}\p{N}-]*$/u.test(word) && !NO_VENDOR_NAMES.has(norm));
}

const LONGEST_WORD = 40;

const LONGEST_NAME = 3;

const isWritten = (page: string, key: string): boolean => occurrences(page, key, 1).length > 0;

/** Where the text has the name of one word with a capital, up to `most` times: the words that follow it with a capital. */
function occurrences(page: string, key: string, most: number): string[][] {
  const found: string[][] = [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}./@-])${RegExp.escape(key)}(?![\\p{L}\\p{N}]|[.-]\\p{Ll})`,
    'giu',
  );
  for (const { 0: plain, index } of page.matchAll(pattern)) {
    if (!/\p{Lu}/u.test(plain)) continue;
    const behind = page.slice(index + plain.length, index + plain.length + LONGEST_TAIL);
    const words = /^(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d{1,3})(?![\p{L}\p{N}]|\.\p{L}))*/u.exec(behind)![0];
    found.push([plain, ...words.split(' ').filter(Boolean)]);
    if (found.length === most) break;
  }
  return found;
}

const LONGEST_TAIL = 60;

const ENDS_NAME = new RegExp(`^(?:${TAIL}|\\d+)$`);

/** The name as the page mostly writes it: a further word belongs to it where it mostly follows or says what the name is. */
function fullName(page: string, key: string): string | undefined {
  const seen = occurrences(page, key, MOST_SEEN);
  const first = seen[0]?.[0];
  if (first === undefined) return undefined;
  const name = [seen.find(([plain]) => plain !== plain!.toUpperCase())?.[0] ?? first];
  for (let at = 1; at <= LONGEST_NAME; at++) {
    const going = seen.filter(
      (words) => words[at] !== undefined && words.slice(1, at).join(' ') === name.slice(1).join(' '),
    );
    const next = going[0]?.[at];
    if (next === undefined) break;
    const same = going.filter((words) => words[at] === next).length;
    if (!(at === 1 && ENDS_NAME.test(next)) && same * 2 <= seen.length) break;
    name.push(next);
  }
  // the first word of what follows in `Quay Threat Research`
  if (name.length > 1 && /^(?:Threat|Blog)$/.test(name.at(-1)!)) name.pop();
  return name.join(' ');
}

const MOST_SEEN = 40;
