import { type HandlingCode, handlingCode } from '../handling.ts';
import type { Rule } from '../rule.ts';
import { type Finding, type Subject, speaksForProvider } from '../subject.ts';
import type { ReleaseInput } from '../types.ts';

/**
 * Police handling codes. H0 (crime purposes only) and H1 (not in court without the provider) travel with the object;
 * H1 asks where the lane allows judicial use. H2 (no dissemination without the provider) asks the provider, who for
 * our own material is a person here. H3 is free text and needs a person.
 */
export const handling: Rule = {
  name: '10 handling',
  stage: 'object',
  judge: (subject, { input, markings }) => {
    const found: Finding[] = [];
    const ids = new Set([...subject.objectMarkings, ...subject.granular.map(({ id }) => id)]);
    for (const id of ids) {
      const definition = markings.get(id);
      const code = definition && handlingCode(definition);
      if (code !== undefined) found.push(judgeCode(code, subject, input));
    }
    return found;
  },
};

function judgeCode({ scheme, code }: HandlingCode, subject: Subject, { lane }: ReleaseInput): Finding {
  const params = { scheme, code };
  switch (code) {
    case 'H0':
      return { effect: 'pass', code: 'exchange/rule-handling-carried', params };
    case 'H1':
      return lane.purpose.includes('judicial')
        ? { effect: 'ask', code: 'exchange/rule-handling-court', params, answer: 'person' }
        : { effect: 'pass', code: 'exchange/rule-handling-carried', params };
    case 'H2':
      if (subject.own)
        return { effect: 'ask', code: 'exchange/rule-handling-provider', params, answer: 'person' };
      return subject.grants.some((grant) => speaksForProvider(grant, subject.candidate))
        ? { effect: 'pass', code: 'exchange/rule-handling-granted', params }
        : { effect: 'ask', code: 'exchange/rule-handling-provider', params, answer: 'originator' };
    case 'H3':
      return { effect: 'ask', code: 'exchange/rule-handling-text', params, answer: 'person' };
  }
}
