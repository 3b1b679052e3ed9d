import { domainToASCII } from 'node:url';

/** The ASCII, lower-case form of a host name without its final dot, or undefined when it is none. */
export function normalDomain(text: string): string | undefined {
  const name = isAscii(text) ? text.toLowerCase() : domainToASCII(text);
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(bare) && bare.length <= 253 ? bare : undefined;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

export interface NormalUrl {
  /** Host as the URL standard writes it, lower case, IPv6 without brackets. */
  readonly host: string;
  /** Path and query as the URL standard writes them. */
  readonly path: string;
  /** Host, port where it is not the default, path and query. Scheme, user and fragment do not count. */
  readonly key: string;
}

/** The parts of an absolute URL, or of `host/path` without a scheme; undefined when it is neither. */
export function normalUrl(text: string): NormalUrl | undefined {
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (parsed === null || parsed.hostname === '') return undefined;
  const host = parsed.hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
  const path = `${parsed.pathname}${parsed.search}`;
  return { host, path, key: `${host}${parsed.port === '' ? '' : `:${parsed.port}`}${path}` };
}

const HASH_KINDS: Readonly<Record<number, 'md5' | 'sha1' | 'sha256' | 'sha512'>> = {
  32: 'md5',
  40: 'sha1',
  64: 'sha256',
  128: 'sha512',
};

/** The lower-case digits of a hash value and its kind by length; colons between digits are dropped. */
export function normalHash(
  text: string,
): { readonly kind: 'md5' | 'sha1' | 'sha256' | 'sha512'; readonly value: string } | undefined {
  const value = text.replaceAll(':', '').toLowerCase();
  const kind = HASH_KINDS[value.length];
  return kind !== undefined && /^[0-9a-f]+$/.test(value) ? { kind, value } : undefined;
}

/** A mail address in lower case, or undefined. */
export function normalEmail(text: string): string | undefined {
  const value = text.toLowerCase();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? value.replace(/\.$/, '') : undefined;
}

/** A hardware address as `aa:bb:…` in lower case, or undefined. */
export function normalMac(text: string): string | undefined {
  const value = text.toLowerCase().replaceAll('-', ':');
  return /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/.test(value) ? value : undefined;
}
