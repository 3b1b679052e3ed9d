import type { Line } from '../../text/lines.ts';
import type { Ioc, IocType } from '../types.ts';
import { isDomain, isIpv4, isIpv6 } from './addresses.ts';
import { refang } from './refang.ts';

const MARKDOWN_LINK = /!?\[[^\]]{0,300}\]\([^)\s]{1,2000}\)/gu;
const STRETCH = /[^\s|<>"“”«»‘’،؛`*]+/gu;
const LONGEST = 2048;
const SECTION =
  /\b(?:iocs?|indicators? of (?:compromise|attack)|indicators?|network indicators|c2|c&c|command and control|hashes|appendix)\b|مؤشرات|نطاقات|عناوين/iu;
const HEADING = /^\s*(?:#{1,6}\s|\*\*|[A-Z][^.]{0,80}$)/u;
const HASHES: Readonly<Record<number, IocType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

interface Piece {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Defanged by the author, or standing in a list of indicators. */
  readonly sure: boolean;
  readonly defanged: boolean;
}

/** Trims brackets, list marks and sentence punctuation that belong to the prose and not to the value. */
function trim(plain: string): [number, number] {
  let from = 0;
  let to = plain.length;
  while (from < to && '([{\'"،,;:-–—•'.includes(plain[from]!)) from++;
  while (to > from && '.,;:!?؟،؛)]}\'"-…”\\'.includes(plain[to - 1]!) && !balanced(plain, from, to)) to--;
  return [from, to];
}

/** A closing bracket that has its opening one inside the value stays. */
function balanced(plain: string, from: number, to: number): boolean {
  const last = plain[to - 1]!;
  const open = last === ')' ? '(' : last === ']' ? '[' : '';
  return open !== '' && plain.slice(from, to - 1).includes(open);
}

function piecesOf(line: Line, listed: boolean): Piece[] {
  const masked = line.text.replace(MARKDOWN_LINK, (match) => ' '.repeat(match.length));
  const found: Piece[] = [];
  for (const match of masked.matchAll(STRETCH)) {
    if (match[0].length > LONGEST || match[0].length < 4) continue;
    for (const [offset, text] of splitList(match[0])) {
      const refanged = refang(text, line.start + match.index + offset);
      const [from, to] = trim(refanged.plain);
      if (to - from < 4) continue;
      found.push({
        plain: refanged.plain.slice(from, to),
        start: refanged.offsets[from]!,
        end: refanged.offsets[to]!,
        sure: refanged.changed || listed,
        defanged: refanged.changed,
      });
    }
  }
  return found;
}

/** `a[.]com,b[.]com` and `a[.]com/b[.]com` are lists; a URL with a comma in its path is not. */
function splitList(text: string): [number, string][] {
  if (/:\/\/|\[:\]|\[:\/\/\]/.test(text)) return [[0, text]];
  const parts: [number, string][] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== ',' && text[i] !== ';') continue;
    if (i > start) parts.push([start, text.slice(start, i)]);
    start = i + 1;
  }
  return parts;
}

const URL_SHAPE = /^(?:https?|ftps?|tcp|wss?):\/\/[^/?#]+/i;

function asUrl(piece: Piece): Ioc | undefined {
  if (!URL_SHAPE.test(piece.plain) || !piece.sure) return undefined;
  const host = hostOf(piece.plain);
  if (!isIpv4(host) && !isDomain(host, true) && !host.startsWith('[')) return undefined;
  return { type: 'url', value: piece.plain, start: piece.start, end: piece.end };
}

function hostOf(url: string): string {
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.startsWith('[') ? host : host.split(':')[0]!;
}

function classify(piece: Piece): Ioc | undefined {
  const { plain, start, end } = piece;
  const type = HASHES[plain.length];
  if (type && /^[0-9a-f]+$/i.test(plain)) return { type, value: plain.toLowerCase(), start, end };
  if (plain.includes('://')) return asUrl(piece);
  const address = plain.replace(/:\d{1,5}$/, '');
  if (isIpv4(address))
    return isVersion(piece, address) ? undefined : { type: 'ipv4', value: address, start, end };
  if (plain.includes(':') && isIpv6(plain) && plain.length > 6)
    return { type: 'ipv6', value: plain.toLowerCase(), start, end };
  const at = plain.indexOf('@');
  if (at > 0) return asEmail(piece, at);
  const slash = plain.search(/[/?]/);
  if (slash > 0) return pathUrl(piece, slash);
  if (!piece.sure || !isDomain(address, piece.defanged)) return undefined;
  if (!piece.defanged && !address.includes('.')) return undefined;
  return { type: 'domain', value: address.toLowerCase(), start, end };
}

const isVersion = (piece: Piece, address: string): boolean =>
  !piece.sure && (address.startsWith('0.') || /^(?:127\.0\.0\.1|255\.|1\.[0-3]\.|2\.[0-3]\.)/.test(address));

function asEmail(piece: Piece, at: number): Ioc | undefined {
  const local = piece.plain.slice(0, at);
  const domain = piece.plain.slice(at + 1);
  if (!piece.sure || !/^[\p{L}\p{N}._%+-]{1,64}$/u.test(local) || !isDomain(domain, true)) return undefined;
  return { type: 'email', value: `${local}@${domain}`.toLowerCase(), start: piece.start, end: piece.end };
}

/** A defanged host with a path but no scheme is a URL. */
function pathUrl(piece: Piece, slash: number): Ioc | undefined {
  const host = piece.plain.slice(0, slash).replace(/:\d{1,5}$/, '');
  if (!piece.defanged || !(isIpv4(host) || isDomain(host, true))) return undefined;
  if (/^\/\d{1,2}$/.test(piece.plain.slice(slash)) && isIpv4(host)) return undefined;
  if (piece.plain.length === slash + 1)
    return {
      type: isIpv4(host) ? 'ipv4' : 'domain',
      value: host.toLowerCase(),
      start: piece.start,
      end: piece.end,
    };
  return { type: 'url', value: `http://${piece.plain}`, start: piece.start, end: piece.end };
}

const PRIVATE = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|169\.254\.|255\.)/;

/**
 * Indicators of a report: defanged values anywhere, plain ones where indicators are listed, hashes and addresses
 * everywhere; reference links, file names and private addresses are left out. Values are refanged and unique by type.
 */
export function findIocs(lines: readonly Line[], skip: ReadonlySet<number>): Ioc[] {
  const found = new Map<string, Ioc>();
  let listed = false;
  for (const line of lines) {
    if (HEADING.test(line.text)) listed = SECTION.test(line.text);
    else if (SECTION.test(line.text) && /:\s*$/.test(line.text)) listed = true;
    if (skip.has(line.number)) continue;
    for (const piece of piecesOf(line, listed || line.text.trimStart().startsWith('|'))) {
      const ioc = classify(piece);
      if (!ioc || (ioc.type === 'ipv4' && PRIVATE.test(ioc.value))) continue;
      const key = `${ioc.type} ${ioc.value}`;
      if (!found.has(key)) found.set(key, ioc);
    }
  }
  return [...found.values()];
}
