import { respelt, type Token } from '../../text/tokens.ts';
import { type Mention, opensQuotation, quotationEnd, toMention } from '../act.ts';

const INTERVIEW = /^(?:ال)?(?:مقابل|حوار|حديث|لقاء|اتصال|تصريح|مداخل|تصريحات)(?:ا|ه|ته|تها|ها)?$/;
const INTERVIEW_REACH = 4;

/** `في مقابلة مع «النهر»`, `مع CNN`: whoever the interview is with, quoted or in Latin letters, is a medium. */
export function interviewerAt(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention: Mention; next: number } | undefined {
  const quoted = opensQuotation(tokens, i);
  if (!quoted && !/^[A-Z][A-Z0-9]/.test(tokens[i]!.text)) return undefined;
  if (!tokens.slice(Math.max(0, i - INTERVIEW_REACH), i - 1).some(({ norm }) => INTERVIEW.test(norm)))
    return undefined;
  const next = quoted ? quotationEnd(tokens, i) + 1 : i + 1;
  const mention = next <= end && next - i <= LONGEST_NAME ? toMention(tokens.slice(i, next)) : undefined;
  return mention && { mention: { ...mention, medium: true }, next };
}

const LONGEST_NAME = 6;

/** `لوسائل إعلام عربية`: the index behind the unnamed media that are told, `i` where none stand there. */
export function outletsEnd(tokens: readonly Token[], i: number, end: number): number {
  if (tokens[i]!.norm !== 'لوسايل' || tokens[i + 1]?.norm !== 'اعلام') return i;
  let k = i + 2;
  while (k < end && /(?:ي|يه)$/.test(tokens[k]!.norm)) k++;
  return k;
}

/** `المصنعة لبرنامج «X»`: what somebody makes is no broadcast. */
export const isMade = (tokens: readonly Token[], i: number, noun: string): boolean =>
  noun === 'برنامج' && /^الم.{2,}/.test(tokens[i - 1]?.norm ?? '');

/** `لـCNN بالعربية`: a name in Latin letters. */
export function latinMedium(tokens: readonly Token[], i: number): { mention?: Mention; next: number } {
  const text = tokens[i]!.text.replace(/^لل?ـ*/, '');
  const mention = toMention([respelt(tokens[i]!, text, text.toLowerCase())]);
  const next = /^بال/.test(tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1;
  return mention ? { mention, next } : { next };
}
