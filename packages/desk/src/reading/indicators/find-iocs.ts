import type { Line } from '../../text/lines.ts';
import type { Ioc } from '../types.ts';
import { classify } from './classify.ts';
import { linkedHosts, piecesOf, rejoin } from './pieces.ts';

const SECTION =
  /\b(?:iocs?|indicators?(?: of (?:compromise|attack))?|network indicators|observables|c2s?|c&c|command[- ]and[- ]control|hash(?:es)?|md5|sha-?1|sha-?256|domains?|hostnames?|urls?|ip addresses|ips|e-?mail addresses|senders?|payloads?|samples|infrastructure|appendix)\b|مؤشرات|نطاقات|النطاقات|عناوين|العناوين|بصمات/iu;
const NO_SECTION =
  /\b(?:references?|sources|further reading|related|about|contact|detections?|yara|signatures|conclusions?|acknowledge?ments)\b|المراجع|المصادر/iu;
const HEADING = /^\s*(?:#{1,6}\s|\*\*|[A-Z][^.]{0,80}$)/u;
const PRIVATE = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|169\.254\.|255\.)/;

/** Whether a line opens or closes a list of indicators; undefined when it is no heading. */
function opensList({ text }: Line): boolean | undefined {
  if (HEADING.test(text)) return SECTION.test(text) && !NO_SECTION.test(text);
  return SECTION.test(text) && /[:：]\s*$/u.test(text) ? true : undefined;
}

/**
 * Indicators of a report: defanged values anywhere, plain ones where indicators are listed, hashes and addresses
 * everywhere; reference links and their hosts, file names and private addresses are left out. Values are refanged and
 * unique by type.
 */
export function findIocs(lines: readonly Line[], skip: ReadonlySet<number>): Ioc[] {
  const found = new Map<string, Ioc>();
  const references = new Set(lines.flatMap(linkedHosts));
  const isReference = (host: string): boolean => references.has(host) || references.has(`www.${host}`);
  let listed = false;
  for (const [index, line] of lines.entries()) {
    listed = opensList(line) ?? listed;
    if (skip.has(line.number)) continue;
    const whole = rejoin(line, lines[index + 1]);
    for (const piece of piecesOf(whole, listed || line.text.trimStart().startsWith('|'))) {
      const ioc = classify(piece, isReference);
      if (!ioc || (ioc.type === 'ipv4' && PRIVATE.test(ioc.value))) continue;
      const key = `${ioc.type} ${ioc.value}`;
      if (!found.has(key)) found.set(key, ioc);
    }
  }
  return [...found.values()];
}
