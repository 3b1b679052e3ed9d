import { isDomain, isIpv4 } from './addresses.ts';
import { refang } from './refang.ts';

/** `[offset, text]` of one value in a stretch without spaces. */
export type Part = readonly [number, string];

const SCHEME = /:\/\/|\[:\]|\[:\/\/\]/;
/** A comma or semicolon after which another URL begins. */
const NEXT_URL = /[,;](?=(?:hxx|http|ftp|fxp|tcp|udp|wss?)[a-z]{0,2}\[?:)/gi;
const DIGEST_RUN = /[\da-f]{32,}/gi;
const DIGEST_LENGTHS = new Set([32, 40, 64, 128]);
const LONGEST_DIGEST = 128;
const DIGEST_BEFORE = /(?<![\da-z])(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})\/$/i;
const DIGEST_AFTER = /^\/(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})(?![\da-z])/i;
/** Next to a digest these make it a part of a path, a name or a query. */
const PATH_MARK = /[\\/_%&?@-]/;

/**
 * The values of a stretch: `a[.]com,b[.]com`, `a[.]com/b[.]com` and digests glued to words are several; a URL with a
 * comma or a host in its path is one.
 */
export function splitList(stretch: string): Part[] {
  if (SCHEME.test(stretch)) return cut(stretch, NEXT_URL);
  const parts = /[,;]/.test(stretch) ? cut(stretch, /[,;]/g) : [[0, stretch] as const];
  return parts.flatMap(([offset, text]) =>
    (digestsIn(text) ?? alternatives(text)).map(([more, value]) => [offset + more, value] as const),
  );
}

function cut(text: string, mark: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { index } of text.matchAll(mark)) {
    if (index > start) parts.push([start, text.slice(start, index)]);
    start = index + 1;
  }
  if (start < text.length) parts.push([start, text.slice(start)]);
  return parts;
}

/** `SHA-1/SHA-1`, `evil[.]com/worse[.]com`: a slash between values that need no path. */
function alternatives(text: string): Part[] {
  if (!text.includes('/')) return [[0, text]];
  const parts = cut(text, /\//g);
  const separate = parts.length > 1 && parts.every(([, part]) => isDefangedHost(part));
  return separate ? parts : [[0, text]];
}

function isDefangedHost(text: string): boolean {
  const { plain: whole, changed } = refang(text, 0);
  const plain = whole.replace(/[.:)\]]{1,3}$/u, '');
  return changed && (isIpv4(plain) || isDomain(plain, false));
}

/** Digests glued to what stands beside them: `5d41…(a.dll)`, `Description5d41…`; undefined when there is none. */
function digestsIn(text: string): Part[] | undefined {
  if (text.length <= 32) return undefined;
  const found: Part[] = [];
  for (const { index, 0: run } of text.matchAll(DIGEST_RUN)) {
    const before = text[index - 1] ?? '';
    const after = text[index + run.length] ?? '';
    if (
      DIGEST_LENGTHS.has(run.length) &&
      mayTouch(text, index, before, run) &&
      mayFollow(text, index + run.length, after, run)
    )
      found.push([index, run]);
  }
  return found.length > 0 ? found : undefined;
}

/** A letter beside a digest is a glued word, but not `0x`, and too likely part of a longer code beside 32 digits. */
function mayTouch(text: string, index: number, before: string, run: string): boolean {
  const head = text.slice(Math.max(0, index - LONGEST_DIGEST - 2), index);
  if (before === '/') return DIGEST_BEFORE.test(head);
  if (/[\da-z]/i.test(before)) return run.length > 32 && !/0x$/i.test(head);
  return before !== '.' && !PATH_MARK.test(before);
}

function mayFollow(text: string, end: number, after: string, run: string): boolean {
  if (after === '/') return DIGEST_AFTER.test(text.slice(end, end + LONGEST_DIGEST + 2));
  if (after === '.') return !/[\p{L}\p{N}]/u.test(text[end + 1] ?? '');
  return /[\da-z]/i.test(after) ? run.length > 32 : !PATH_MARK.test(after);
}
