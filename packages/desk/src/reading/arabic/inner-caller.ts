import type { Mention } from '../act.ts';
import { agreementIn } from './agreement.ts';
import type { Cursor } from './cursor.ts';
import { maySpeak } from './may-speak.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, verbAt } from './particles.ts';
import { isRelative } from './subject.ts';

/** How near the beginning of a content its own subject and verb stand. */
const REACH = 9;

/**
 * `قال المصدر إن الوزير طالب الشركة بالبناء قائلا إن C`: without a comma the participle at `k` belongs to the verb of
 * speech inside the content just read, so its subject says C, through whom that content is.
 */
export function innerCaller(
  { tokens, acts }: Cursor,
  k: number,
): { readonly source: Mention; readonly via: readonly Mention[] } | undefined {
  const act = acts.at(-1);
  if (!act?.source || !act.rule.endsWith('-that') || act.to !== k || isComma(tokens[k - 1])) return undefined;
  for (let i = act.from + 1; i < Math.min(act.to, act.from + REACH); i++) {
    const form = verbAt(tokens, i);
    if (!form || form.joined || isRelative(tokens, i)) continue;
    if (form.tense !== 'perfect' || !(form.verb.quoted || form.verb.cls === 'say')) return undefined;
    const source = readRegion(tokens, act.from, i).subject;
    const feminine = tokens[k]!.norm.endsWith('ه');
    if (!source || !maySpeak(source.norms[0]!)) return undefined;
    const own = agreementIn(source.norms);
    if (own !== undefined && (own === 'feminine') !== feminine) return undefined;
    return { source, via: [...act.via, act.source] };
  }
  return undefined;
}
