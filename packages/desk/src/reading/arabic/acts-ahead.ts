import { THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { findComplement } from './complement.ts';
import { verbAt, verbWithObject } from './particles.ts';

/** Whether a reporting act of its own opens at `k` (after a comma, or written together with و). */
export function opensAct(tokens: readonly Token[], k: number): boolean {
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle') {
    const complement = findComplement(tokens, k + 1, form);
    return complement !== undefined && complement.regionEnd - k < 12;
  }
  if (form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma) && THAT.has(tokens[k + 1]?.norm ?? ''))
    return false;
  return findComplement(tokens, k + 1, form) !== undefined;
}

/** يُفترض أن, يُعتقد أنها: with no subject they are nobody's act. */
const IMPERSONAL = new Set(['افترض', 'اعتقد', 'ظن', 'رجح', 'توقع', 'قدر', 'خشي', 'زعم']);

/** Whether a reporting verb with a content stands within `reach` tokens of `k`. */
export function actWithin(tokens: readonly Token[], k: number, reach: number): boolean {
  for (let i = k + 1; i < Math.min(tokens.length, k + reach); i++) if (opensAct(tokens, i)) return true;
  return false;
}

const DECLINING = new Set(['رفض', 'رفضت', 'رفضوا', 'امتنع', 'امتنعت', 'يعلق', 'تعلق', 'يرد', 'ترد']);

/** لكن متحدثا رفض التعليق: somebody else who says nothing. */
export function declinesWithin(tokens: readonly Token[], k: number, reach: number): boolean {
  return tokens.slice(k + 1, k + reach).some((token) => DECLINING.has(token.norm));
}

const TELLS =
  /^[يتن](?:فصح|حدد|كشف|ذكر|وضح|علق|قدم|سم|خض|خوض|تطرق|ورد|عط|علن|صدر|تسن|تضح|تبن|شر|شير|دل|بين|عزو|فصل)(?:وا|ي)?(?:ها?|ا)?$/;

/** `لم تفصح عن هويته`: the speaker leaves something out, and says no more. */
export const staysSilent = (tokens: readonly Token[], k: number): boolean =>
  /^و?(?:لم|لا|لن)$/.test(tokens[k]?.norm ?? '') && TELLS.test(tokens[k + 1]?.norm ?? '');

const NOT_TOLD =
  /^(?:ذكر|تحديد|توضيح|تقديم|ال?كشف|ال?افصاح|اعطاء|ايضاح|الخوض|الدخول|مزيد|تفاصيل|ال?اشاره|الادلاء|تسميه|تعليق|صدور|بيان|الاعلان)$/;

/** `دون ذكر السبب`, `دون أن يحدد موعدا`: what is left untold; `دون أن تحرز أي تقدم` belongs to what is told. */
export function leavesUntold(tokens: readonly Token[], without: number): boolean {
  const next = tokens[without + 1]?.norm ?? '';
  return next === 'ان' ? TELLS.test(tokens[without + 2]?.norm ?? '') : NOT_TOLD.test(next);
}

/** Evidence shows something without anybody saying it. */
const SHOWING = new Set(['اظهر', 'اثبت', 'ابرز', 'فسر', 'برر', 'كشف', 'سجل', 'حدد', 'نقل']);

/** `ما سارع المدير إلى نفيه`. */
const HASTENED = /^(?:سارع|بادر|عمد|لجا)ت?$/;

/** `ما نفته الوزارة`, `ما لم تؤكده`: the verb at `k` or behind its negation reports; `ما أدى إلى`, `ما يظهر أن` do not. */
export function reportsOf(tokens: readonly Token[], k: number): boolean {
  const at = /^(?:لم|لا|لن|قد|سبق)$/.test(tokens[k]?.norm ?? '') ? k + 1 : k;
  if (verbWithObject(tokens, at) || HASTENED.test(tokens[at]?.norm ?? '')) return true;
  const form = verbAt(tokens, at);
  return form !== undefined && form.tense !== 'participle' && !SHOWING.has(form.verb.lemma);
}
