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
import { englishReader } from './english/english-reader.ts';
import { findEntities, type KnownEntity } from './entities.ts';
import { findEstimates } from './estimates.ts';
import { readLayout } from './furniture.ts';
import { findIocs } from './indicators/find-iocs.ts';
import { detectLanguage } from './language.ts';
import type { Reading } from './types.ts';

export interface ReadOptions {
  /** Names of known entities (galaxies, the node's own lists), looked for beside what the text itself shows. */
  readonly lists?: readonly KnownEntity[];
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

/**
 * Reads a raw report: who claims what, through whom, in which stance; estimates; indicators; entities; contradictions;
 * page furniture. Deterministic, offline, never throws. All offsets are UTF-16 code units into `text`.
 */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  const bounded = text.length > MAX_READ_CHARACTERS ? text.slice(0, MAX_READ_CHARACTERS) : text;
  const lang = detectLanguage(bounded);
  const lines = splitLines(bounded);
  const layout = readLayout(lines);
  const body = lines.filter((line) => !layout.furniture.has(line.number) && line !== layout.title);
  const sentences = sentencesOf(bounded, body.filter(isProse));
  const headline = layout.title ? sentencesOf(bounded, [layout.title]) : [];
  const reader = lang === 'ar' ? arabicReader : englishReader(bounded, sentences);
  const claims = toClaims(bounded, sentences, reader, layout.title);
  const published = publicationDay(lines);
  const estimates = findEstimates(bounded, sentences, claims, published);
  const entities = findEntities([...headline, ...sentences], lang, options.lists ?? [], claims);
  return {
    lang,
    title: layout.title?.text.trim() ?? '',
    ...(published !== undefined && { published: formatDay(published) }),
    claims,
    estimates,
    contradictions: findContradictions(claims, estimates, entities),
    iocs: findIocs(lines, layout.furniture),
    entities,
    boilerplate: [...layout.furniture].sort((a, b) => a - b),
  };
}
