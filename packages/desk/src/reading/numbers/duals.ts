import { DUALS, PEOPLE } from '../../lexicon/counted-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isHarm } from './harm.ts';

const TWO = new Set(['اثنين', 'اثنان', 'اثنتين', 'اثنتان']);

/** Their noun alone tells a loss. */
const VICTIMS = new Set(['قتيلين', 'جريحين', 'شهيدين', 'جثتين']);

/** Two people without a number word (`مقتل شخصين`, `متظاهرين اثنين`): the token after them. */
export function dualAt(tokens: readonly Token[], i: number): number | undefined {
  const { norm: form } = tokens[i]!;
  if (!/[اي]ن$/.test(form)) return undefined;
  const norm = `${form.slice(0, -2)}ين`;
  if (TWO.has(tokens[i + 1]?.norm ?? '') && (DUALS.has(norm) || PEOPLE.has(norm.slice(0, -2)))) return i + 2;
  return VICTIMS.has(norm) || (DUALS.has(norm) && isHarm(tokens[i - 1])) ? i + 1 : undefined;
}
