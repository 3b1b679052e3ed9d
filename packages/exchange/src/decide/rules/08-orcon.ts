import type { Rule } from '../rule.ts';
import { answers, type Finding } from '../subject.ts';

/** Originator control: each extraction and each passing on is the originator's to allow. */
export const orcon: Rule = {
  name: '08 orcon',
  stage: 'object',
  judge: ({ candidate, own, terms, grants }) =>
    terms
      .filter((one) => one.orcon === true)
      .filter((one) => !grants.some((grant) => answers(grant, one, candidate)))
      .map((one): Finding => {
        const code = own ? 'exchange/rule-orcon-extract' : 'exchange/rule-orcon';
        return { effect: 'ask', code, params: { by: one.by ?? '' }, answer: 'originator' };
      }),
};
