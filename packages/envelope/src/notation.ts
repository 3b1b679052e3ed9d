/** The text forms of bytes on the wire. Every decoder refuses a form that the encoder would not write. */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Strict UTF-8 with no byte order mark taken away, or undefined. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}

/** Unsigned 32-bit big-endian. */
export function u32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value);
  return out;
}

export function readU32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += HEX[byte];
  return out;
}

export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined;
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) {
    const high = nibble(text.charCodeAt(2 * i));
    const low = nibble(text.charCodeAt(2 * i + 1));
    if (high === -1 || low === -1) return undefined;
    out[i] = (high << 4) | low;
  }
  return out;
}

/** Value of one lower-case hexadecimal digit's character code, or -1. */
function nibble(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

/** RFC 4648 §4, padded. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i);
  // atob forgives missing padding and stray low bits; one byte string has one text here.
  return toBase64(out) === text ? out : undefined;
}

/** RFC 4648 §5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const padded = text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4);
  return fromBase64(padded);
}

/** RFC 4648 §6, lower case, without padding. */
export function toBase32(bytes: Uint8Array): string {
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += BASE32[(buffer >> bits) & 31];
    }
  }
  return bits === 0 ? out : out + BASE32[(buffer << (5 - bits)) & 31];
}

/** `sha256:` and 64 lower-case hexadecimal digits. */
export function formatHash(hash: Uint8Array): string {
  return `sha256:${toHex(hash)}`;
}

export function parseHash(text: string): Uint8Array | undefined {
  return /^sha256:[0-9a-f]{64}$/.test(text) ? fromHex(text.slice(7)) : undefined;
}

/** `ed25519:` and the 32-byte public key in base64url. */
export function formatPublicKey(key: Uint8Array): string {
  return `ed25519:${toBase64url(key)}`;
}

export function parsePublicKey(text: string): Uint8Array | undefined {
  const key = /^ed25519:[A-Za-z0-9_-]{43}$/.test(text) ? fromBase64url(text.slice(8)) : undefined;
  return key?.length === 32 ? key : undefined;
}

/** A signature in base64url, 64 bytes, or undefined. */
export function parseSignature(text: string): Uint8Array | undefined {
  return text.length === 86 ? fromBase64url(text) : undefined;
}
