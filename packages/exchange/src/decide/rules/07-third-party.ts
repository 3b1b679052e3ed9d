import { onwardOf } from '../onward.ts';
import type { Rule } from '../rule.ts';
import { answers, type Finding } from '../subject.ts';
import { formatTlp } from '../tlp-level.ts';

/** What others gave goes on only as they allowed: every hop of the custody and every input counts. */
export const thirdParty: Rule = {
  name: '07 third party',
  stage: 'object',
  judge: ({ candidate, terms, tlp, grants }, { input }) =>
    terms.flatMap((one): Finding[] => {
      const onward = onwardOf(one, tlp, input);
      if (onward === 'open') return [];
      const params = { by: one.by ?? '', onward: one.onward, tlp: formatTlp(tlp) };
      if (onward === 'closed') {
        return [{ effect: 'deny', code: `exchange/rule-third-party-${one.onward}`, params }];
      }
      const grant = grants.find((held) => answers(held, one, candidate));
      if (grant === undefined) {
        return [{ effect: 'ask', code: 'exchange/rule-third-party-ask', params, answer: 'originator' }];
      }
      const { by, until } = grant;
      return [{ effect: 'pass', code: 'exchange/rule-third-party-granted', params: { by, until } }];
    }),
};
