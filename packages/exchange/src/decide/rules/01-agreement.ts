import { compareTimestamps } from '@qanat/stix';
import type { ReasonCode } from '../messages/index.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

/** Material goes only in the direction and the time of an agreement that both have signed. */
export const agreement: Rule = {
  name: '01 agreement',
  stage: 'object',
  judge: (_, { input }) => {
    const { channel, lane, now } = input;
    const found: Finding[] = [];
    const deny = (code: ReasonCode, params?: Finding['params']): void => {
      found.push({ effect: 'deny', code, ...(params && { params }) });
    };
    if (channel.state === 'suspended') deny('exchange/rule-agreement-suspended');
    if (channel.state === 'ended') deny('exchange/rule-agreement-ended');
    if (!channel.agreement.active) deny('exchange/rule-agreement-inactive');
    const { start, end } = channel.agreement;
    if (compareTimestamps(now, start) < 0 || compareTimestamps(now, end) >= 0) {
      deny('exchange/rule-agreement-dates', { start, end });
    }
    if (lane.from !== input.self.nodeId || lane.to !== input.recipient) {
      deny('exchange/rule-agreement-direction');
    }
    if (!lane.verbs.includes('put')) deny('exchange/rule-agreement-verb');
    return found;
  },
};
