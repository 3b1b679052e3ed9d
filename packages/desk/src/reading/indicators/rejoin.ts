import type { Line } from '../../text/lines.ts';

const LONGEST = 2048;
const URL_AT_END = /(?:hxxp|https?(?:\[:\]|:)\/\/)\S+$/i;
/** A URL cut here goes on in the next line of its table cell. */
const CUT = /^[^|]*(?:\/|[-_=&?%])$/;
const DIGEST_AT_END = /(?<![\da-z])[\da-f]{8,63}$/i;
const DIGEST_AT_START = /^\s*([\da-f]{1,56})(?![\da-z])/i;
const DIGESTS = new Set([32, 40, 64]);

/** A value that is broken off at the end of one line and goes on at the start of the next. */
export function rejoin(line: Line, next: Line | undefined): Line {
  if (next === undefined) return line;
  const text = line.text.trimEnd();
  const rest = restOfDigest(text, next.text) ?? restOfUrl(text, next.text);
  return rest === undefined ? line : { ...line, text: text + rest };
}

/** A digest that two lines share, each part of another length than a digest has. */
function restOfDigest(text: string, next: string): string | undefined {
  const last = text.charCodeAt(text.length - 1) | 0x20;
  if (!((last >= 0x30 && last <= 0x39) || (last >= 0x61 && last <= 0x66))) return undefined;
  const head = DIGEST_AT_END.exec(text.slice(-64))?.[0];
  const tail = DIGEST_AT_START.exec(next)?.[1];
  if (head === undefined || tail === undefined || DIGESTS.has(head.length) || DIGESTS.has(tail.length))
    return undefined;
  return DIGESTS.has(head.length + tail.length) && /\d/.test(head) ? tail : undefined;
}

/** What a table cell breaks off of a URL. */
function restOfUrl(text: string, next: string): string | undefined {
  if (!text.includes('|') || !URL_AT_END.test(text.slice(-LONGEST))) return undefined;
  if (!CUT.test(text.slice(text.lastIndexOf(' ') + 1))) return undefined;
  const rest = /^[^\s|<>"“”«»‘’،؛`*]+/u.exec(next)?.[0] ?? '';
  return rest === '' || /:\/\/|\[:\]|hxxp/i.test(rest) ? undefined : rest;
}
