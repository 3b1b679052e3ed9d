import { isCapital } from './phrase.ts';
import type { Word } from './tagging.ts';

const DATELINE = 16;

/** `LONDON (Wire) — `, `BEIRUT, March 3 - `, `(Wire) --`: the index after a dateline, 0 when there is none. */
export function afterDateline(words: readonly Word[]): number {
  const first = words[0];
  const opened = first?.text === '(' && isCapital(words[1]);
  if (!first || (!opened && (first.text.length < 3 || !isCapital(first)))) return 0;
  const shouted = first.text === first.text.toUpperCase();
  const bracketed = opened || words[1]?.text === '(' || words[2]?.text === '(';
  if (shouted && words[1]?.text === '/') return behindPlaces(words) || datelineEnd(words, shouted);
  if (shouted || bracketed) return datelineEnd(words, shouted);
  // `Maputo — The council claims`: one or two names, a long dash and a sentence
  const dash = words[1]?.text === '—' ? 1 : words[2]?.text === '—' && isCapital(words[1]) ? 2 : 0;
  const closed = dash > 0 && words.slice(dash + 1).some(({ text }) => text === '—' || text === '–');
  return dash > 0 && !closed && isCapital(words[dash + 1]) ? dash + 1 : 0;
}

const SHOUTED = /^\p{Lu}{2,}$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** `SELAN/NEW TARIM May 3 The port`: behind places between slashes, and a day, that no dash closes; 0 when nothing follows. */
function behindPlaces(words: readonly Word[]): number {
  let k = 0;
  while (k < DATELINE && (SHOUTED.test(words[k]?.text ?? '') || words[k]?.text === '/')) k++;
  if (MONTH.test(words[k]?.norm ?? '') && words[k + 1]?.tag === 'number') k += 2;
  return isCapital(words[k]) && !SHOUTED.test(words[k]!.text) ? k : 0;
}

/** Behind the dash of a dateline, or behind its bracket where a sentence follows; a dash inside the bracket ends nothing. */
function datelineEnd(words: readonly Word[], shouted: boolean): number {
  let open = words[0]!.text === '(';
  for (let k = 1; k < Math.min(words.length, DATELINE); k++) {
    const { text, tag } = words[k]!;
    if (tag === 'finite' || tag === 'auxiliary') return 0;
    if (shouted && text === ')' && isCapital(words[k + 1])) return k + 1;
    open = text === '(' || (open && text !== ')');
    if (!open && ['-', '–', '—'].includes(text)) return words[k + 1]?.text === text ? k + 2 : k + 1;
  }
  return 0;
}
