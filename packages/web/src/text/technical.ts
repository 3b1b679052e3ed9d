/**
 * Addresses, hashes, dates, ranges, file names and versions inside somebody's sentence: runs of Latin letters and digits
 * joined by technical punctuation; a path begins with its slash. A plain word or a plain number is none.
 */
const TOKEN = /(?:(?<![\p{L}\p{N}])\/)?[A-Za-z0-9](?:[\w.:/\-[\]@%?=&#+~…–]*[\w/\]])?/gu;
const JOINED = /[A-Za-z0-9\]][.:/\-@%?=&#+~…–_[]+[A-Za-z0-9[\]/]/u;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export interface TechnicalPiece {
  readonly text: string;
  readonly token: boolean;
}

/**
 * Splits a text so that its technical tokens can be isolated. Only a text with right-to-left letters is split: there an
 * unisolated address, date or range is shown in another order than it has. The pieces joined are the text.
 */
export function splitTechnical(text: string): TechnicalPiece[] {
  if (!RTL.test(text)) return [{ text, token: false }];
  const pieces: TechnicalPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (!JOINED.test(match[0])) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), token: false });
    pieces.push({ text: match[0], token: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), token: false });
  return pieces;
}
