import { isWord } from '../act.ts';
import type { Cursor } from './cursor.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, verbWithObject } from './particles.ts';

const REACH = 9;

/**
 * `C، الأمر الذي نفته الشرطة`, `وهو ما أكده الوزير`: the words just reported are denied or confirmed by somebody else,
 * who is the one that goes on. What is denied is claimed once more, as a denial.
 */
export function readVerdict(cursor: Cursor, k: number): number {
  const { tokens, acts } = cursor;
  const pointer = `${tokens[k - 2]?.norm} ${tokens[k - 1]?.norm}`;
  if (pointer !== 'الامر الذي' && pointer !== 'وهو ما' && pointer !== 'هو ما') return k;
  const form = verbWithObject(tokens, k);
  const last = acts.at(-1);
  if (form?.tense !== 'perfect' || !last || last.silent) return k;
  let end = k + 1;
  while (end < Math.min(tokens.length, k + REACH) && isWord(tokens[end]) && !isComma(tokens[end])) end++;
  const source = readRegion(tokens, k + 1, end).subject;
  if (!source) return k;
  cursor.speaker = source;
  cursor.pos = end;
  const { cls } = form.verb;
  const denied = cls === 'deny';
  acts.push({
    source,
    via: [],
    cls,
    negated: false,
    from: last.from,
    to: last.to,
    rule: 'ar/verdict',
    confidence: 0.5,
    silent: !denied,
  });
  return end;
}
