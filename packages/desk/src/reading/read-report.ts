import type { WarningIndex } from '../lists/warning-index.ts';
import { type Line, splitLines } from '../text/lines.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Sentence } from './act.ts';
import { arabicReader } from './arabic/arabic-reader.ts';
import { toClaims } from './claims.ts';
import { findContradictions } from './contradictions.ts';
import { formatDay } from './dates/calendar.ts';
import { publicationDay } from './dates/publication-date.ts';
import { withAttributions } from './english/attributions-apart.ts';
import { englishReader } from './english/english-reader.ts';
import { withIntroductions } from './english/introduced-speech.ts';
import { findEntities } from './entities.ts';
import { findEstimates } from './estimates.ts';
import { type Layout, readLayout } from './furniture.ts';
import type { NameIndex } from './gazetteer/name-index.ts';
import { findIocs } from './indicators/find-iocs.ts';
import { detectLanguage } from './language.ts';
import { languagePassages, type Passage, type PassageLanguage } from './passages.ts';
import type { Claim, Entity, Ioc, Reading } from './types.ts';
import { unwrapLines, wrappedLines } from './wrapped-lines.ts';

export interface ReadOptions {
  /** Names of known entities (galaxies, the node's own lists), looked for beside what the text itself shows. */
  readonly lists?: NameIndex;
  /** Warning lists to mark indicators by. */
  readonly warnings?: WarningIndex;
  /** Languages of the text where the caller knows them; they are told line by line otherwise. */
  readonly passages?: readonly Passage[];
  /** 1-based numbers of lines that were nothing but links where the text comes from: furniture, if they are short. */
  readonly links?: readonly number[];
  /** Values that the form of the report shows, such as a column of hashes; they join what is found in the text. */
  readonly indicators?: readonly Ioc[];
}

/** Text beyond this is kept but not read, so that reading stays bounded. */
export const MAX_READ_CHARACTERS = 1_000_000;

const HEADING = /^\s*#{1,6}\s/;
const TABLE = /^\s*\|/;

const isProse = (line: Line): boolean => !HEADING.test(line.text) && !TABLE.test(line.text);

function sentencesOf(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of lines) {
    const tokens: Token[] = tokenize(text, line.start, line.end, findQuotations(text, line.start, line.end));
    for (const sentence of splitSentences(tokens)) sentences.push({ tokens: sentence, line: line.number });
  }
  return sentences;
}

/** Lines that were only links are furniture, short of sentences and of values that an analyst wants. */
function layoutOf(lines: readonly Line[], links: readonly number[], wrapped: ReadonlySet<number>): Layout {
  const layout = readLayout(lines);
  const bare = links.filter((number) => {
    const text = lines[number - 1]?.text ?? '';
    return number !== layout.title?.number && text.split(/\s+/).length <= LONGEST_LINK && !VALUE.test(text);
  });
  const furniture = [...layout.furniture, ...bare].filter((number) => !wrapped.has(number));
  return { ...layout, furniture: new Set(furniture) };
}

const LONGEST_LINK = 25;
const VALUE =
  /[.!?؟…]["”»]?\s*$|\[\.\]|hxxp|\b[\da-f]{32,128}\b|\d{1,3}(?:\.\d{1,3}){3}|[\w-]\.[a-z]{2,}(?:\/|$)/i;

interface Tongue {
  readonly lang: 'ar' | 'en';
  readonly sentences: readonly Sentence[];
}

/** Sentences by the reader that understands them, the report's main language first; what neither does is left out. */
function byLanguage(
  sentences: readonly Sentence[],
  passages: readonly Passage[],
  main: 'ar' | 'en',
): Tongue[] {
  const groups: Record<PassageLanguage, Sentence[]> = { ar: [], en: [], other: [] };
  let at = 0;
  for (const sentence of sentences) {
    const start = sentence.tokens[0]?.start ?? 0;
    while (at + 1 < passages.length && passages[at + 1]!.start <= start) at++;
    groups[passages[at]?.lang ?? main].push(sentence);
  }
  const second = main === 'ar' ? 'en' : 'ar';
  const tongues: Tongue[] = [{ lang: main, sentences: groups[main] }];
  if (groups[second].length > 0) tongues.push({ lang: second, sentences: groups[second] });
  return tongues;
}

function claimsIn(text: string, { lang, sentences }: Tongue): Claim[] {
  if (lang === 'ar') return toClaims(text, sentences, arabicReader(text));
  const attributed = withIntroductions(withAttributions(sentences));
  return toClaims(text, attributed, englishReader(text, attributed));
}

/** Indicators with the warning lists they stand on. */
function marked(iocs: readonly Ioc[], warnings: WarningIndex | undefined): Ioc[] {
  return iocs.map((ioc) => {
    const lists = warnings?.on(ioc) ?? [];
    return lists.length > 0 ? { ...ioc, warnings: lists } : ioc;
  });
}

function mergeEntities(lists: readonly (readonly Entity[])[]): Entity[] {
  const [main = [], ...others] = lists;
  const known = new Set(main.flatMap(({ name, aliases }) => [name, ...aliases]));
  return [...main, ...others.flat().filter(({ name }) => !known.has(name))];
}

/** Given values first come, unless the text shows the same one at that place. */
function withGiven(found: readonly Ioc[], given: readonly Ioc[]): Ioc[] {
  if (given.length === 0) return [...found];
  const taken = new Set(given.map(({ start }) => start));
  return [...given, ...found.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start);
}

/**
 * Reads a raw report: who claims what, through whom, in which stance; estimates; indicators; entities; contradictions;
 * page furniture. Deterministic, offline, never throws. All offsets are UTF-16 code units into `text`.
 */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  const bounded = text.length > MAX_READ_CHARACTERS ? text.slice(0, MAX_READ_CHARACTERS) : text;
  const lang = detectLanguage(bounded);
  const lines = splitLines(bounded);
  const wrapped = wrappedLines(lines);
  const { title, furniture } = layoutOf(lines, options.links ?? [], wrapped);
  const body = lines.filter(
    (line) => !furniture.has(line.number) && (line !== title || wrapped.has(line.number)),
  );
  const sentences = sentencesOf(bounded, unwrapLines(body.filter(isProse)));
  const headline = title ? sentencesOf(bounded, [title]) : [];
  const tongues = byLanguage(sentences, options.passages ?? languagePassages(lines), lang);
  const claims = tongues.flatMap((one) => claimsIn(bounded, one)).sort((a, b) => a.start - b.start);
  const published = publicationDay(lines);
  const estimates = findEstimates(bounded, sentences, claims, published);
  const entities = mergeEntities(
    tongues.map(({ lang: tongue, sentences: said }) =>
      findEntities([...(tongue === lang ? headline : []), ...said], tongue, options.lists, claims),
    ),
  );
  return {
    lang,
    title: title?.text.trim() ?? '',
    ...(published !== undefined && { published: formatDay(published) }),
    claims,
    estimates,
    contradictions: findContradictions(claims, {
      estimates,
      entities,
      text: bounded,
      title: title?.text ?? '',
    }),
    iocs: marked(withGiven(findIocs(lines, furniture), options.indicators ?? []), options.warnings),
    entities,
    boilerplate: [...furniture].sort((a, b) => a - b),
  };
}
