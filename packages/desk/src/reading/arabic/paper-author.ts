import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { ARABIC_TITLES, ARABIC_TYPES } from '../../lexicon/entity-words.ts';
import { folded } from '../../text/forms.ts';
import { respelt, type Token } from '../../text/tokens.ts';
import type { Mention } from '../act.ts';
import { agreementIn, agreementOf } from './agreement.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, verbWithObject } from './particles.ts';
import { mediumAt } from './relay-chain.ts';

const PAPER = /^(?:ال)?(?:بيان|تقرير|بلاغ|تصريح|تعميم|منشور|رساله|مذكره|تغريده|تدوينه)ا?$/;
const REACH = 14;

/** `للوزارة` reads as `الوزارة`, `لمسؤول` as `مسؤول`, so that the phrase does not look like an addressee. */
export function unlam(token: Token): Token {
  const text = withoutBoundLam(token.text);
  return text === token.text ? token : respelt(token, text, withoutBoundLam(token.norm));
}

/** A written or folded word without the ل of whose it is, with the article that ل has swallowed. */
export const withoutBoundLam = (word: string): string => {
  // للجنة, للواء: the article's ل and the noun's own are written once
  if (word.startsWith('لل') && isNounOfParty(folded(word.slice(1)))) return `ال${word.slice(1)}`;
  if (word.startsWith('لل') && word.length > 4) return `ال${word.slice(2)}`;
  return word.length > 4 && word.startsWith('ل') ? word.slice(1) : word;
};

const isNounOfParty = (norm: string): boolean => ARABIC_TYPES.has(norm) || ARABIC_TITLES.has(norm);

/** `بيان للوزارة`, `بيان لوكالة X`: whose paper the noun at `paper` is, where ل tells it. */
export function authorBehind(tokens: readonly Token[], paper: number, to: number): Mention | undefined {
  const owner = tokens[paper + 1];
  if (!PAPER.test(tokens[paper]?.norm ?? '') || owner?.quote !== -1 || !/^ل.{4}/.test(owner.norm))
    return undefined;
  const words = [unlam(owner), ...tokens.slice(paper + 2, to)];
  return mediumAt(words, 0, words.length);
}

/**
 * Who says what the verb at `k` tells of a paper: `بيان للحكومة تحدثت فيه عن C`, `الأنباء التي أوردتها الإذاعة وقالت
 * فيها إن C`. Undefined when nobody agrees with the verb.
 */
export function saysInPaper(tokens: readonly Token[], k: number, form: ArabicForm): Mention | undefined {
  if (!/^فيها?$/.test(tokens[k + 1]?.norm ?? '')) return tellsItself(tokens, k, form);
  const agreement = agreementOf(tokens[k]!.norm, form);
  for (let i = k - 1; i > Math.max(0, k - REACH) && !isComma(tokens[i]); i--) {
    const carried = /^(?:الذي|التي)$/.test(tokens[i - 1]!.norm) && verbWithObject(tokens, i);
    const author = carried ? readRegion(tokens, i + 1, k).subject : authorBehind(tokens, i, k);
    if (author) return agreementIn(author.norms) === agreement ? author : undefined;
  }
  return undefined;
}

const NEAR = 7;

/** `ردا على بيان للنقابة، تحدث عن C`: the clause that tells of the paper agrees with it, and follows it at once. */
function tellsItself(tokens: readonly Token[], k: number, form: ArabicForm): Mention | undefined {
  if (form.joined || form.tense !== 'perfect' || agreementOf(tokens[k]!.norm, form) !== 'masculine')
    return undefined;
  const to = isComma(tokens[k - 1]) ? k - 1 : k;
  for (let i = to - 1; i > Math.max(0, to - NEAR) && !isComma(tokens[i]); i--) {
    const author = /^(?:علي|الي|في|من|بعد|عقب)$/.test(tokens[i - 1]!.norm)
      ? authorBehind(tokens, i, to)
      : undefined;
    if (author) return author;
  }
  return undefined;
}
