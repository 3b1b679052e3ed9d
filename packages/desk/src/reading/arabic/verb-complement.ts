import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { NP_STOP, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, opensQuotation, quotationEnd } from '../act.ts';
import { onlyBlames } from './blame.ts';
import { findComplement } from './complement.ts';
import type { Cursor } from './cursor.ts';
import { subjectInFront } from './frame.ts';
import type { Complement } from './governed.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { isComma, isPreposition, verbAt } from './particles.ts';

/** What the reporting verb at `k` governs, in the light of what stands before it; undefined when nothing is said. */
export function complementOf(cursor: Cursor, k: number, form: ArabicForm): Complement | undefined {
  const { tokens } = cursor;
  const governed =
    objectAfterSubject(cursor, k, form) ??
    findComplement(tokens, k + 1, form) ??
    describing(tokens, k, form) ??
    shortVerdict(tokens, k, form);
  return governed && withAttitude(tokens, k, withNews(tokens, k, quotedVerdict(tokens, form, governed)));
}

/** `أكدت المصادر خبر مقتله`: the news is said, it is no part of who says it; but `أفادت أنباء بسقوط ضحايا`. */
function withNews(tokens: readonly Token[], k: number, complement: Complement): Complement {
  const { kind, regionEnd, from } = complement;
  const norm = tokens[from - 1]?.norm ?? '';
  const says = from - 1 === k + 1 && (norm === 'انباء' || norm === 'اخبار');
  return kind === 'np' && regionEnd === from && NEWS.has(norm) && !says
    ? { kind, regionEnd: regionEnd - 1, from: from - 1 }
    : complement;
}

/** `وأكد العزم على البناء`: what somebody is willing to do is said, and says nothing. */
const withAttitude = (tokens: readonly Token[], k: number, complement: Complement): Complement =>
  complement.kind === 'np' && (ATTITUDES.has(tokens[k + 1]!.norm) || MEASURES.test(tokens[k + 1]!.norm))
    ? { kind: 'np', regionEnd: k + 1, from: k + 1 }
    : complement;

/** وقدّر عدد القتلى بعشرة: what is counted. */
const MEASURES = /^(?:عدد|حجم|قيمه|تكلفه|كلفه|مساحه|طول|سرعه)$/;

const ATTITUDES = new Set(
  'العزم الحرص الالتزام الاستعداد التمسك الرغبه الثقه التضامن الرفض التاييد الدعم الوقوف السعي الضروره الاهميه الحاجه الامل الموقف الاستمرار المضي التصميم الاصرار'.split(
    ' ',
  ),
);

const NEWS = new Set(['خبر', 'نبا', 'انباء', 'اخبار', 'حقيقه', 'صحه', 'تفاصيل', 'ملابسات']);

const CALLING = new Set(['وصف', 'نعت']);
const VERDICT_REACH = 12;

/** `وصف الحادث بأنه "مأساوي"`: the quoted words are what is said, the thing described is not. */
function quotedVerdict(tokens: readonly Token[], form: ArabicForm, complement: Complement): Complement {
  if (complement.kind !== 'np' || !CALLING.has(form.verb.lemma)) return complement;
  const limit = Math.min(tokens.length - 1, complement.from + VERDICT_REACH);
  for (let i = complement.from; i < limit && !isComma(tokens[i]); i++)
    if (/^بان(?:ه|ها|هم|هما)?$/.test(tokens[i]!.norm)) return { ...complement, from: i + 1 };
  return complement;
}

/** `الخبير رجح، في حديث لإذاعة X، وقوف C`, `السلطات حملت التنظيم المسؤولية`: the subject stands in front of the verb, so what follows is its object. */
function objectAfterSubject({ tokens, pos }: Cursor, k: number, form: ArabicForm): Complement | undefined {
  if (!form.verb.np.includes('') && !onlyBlames(form)) return undefined;
  const from = behindInsertion(tokens, k + 1);
  if (!opensObject(tokens, from) || !subjectInFront(tokens, pos, k, form)) return undefined;
  const found = findComplement(tokens, k + 1, form);
  return found && found.kind !== 'np' ? found : { kind: 'np', regionEnd: from, from };
}

/** Index behind `، في حديث لإذاعة X،`, else `k`. */
function behindInsertion(tokens: readonly Token[], k: number): number {
  if (!isComma(tokens[k]) || !/^(?:في|خلال)$/.test(tokens[k + 1]?.norm ?? '')) return k;
  let end = k + 1;
  while (end < tokens.length && !isComma(tokens[end])) end++;
  return end + 1;
}

const opensObject = (tokens: readonly Token[], k: number): boolean => {
  const token = tokens[k];
  return (
    token?.kind === 'word' &&
    token.quote < 0 &&
    !THAT.has(token.norm) &&
    !NP_STOP.has(token.norm) &&
    !isPreposition(token)
  );
};

/** وصف/اعتبر with its object: the rest of the clause is the content. */
function describing(tokens: readonly Token[], k: number, form: ArabicForm): Complement | undefined {
  if (form.tense !== 'participle' || !form.verb.np.includes('')) return undefined;
  const next = tokens[k + 1];
  if (!isWord(next) || !tokens[k]!.norm.endsWith('ا') || form.verb.cls === 'observe') return undefined;
  return { kind: 'np', regionEnd: k + 1, from: k + 1 };
}

const VERDICT_FAR = 14;

/** `اعتبر الاتحاد القرار "استهدافا مباشرا"`: few words are a verdict too, with what it is on. */
function shortVerdict(tokens: readonly Token[], k: number, form: ArabicForm): Complement | undefined {
  if (form.verb.lemma !== 'اعتبر' || form.tense === 'participle') return undefined;
  let open = k + 1;
  const limit = Math.min(tokens.length, k + VERDICT_FAR);
  while (open < limit && tokens[open]!.quote < 0 && !isComma(tokens[open]) && !verbAt(tokens, open)) open++;
  if (!opensQuotation(tokens, open) || isWord(tokens[quotationEnd(tokens, open) + 1])) return undefined;
  const end = leastSubjectEnd(tokens, k + 1, open);
  return end < open
    ? { kind: 'np', regionEnd: end, from: end }
    : { kind: 'quote', regionEnd: open, from: open };
}
