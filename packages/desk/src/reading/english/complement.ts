import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention, opensQuotation, quotationEnd } from '../act.ts';
import { addresseeAt, hidesName, isBreak, isCapital, isComma, isNounHere, verbAt } from './phrase.ts';
import { type Left, mediaIn } from './subject.ts';

export interface Right {
  readonly from: number;
  readonly via: readonly Mention[];
  readonly nominal: boolean;
  readonly hidden: boolean;
}

export const MODIFIER_STARTS: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'by',
  'via',
  'through',
  'late',
  'early',
  'earlier',
  'last',
  'this',
  'to',
  'when',
  'following',
  'from',
  'under',
  'over',
  'with',
  'as',
  'for',
  'later',
  'again',
  'publicly',
  'out',
  'separately',
  'back',
]);
/** `this activity`, not `this week`; `at least 40 people`: no circumstance but a content. */
const isDemonstrative = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.norm === 'at' && ['least', 'most'].includes(tokens[at + 1]?.norm ?? '')) ||
  (tokens[at]!.norm === 'over' && tokens[at + 1]?.kind === 'number') ||
  (tokens[at]!.norm === 'this' &&
    !['week', 'month', 'year', 'morning', 'evening', 'afternoon', 'summer', 'spring'].includes(
      tokens[at + 1]?.norm ?? '',
    ));

const FIGURES = new Set([
  'figure',
  'number',
  'toll',
  'total',
  'count',
  'cost',
  'losses',
  'damage',
  'tally',
  'value',
  'death',
  'price',
]);

/** What follows the verb: content after "that", a colon, a quotation, or directly; undefined when the verb closes its clause. */
export function readRight(
  tokens: readonly Token[],
  k: number,
  form: EnglishForm,
  left: Left,
): Right | undefined {
  let at = k + 1;
  if (form.verb.lemma === 'put') return figureContent(tokens, at);
  let via: readonly Mention[] = [];
  if (form.verb.addressee) {
    const told = addresseeAt(tokens, at);
    if (told.medium && told.mention) via = [told.mention];
    at = told.next;
  }
  while (['only', 'simply', 'also', 'just', 'again'].includes(tokens[at]?.norm ?? '')) at++;
  const next = tokens[at];
  if (!next) return undefined;
  const open = contentAt(tokens, at, form);
  if (open >= 0) return { from: open, via, nominal: false, hidden: false };
  const region = isDemonstrative(tokens, at)
    ? undefined
    : (modifierRegion(tokens, at) ?? afterPlace(tokens, at));
  if (region)
    return { from: region.from, via: [...via, ...region.via], nominal: false, hidden: region.hidden };
  return plainContent(tokens, at, form, left, via);
}

/** `put the figure at roughly 5,000`. */
function figureContent(tokens: readonly Token[], at: number): Right | undefined {
  const figure =
    tokens.slice(at, at + 4).some((t) => FIGURES.has(t.norm)) &&
    tokens.slice(at, at + 8).some((t) => t.norm === 'at');
  return figure ? { from: at, via: [], nominal: true, hidden: false } : undefined;
}

/** A content that neither "that" nor a quotation opens. */
function plainContent(
  tokens: readonly Token[],
  at: number,
  form: EnglishForm,
  left: Left,
  via: readonly Mention[],
): Right | undefined {
  const next = tokens[at]!;
  if (next.norm === 'to' && ['claim', 'promise', 'vow', 'pledge', 'profess'].includes(form.verb.lemma))
    return { from: at, via, nominal: true, hidden: false };
  if (isBreak(next) || (MODIFIER_STARTS.has(next.norm) && !isDemonstrative(tokens, at)))
    return particleContent(tokens, at, form, via);
  if (WEEKDAYS.has(next.norm) && isCapital(next)) return afterTime(tokens, at + 1, via);
  return directContent(tokens, at, form, left, via);
}

