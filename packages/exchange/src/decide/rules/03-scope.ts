import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';
import type { Reason, ReleaseInput } from '../types.ts';

/** Always sent with what needs them, whatever the agreement lists. */
const ACCOMPANYING: ReadonlySet<string> = new Set(['marking-definition', 'extension-definition']);

/** The types that the agreement names, and no more a day than it says. */
export const scope: Rule = {
  name: '03 scope',
  stage: 'object',
  judge: ({ object, candidate, selfIdentity }, { input }) => {
    const { lane, quotaUsed } = input;
    const found: Finding[] = [];
    const { type } = object;
    const shownAsLane = selfIdentity && lane.attribution !== 'name';
    if (!lane.types.includes(type) && !ACCOMPANYING.has(type) && !shownAsLane) {
      found.push({ effect: 'deny', code: 'exchange/rule-scope-type', params: { type } });
    }
    const { envelopes_day: envelopes, bytes_day: bytes } = lane.quota;
    if (quotaUsed.envelopes >= envelopes) {
      const params = { limit: envelopes };
      found.push({ effect: 'ask', code: 'exchange/rule-scope-envelopes', params, answer: 'person' });
    }
    if (quotaUsed.bytes + candidate.bytes.length > bytes) {
      const params = { used: quotaUsed.bytes, size: candidate.bytes.length, limit: bytes };
      found.push({ effect: 'ask', code: 'exchange/rule-scope-bytes', params, answer: 'person' });
    }
    return found;
  },
};

/** The amount of a whole release: beyond the day's quota all of it waits for a person, not an arbitrary part. */
export function judgeAmount(
  sent: { readonly objects: number; readonly bytes: number },
  { lane, quotaUsed, approvals }: ReleaseInput,
): Reason | undefined {
  const { envelopes_day: envelopes, bytes_day: limit, objects_envelope: each } = lane.quota;
  const needed = quotaUsed.envelopes + Math.ceil(sent.objects / each);
  if (sent.objects === 0 || (needed <= envelopes && quotaUsed.bytes + sent.bytes <= limit)) return undefined;
  if (approvals?.some(({ id, rules }) => id === '*' && rules.includes('03 scope'))) return undefined;
  const params = { envelopes: needed, envelopesLimit: envelopes, size: quotaUsed.bytes + sent.bytes, limit };
  return {
    rule: '03 scope',
    effect: 'ask',
    code: 'exchange/rule-scope-amount',
    paths: [],
    params,
    answer: 'person',
  };
}
