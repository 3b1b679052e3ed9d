import { explain } from './explain.ts';
import { DEFAULT_LIMITS, type Issue, type Json, type JsonLimits, type Result } from './types.ts';

/**
 * Parses one JSON text strictly (RFC 8259): UTF-8 only, no duplicate member names, no lone surrogates,
 * no number that overflows, no more than `limits`. A byte order mark in front is skipped (§8.1).
 * @returns the value, or every reason found, with its path and `params.offset` in bytes where there is one:
 *   `json/too-big`, `json/not-utf8`, `json/too-deep`, `json/too-many-keys`, `json/syntax`,
 *   `json/duplicate-key`, `json/lone-surrogate`, `json/number-range`.
 */
export function parseJson(input: Uint8Array | string, limits: Partial<JsonLimits> = {}): Result<Json> {
  const { maxBytes, maxDepth, maxKeys } = { ...DEFAULT_LIMITS, ...limits };
  if (input.length > maxBytes) return refuse('json/too-big', { limit: maxBytes });
  const text = typeof input === 'string' ? input : decode(input);
  if (text === undefined) return refuse('json/not-utf8');
  const scan = scanStructure(text, maxDepth);
  if (scan.tooDeep) return refuse('json/too-deep', { limit: maxDepth });
  if (maxKeys !== undefined && scan.colons > maxKeys) return refuse('json/too-many-keys', { limit: maxKeys });
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { ok: false, issues: explain(text) };
  }
  // Duplicate names collapse in JSON.parse, so fewer members than colons means a name was given twice.
  if (countMembers(value) !== scan.colons || mayHoldLoneSurrogate(text)) {
    const issues = explain(text);
    if (issues.length > 0) return { ok: false, issues };
  }
  return { ok: true, value, issues: [] };
}

function refuse(code: string, params?: Issue['params']): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path: '', severity: 'error', ...(params && { params }) }] };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Counts the colons outside strings and checks the depth before anything is built. */
function scanStructure(text: string, maxDepth: number): { colons: number; tooDeep: boolean } {
  let depth = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = endOfString(text, i);
        break;
      case 0x3a:
        colons++;
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > maxDepth) return { colons, tooDeep: true };
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
      default:
    }
  }
  return { colons, tooDeep: false };
}

/** Index of the closing quote of the string that opens at `start`, or the text's end. */
function endOfString(text: string, start: number): number {
  let i = text.indexOf('"', start + 1);
  while (i !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(i - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return i;
    i = text.indexOf('"', i + 1);
  }
  return text.length;
}

/** The members of all objects in `value`, or NaN where a number overflowed. */
function countMembers(value: Json): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item !== 'string') count += countMembers(item);
    return count;
  }
  for (const key of Object.keys(value)) {
    const member = value[key] as Json;
    count += typeof member === 'string' ? 1 : 1 + countMembers(member);
  }
  return count;
}

/** Decoded UTF-8 holds no lone surrogates, so they come from a string input or from an escape. */
function mayHoldLoneSurrogate(text: string): boolean {
  return SURROGATE_ESCAPE.test(text) || !text.isWellFormed();
}

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
