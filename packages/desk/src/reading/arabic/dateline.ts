import type { Token } from '../../text/tokens.ts';
import { isWord } from '../act.ts';
import { looksVerbal } from './clause-subject.ts';
import { isDash, verbAt } from './particles.ts';

const LONGEST = 9;
/** A second dash so near closes an insertion, unless what stands between is as short as a name. */
const INSERTION = 14;
const NAME = 3;

/** `قصرين (نهر برس) -- `, `عواصم/نهر - `, `الضفة - الضفة - `: where the sentence begins behind place and medium. */
export function datelineEnd(tokens: readonly Token[]): number {
  let end = 0;
  for (let k = 0; k < Math.min(tokens.length - 1, end + LONGEST); k++) {
    if (isSeparator(tokens[k]!)) {
      if (end === 0 && (k === 0 || closesLater(tokens, k))) return 0;
      end = k + 1;
    } else if (!namesPlace(tokens, k, k === end)) return end;
  }
  return end;
}

/** A word or mark of a dateline: no verb, no quotation. */
function namesPlace(tokens: readonly Token[], k: number, first: boolean): boolean {
  const token = tokens[k]!;
  if (!isWord(token)) return /^[،,()/]$/.test(token.text);
  return token.quote < 0 && !verbAt(tokens, k) && !(first && looksVerbal(token));
}

const isSeparator = (token: Token): boolean => isDash(token) || /^ـ+$/.test(token.text);

/** `الوزير - الذي زار السد - قال`: the dash opens an insertion. */
function closesLater(tokens: readonly Token[], dash: number): boolean {
  for (let k = dash + 1; k < Math.min(tokens.length, dash + INSERTION); k++)
    if (isSeparator(tokens[k]!)) return k > dash + 1 + NAME;
  return false;
}
