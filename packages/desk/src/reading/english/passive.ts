import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { add, type Cursor, push } from './act-cursor.ts';
import { phraseForward } from './phrase.ts';
import { isActor, isAgent, type Left } from './subject.ts';

const REACH = 14;

/** `C was denied by S`, `they were accused by S of C`, `it was described by S as C`; `k + 1` when nobody is named. */
export function readPassive(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens: words } = cursor;
  const { verb } = form;
  if (verb.cls !== 'deny' && verb.cls !== 'own') return k + 1;
  const by = words.findIndex((w, i) => i > k && i < k + REACH && w.norm === 'by' && w.quote < 0);
  if (by < 0 || words.slice(k + 1, by).some((w) => w.tag === 'mark' || w.tag === 'finite')) return k + 1;
  const link = verb.frame === 'of' ? 'of' : verb.lemma === 'blame' ? 'for' : 'as';
  const linked = words.findIndex((w, i) => i > by + 1 && i < by + REACH && w.norm === link && w.quote < 0);
  const limit = verb.cls === 'own' && linked > 0 ? linked : Math.min(words.length, by + REACH);
  const doer = phraseForward(words, by + 1, limit);
  if (!doer.mention || !isAgent(doer.mention) || isActor(doer.mention) || left.negated) return k + 1;
  const said = { source: doer.mention, via: [], cls: verb.cls, negated: false, rule: 'en/passive' };
  if (verb.cls === 'deny') {
    if (left.shared || left.subject === undefined) return k + 1;
    const verbStart = words.findLastIndex(
      (w, i) => i < k && i >= left.start && w.tag !== 'auxiliary' && w.tag !== 'adverb',
    );
    add(cursor, said, left.start, verbStart + 1);
    cursor.speaker = doer.mention;
    cursor.pos = doer.next;
    return doer.next;
  }
  const after = doer.next;
  if (words[after]?.norm === link) return push(cursor, said, after + 1);
  if (words[k + 1]?.norm === link && k + 1 < by) {
    add(cursor, said, k + 2, by);
    cursor.speaker = doer.mention;
    cursor.pos = doer.next;
    return doer.next;
  }
  return k + 1;
}
