import { COMMON_HOSTS } from '../../lexicon/tlds.ts';
import type { Ioc, IocType } from '../types.ts';
import { isDomain, isIpv4, isIpv6 } from './addresses.ts';
import type { Piece } from './pieces.ts';

const HASHES: Readonly<Record<number, IocType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const URL_SHAPE = /^(?:https?|ftps?|tcp|udp|wss?|smb|ldaps?):\/\/[^/?#]+/i;
/** Digests of something else than a file (revisions, imports, TLS handshakes, serial numbers), keys and marks. */
const NO_FILE =
  /(?:commit|revision|imphash|import hash|rich (?:pe )?header|ja3s?|ja4|jarm|serial(?: number)?|thumbprint|guid|uuid|(?:session|campaign|bot|build|client|victim|user) id|mutex|keys?|nonce|salt|password|cookie|token)\W*(?:(?:is|was|hash|name|id)\W+)?$/i;
/** Words before an address of the publisher's own or of the police: whom readers shall write to. */
const CONTACT =
  /(?:(?:contact|reach|e-?mail|mail|write to|ask)(?: \w+){0,3} (?:us|our|at)|questions?|feedback|inquir\w+|enquir\w+|(?:more|further) (?:information|details)|subscribe|report(?:ed)? (?:it|this|them|incidents|infections|immediately))(?: [\w’']+){0,8}[\s:(,]*$/i;
/** Where abuse is reported: the registrar's address in a domain's record. */
const DESK = /^(?:abuse|hostmaster|noc|dmca)$/i;
const RANSOM = /ransom|notes?\b|attackers?|actors?|victims?|decrypt|extort/i;
const ONION = /^(?:[a-z2-7]{16}|[a-z2-7]{56})\.onion(?:\.[a-z]{2,6})?$/i;
const LOCAL_IPV6 = /^(?:fe[89ab]|f[cd][\da-f]{2}|ff)[\da-f]*:/i;

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
  const range = /^([\d.]+)[-–][\d.]+$/.exec(plain)?.[1];
  if (range !== undefined && isIpv4(range)) return { type: 'ipv4', value: range, start, end };
  const bracketed = /^\[?([0-9a-f:.]+?)(?:\](?::\d{1,5})?|\/\d{1,3})?$/i.exec(plain)?.[1] ?? plain;
  if (bracketed.includes(':') && isIpv6(bracketed) && bracketed.length > 6 && !LOCAL_IPV6.test(bracketed))
    return { type: 'ipv6', value: bracketed.toLowerCase(), start, end };
  const at = plain.indexOf('@');
  if (at > 0) return asEmail(piece, at, isReference);
  const slash = plain.search(/[/?]/);
  if (slash > 0) return pathUrl(piece, slash, isReference);
  return asDomain(piece, address, isReference);
}

/**
 * Names of classes (`System.Net`, `winNT.h`) and sentences without a space between them (`the server.In May`), packages
 * (`com.vendor.app`) and programs of a Mac (`Updater.app`).
 */
const PROGRAM =
  /\p{Ll}\p{Lu}|^\p{Lu}.*\.\p{Lu}|\p{Ll}\.\p{Lu}\p{Ll}|^(?:com|org|net|android|javax?)\.[^.]+\.|^\p{Lu}[^.]*\.app$/u;
/** Below these everybody has a host: blogs and buckets are their owners'. */
const HOSTED = /(?:^|\.)(?:blogspot|wordpress|amazonaws|github|sourceforge|cloudflare)\./;

/** Of the authorities of the United States: where to report, not what attacks. */
const PUBLIC = /\.(?:gov|mil)$/;

/** A host of a service everyone uses, or one below it. */
function isCommon(host: string): boolean {
  if (COMMON_HOSTS.has(host) || PUBLIC.test(host)) return true;
  if (HOSTED.test(host)) return false;
  const labels = host.split('.');
  return labels.length > 2 && COMMON_HOSTS.has(labels.slice(-2).join('.'));
}

function asDomain(piece: Piece, address: string, isReference: (host: string) => boolean): Ioc | undefined {
  const { start, end, defanged, sure } = piece;
  const value = address.toLowerCase();
  if (ONION.test(value)) return { type: 'domain', value, start, end };
  if (!sure || !isDomain(address, defanged)) return undefined;
  // a name that its author left as it is: no class of a program, no two sentences, no service everyone uses
  if (!defanged && (PROGRAM.test(address) || isCommon(value) || isReference(value))) return undefined;
  return { type: 'domain', value, start, end };
}

function asUrl(piece: Piece, isReference: (host: string) => boolean): Ioc | undefined {
  if (!URL_SHAPE.test(piece.plain) || !piece.sure) return undefined;
  const host = hostOf(piece.plain);
  if (!isIpv4(host) && !isDomain(host, true) && !host.startsWith('[')) return undefined;
  if (
    !piece.defanged &&
    (isReference(host.toLowerCase()) ||
      COMMON_HOSTS.has(host.toLowerCase()) ||
      PUBLIC.test(host.toLowerCase()))
  )
    return undefined;
  return { type: 'url', value: piece.plain, start: piece.start, end: piece.end };
}

export function hostOf(url: string): string {
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.startsWith('[') ? host : host.split(':')[0]!;
}

/** Versions and object identifiers have small numbers and end in a nought; so do the resolvers everyone uses. */
const isVersion = (piece: Piece, address: string): boolean =>
  !piece.defanged &&
  (/\b(?:version|v|ver|build|release|firmware|الإصدار|إصدار)\W{0,2}$/i.test(piece.before) ||
    (!piece.sure &&
      piece.plain === address &&
      (/^(?:0\.|255\.|1\.[0-3]\.|2\.[0-3]\.)|\.0$/.test(address) ||
        address.split('.').every((part) => Number(part) < SMALL))));
const SMALL = 20;

function asEmail(piece: Piece, at: number, isReference: (host: string) => boolean): Ioc | undefined {
  const local = piece.plain.slice(0, at).replace(/^mailto:/i, '');
  const domain = piece.plain.slice(at + 1);
  if (!piece.sure || !/^[\p{L}\p{N}._%+-]{1,64}$/u.test(local) || !isDomain(domain, true)) return undefined;
  if (!piece.defanged && DESK.test(local)) return undefined;
  if (isReference(domain.toLowerCase()) || (CONTACT.test(piece.before) && !RANSOM.test(piece.before)))
    return undefined;
  return { type: 'email', value: `${local}@${domain}`.toLowerCase(), start: piece.start, end: piece.end };
}

/** A host with a path but no scheme is a URL where it is surely an indicator. */
function pathUrl(piece: Piece, slash: number, isReference: (host: string) => boolean): Ioc | undefined {
  const { plain, start, end, defanged } = piece;
  const host = plain.slice(0, slash).replace(/:\d{1,5}$/, '');
  const isAddress = isIpv4(host);
  const value = host.toLowerCase();
  if (!isAddress && !ONION.test(host) && !(defanged && isDomain(host, true)))
    return isPlainPage(piece, host, isReference)
      ? { type: 'url', value: `http://${plain}`, start, end }
      : undefined;
  if (isAddress && /^\/\d{1,2}$/.test(plain.slice(slash))) return { type: 'ipv4', value: host, start, end };
  if (plain.length === slash + 1) return { type: isAddress ? 'ipv4' : 'domain', value, start, end };
  return { type: 'url', value: `http://${plain}`, start, end };
}

/** `evil.example/gate.php` in a list, of a host that is no reference: two words with a slash have no such end. */
const isPlainPage = (piece: Piece, host: string, isReference: (host: string) => boolean): boolean =>
  piece.sure &&
  isDomain(host, false) &&
  !PROGRAM.test(host) &&
  !isCommon(host.toLowerCase()) &&
  !isReference(host.toLowerCase());
