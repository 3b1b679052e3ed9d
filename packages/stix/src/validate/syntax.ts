/**
 * A URI by RFC 3986: a scheme, and nothing that must be percent-encoded; brackets stand around an address of IPv6
 * and nowhere else. An IRI (RFC 3987) is none.
 */
export function isUri(text: string): boolean {
  const head = URI_HEAD.exec(text);
  if (head === null) return false;
  const rest = text.slice(head[0].length);
  return URI_REST.test(rest) && rest !== '//' && (rest !== '' || head[1] !== undefined);
}

const URI_HEAD = /^[A-Za-z][A-Za-z0-9+.-]*:(\/\/(?:[\w.~:!$&'()*+,;=%-]*@)?\[[0-9A-Fa-fv:.]+\])?/;
const URI_REST =
  /^(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$/;

/** One IPv4 address or network: four decimal numbers without leading zeros, and a prefix of 0 to 32. */
export function isIpv4(text: string): boolean {
  const [host = '', prefix, ...more] = text.split('/');
  if (more.length > 0 || (prefix !== undefined && !isNumber(prefix, 32))) return false;
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => isNumber(part, 255));
}

/** One IPv6 address (RFC 4291 §2.2) or network, with a prefix of 0 to 128. */
export function isIpv6(text: string): boolean {
  const [host = '', prefix, ...more] = text.split('/');
  if (more.length > 0 || (prefix !== undefined && !isNumber(prefix, 128)) || host.length > 45) return false;
  const halves = host.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? [];
  const dotted = last.at(-1)?.includes('.') === true;
  if (dotted && !isPlainIpv4(last.pop() as string)) return false;
  const count = groups.reduce((sum, half) => sum + half.length, 0) + (dotted ? 2 : 0);
  const formed = groups.every((half) => half.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)));
  return formed && (halves.length === 2 ? count <= 7 : count === 8);
}

function isPlainIpv4(text: string): boolean {
  return !text.includes('/') && isIpv4(text);
}

function isNumber(text: string, max: number): boolean {
  return /^(?:0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= max;
}

/** Six lower-case hexadecimal pairs parted by colons, leading zeros written. */
export function isMac(text: string): boolean {
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(text);
}

const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** An addr-spec of RFC 5322 §3.4.1: one address, without a display name; ASCII, as that standard has it. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at < 1 || domain === '' || text.length > 998) return false;
  const quoted = local.startsWith('"') && local.endsWith('"') && local.length > 1;
  const literal = domain.startsWith('[') && domain.endsWith(']');
  return (
    (quoted ? /^[\x20-\x7e]+$/.test(local) : DOT_ATOM.test(local)) &&
    (literal ? /^[\x21-\x7e]+$/ : DOT_ATOM).test(domain)
  );
}

/** A domain name of RFC 1034 or 5890: labels of 1 to 63 letters, digits, hyphens and underscores. */
export function isDomain(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (name.length === 0 || name.length > 253) return false;
  return name.split('.').every((label) => {
    if (label.length === 0 || label.length > 63) return false;
    return !label.startsWith('-') && !label.endsWith('-') && /^[\p{L}\p{M}\p{N}_-]+$/u.test(label);
  });
}

const MEDIA_TYPE =
  /^(?:application|audio|example|font|haptics|image|message|model|multipart|text|video)\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;

/** A media type of the form of RFC 6838 §4.2, under a top-level type of the IANA registry. */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/** A part of a CPE: any, none, or characters of which those that mean something are escaped. */
const CPE_PART = /^(?:[*-]|(?:\*|\?*)(?:[A-Za-z0-9_.-]|\\[!-/:-@[-`{-~])+(?:\*|\?*))$/;
/** The one part that says a language, RFC 5646 without scripts. */
const CPE_LANGUAGE = /^(?:[*-]|[A-Za-z]{2,3}(?:-(?:[A-Za-z]{2}|[0-9]{3}))?)$/;
const LANGUAGE_PART = 5;

/** A formatted string of CPE 2.3 (NISTIR 7695 §6.2): `cpe:2.3`, the kind, and ten parts. */
export function isCpe(text: string): boolean {
  const head = /^cpe:2\.3:[aho*-]:/.exec(text)?.[0];
  if (head === undefined) return false;
  const parts = text.slice(head.length).match(/(?:[^:\\]|\\.)+/g) ?? [];
  return (
    parts.length === 10 &&
    parts.join(':').length === text.length - head.length &&
    parts.every((part, i) => (i === LANGUAGE_PART ? CPE_LANGUAGE : CPE_PART).test(part))
  );
}
