import type { Issue } from '@qanat/json';
import type { ValueKind } from '@qanat/stix';
import { type Address, networkKey, parseAddress } from './address.ts';
import { addHash, createHashSet, type HashSet, hashBytes } from './byte-hash.ts';
import { normalDomain, normalEmail, normalHash, normalMac, normalUrl } from './normal-value.ts';

/** One value to look for, and what it comes from. */
export interface WatchEntry {
  readonly value: string;
  readonly kind: ValueKind;
  /** Id of the indicator or observable. */
  readonly ref: string;
}

export interface SnapshotOptions {
  /** A name also matches below itself: `evil.example` finds `a.evil.example`. STIX equality does not say so. */
  readonly parentDomains?: boolean;
}

/**
 * A compiled set of values, immutable and plain, so that it can be handed to a worker. `gate` answers "surely not"
 * from raw bytes; `exact` and `networks` give the entries, by normalised value.
 */
export interface Snapshot {
  readonly entries: readonly WatchEntry[];
  readonly parentDomains: boolean;
  /** The last entry of each normalised value; `older` leads on to the others. */
  readonly exact: ReadonlyMap<string, number>;
  /** The last entry of each network, by `networkKey`. */
  readonly networks: ReadonlyMap<string, number>;
  /** For each entry the one before it that has the same value, or -1. */
  readonly older: Int32Array;
  /** Prefix lengths in use, by bytes of the address. */
  readonly prefixes: { readonly 4: readonly number[]; readonly 16: readonly number[] };
  readonly gate: GateTables;
  /** A warning for each entry that cannot be looked for; `path` is its place in the list given. */
  readonly issues: readonly Issue[];
}

export interface GateTables {
  /** One bit for each IPv4 /24 that holds an address or touches a network. */
  readonly quads: Uint8Array;
  /** Names, mail addresses, hashes, hardware addresses, file names: lower case. */
  readonly names: HashSet;
  /** Hosts of URLs. */
  readonly urlHosts: HashSet;
  /** Path and query of URLs whose path is telling enough. */
  readonly urlPaths: HashSet;
  readonly hasUrls: boolean;
  readonly hasFiles: boolean;
}

/** All entries at a key of `exact` or `networks`, the last one first. */
export function entriesAt(snapshot: Snapshot, map: ReadonlyMap<string, number>, key: string): number[] {
  const found: number[] = [];
  for (let entry = map.get(key) ?? -1; entry >= 0; entry = snapshot.older[entry] as number) found.push(entry);
  return found;
}

/** A path this short is no anchor (`/`, `/a.php`): the host is. */
const TELLING_PATH = 8;

/** Compiles a list of values. Linear in the list; the result holds about 100 bytes for each entry. */
export function compileSnapshot(entries: readonly WatchEntry[], options: SnapshotOptions = {}): Snapshot {
  const compiler = new Compiler(entries);
  for (const [index, entry] of entries.entries()) compiler.add(entry, index);
  return compiler.finish(options.parentDomains ?? false);
}

class Compiler {
  readonly #entries: readonly WatchEntry[];
  readonly #exact = new Map<string, number>();
  readonly #networks = new Map<string, number>();
  readonly #older: Int32Array;
  readonly #prefixes = { 4: new Set<number>(), 16: new Set<number>() };
  readonly #quads = new Uint8Array(new SharedArrayBuffer(1 << 21));
  readonly #names: HashSet;
  readonly #urlHosts: HashSet;
  readonly #urlPaths: HashSet;
  readonly #issues: Issue[] = [];

  constructor(entries: readonly WatchEntry[]) {
    const urls = entries.filter(({ kind }) => kind === 'url').length;
    this.#entries = entries;
    this.#older = new Int32Array(new SharedArrayBuffer(Math.max(1, entries.length) * 4)).fill(-1);
    this.#names = createHashSet(entries.length);
    this.#urlHosts = createHashSet(urls);
    this.#urlPaths = createHashSet(urls);
  }

  add(entry: WatchEntry, index: number): void {
    if (!this.#addKind(entry, index)) {
      const params = { kind: entry.kind, ref: entry.ref };
      this.#issues.push({ code: 'watch/unusable-value', path: `$[${index}]`, severity: 'warning', params });
    }
  }

