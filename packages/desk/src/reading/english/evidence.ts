import type { CueClass } from '../types.ts';
import type { Word } from './tagging.ts';

const EVIDENCE = new Set(
  'evidence sign signs indication indications proof trace traces reason information basis confirmation'.split(
    ' ',
  ),
);
const NONE = new Set(['no', 'any', 'little', 'nothing']);

/** `no evidence that C`, `any sign of C`: where C begins and that it is denied. */
export function evidenceAt(
  words: readonly Word[],
  at: number,
  negated: boolean,
): { readonly from: number; readonly cls: CueClass } | undefined {
  const first = words[at];
  if (!first || !NONE.has(first.norm) || (first.norm === 'any' && !negated)) return undefined;
  for (let k = at + 1; k < Math.min(words.length, at + 5); k++) {
    if (!EVIDENCE.has(words[k]!.norm)) continue;
    const link = words[k + 1]?.norm;
    if (link === 'that' || link === 'of') return { from: k + 2, cls: 'deny' };
    if (link === 'to' && words[k + 2]?.tag === 'infinitive') {
      const that = words[k + 3]?.norm === 'that' ? 1 : 0;
      return { from: k + 3 + that, cls: 'deny' };
    }
    return undefined;
  }
  return undefined;
}
