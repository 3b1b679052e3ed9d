import { COMMON_HOSTS } from '../../lexicon/tlds.ts';
import type { Ioc, IocType } from '../types.ts';
import { isDomain, isIpv4, isIpv6 } from './addresses.ts';
import type { Piece } from './pieces.ts';

const HASHES: Readonly<Record<number, IocType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const URL_SHAPE = /^(?:https?|ftps?|tcp|udp|wss?|smb|ldaps?):\/\/[^/?#]+/i;
/** Digests of something else than a file: revisions, imports, TLS handshakes, serial numbers. */
const NO_FILE =
  /(?:commit|revision|imphash|import hash|ja3s?|ja4|serial(?: number)?|thumbprint|guid|uuid|session id|api key|token)\W*(?:(?:is|was|hash|id)\W+)?$/i;
const ONION = /^(?:[a-z2-7]{16}|[a-z2-7]{56})\.onion$/i;

/** The indicator a piece is, undefined when it is none. `isReference`: whether a host is one the report links to. */
export function classify(piece: Piece, isReference: (host: string) => boolean): Ioc | undefined {
  const { plain, start, end } = piece;
  const type = HASHES[plain.length];
  if (type && /^[0-9a-f]+$/i.test(plain)) {
    return NO_FILE.test(piece.before) || /^(.)\1+$/.test(plain)
      ? undefined
      : { type, value: plain.toLowerCase(), start, end };
  }
  if (plain.includes('://')) return asUrl(piece, isReference);
  const address = plain.replace(/:\d{1,5}$/, '');
  if (isIpv4(address))
    return isVersion(piece, address) ? undefined : { type: 'ipv4', value: address, start, end };
  const bracketed = /^\[?([0-9a-f:.]+)\](?::\d{1,5})?$/i.exec(plain)?.[1] ?? plain;
  if (bracketed.includes(':') && isIpv6(bracketed) && bracketed.length > 6)
    return { type: 'ipv6', value: bracketed.toLowerCase(), start, end };
  const at = plain.indexOf('@');
  if (at > 0) return asEmail(piece, at, isReference);
  const slash = plain.search(/[/?]/);
  if (slash > 0) return pathUrl(piece, slash);
  return asDomain(piece, address, isReference);
}

function asDomain(piece: Piece, address: string, isReference: (host: string) => boolean): Ioc | undefined {
  const { start, end, defanged, sure } = piece;
  const value = address.toLowerCase();
  if (ONION.test(value)) return { type: 'domain', value, start, end };
  if (!sure || !isDomain(address, defanged)) return undefined;
  // a name in a list that its author left as it is: neither a class of a program nor a service everyone uses
  if (
    !defanged &&
    (/\p{Ll}\p{Lu}|^\p{Lu}.*\.\p{Lu}/u.test(address) || COMMON_HOSTS.has(value) || isReference(value))
  )
    return undefined;
  return { type: 'domain', value, start, end };
}

function asUrl(piece: Piece, isReference: (host: string) => boolean): Ioc | undefined {
  if (!URL_SHAPE.test(piece.plain) || !piece.sure) return undefined;
  const host = hostOf(piece.plain);
  if (!isIpv4(host) && !isDomain(host, true) && !host.startsWith('[')) return undefined;
  if (!piece.defanged && (isReference(host.toLowerCase()) || COMMON_HOSTS.has(host.toLowerCase())))
    return undefined;
  return { type: 'url', value: piece.plain, start: piece.start, end: piece.end };
}

export function hostOf(url: string): string {
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.startsWith('[') ? host : host.split(':')[0]!;
}

const isVersion = (piece: Piece, address: string): boolean =>
  !piece.defanged &&
  (/\b(?:version|v|ver|build|release|firmware|الإصدار|إصدار)\W{0,2}$/iu.test(piece.before) ||
    (!piece.sure && /^(?:0\.|127\.0\.0\.1|255\.|1\.[0-3]\.|2\.[0-3]\.)/.test(address)));

function asEmail(piece: Piece, at: number, isReference: (host: string) => boolean): Ioc | undefined {
  const local = piece.plain.slice(0, at).replace(/^mailto:/i, '');
  const domain = piece.plain.slice(at + 1);
  if (!piece.sure || !/^[\p{L}\p{N}._%+-]{1,64}$/u.test(local) || !isDomain(domain, true)) return undefined;
  if (!piece.defanged && isReference(domain.toLowerCase())) return undefined;
  return { type: 'email', value: `${local}@${domain}`.toLowerCase(), start: piece.start, end: piece.end };
}

/** A defanged host with a path but no scheme is a URL. */
function pathUrl(piece: Piece, slash: number): Ioc | undefined {
  const host = piece.plain.slice(0, slash).replace(/:\d{1,5}$/, '');
  if (!piece.defanged || !(isIpv4(host) || isDomain(host, true))) return undefined;
  const { start, end } = piece;
  if (/^\/\d{1,2}$/.test(piece.plain.slice(slash)) && isIpv4(host))
    return { type: 'ipv4', value: host, start, end };
  if (piece.plain.length === slash + 1)
    return { type: isIpv4(host) ? 'ipv4' : 'domain', value: host.toLowerCase(), start, end };
  return { type: 'url', value: `http://${piece.plain}`, start, end };
}
