import type { ReasonCode } from '../messages/index.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

const MARKS: Readonly<Record<string, ReasonCode>> = {
  'own-asset': 'exchange/rule-self-harm-asset',
  canary: 'exchange/rule-self-harm-canary',
  lock: 'exchange/rule-self-harm-lock',
};

/** Own addresses and domains, canaries, and what an open investigation has locked: a person looks first. */
export const selfHarm: Rule = {
  name: '17 self-harm',
  stage: 'object',
  judge: ({ candidate, object }, { ownAssets }) => {
    const found = candidate.marks.flatMap(({ selector, mark }): Finding[] => {
      const code = Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined;
      if (code === undefined) return [];
      return [{ effect: 'ask', code, answer: 'person', ...(selector !== '' && { paths: [selector] }) }];
    });
    const paths = ownAssets(object);
    if (paths.length === 0) return found;
    const code = 'exchange/rule-self-harm-mention';
    return [...found, { effect: 'ask', code, params: { count: paths.length }, paths, answer: 'person' }];
  },
};
