const RUN =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\s]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?/gu;

export interface ForeignPiece {
  readonly text: string;
  readonly foreign: boolean;
}

/**
 * Splits a left-to-right sentence of ours into what is ours and the right-to-left names in it: two such names with nothing
 * but a mark between them would else change places. The pieces joined are the text.
 */
export function splitForeign(text: string): ForeignPiece[] {
  const pieces: ForeignPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), foreign: false });
    pieces.push({ text: match[0], foreign: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), foreign: false });
  return pieces;
}