const PLACES = new Set([
  'statement',
  'interview',
  'briefing',
  'conference',
  'tweet',
  'post',
  'speech',
  'email',
  'report',
  'call',
  'telegram',
  'twitter',
  'facebook',
]);
const CLAUSE_OPENERS = new Set([
  'it',
  'he',
  'she',
  'they',
  'the',
  'its',
  'his',
  'her',
  'their',
  'there',
  'a',
  'an',
  'no',
  'some',
  'more',
  'at',
  'two',
  'three',
  'all',
  'we',
]);

interface Place {
  readonly from: number;
  readonly via: readonly Mention[];
  readonly hidden: boolean;
}

/** `said in a statement on Tuesday it had …`: the clause after place and time. */
function afterPlace(tokens: readonly Token[], at: number): Place | undefined {
  if (!['in', 'on', 'at', 'during', 'via', 'late', 'early'].includes(tokens[at]!.norm)) return undefined;
  for (let k = at + 1; k < Math.min(tokens.length - 2, at + 10); k++) {
    const token = tokens[k]!;
    if (isBreak(token) || token.quote >= 0) return undefined;
    const closes = PLACES.has(token.norm) || (WEEKDAYS.has(token.norm) && isCapital(token));
    if (closes && CLAUSE_OPENERS.has(tokens[k + 1]!.norm) && hasClause(tokens, k + 1))
      return { from: k + 1, via: mediaIn(tokens, at, k + 1), hidden: hidesName(tokens.slice(at, k + 1)) };
  }
  return undefined;
}

function particleContent(
  tokens: readonly Token[],
  at: number,
  form: EnglishForm,
  via: readonly Mention[],
): Right | undefined {
  if (form.verb.particle && tokens[at]?.norm === form.verb.particle)
    return { from: at + (tokens[at + 1]?.norm === 'that' ? 2 : 1), via, nominal: true, hidden: false };
  if (tokens[at]?.norm === 'on' && WEEKDAYS.has(tokens[at + 1]?.norm ?? ''))
    return afterTime(tokens, at + 2, via);
  return undefined;
}

/** After "said on Tuesday": a clause that opens with its subject. */
function afterTime(tokens: readonly Token[], at: number, via: readonly Mention[]): Right | undefined {
  const next = tokens[at];
  if (!next || isBreak(next) || MODIFIER_STARTS.has(next.norm)) return undefined;
  return { from: next.norm === 'that' ? at + 1 : at, via, nominal: false, hidden: false };
}

/** Third persons that are plural nouns more often: only "that" or a quotation makes them verbs. */
const NOUN_LIKE = new Set(
  'documents records reports states notes claims estimates forecasts finds shows posts comments fears doubts questions links details counters signals judges blames brands labels calls promises pledges vows cautions remarks repeats hopes quotes answers replies tweets reasons worries'.split(
    ' ',
  ),
);

/** A content right after the verb, without "that". */
function directContent(
  tokens: readonly Token[],
  at: number,
  form: EnglishForm,
  left: Left,
  via: readonly Mention[],
): Right | undefined {
  const next = tokens[at]!;
  if (form.verb.strict || (form.form === 'third' && NOUN_LIKE.has(tokens[at - 1]!.norm))) return undefined;
  const nominal = form.verb.np || left.negated;
  if (form.verb.cls === 'observe' || form.verb.cls === 'own' || form.verb.cls === 'deny')
    return nominal ? { from: at, via, nominal: true, hidden: false } : undefined;
  if (['say', 'hedge', 'estimate', 'expect'].includes(form.verb.cls)) {
    if (next.norm === 'so' || next.norm === 'nothing' || next.norm === 'little') return undefined;
    if (!hasClause(tokens, at) && !nominal) return undefined;
    return { from: at, via, nominal: !hasClause(tokens, at), hidden: false };
  }
  return undefined;
}

const CLAUSE_VERB =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|won't|wouldn't|can't|couldn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't|didn't)$|..ed$|..s$/;

