import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { toMention } from '../act.ts';
import { findComplement } from './complement.ts';
import { type Cursor, push } from './cursor.ts';
import type { Complement } from './governed.ts';
import { readRegion } from './noun-phrase.ts';
import { authorBehind } from './paper-author.ts';
import { isDash, thatAt } from './particles.ts';
import { subjectBefore } from './subject.ts';

const COMING = new Set(['جاء', 'وجاء', 'ورد', 'وورد']);
const SAY: ArabicForm = {
  verb: { lemma: 'قال', cls: 'say', np: [], continues: false, quoted: false },
  tense: 'perfect',
  joined: false,
};

/** `وجاء في بيان صادر عن الوزارة أن C`: the paper's author speaks, or the paper where none is named. */
export function readPaper(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  if (/^في(?:ه|ها|هما)$/.test(tokens[k + 1]?.norm ?? '')) return readPaperRelative(cursor, k);
  // ردا على ما جاء في البرنامج: what came is answered
  // وجاء -في بيان للوزارة- أن
  const paper = isDash(tokens[k + 1]) ? k + 3 : k + 2;
  if (!COMING.has(tokens[k]!.norm) || tokens[paper - 1]?.norm !== 'في' || tokens[k - 1]?.norm === 'ما')
    return k;
  const described = relativeAt(tokens, paper + 1);
  const complement = findComplement(tokens, paper, SAY) ?? behindRelative(tokens, described);
  if (!complement || complement.kind === 'np') return k;
  let named = Math.min(
    isDash(tokens[complement.regionEnd - 1]) ? complement.regionEnd - 1 : complement.regionEnd,
    described,
  );
  let from = paper;
  for (let i = from; i < named; i++)
    if (
      tokens[i - 1]!.norm !== 'اول' &&
      /^(?:عن|من)$|^(?:بث|نشر|اصدر|اورد|وزع|نقل)ت?(?:ه|ها)$/.test(tokens[i]!.norm)
    )
      from = i + 1;
  for (let i = from + 2; i < named; i++) if (SPREAD.test(tokens[i]!.norm)) named = i;
  const own = authorBehind(tokens, from, named) ?? readRegion(tokens, from, named).subject;
  const source = own ?? toMention(tokens.slice(paper, named)) ?? null;
  return push(cursor, complement, { source, via: [], cls: 'say', negated: false, rule: 'ar/paper' });
}

/** `بيان للنادي نشر عبر حسابه`: where it came out. */
const SPREAD = /^(?:نشر|صدر|وزع|بث|تداول)ت?$/;

const PAPER_REACH = 30;

/** `التقرير الذي نشره المركز`: where the clause begins that tells which paper it is. */
function relativeAt(tokens: readonly Token[], from: number): number {
  const limit = Math.min(tokens.length, from + PAPER_REACH);
  for (let k = from; k < limit && !thatAt(tokens, k); k++)
    if (/^(?:الذي|التي)$/.test(tokens[k]!.norm)) return k;
  return tokens.length;
}

/** What comes in such a paper stands behind the first أن that a comma or the clause's end goes before. */
function behindRelative(tokens: readonly Token[], pronoun: number): Complement | undefined {
  const limit = Math.min(tokens.length - 1, pronoun + PAPER_REACH);
  for (let k = pronoun + 2; k < limit; k++)
    if (tokens[k]!.quote < 0 && thatAt(tokens, k)) return { kind: 'that', regionEnd: k, from: k + 1 };
  return undefined;
}

const ISSUING = /^[وف]?(?:ا?صدر|نشر|وجه|بعث|ارسل|وزع|عمم|كتب|قدم)(?:ت|وا)?$/;
const PAPER = /^(?:بيان|تصريح|تقرير|رسال|تعميم|تعليق|تغريد|منشور|مذكر|تحذير|تنبيه)(?:ا|ه|ات)?$/;
const ISSUE_REACH = 24;

/** `أصدر مكتب الوالي بيانا جاء فيه أن C`: who issued the paper says what comes in it. */
function readPaperRelative(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  if (!COMING.has(tokens[k]!.norm)) return k;
  const complement = findComplement(tokens, k + 2, SAY);
  if (!complement || complement.kind === 'np') return k;
  let paper = -1;
  for (let i = k - 1; i >= Math.max(0, k - ISSUE_REACH); i--) {
    const { norm } = tokens[i]!;
    if (PAPER.test(norm)) paper = i;
    if (paper < 0 || !ISSUING.test(norm)) continue;
    const source = readRegion(tokens, i + 1, paper).subject ?? subjectBefore(tokens, cursor.pos, i) ?? null;
    return push(cursor, complement, { source, via: [], cls: 'say', negated: false, rule: 'ar/paper' });
  }
  return k;
}
