import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { ANONYMITY, NOT_BEFORE_THAT, OBJECT_OPENERS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { countWords, isWord, opensQuotation, quotationEnd } from '../act.ts';
import { isAla, isComma, mediaNameLength, verbAt } from './particles.ts';

/** What a reporting verb governs: where its subject region ends and where its content begins. */
export interface Complement {
  readonly kind: 'that' | 'quote' | 'colon' | 'np';
  readonly regionEnd: number;
  readonly from: number;
}

const REACH = 60;
/** A quotation of so few words, with words going on after it, is a name and no speech. */
const NAME_WORDS = 4;
const PREPOSITIONS = new Set(['الي', 'من', 'عن', 'ب']);

const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined && (PREPOSITIONS.has(token.norm) || isAla(token));

/** Whether the quotation opened at `i` is speech: it ends its clause, follows a colon or أن, or is long. */
export function isSpeech(tokens: readonly Token[], i: number): boolean {
  const close = quotationEnd(tokens, i);
  const before = tokens[i - 1];
  if (before?.text === ':') return true;
  if (countWords(tokens, i, close + 1) > NAME_WORDS) return true;
  return false;
}

function thatAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!THAT.has(token.norm)) return false;
  const before = tokens[i - 1];
  return before === undefined || !NOT_BEFORE_THAT.has(before.norm);
}

/** Whether another act opens at `k`, so that the search for this one's complement ends. */
function opensOther(tokens: readonly Token[], k: number): boolean {
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle') return isComma(tokens[k - 1]);
  return form.joined && form.tense === 'perfect' && mediaNameLength(tokens, k) === 0;
}

/** The complement of the verb whose region begins at `from`. */
export function findComplement(
  tokens: readonly Token[],
  from: number,
  form: ArabicForm,
): Complement | undefined {
  const limit = Math.min(tokens.length, from + REACH);
  const nominal = findNominal(tokens, from, limit, form);
  for (let k = from; k < limit; k++) {
    const token = tokens[k]!;
    if (nominal && k >= nominal.from) return nominal;
    if (token.quote >= 0) {
      if (opensQuotation(tokens, k) && isSpeech(tokens, k)) {
        const preposition = isPreposition(tokens[k - 1]);
        return { kind: 'quote', regionEnd: preposition ? k - 1 : k, from: k };
      }
      continue;
    }
    if (k > from && opensOther(tokens, k)) break;
    if (token.text === ':')
      return k + 1 < tokens.length ? { kind: 'colon', regionEnd: k, from: k + 1 } : undefined;
    if (thatAt(tokens, k)) {
      const preposition = k > from && isPreposition(tokens[k - 1]);
      return { kind: 'that', regionEnd: preposition ? k - 1 : k, from: k + 1 };
    }
  }
  return nominal ?? carriedOn(tokens, from, form);
}

/** `، واتهمت إدارة السجن بـ`: joined to an earlier act, the verb has no subject of its own and its object follows. */
function carriedOn(tokens: readonly Token[], from: number, form: ArabicForm): Complement | undefined {
  if (form.verb.cls !== 'own' || !form.joined || !isComma(tokens[from - 2]) || !isWord(tokens[from])) return undefined;
  return { kind: 'np', regionEnd: from, from };
}

/** A noun-phrase content: after the verb's particle, or at a word that opens an event or points to a report. */
function findNominal(
  tokens: readonly Token[],
  from: number,
  limit: number,
  form: ArabicForm,
): Complement | undefined {
  if (form.verb.np.length === 0) return undefined;
  for (let k = from; k < limit; k++) {
    const token = tokens[k]!;
    if (token.quote >= 0) continue;
    if (token.text === ':') return undefined;
    if (k > from && opensOther(tokens, k)) return undefined;
    const particle = particleContent(tokens, k, form);
    if (particle !== undefined) return { kind: 'np', regionEnd: k, from: particle };
    const direct = form.verb.np.includes('');
    if (token.norm === 'عدم' && hides(tokens, k)) continue;
    if (
      direct &&
      (k > from || form.tense === 'participle') &&
      OBJECT_OPENERS.has(token.norm) &&
      !thatAt(tokens, k)
    )
      return { kind: 'np', regionEnd: k, from: k };
    if (direct && k === from && OBJECT_OPENERS.has(token.norm) && !SUBJECT_FIRST.has(token.norm))
      return { kind: 'np', regionEnd: k, from: k };
  }
  return undefined;
}

/** عدم الكشف عن هويته, عدم ذكر اسمه: a clause about the source and no content. */
function hides(tokens: readonly Token[], k: number): boolean {
  return tokens.slice(k, k + 5).some((t) => ANONYMITY.has(t.norm));
}

/** Right after the verb these are its subject: أظهر تحقيق أن. */
const SUBJECT_FIRST = new Set(['تحقيق', 'اتفاق', 'مشروع', 'نتايج', 'عدد', 'كل', 'جميع', 'تعاون', 'حاله']);

const NOT_CONTENT = new Set([
  'باسم',
  'بن',
  'بنت',
  'بيان',
  'بدوره',
  'بدورها',
  'بعد',
  'بين',
  'بحسب',
  'بشان',
  'بان',
  'بانه',
  'بانها',
  'بالقول',
  'برس',
  'بلومبرغ',
  'بوست',
  'بتاريخ',
]);

/** After these, عن or إلى names a relayed source: نقلا عن, استنادا إلى. */
const LONG_RELAY = new Set(['نقلا', 'استنادا', 'نيابه', 'فضلا', 'عوضا', 'بدلا', 'بالاضافه', 'اضافه', 'اشاره']);

/** Start of the content when the verb's particle stands at `k`; a clause after it is left to أن. */
function particleContent(tokens: readonly Token[], k: number, form: ArabicForm): number | undefined {
  const token = tokens[k]!;
  const next = tokens[k + 1];
  if (!isWord(next) && !opensQuotation(tokens, k + 1)) return undefined;
  for (const particle of form.verb.np) {
    if (particle === '') continue;
    if (particle === 'ب') {
      if (/^ب.{3,}/.test(token.norm) && !NOT_CONTENT.has(token.norm) && form.tense !== 'imperfect') return k;
      continue;
    }
    if (next && ANONYMITY.has(next.norm)) continue;
    if (LONG_RELAY.has(tokens[k - 1]?.norm ?? '')) continue;
    const found = particle === 'علي' ? isAla(token) : token.norm === particle;
    if (found && next && !thatAt(tokens, k + 1)) return k + 1;
  }
  return undefined;
}
