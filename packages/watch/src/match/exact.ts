import type { ValueKind } from '@qanat/stix';
import { formatAddress, networkKey, parseAddress } from './address.ts';
import type { FieldClass } from './fields.ts';
import { normalDomain, normalEmail, normalHash, normalMac, normalUrl } from './normal-value.ts';
import { entriesAt, type Snapshot } from './snapshot.ts';

/** An entry found: its index in the snapshot, and what stands in the log. */
export interface Found {
  readonly entry: number;
  readonly kind: ValueKind;
  readonly found: string;
}

/** Looks one field value up by its class; every entry it equals, contains or is below. Order is unspecified. */
export function findExact(snapshot: Snapshot, kind: FieldClass, text: string): Found[] {
  switch (kind) {
    case 'address':
      return findAddress(snapshot, stripPort(text));
    case 'host':
      return findHost(snapshot, text);
    case 'url':
      return findUrl(snapshot, text);
    case 'hash': {
      const hash = normalHash(text);
      return hash === undefined ? [] : lookUp(snapshot, `h:${hash.value}`, hash.kind, hash.value);
    }
    case 'email':
      return text.split(/[\s<>,;"()]+/).flatMap((part) => {
        const email = normalEmail(part.replace(/^mailto:/i, ''));
        return email === undefined ? [] : lookUp(snapshot, `e:${email}`, 'email', email);
      });
    case 'mac': {
      const mac = normalMac(text);
      return mac === undefined ? [] : lookUp(snapshot, `m:${mac}`, 'mac', mac);
    }
    case 'file':
      return findFile(snapshot, text);
    case 'text':
      return findInText(snapshot, text);
  }
}

/** The URL of a request, of which a log keeps host and path apart; with the port of the connection, too. */
export function findRequest(snapshot: Snapshot, host: string, path: string, port?: number): Found[] {
  if (!path.startsWith('/')) return findUrl(snapshot, path);
  const found = findUrlKey(snapshot, `${host}${path}`);
  const special = port !== undefined && port !== 80 && !/:\d+$/.test(host);
  return special ? [...found, ...findUrlKey(snapshot, `${host}:${port}${path}`)] : found;
}

function lookUp(snapshot: Snapshot, key: string, kind: ValueKind, found: string): Found[] {
  return entriesAt(snapshot, snapshot.exact, key).map((entry) => ({ entry, kind, found }));
}

function findAddress(snapshot: Snapshot, text: string): Found[] {
  const address = parseAddress(text);
  if (address === undefined) return [];
  const kind = address.length === 4 ? 'ipv4' : 'ipv6';
  const entries = snapshot.prefixes[address.length as 4 | 16].flatMap((prefix) =>
    entriesAt(snapshot, snapshot.networks, networkKey(address, prefix)),
  );
  if (entries.length === 0) return [];
  const found = formatAddress(address);
  return entries.map((entry) => ({ entry, kind, found }));
}

/** `1.2.3.4:443` and `[2001:db8::1]:443` without the port; all else as it is. */
function stripPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text);
  if (bracketed !== null) return bracketed[1] as string;
  const [host, port, more] = text.split(':', 3);
  return port !== undefined && more === undefined && /^\d{1,5}$/.test(port) ? (host as string) : text;
}

function findHost(snapshot: Snapshot, text: string): Found[] {
  const host = stripPort(text.trim());
  const byAddress = findAddress(snapshot, host);
  if (byAddress.length > 0) return byAddress;
  const name = normalDomain(host);
  if (name === undefined) return [];
  const found = lookUp(snapshot, `d:${name}`, 'domain', name);
  if (!snapshot.parentDomains) return found;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const parent = name.slice(dot + 1);
    // A top-level domain is nobody's parent here: it would match half of the world.
    if (parent.includes('.')) found.push(...lookUp(snapshot, `d:${parent}`, 'domain', name));
  }
  return found;
}

function findUrl(snapshot: Snapshot, text: string): Found[] {
  if (text.startsWith('/') || text === '') return [];
  const url = normalUrl(text);
  if (url === undefined) return [];
  return [...findUrlKey(snapshot, text), ...findHost(snapshot, url.host)];
}

function findUrlKey(snapshot: Snapshot, text: string): Found[] {
  const url = normalUrl(text);
  return url === undefined ? [] : lookUp(snapshot, `u:${url.key}`, 'url', url.key);
}

/** The whole value, or its last part where it is a path. */
function findFile(snapshot: Snapshot, text: string): Found[] {
  const name = text.toLowerCase();
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const found = lookUp(snapshot, `f:${name}`, 'filename', text);
  return last === name ? found : [...found, ...lookUp(snapshot, `f:${last}`, 'filename', text)];
}

const URLS = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`]+/gi;
const ATOMS = /[^\s"'<>()[\]{},;|=/\\]+/g;

/** Everything in prose that looks like a value: URLs, addresses, names, hashes, mail addresses. Whole atoms only. */
function findInText(snapshot: Snapshot, text: string): Found[] {
  const found: Found[] = [];
  for (const [url] of text.matchAll(URLS))
    found.push(...findUrl(snapshot, url.replace(/[.,;:!?)\]}]+$/, '')));
  for (const [atom] of text.matchAll(ATOMS)) found.push(...findAtom(snapshot, atom));
  return found;
}

function findAtom(snapshot: Snapshot, atom: string): Found[] {
  if (atom.includes('@')) return findExact(snapshot, 'email', trimStops(atom));
  // `src:1.2.3.4:80` is three things, `2001:db8::1` is one.
  const whole = trimStops(atom);
  const parts = atom.includes(':') ? [whole, ...atom.split(':').map((part) => trimStops(part))] : [whole];
  return parts.flatMap((part) => [
    ...findHost(snapshot, part),
    ...findExact(snapshot, 'hash', part),
    ...findExact(snapshot, 'mac', part),
    ...(snapshot.gate.hasFiles ? findFile(snapshot, part) : []),
  ]);
}

/** Without the dot or mark that ends a sentence; `::` at an edge belongs to an address. */
function trimStops(text: string): string {
  return text.replace(/^\.+|^:(?!:)|[.!?]+$|(?<!:):$/g, '');
}
