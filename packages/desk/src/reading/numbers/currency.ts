import type { Token } from '../../text/tokens.ts';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen'],
  ['₪', 'shekels'],
  ['₽', 'roubles'],
  ['₺', 'lira'],
  ['usd', 'dollars'],
  ['eur', 'euros'],
  ['gbp', 'pounds'],
  ['btc', 'bitcoin'],
]);
const PREFIXES = new Set(['us', 'u.s', 'a', 'c', 'hk', 'nz']);

/** The currency written before the number at `i` (`$`, `US$`, `USD`), with the token it begins at. */
export function currencyBefore(
  tokens: readonly Token[],
  i: number,
): { unit: string; from: number } | undefined {
  const token = tokens[i - 1];
  const unit = token && SIGNS.get(token.norm);
  if (!unit) return undefined;
  const prefix = tokens[i - 2];
  const joined = token.kind === 'mark' && prefix !== undefined && prefix.end === token.start;
  return { unit, from: joined && PREFIXES.has(prefix.norm) ? i - 2 : i - 1 };
}

/** The currency sign right after a number: `40 €`. */
export const currencySign = (token: Token | undefined): string | undefined =>
  token?.kind === 'mark' ? SIGNS.get(token.norm) : undefined;
