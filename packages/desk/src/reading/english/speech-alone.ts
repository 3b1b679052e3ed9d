import { countWords, opensQuotation, quotationEnd } from '../act.ts';
import { add, type Cursor } from './act-cursor.ts';
import { isAgent } from './agents.ts';
import { phraseForward } from './phrase.ts';

/** `Jane Hall: "C"`: a name, a colon and speech. */
export function colonSpeech(cursor: Cursor): void {
  const { tokens: words } = cursor;
  const colon = words.findIndex((w) => w.text === ':' && w.quote < 0);
  if (colon < 1 || colon > 7 || !opensQuotation(words, colon + 1)) return;
  const phrase = phraseForward(words, 0, colon);
  if (!phrase.mention || phrase.next !== colon || phrase.mention.norms.length < 2 || !isAgent(phrase.mention))
    return;
  const said = { source: phrase.mention, via: [], cls: 'say', negated: false, rule: 'en/quotation' } as const;
  add(cursor, said, colon + 1, quotationEnd(words, colon + 1) + 1);
}

/** A sentence that is one quotation goes on with the last speaker. */
export function bareQuotation(cursor: Cursor): void {
  const { tokens: words } = cursor;
  if (!opensQuotation(words, 0)) return;
  const close = quotationEnd(words, 0);
  if (countWords(words, close + 1, words.length) > 0 || countWords(words, 0, close + 1) < 4) return;
  add(cursor, { source: null, via: [], cls: 'say', negated: false, rule: 'en/quotation' }, 0, close + 1);
}