  finish(parentDomains: boolean): Snapshot {
    const ascending = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);
    return {
      entries: this.#entries,
      parentDomains,
      exact: this.#exact,
      networks: this.#networks,
      older: this.#older,
      prefixes: { 4: ascending(this.#prefixes[4]), 16: ascending(this.#prefixes[16]) },
      gate: {
        quads: this.#quads,
        names: this.#names,
        urlHosts: this.#urlHosts,
        urlPaths: this.#urlPaths,
        hasUrls:
          this.#urlHosts.some((hash) => hash !== 0) || this.#entries.some(({ kind }) => kind === 'url'),
        hasFiles: this.#entries.some(({ kind }) => kind === 'filename'),
      },
      issues: this.#issues,
    };
  }

  #addKind({ kind, value: raw }: WatchEntry, index: number): boolean {
    const value = raw.trim();
    switch (kind) {
      case 'ipv4':
      case 'ipv6':
      case 'cidr':
        return this.#addNetwork(value, index);
      case 'domain':
        return this.#addName(`d:`, normalDomain(value), index);
      case 'email':
        return this.#addName('e:', normalEmail(value), index);
      case 'mac':
        return this.#addName('m:', normalMac(value), index);
      case 'filename':
        return this.#addName('f:', value === '' ? undefined : value.toLowerCase(), index);
      case 'md5':
      case 'sha1':
      case 'sha256':
      case 'sha512': {
        const hash = normalHash(value);
        return hash?.kind === kind && this.#addName('h:', hash.value, index);
      }
      case 'url':
        return this.#addUrl(value, index);
      case 'text':
        return false;
    }
  }

  #addName(prefix: string, value: string | undefined, index: number): boolean {
    if (value === undefined) return false;
    this.#append(this.#exact, prefix + value, index);
    addHash(this.#names, hashText(value));
    return true;
  }

  #addNetwork(value: string, index: number): boolean {
    const [host = '', length, ...more] = value.split('/');
    const address = parseAddress(host);
    if (address === undefined || more.length > 0) return false;
    const width = address.length * 8;
    let prefix = length === undefined ? width : Number(/^\d{1,3}$/.test(length) ? length : Number.NaN);
    // A mapped network counts its prefix from the start of the IPv6 address.
    if (length !== undefined && width === 32 && host.includes(':')) prefix -= 96;
    if (!(prefix >= 0 && prefix <= width)) return false;
    this.#prefixes[address.length as 4 | 16].add(prefix);
    this.#append(this.#networks, networkKey(address, prefix), index);
    if (width === 32) this.#markQuads(address, prefix);
    return true;
  }

  #append(map: Map<string, number>, key: string, index: number): void {
    this.#older[index] = map.get(key) ?? -1;
    map.set(key, index);
  }

  #markQuads(address: Address, prefix: number): void {
    const shift = Math.max(0, 24 - prefix);
    const slash24 = ((address[0] as number) << 16) | ((address[1] as number) << 8) | (address[2] as number);
    const first = (slash24 >>> shift) << shift;
    for (let i = first; i < first + 2 ** shift; i++) {
      this.#quads[i >>> 3] = (this.#quads[i >>> 3] as number) | (1 << (i & 7));
    }
  }

  #addUrl(value: string, index: number): boolean {
    const url = normalUrl(value);
    if (url === undefined) return false;
    this.#append(this.#exact, `u:${url.key}`, index);
    const telling = url.path.length >= TELLING_PATH;
    addHash(this.#urlHosts, hashText(url.host));
    if (telling) addHash(this.#urlPaths, hashText(url.path));
    else addHash(this.#names, hashText(url.host));
    const address = parseAddress(url.host);
    if (address?.length === 4) this.#markQuads(address, 32);
    return true;
  }
}

const encoder = new TextEncoder();
const scratch = new Uint8Array(4096);

function hashText(text: string): number {
  const { read, written } = encoder.encodeInto(text, scratch);
  if (read === text.length) return hashBytes(scratch, 0, written);
  const bytes = encoder.encode(text);
  return hashBytes(bytes, 0, bytes.length);
}
