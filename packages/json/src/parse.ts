import type { Issue, Json, JsonLimits, Result } from './types.ts';

export const DEFAULT_LIMITS: JsonLimits = { maxBytes: 64 * 1024 * 1024, maxDepth: 64 };

/**
 * Parses one JSON text strictly (RFC 8259): UTF-8 only, no duplicate member names, no lone surrogates,
 * no number that overflows, no more than `limits`.
 * @returns the value, or every reason found; codes `json/…`.
 */
export function parseJson(input: Uint8Array | string, limits: Partial<JsonLimits> = {}): Result<Json> {
  const { maxBytes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  if (input.length > maxBytes) return refuse('json/too-big', { limit: maxBytes });
  let text: string;
  try {
    text =
      typeof input === 'string'
        ? input
        : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return refuse('json/not-utf8');
  }
  const scan = scanStructure(text, maxDepth);
  if (scan.tooDeep) return refuse('json/too-deep', { limit: maxDepth });
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return refuse('json/syntax');
  }
  const members = countMembers(value);
  if (members.notFinite) return refuse('json/number-range');
  if (!members.wellFormed) return refuse('json/lone-surrogate');
  // Duplicate names collapse in JSON.parse, so fewer members than colons means a name was given twice.
  if (members.count !== scan.colons) return refuse('json/duplicate-key');
  return { ok: true, value, issues: [] };
}

function refuse(code: string, params?: Issue['params']): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path: '', severity: 'error', ...(params && { params }) }] };
}

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
export function endOfString(text: string, start: number): number {
  let i = text.indexOf('"', start + 1);
  while (i !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(i - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return i;
    i = text.indexOf('"', i + 1);
  }
  return text.length;
}

interface Members {
  count: number;
  wellFormed: boolean;
  notFinite: boolean;
}

function countMembers(
  value: Json,
  seen: Members = { count: 0, wellFormed: true, notFinite: false },
): Members {
  if (typeof value === 'string') seen.wellFormed &&= value.isWellFormed();
  else if (typeof value === 'number') seen.notFinite ||= !Number.isFinite(value);
  else if (Array.isArray(value)) for (const item of value) countMembers(item, seen);
  else if (value !== null && typeof value === 'object')
    for (const key of Object.keys(value)) {
      seen.count++;
      seen.wellFormed &&= key.isWellFormed();
      countMembers(value[key] as Json, seen);
    }
  return seen;
}
