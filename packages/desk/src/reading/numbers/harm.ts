import { BEFALLEN, HARM } from '../../lexicon/counted-words.ts';
import type { Token } from '../../text/tokens.ts';

const LONGEST = 6;
/** What may stand between people and what befell them: who were also killed. */
const BETWEEN = new Set(
  'were was have has had been being be also who that which reportedly later then all both each from of in'.split(
    ' ',
  ),
);

/** Whether a word tells of a loss, its conjunction apart: killed, وقتلت. */
export const isHarm = (token: Token | undefined): boolean =>
  token !== undefined &&
  (HARM.has(token.norm) || (/^[وف]/.test(token.norm) && HARM.has(token.norm.slice(1))));

/** Whether a loss is told within the few words before token `i`. */
export function harmBefore(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let k = Math.max(0, i - reach); k < i; k++) if (isHarm(tokens[k])) return true;
  return false;
}

/** Whether the people who end before token `i` were killed, hurt or taken: two officials, one of them a judge, died. */
export function befell(tokens: readonly Token[], i: number): boolean {
  let k = i;
  if (tokens[k]?.text === ',') {
    const close = tokens.findIndex(({ text }, n) => n > k && n <= k + LONGEST && text === ',');
    if (close < 0) return false;
    k = close + 1;
  }
  for (const last = k + LONGEST; k < last; k++) {
    const norm = tokens[k]?.norm ?? '';
    if (BEFALLEN.has(norm)) return true;
    if (!BETWEEN.has(norm)) return false;
  }
  return false;
}
