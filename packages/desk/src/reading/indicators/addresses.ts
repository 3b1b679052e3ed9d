import { FILE_ENDINGS, GENERIC_TLDS } from '../../lexicon/tlds.ts';

/** Whether the text is an IPv4 address in dotted form without leading zeros. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((p) => /^\d{1,3}$/.test(p) && Number(p) <= 255 && !/^0\d/.test(p));
}

/** Whether the text is an IPv6 address of at least three groups (RFC 4291 §2.2), without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const v4 = last.includes('.');
  if (v4 && !isIpv4(last)) return false;
  const hex = v4 ? groups.slice(0, -1) : groups;
  if (!hex.every((g) => /^[0-9a-f]{1,4}$/i.test(g))) return false;
  const size = hex.length + (v4 ? 2 : 0);
  return halves.length === 2 ? size >= 2 && size < 8 : size === 8;
}

/** Whether the text is a host name with a plausible top-level domain. `sure`: the author defanged it. */
export function isDomain(text: string, sure: boolean): boolean {
  if (text.length > 253 || !text.includes('.')) return false;
  const labels = text.toLowerCase().split('.');
  if (!labels.every((label) => /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u.test(label)))
    return false;
  const tld = labels.at(-1)!;
  if (/^\d+$/.test(tld)) return false;
  if (sure) return /^(?:xn--[a-z0-9-]+|\p{L}{2,24})$/u.test(tld) && !isFileEnding(tld);
  if (FILE_ENDINGS.has(tld) && tld !== 'net') return false;
  return GENERIC_TLDS.has(tld) || /^[a-z]{2}$/.test(tld) || tld.startsWith('xn--');
}

/** An ending of files alone: no country and no registry has it. */
const isFileEnding = (tld: string): boolean =>
  tld.length > 2 && FILE_ENDINGS.has(tld) && !GENERIC_TLDS.has(tld);
