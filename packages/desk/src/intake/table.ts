import type { Issue } from '@qanat/json';
import { isDomain, isIpv4, isIpv6 } from '../reading/indicators/addresses.ts';
import { refang } from '../reading/indicators/refang.ts';
import type { Ioc, IocType } from '../reading/types.ts';
import { warning } from './issues.ts';

/** A table as text: its header and rows as `| a | b |`, long descriptions on lines of their own under their row. */
export interface TableText {
  readonly text: string;
  readonly indicators: readonly Ioc[];
  readonly issues: readonly Issue[];
}

const MAX_ROWS = 100_000;
const MAX_COLUMNS = 500;
const MAX_CELLS = 2_000_000;
const MAX_CELL = 1_000_000;
const SAMPLE_ROWS = 200;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads a comma-, semicolon-, tab- or bar-separated table (RFC 4180 where it speaks), guessing what its columns hold. */
export function readTable(source: string): TableText {
  const { rows, cut } = parseRows(source, guessDelimiter(source));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headed = hasHeader(rows);
  const body = rows.slice(headed ? 1 : 0, SAMPLE_ROWS + 1);
  const kinds = Array.from({ length: columns }, (_, column) =>
    columnKind(body.map((row) => row[column] ?? '')),
  );
  const lines: string[] = [];
  const indicators: Ioc[] = [];
  let offset = 0;
  const push = (line: string): void => {
    lines.push(line);
    offset += line.length + 1;
  };
  rows.forEach((row, index) => {
    let line = '|';
    const prose: string[] = [];
    row.forEach((cell, column) => {
      const kind = index === 0 && headed ? undefined : kinds[column];
      if (kind === 'prose') {
        if (cell !== '') prose.push(cell);
        return;
      }
      const at = offset + line.length + 1;
      line += ` ${cell.replaceAll('|', '¦')} |`;
      const value = kind && kind !== 'text' ? cellValue(cell, kind) : undefined;
      if (value !== undefined && kind && kind !== 'text')
        indicators.push({ type: kind, value, start: at, end: at + cell.length });
    });
    if (line !== '|') push(line);
    for (const text of prose) push(text);
  });
  return {
    text: lines.join('\n'),
    indicators,
    issues: cut ? [warning('desk/table-cut', { rows: rows.length })] : [],
  };
}

/** The delimiter that cuts the first lines into the most, and most evenly many, cells. */
function guessDelimiter(source: string): string {
  const sample = source.slice(0, 20_000);
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = parseRows(sample, delimiter)
      .rows.slice(0, 20)
      .map((row) => row.length);
    const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 1;
    const even = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = usual > 1 ? even * Math.min(usual, 20) : 0;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

/** Linear in the source; a quote that never closes ends with the text. */
function parseRows(source: string, delimiter: string): { rows: string[][]; cut: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  let cells = 0;
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  while (from <= text.length && rows.length < MAX_ROWS && cells < MAX_CELLS) {
    const { cell, next } = cellAt(text, from, delimiter);
    cells++;
    if (row.length < MAX_COLUMNS) row.push(cell.replace(/\s+/g, ' ').trim());
    from = next + 1;
    if (text[next] === delimiter) continue;
    if (text[next] === '\r' && text[next + 1] === '\n') from++;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, cut: from <= text.length };
}

function cellAt(text: string, from: number, delimiter: string): { cell: string; next: number } {
  let start = from;
  while (text[start] === ' ') start++;
  if (text[start] === '"') {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    const stop = end < 0 ? text.length : end;
    const cell = text.slice(start + 1, Math.min(stop, start + MAX_CELL)).replaceAll('""', '"');
    return { cell, next: cellEnd(text, stop + 1, delimiter) };
  }
  const next = cellEnd(text, from, delimiter);
  return { cell: text.slice(from, next), next };
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

type ColumnKind = IocType | 'prose' | 'text';

const HASH: Readonly<Record<number, IocType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** What one cell is as a value, without regard to its column. */
function cellKind(cell: string): ColumnKind {
  const { plain } = refang(cell, 0);
  if (/^[\da-f]+$/i.test(plain) && HASH[plain.length]) return HASH[plain.length] ?? 'text';
  if (/^(?:https?|ftp):\/\/\S+$/i.test(plain)) return 'url';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain)) return 'email';
  if (isIpv4(plain)) return 'ipv4';
  if (isIpv6(plain)) return 'ipv6';
  if (!/\s/.test(plain) && plain.includes('.') && isDomain(plain.toLowerCase(), true)) return 'domain';
  return cell.length > 60 || cell.split(' ').length > 9 ? 'prose' : 'text';
}

/** A column is of a kind when four in five of its cells are; a few long cells make it prose. */
function columnKind(cells: readonly string[]): ColumnKind {
  const filled = cells.filter((cell) => cell !== '' && cell !== '-');
  if (filled.length === 0) return 'text';
  const counts = new Map<ColumnKind, number>();
  for (const cell of filled) {
    const kind = cellKind(cell);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if ((counts.get('prose') ?? 0) >= filled.length * 0.3) return 'prose';
  const [kind, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['text', 0];
  return count >= filled.length * 0.8 ? kind : 'text';
}

/** The value of a cell in a column of that kind, undefined for a cell of another. */
function cellValue(cell: string, kind: IocType): string | undefined {
  if (cellKind(cell) !== kind) return undefined;
  const { plain } = refang(cell, 0);
  return kind === 'url' ? plain : plain.toLowerCase();
}

/** The first row names the columns when none of its cells is a value, and some cell below is, or all of its are short words. */
function hasHeader(rows: readonly string[][]): boolean {
  const [first, second] = rows;
  if (!first || !second) return false;
  const isName = (cell: string): boolean => cellKind(cell) === 'text' && !/^[\d\s.,:/-]*$/.test(cell);
  return first.filter((cell) => cell !== '').every(isName);
}
