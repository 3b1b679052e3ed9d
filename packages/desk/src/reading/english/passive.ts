import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PRONOUNS } from '../../lexicon/en-words.ts';
import { add, type Cursor, push } from './act-cursor.ts';
import { isActor, isAgent } from './agents.ts';
import { isComma, phraseForward } from './phrase.ts';
import type { Left } from './subject.ts';
import type { Word } from './tagging.ts';

const REACH = 14;
/** What is said to have been done by its finder is the finder's word. */
const CREDITED = new Set(
  'report document attribute link note assess disclose discover uncover unveil identify spot find observe detect reveal'.split(
    ' ',
  ),
);

/** A passive whose doer speaks; `k + 1` when nobody is named. In a vendor's report whoever first wrote of a thing does too. */
export function readPassive(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const credited = cursor.technical && CREDITED.has(form.verb.lemma) ? readCredit(cursor, k, left) : k;
  return credited > k ? credited : readBy(cursor, k, form, left);
}

/** `C was denied by S`, `they were accused by S of C`, `it was described by S as C`; `k + 1` when nobody is named. */
function readBy(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
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

/** `it was reported by S that C`, `the loader was first documented by S`: with a name behind "by"; `k` for none. */
function readCredit(cursor: Cursor, k: number, left: Left): number {
  const { tokens: words } = cursor;
  let by = k + 1;
  while (by < Math.min(words.length, k + REACH) && words[by]!.norm !== 'by') {
    if (words[by]!.quote >= 0 || ['mark', 'finite', 'auxiliary', 'relative'].includes(words[by]!.tag))
      return k;
    by++;
  }
  if (words[by]?.norm !== 'by' || left.negated || left.modal || left.shared || !left.subject) return k;
  let limit = by + 1;
  while (limit < Math.min(words.length, by + REACH) && !['to', 'as', 'in'].includes(words[limit]!.norm))
    limit++;
  const { mention, next } = doerBehind(words, by + 1, limit);
  if (!mention || !/\p{Lu}/u.test(mention.text) || !isAgent(mention) || isActor(mention)) return k;
  const said = { source: mention, via: [], cls: 'say' as const, negated: false, rule: 'en/passive' };
  if (words[left.start]?.norm === 'it' && words[next]?.norm === 'that') return push(cursor, said, next + 1);
  if (PRONOUNS.has(left.subject.norms.join(' ')) || left.start < cursor.pos) return k;
  add(cursor, said, left.start, by);
  cursor.speaker = mention;
  cursor.pos = next;
  return next;
}

/** The phrase behind "by"; `by Acme and its users fled` ends at "and". */
function doerBehind(words: readonly Word[], from: number, limit: number): ReturnType<typeof phraseForward> {
  const phrase = phraseForward(words, from, limit);
  if (words[phrase.next]?.tag !== 'finite' && words[phrase.next]?.tag !== 'auxiliary') return phrase;
  const and = words.findLastIndex(({ tag }, i) => tag === 'conjunction' && i > from && i < phrase.next);
  return and < 0 ? phrase : phraseForward(words, from, and);
}

/** `As first reported by S, C`; `k` when it is not so. */
export function readAsReported(cursor: Cursor, k: number): number {
  const { tokens: words, pos } = cursor;
  if (words[k + 1]?.norm !== 'by' || words[pos]?.norm !== 'as') return k;
  if (words.slice(pos + 1, k).some(({ tag }) => tag !== 'adverb')) return k;
  const { mention, next } = phraseForward(words, k + 2, Math.min(words.length, k + REACH));
  if (!mention || !isAgent(mention) || isActor(mention) || !isComma(words[next])) return k;
  return push(
    cursor,
    { source: mention, via: [], cls: 'say', negated: false, rule: 'en/according' },
    next + 1,
  );
}
