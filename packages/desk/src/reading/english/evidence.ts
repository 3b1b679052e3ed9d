import type { CueClass } from '../types.ts';
import type { Word } from './tagging.ts';

const EVIDENCE = new Set(
  'evidence sign signs indication indications proof trace traces reason information basis confirmation'.split(
    ' ',
  ),
);
const NONE = new Set(['no', 'any', 'little', 'nothing', 'anything']);
const SUPPORTING = /^(?:support|suggest|indicate|show|confirm|prove|imply|link)(?:s|ed)?$/;

/** `no evidence that C`, `any sign of C`: where C begins and that it is denied. */
export function evidenceAt(
  words: readonly Word[],
  at: number,
  negated: boolean,
): { readonly from: number; readonly cls: CueClass } | undefined {
  return negated && ENOUGH.has(words[at]?.norm ?? '') ? lacking(words, at) : nothing(words, at, negated);
}

function nothing(
  words: readonly Word[],
  at: number,
  negated: boolean,
): { readonly from: number; readonly cls: CueClass } | undefined {
  const first = words[at];
  if (!first || !NONE.has(first.norm) || (/^any/.test(first.norm) && !negated)) return undefined;
  if (first.norm === 'nothing' || /^any(?:thing)?$/.test(first.norm)) {
    const from = behindSupport(words, at + 1);
    if (from > 0) return { from, cls: 'deny' };
  }
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

const ENOUGH = new Set(['enough', 'sufficient']);

/** `not enough evidence to attribute C`: left open. */
function lacking(
  words: readonly Word[],
  at: number,
): { readonly from: number; readonly cls: CueClass } | undefined {
  const verb = at + 3;
  if (!EVIDENCE.has(words[at + 1]?.norm ?? '') || words[at + 2]?.norm !== 'to') return undefined;
  if (words[verb]?.tag !== 'infinitive' || !words[verb + 1]) return undefined;
  return { from: words[verb + 1]!.norm === 'that' && words[verb + 2] ? verb + 2 : verb + 1, cls: 'hedge' };
}

/** `nothing that would support C`, `nothing to suggest that C`: where C begins, -1 when that does not stand here. */
function behindSupport(words: readonly Word[], at: number): number {
  if (!['that', 'to', 'which'].includes(words[at]?.norm ?? '')) return -1;
  const verb = words[at + 1]?.tag === 'auxiliary' ? at + 2 : at + 1;
  if (!SUPPORTING.test(words[verb]?.norm ?? '') || !words[verb + 1]) return -1;
  const that =
    words[verb + 1]!.norm === 'that' && words[verb + 2]?.tag !== 'noun' && words[verb + 3] !== undefined;
  return that ? verb + 2 : verb + 1;
}
