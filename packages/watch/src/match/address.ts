import { parseIpv4, parseIpv6 } from '@qanat/stix';

const DOT = 0x2e;
const ZERO = 0x30;

/**
 * The first three bytes, as one number, of the dotted quad that fills `bytes[start, end)`, or -1. Leading zeros are
 * refused: some readers take them for octal. Nothing is allocated, which a full 32-bit result would need.
 */
export function readSlash24(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 7 || end - start > 15) return -1;
  let slash24 = 0;
  let part = -1;
  let dots = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === DOT) {
      if (part < 0 || dots === 3) return -1;
      slash24 = (slash24 << 8) | part;
      part = -1;
      dots++;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9 || part === 0) return -1;
    part = part < 0 ? digit : part * 10 + digit;
    if (part > 255) return -1;
  }
  return dots === 3 && part >= 0 ? slash24 : -1;
}

/** An address in the form in which equal addresses are equal: 4 or 16 bytes. */
export type Address = Uint8Array;

/** Any spelling of an IPv4 or IPv6 address; an IPv4-mapped IPv6 address (::ffff:0:0/96) is the IPv4 one. */
export function parseAddress(text: string): Address | undefined {
  const quad = parseIpv4(text);
  if (quad !== undefined) return quad;
  // A zone (`%eth0`) says which interface, not which address.
  const wide = parseIpv6(text.split('%', 1)[0] as string);
  return wide !== undefined && isMapped(wide) ? wide.slice(12) : wide;
}

function isMapped(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
}

/** The usual text of an address: dotted quad, or RFC 5952 as the URL standard writes it. */
export function formatAddress(address: Address): string {
  if (address.length === 4) return address.join('.');
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((address[i * 2] as number) << 8) | (address[i * 2 + 1] as number)).toString(16),
  );
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}

/** A key for the first `prefix` bits of an address; the other bits do not count. */
export function networkKey(address: Address, prefix: number): string {
  let key = `${address.length}/${prefix}:`;
  for (let i = 0; i * 8 < prefix; i++) {
    const kept = Math.min(8, prefix - i * 8);
    key += String.fromCharCode((address[i] as number) & (0xff << (8 - kept)));
  }
  return key;
}