/** Whether a finite verb seems to stand within reach, so that the words make a clause and no noun phrase. */
function hasClause(tokens: readonly Token[], at: number): boolean {
  if (PRONOUNS.has(tokens[at]!.norm) || tokens[at]!.norm === 'there') return true;
  for (let i = at + 1; i < Math.min(tokens.length, at + 16); i++) {
    const token = tokens[i]!;
    if (isComma(token) && i > at + 8) return false;
    if (token.quote < 0 && CLAUSE_VERB.test(token.norm)) return true;
  }
  return tokens.length - at > 6;
}

/** "that", a colon or a quotation right at `at`; a comma may stand before a quotation. Returns -1 when none opens. */
function contentAt(tokens: readonly Token[], at: number, form: EnglishForm): number {
  const token = tokens[at]!;
  if (token.norm === 'that' && isClauseThat(tokens, at)) return at + 1;
  if (token.text === ':' && tokens[at + 1]) return at + 1;
  if (opensQuotation(tokens, at))
    return form.verb.quotes || quotationEnd(tokens, at) - at > 5 || form.verb.np ? at : -1;
  if (isComma(token) && opensQuotation(tokens, at + 1)) return at + 1;
  if ((token.norm === 'how' || token.norm === 'why' || token.norm === 'whether') && form.verb.cls !== 'say')
    return at;
  return -1;
}

/** "that" as a complementizer, not a pronoun: `disputed that, saying`. */
const isClauseThat = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const end = tokens[at + 2];
  if (next && next.kind === 'word' && next.quote < 0 && (!end || end.text === '.' || end.text === ','))
    return false;
  return (
    next !== undefined &&
    (next.kind !== 'mark' ||
      opensQuotation(tokens, at + 1) ||
      (isComma(next) && isWord(tokens[at + 2]) && !tokens[at + 2]!.norm.endsWith('ing')))
  );
};

const MODIFIER_REACH = 18;

/** `said in a statement on Monday that C`, `said in an interview with M: C`. */
function modifierRegion(
  tokens: readonly Token[],
  at: number,
): { from: number; via: readonly Mention[]; hidden: boolean } | undefined {
  const first = tokens[at]!;
  const starts =
    MODIFIER_STARTS.has(first.norm) || isComma(first) || (WEEKDAYS.has(first.norm) && isCapital(first));
  if (isComma(first) && verbAt(tokens, at + 1)?.form === 'ing') return undefined;
  if (!starts) return undefined;
  for (let k = at + 1; k < Math.min(tokens.length, at + MODIFIER_REACH); k++) {
    const from = contentInRegion(tokens, k);
    if (from > k || (from === k && opensQuotation(tokens, k)))
      return { from, via: mediaIn(tokens, at, k), hidden: hidesName(tokens.slice(at, k)) };
    if (endsRegion(tokens, at, k)) return undefined;
  }
  return undefined;
}

/** Where the content begins when "that", a colon or speech stands at `k`; -1 otherwise. */
function contentInRegion(tokens: readonly Token[], k: number): number {
  const token = tokens[k]!;
  if (token.text === ':' && token.quote < 0) return k + 1;
  if (opensQuotation(tokens, k)) return quotationEnd(tokens, k) - k > 5 ? k : -1;
  const opens = token.norm === 'that' && token.quote < 0 && isClauseThat(tokens, k);
  return opens && !RELATIVE_HEADS.has(tokens[k - 1]!.norm) ? k + 1 : -1;
}

function endsRegion(tokens: readonly Token[], at: number, k: number): boolean {
  const token = tokens[k]!;
  if (token.quote >= 0 || token.text === ';' || (token.text === '.' && k === tokens.length - 1)) return true;
  const form = verbAt(tokens, k);
  return form !== undefined && form.form !== 'base' && !isNounHere(tokens, k) && k > at + 1;
}

const RELATIVE_HEADS = new Set(['attack', 'documents', 'reports', 'attacks', 'campaign', 'group']);
