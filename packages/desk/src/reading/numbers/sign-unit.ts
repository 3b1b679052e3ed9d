import type { Token } from '../../text/tokens.ts';
import { currencyBefore } from './currency.ts';
import type { Unit } from './units.ts';

/** `1.8TB`: data is counted in what is written together with the number. */
const VOLUME = /^[\d.,]+([tgp]b)$/i;

/** The unit that stands before the number `[i, next)` or is written together with it, and the token the whole begins at. */
export function signUnit(
  tokens: readonly Token[],
  i: number,
  next: number,
): { readonly unit: Unit; readonly from: number } | undefined {
  const currency = currencyBefore(tokens, i);
  if (currency) return { unit: { text: currency.unit, to: next, kind: 'things' }, from: currency.from };
  const volume = VOLUME.exec(tokens[i]!.text)?.[1];
  if (volume !== undefined) return { unit: { text: volume, to: next, kind: 'things' }, from: i };
  if (/^[\d.]+pc$/i.test(tokens[i]!.text)) return { unit: { text: '%', to: next, kind: 'share' }, from: i };
  return isPercentBefore(tokens, i)
    ? { unit: { text: '%', to: next, kind: 'share' }, from: i - 1 }
    : undefined;
}

/** `%20`, as Arabic pages often write it; in an address the sign is glued to what stands before. */
function isPercentBefore(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i - 1];
  if (!sign || !/^[%٪]$/.test(sign.text) || sign.end !== tokens[i]!.start) return false;
  const before = tokens[i - 2];
  return before === undefined || before.end < sign.start || before.kind === 'mark';
}
