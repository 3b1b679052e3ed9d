import { isVerbal } from './clause.ts';
import { verbAt } from './phrase.ts';
import type { Word } from './tagging.ts';

const REACH = 14;

/** `, with the council calling it a lie`: what somebody else says. */
export function withOthers(tokens: readonly Word[], k: number): boolean {
  if (tokens[k]!.norm !== 'with') return false;
  let verb = k + 1;
  while (verb < k + REACH && ['determiner', 'adjective', 'noun', 'name'].includes(tokens[verb]?.tag ?? ''))
    verb++;
  const cls = tokens[verb]?.tag === 'ing' ? verbAt(tokens, verb)?.verb.cls : undefined;
  return verb > k + 1 && (cls === 'say' || cls === 'own' || cls === 'deny');
}

/** `, as officials urged people to leave`: what went on at that time is the report's own word. */
export function meanwhile(tokens: readonly Word[], k: number): boolean {
  if (tokens[k]!.norm !== 'as' || !['noun', 'name', 'determiner'].includes(tokens[k + 1]?.tag ?? ''))
    return false;
  if (tokens[k + 1]!.norm === 'well') return false;
  for (let i = k + 2; i < Math.min(tokens.length, k + REACH); i++) {
    if (tokens[i]!.quote >= 0 || tokens[i]!.tag === 'mark') return false;
    if (isVerbal(tokens[i]!)) return true;
  }
  return false;
}

/** `, an accusation the company called premature`, `, claims the port denied`: what was said is spoken of. */
export function calledSo(tokens: readonly Word[], k: number): boolean {
  const at = ['a', 'an'].includes(tokens[k]!.norm) ? k + 1 : k;
  const plural =
    at === k && ['determiner', 'name', 'pronoun', 'relative'].includes(tokens[at + 1]?.tag ?? '');
  return (
    (at > k || plural) &&
    /^(?:accusation|allegation|charge|claim|assertion|suggestion)s?$/.test(tokens[at]?.norm ?? '')
  );
}

/** `, which many observers said fell short`: somebody else speaks about what was said. */
export function saysMore(tokens: readonly Word[], k: number): boolean {
  if (!['which', 'who', 'whom'].includes(tokens[k]!.norm)) return false;
  for (let i = k + 2; i < Math.min(tokens.length, k + 8); i++) {
    const { quote, tag } = tokens[i]!;
    if (quote >= 0 || tag === 'mark' || tag === 'auxiliary') return false;
    if (tag !== 'finite') continue;
    const next = tokens[i + 1]?.tag;
    return verbAt(tokens, i)?.verb.cls === 'say' && (next === 'finite' || next === 'auxiliary');
  }
  return false;
}
