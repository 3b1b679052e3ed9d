import type { ReasonCode } from '../messages/index.ts';
import { parseSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

/** Release lists: of the suppliers for the object, of our own marks for the object or a part. */
export const eyes: Rule = {
  name: '09 eyes',
  stage: 'object',
  judge: ({ candidate, terms }, { input }) => {
    const found: Finding[] = [];
    for (const { by, rel, notrel } of terms) {
      const params = { by: by ?? '' };
      if (rel !== undefined && !rel.includes(input.recipient)) {
        found.push({ effect: 'deny', code: 'exchange/rule-eyes-rel', params });
      }
      if (notrel?.includes(input.recipient)) {
        found.push({ effect: 'deny', code: 'exchange/rule-eyes-notrel', params });
      }
    }
    for (const { selector, mark } of candidate.marks) {
      const code = refusal(mark, input.recipient);
      if (code === undefined) continue;
      const params = { by: input.self.nodeId };
      if (selector === '') found.push({ effect: 'deny', code, params });
      else {
        const cuts = [{ steps: parseSelector(selector) }];
        found.push({ effect: 'strip', code, params, paths: [selector], cuts });
      }
    }
    return found;
  },
};

function refusal(mark: string, recipient: string): ReasonCode | undefined {
  const colon = mark.indexOf(':');
  const nodes = mark
    .slice(colon + 1)
    .split(',')
    .map((node) => node.trim());
  switch (mark.slice(0, Math.max(colon, 0))) {
    case 'rel':
      return nodes.includes(recipient) ? undefined : 'exchange/rule-eyes-rel';
    case 'notrel':
      return nodes.includes(recipient) ? 'exchange/rule-eyes-notrel' : undefined;
    default:
      return undefined;
  }
}
