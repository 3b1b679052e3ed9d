import type { Line } from '../../text/lines.ts';
import type { Ioc } from '../types.ts';
import { classify } from './classify.ts';
import { linkedHosts } from './links.ts';
import { indicatorLists } from './lists.ts';
import { piecesOf } from './pieces.ts';
import { rejoin } from './rejoin.ts';

const PRIVATE = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|169\.254\.|255\.)/;

/**
 * Indicators of a report: defanged values anywhere, plain ones where indicators are listed, hashes and addresses
 * everywhere; reference links and their hosts, file names and private addresses are left out. Values are refanged and
 * unique by type.
 */
export function findIocs(lines: readonly Line[], skip: ReadonlySet<number>): Ioc[] {
  const found = new Map<string, Ioc>();
  const references = new Set(lines.flatMap(linkedHosts));
  const isReference = (host: string): boolean => references.has(host) || references.has(`www.${host}`);
  const listed = indicatorLists(lines);
  for (const [index, line] of lines.entries()) {
    if (skip.has(line.number)) continue;
    const whole = rejoin(line, lines[index + 1]);
    for (const piece of piecesOf(whole, listed[index] || line.text.trimStart().startsWith('|'))) {
      const ioc = classify(piece, isReference);
      if (!ioc || (ioc.type === 'ipv4' && PRIVATE.test(ioc.value))) continue;
      const key = `${ioc.type} ${ioc.value}`;
      if (!found.has(key)) found.set(key, ioc);
    }
  }
  return [...found.values()];
}
