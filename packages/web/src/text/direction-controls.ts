/** Characters that change or hide the order of what is read: bidi embeddings, overrides, isolates, marks, zero-width characters, tags. */
const CONTROLS = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Zero-width joiner and non-joiner shape ordinary Arabic and Persian words and are no attack between two letters. */
const SHAPING = /(?<=\p{L})[\u200C\u200D](?=\p{L})/gu;

const GLYPHS: Record<string, string> = {
  '\u061C': 'ALM',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\uFEFF': 'BOM',
};

/** How many direction controls a text of foreign origin carries. */
export function countControls(text: string): number {
  return text.replaceAll(SHAPING, '').match(CONTROLS)?.length ?? 0;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'control'; readonly name: string; readonly raw: string };

/** Splits a text so that each control can be drawn as a visible sign and acts on nothing. */
export function splitControls(text: string): Piece[] {
  const keep = new Set<number>();
  for (const match of text.matchAll(SHAPING)) keep.add(match.index);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CONTROLS)) {
    if (keep.has(match.index)) continue;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push({ kind: 'control', name: GLYPHS[match[0]] ?? codePoint(match[0]), raw: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

const codePoint = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
