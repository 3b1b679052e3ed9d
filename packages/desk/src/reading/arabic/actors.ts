import type { Token } from '../../text/tokens.ts';
import { isWord } from '../act.ts';
import { afterOpeningVerb } from './clause-subject.ts';
import type { Cursor } from './cursor.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma } from './particles.ts';
import { skipOpeners } from './subject.ts';
import { classOf } from './word-class.ts';

const REACH = 16;

/**
 * `وصل وزير الري إلى الضفة`: in a sentence that reports nothing, whoever does something; `وقال` behind it may mean him
 * where nobody has spoken yet.
 */
export function noticeActor(cursor: Cursor): void {
  const { tokens } = cursor;
  const first = skipOpeners(tokens, cursor.pos, tokens.length);
  const from = afterOpeningVerb(tokens, first, tokens.length);
  if (from === first || from >= tokens.length || !isActor(tokens[from])) return;
  let to = from + 1;
  while (to < Math.min(tokens.length, from + REACH) && isWord(tokens[to]) && !isComma(tokens[to])) to++;
  const source = readRegion(tokens, from, leastSubjectEnd(tokens, from, to)).subject;
  if (!source) return;
  cursor.acts.push({
    source,
    via: [],
    cls: 'say',
    negated: false,
    from: first,
    to: from,
    rule: 'ar/actor',
    confidence: 0,
    noticed: true,
  });
}

/** An office, a body or a person's name. */
function isActor(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.quote >= 0) return false;
  const { title, likely, type, body } = classOf(token.norm);
  return title || likely || body || type === 'org';
}
