import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { type Mention, opensQuotation, toMention } from '../act.ts';
import { add, type Cursor, contentBefore, isMediaMention, parties } from './act-cursor.ts';
import { addresseeAt, hidesName, isCapital, isComma, phraseForward, verbAt } from './phrase.ts';
import { type Left, mediaIn } from './subject.ts';
import { PREPOSITIONS, type Word } from './tagging.ts';

/** `"…," said S, who …` */
export function readInverted(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  const before = tokens[k - 1];
  const open = before !== undefined && (before.quote >= 0 || isComma(before)) && left.subject === undefined;
  const afterComma = before !== undefined && isComma(before) && (tokens[k - 2]?.quote ?? -1) < 0;
  if (!form.verb.quotes || form.form === 'base' || !before) return k;
  if (!(open || before.quote >= 0 || afterComma) || k - 1 < cursor.pos) return k;
  const next = tokens[k + 1];
  if (!next || next.kind === 'mark' || next.norm === 'that') return k;
  if (afterComma && before.quote < 0 && hasInsertion(tokens, cursor.pos, k)) return k;
  const phrase = phraseForward(tokens, k + 1, tokens.length);
  if (!phrase.mention || PREPOSITIONS.has(phrase.mention.norms[0]!)) return k;
  const rest = restOfAttribution(tokens, phrase.next);
  const source = withApposition(tokens, phrase.mention, phrase.next);
  const content = contentBefore(cursor, k);
  if (!content) return k;
  cursor.speaker = source;
  add(
    cursor,
    {
      source: rest.hidden ? { ...source, hidden: true } : source,
      via: rest.via,
      cls: form.verb.cls,
      negated: false,
      rule: 'en/quotation',
    },
    content[0],
    content[1],
  );
  cursor.pos = rest.next;
  return rest.next;
}

/** Two commas before the verb: the words between them belong to the subject, not to a content. */
function hasInsertion(tokens: readonly Word[], from: number, verb: number): boolean {
  let commas = 0;
  for (let i = from; i < verb; i++) if (isComma(tokens[i]) && tokens[i]!.quote < 0) commas++;
  return commas >= 2;
}

/** `said the spokesman, John Smith`: the name joins its title. */
function withApposition(tokens: readonly Word[], mention: Mention, at: number): Mention {
  if (!isComma(tokens[at]) || /\p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.text)) return mention;
  const words: Word[] = [];
  for (let i = at + 1; i < Math.min(tokens.length, at + 5) && isCapital(tokens[i]); i++)
    words.push(tokens[i]!);
  const name = toMention(words);
  return name && words.length >= 2
    ? { ...mention, text: `${mention.text} ${name.text}`, norms: [...mention.norms, ...name.norms] }
    : mention;
}

/** `C, S said` with nothing after the verb: the content came first, or another act is attributed once more. */
export function readTrailing(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  if (
    !left.subject ||
    (tokens[k]!.tag !== 'finite' && !left.modal && tokens[k - 1]?.tag !== 'auxiliary') ||
    left.negated
  )
    return k + 1;
  if (!['say', 'hedge', 'relay', 'observe', 'estimate'].includes(form.verb.cls)) return k + 1;
  const before = tokens[left.start - 1];
  const told = form.verb.addressee ? addresseeAt(tokens, k + 1) : undefined;
  const after = told ? told.next : k + 1;
  const rest = restOfAttribution(tokens, after);
  const via = [...(told?.medium && told.mention ? [told.mention] : []), ...left.spokenTo, ...rest.via];
  const hidden = left.hidden || rest.hidden;
  const content =
    before && (isComma(before) || before.quote >= 0) ? contentBefore(cursor, left.start) : undefined;
  if (content) {
    const { source } = parties(cursor, left, []);
    cursor.speaker = source;
    add(
      cursor,
      {
        source: hidden && source ? { ...source, hidden } : source,
        via,
        cls: form.verb.cls,
        negated: false,
        rule: 'en/content-first',
      },
      content[0],
      content[1],
    );
    cursor.pos = rest.next;
    return rest.next;
  }
  const last = cursor.acts.at(-1);
  if (last && left.start <= cursor.pos + 1 && isMediaMention(left.subject)) {
    cursor.acts[cursor.acts.length - 1] = { ...last, via: [left.subject, ...last.via] };
    cursor.pos = rest.next;
    return rest.next;
  }
  return k + 1;
}

/** The rest of an attribution up to the next quotation or the end: media spoken to, anonymity. */
export function restOfAttribution(
  tokens: readonly Word[],
  from: number,
): { next: number; via: readonly Mention[]; hidden: boolean } {
  let k = from;
  while (
    k < tokens.length &&
    !opensQuotation(tokens, k) &&
    tokens[k]!.text !== ';' &&
    tokens[k]!.text !== ':'
  ) {
    const form = isComma(tokens[k]) ? verbAt(tokens, k + 1) : undefined;
    if (form?.form === 'ing') break;
    k++;
  }
  const words = tokens.slice(from, k);
  return { next: k, via: mediaIn(tokens, from, k), hidden: hidesName(words) };
}
