/** What a value is, for comparing it with values from other places. */
export type ValueKind =
  | 'ipv4'
  | 'ipv6'
  | 'cidr'
  | 'domain'
  | 'url'
  | 'email'
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'sha512'
  | 'mac'
  | 'filename'
  | 'text';

/** The path steps of an SCO property that identifies something in the world, and what its values are. */
const KINDS: Readonly<Record<string, Readonly<Record<string, ValueKind | 'address'>>>> = {
  'ipv4-addr': { value: 'address' },
  'ipv6-addr': { value: 'address' },
  'domain-name': { value: 'domain' },
  url: { value: 'url' },
  'email-addr': { value: 'email' },
  'email-message': { subject: 'text', message_id: 'text' },
  'mac-addr': { value: 'mac' },
  file: { name: 'filename' },
  artifact: { url: 'url' },
  directory: { path: 'text' },
  mutex: { name: 'text' },
  process: { command_line: 'text' },
  'user-account': { user_id: 'text', account_login: 'text' },
  'windows-registry-key': { key: 'text' },
  'x509-certificate': { serial_number: 'text' },
  'autonomous-system': { number: 'text' },
};

const HASHES: Readonly<Record<string, ValueKind>> = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  sha512: 'sha512',
};

/** A value in the form in which equal things are equal text, with its kind. */
export interface NormalValue {
  readonly kind: ValueKind;
  readonly value: string;
}

/**
 * The normal form of the value at `steps` (`['hashes', 'SHA-256']`) of an SCO type, or undefined where the
 * property identifies nothing.
 */
export function normalValue(type: string, steps: readonly string[], raw: string): NormalValue | undefined {
  const value = raw.trim();
  if (value === '') return undefined;
  const [name, ...rest] = steps;
  const algorithm = hashAlgorithm(steps);
  if (algorithm !== undefined) return { kind: HASHES[algorithm] ?? 'text', value: value.toLowerCase() };
  if (name === undefined || rest.length > 0) return undefined;
  const kinds = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const kind = kinds !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) return undefined;
  if (kind === 'address') return address(type, value);
  return { kind, value: normalized(kind, value) };
}

/** The algorithm, without hyphens, where the last steps are `hashes` and its name. */
function hashAlgorithm(steps: readonly string[]): string | undefined {
  const parent = steps.at(-2);
  const hashes = parent === 'hashes' || parent === 'file_header_hashes';
  return hashes ? steps.at(-1)?.toLowerCase().replaceAll('-', '') : undefined;
}

function address(type: string, value: string): NormalValue {
  const [host = '', prefix] = value.toLowerCase().split('/');
  const v4 = type === 'ipv4-addr';
  const plain = v4 ? host : compressIpv6(host);
  if (prefix === undefined || prefix === (v4 ? '32' : '128'))
    return { kind: v4 ? 'ipv4' : 'ipv6', value: plain };
  return { kind: 'cidr', value: `${plain}/${prefix}` };
}

/** RFC 5952 through the URL parser, which writes addresses so; anything else as it is. */
function compressIpv6(host: string): string {
  try {
    return new URL(`http://[${host}]/`).hostname.slice(1, -1);
  } catch {
    return host;
  }
}

function normalized(kind: ValueKind, value: string): string {
  switch (kind) {
    case 'domain':
      return domain(value);
    case 'url':
      return url(value);
    case 'email':
    case 'filename':
      return value.toLowerCase();
    case 'mac':
      return value.toLowerCase().replaceAll('-', ':');
    default:
      return value;
  }
}

/** Lower case, ASCII form of internationalised names, no dot at the end. */
function domain(value: string): string {
  const plain = value.toLowerCase().replace(/\.$/, '');
  if (isAscii(plain)) return plain;
  try {
    return new URL(`http://${plain}/`).hostname;
  } catch {
    return plain;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function url(value: string): string {
  try {
    return new URL(value).href;
  } catch {
    return value;
  }
}
