import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import { agreementOf, agreementShown } from './agreement.ts';
import { isActing, looksVerbal } from './clause-subject.ts';
import { maySpeak } from './may-speak.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, isPreposition, verbAt } from './particles.ts';
import { personBefore, skipOpeners } from './subject.ts';

/** Between the subject and its verb: قد, لم, عادة ما, كانت. */
const BEFORE_VERB = new Set(
  'قد لم لا لن سوف كان كانت كانوا ايضا كذلك كما سبق ان عاده غالبا دايما دوما ما كثيرا سرعان لطالما طالما بدوره بدورها بدورهم'.split(
    ' ',
  ),
);

/** Where what stands between the subject and the verb at `k` begins; behind كان also a comma may part them. */
function verbGroup(tokens: readonly Token[], pos: number, k: number): number {
  let from = k;
  for (;;) {
    if (from > pos && BEFORE_VERB.has(tokens[from - 1]!.norm)) from--;
    else if (onHisSide(tokens, from - 2) && from - 2 > pos) from -= 2;
    else break;
  }
  return isComma(tokens[from - 1]) && WAS.test(tokens[pos]!.norm) ? from - 1 : from;
}

/** `العوبثاني من جهته قال`: whatever stands in front of it is a party. */
const onHisSide = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === 'من' && /^(?:جهت|جانب|ناحيت)(?:ه|ها|هم|هما)$/.test(tokens[i + 1]!.norm);

const WAS = /^و?كانت?$/;

/** A clause with a subject of its own begins behind these. */
const OPENS_CLAUSE = /^(?:و?لكن|فيما|بينما|ان|فان|وان|حيث|اذ|اما|واما|بعدما|الا)$/;

/** Where the clause begins that ends at `to`: behind a comma or a conjunction. */
function clauseStart(tokens: readonly Token[], pos: number, to: number): number {
  let from = to;
  while (
    from > pos &&
    !(isComma(tokens[from - 1]) && tokens[from - 1]!.quote < 0) &&
    !OPENS_CLAUSE.test(tokens[from - 1]!.norm)
  )
    from--;
  return from;
}

/**
 * The subject that stands right in front of the finite verb at `k`: `القاهرة عادة ما تنفي`, `السلطات حملت التنظيم
 * المسؤولية`. All of the clause in front of the verb has to be one phrase that can speak and agrees with it, so that what
 * stands behind the verb is no subject. Undefined where it may still be.
 */
export function subjectInFront(
  tokens: readonly Token[],
  pos: number,
  k: number,
  form: ArabicForm,
): Mention | undefined {
  if (form.joined || form.tense === 'participle') return undefined;
  const to = verbGroup(tokens, pos, k);
  const described = personBefore(tokens, pos, to);
  if (described) return described;
  const from = skipOpeners(tokens, clauseStart(tokens, pos, to), to);
  const head = tokens[from];
  if (from >= to || head?.kind !== 'word' || head.quote >= 0 || !isNominal(tokens, from, to))
    return undefined;
  if (TIME.test(head.norm) || (from > pos && LEADS_IN.test(tokens[from - 1]!.norm))) return undefined;
  const { subject } = readRegion(tokens, from, to);
  return subject &&
    subject.at === head.start &&
    (onHisSide(tokens, to) || maySpeak(subject.norms[0]!)) &&
    agreesInFront(subject, tokens[k]!, form)
    ? subject
    : undefined;
}

/** `ومساء أمس أكدت`, `إلى جانب ذلك أكدت`: when and where, whoever speaks stands behind the verb. */
const TIME = /^و?(?:مساء|صباح|ظهر|عصر|فجر|ليله|ليل|امس|اليوم|غداه|عشيه|عقب|اثر|قبيل|بعيد)$/;
const LEADS_IN = /^[وف]?(?:من|الي|علي|في|خلال|بعد|قبل|منذ|عند|لدي)$/;

/** Whether `[from, to)` is a phrase that no preposition governs and no verb stands in. */
function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  if (isPreposition(tokens[from]) || looksVerbal(tokens[from]!)) return false;
  for (let i = from + 1; i < to; i++)
    if (tokens[i]!.quote < 0 && isWord(tokens[i]) && (verbAt(tokens, i) || isActing(tokens[i]!)))
      return false;
  return true;
}

/** In front of its verb a subject agrees with it in gender and number. */
function agreesInFront(subject: Mention, verb: Token, form: ArabicForm): boolean {
  const own = agreementShown(subject.norms, subject.text);
  return own === undefined || own === agreementOf(verb.norm, form);
}
