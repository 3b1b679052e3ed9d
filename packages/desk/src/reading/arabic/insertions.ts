import type { Token } from '../../text/tokens.ts';
import { isDash } from './particles.ts';

/** Index after a parenthesis or dashed insertion opened at `i`, or `i` when none is opened there. */
export function skipInsertion(tokens: readonly Token[], i: number, end: number): number {
  const token = tokens[i]!;
  if (token.text === '(' || token.text === '[') {
    for (let k = i + 1; k < end; k++) if (tokens[k]!.text === ')' || tokens[k]!.text === ']') return k + 1;
    return i + 1;
  }
  if (!isDash(token)) return i;
  for (let k = i + 1; k < end; k++) if (isDash(tokens[k])) return k + 1;
  return end;
}

/** Index of the bracket that closes the one at `open`, else `open`. */
export function closingBracket(tokens: readonly Token[], open: number, to: number): number {
  for (let k = open + 1; k < to; k++) if (tokens[k]!.text === ')') return k;
  return open;
}

const SELF_NAMING = /^[يت](?:طلق|سمي)$/;

/** `تطلق على نفسها (اسم)`: the index after it, where the name stands; `i` when it is not there. */
export function selfNamed(tokens: readonly Token[], i: number): number {
  const { norm } = tokens[i]!;
  if (
    ['تدعي', 'يدعي', 'تسمي', 'يسمي', 'يدعون', 'المدعو', 'المعروف', 'المعروفه', 'المسمي', 'المسماه'].includes(
      norm,
    )
  )
    return i + 1;
  if (!SELF_NAMING.test(norm)) return i;
  let k = i + 1;
  while (k < i + 4 && ['علي', 'نفسها', 'نفسه', 'عليها', 'عليه', 'اسم'].includes(tokens[k]?.norm ?? '')) k++;
  return k > i + 1 ? k : i;
}
