import { createSco, type StixObject } from '@qanat/stix';

/** What one MISP attribute says in STIX: an observable, and the pattern that finds it in logs. */
export interface MappedAttribute {
  readonly observables: readonly StixObject[];
  /** Absent where MISP's type has no STIX path. */
  readonly pattern?: string;
}

const quote = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

type Mapper = (value: string) => MappedAttribute | undefined;

function address(value: string): MappedAttribute {
  const type = value.includes(':') ? 'ipv6-addr' : 'ipv4-addr';
  const operator = value.includes('/') ? 'ISSUBSET' : '=';
  return {
    observables: [createSco(type, { value })],
    pattern: `[${type}:value ${operator} ${quote(value)}]`,
  };
}

const valued =
  (type: 'domain-name' | 'url' | 'email-addr'): Mapper =>
  (value) => ({ observables: [createSco(type, { value })], pattern: `[${type}:value = ${quote(value)}]` });

const HASHES: Readonly<Record<string, { name: string; length: number }>> = {
  md5: { name: 'MD5', length: 32 },
  sha1: { name: 'SHA-1', length: 40 },
  sha256: { name: 'SHA-256', length: 64 },
  sha512: { name: 'SHA-512', length: 128 },
};

const hashed =
  (key: keyof typeof HASHES & string, named: boolean): Mapper =>
  (value) => {
    const split = named ? value.lastIndexOf('|') : -1;
    const digest = value
      .slice(split + 1)
      .trim()
      .toLowerCase();
    const { name, length } = HASHES[key] as { name: string; length: number };
    if (digest.length !== length || !/^[0-9a-f]+$/.test(digest)) return undefined;
    const filename = split > 0 ? baseName(value.slice(0, split)) : '';
    const file = createSco('file', { hashes: { [name]: digest }, ...(filename && { name: filename }) });
    return { observables: [file], pattern: `[file:hashes.'${name}' = ${quote(digest)}]` };
  };

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** MISP writes both halves of a composite value around a bar. */
function pair(value: string): [string, string] {
  const bar = value.indexOf('|');
  return bar < 0 ? [value, ''] : [value.slice(0, bar), value.slice(bar + 1)];
}

const MAPPERS: Readonly<Record<string, Mapper>> = {
  'ip-src': address,
  'ip-dst': address,
  'ip-src|port': (value) => address(pair(value)[0]),
  'ip-dst|port': (value) => address(pair(value)[0]),
  domain: valued('domain-name'),
  hostname: valued('domain-name'),
  'domain|ip': (value) => {
    const [name, ip] = pair(value);
    const host = valued('domain-name')(name);
    return host && { ...host, observables: [...host.observables, ...address(ip).observables] };
  },
  url: valued('url'),
  'email-src': valued('email-addr'),
  'email-dst': valued('email-addr'),
  email: valued('email-addr'),
  filename: (value) => ({
    observables: [createSco('file', { name: baseName(value) })],
    pattern: `[file:name = ${quote(baseName(value))}]`,
  }),
  mutex: (value) => ({
    observables: [createSco('mutex', { name: value })],
    pattern: `[mutex:name = ${quote(value)}]`,
  }),
  regkey: (value) => ({
    observables: [createSco('windows-registry-key', { key: value })],
    pattern: `[windows-registry-key:key = ${quote(value)}]`,
  }),
  'user-agent': (value) => ({
    observables: [],
    pattern: `[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = ${quote(value)}]`,
  }),
  ...Object.fromEntries(
    Object.keys(HASHES).flatMap((key) => [
      [key, hashed(key, false)],
      [`filename|${key}`, hashed(key, true)],
    ]),
  ),
};

/** The STIX of a MISP attribute's type and value; undefined for a type or value that has none. */
export function mapAttribute(type: string, value: string): MappedAttribute | undefined {
  const mapper = Object.hasOwn(MAPPERS, type) ? MAPPERS[type] : undefined;
  return value === '' ? undefined : mapper?.(value);
}
