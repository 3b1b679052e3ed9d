import { type BodyItem, documentHash, parseAsk, parseGrant, verifyAsk, verifyGrant } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { askByHash, insertAsks, insertGrants, setAskState } from '../db/onward.ts';
import type { Arrival } from './arrival.ts';
import { keyStates } from './histories.ts';
import { parseMessage, type RefuseMessage } from './message.ts';
import { answerBehalf, askRow } from './onward.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf } from './self.ts';

/** A question of the partner's for leave. */
export async function takeAsk(arrival: Arrival, document: Uint8Array): Promise<Result<true>> {
  const { tx, self, channel } = arrival;
  const parsed = parseAsk(document);
  if (!parsed.ok) return refuse('exchange/bad-message');
  const partner = (await keyStates(tx, self, [channel.partner])).get(channel.partner);
  if (partner === undefined || !verifyAsk(parsed.value, partner, self.crypto).ok)
    return refuse('exchange/bad-signature');
  const hash = documentHash(parsed.value, self.crypto);
  await insertAsks(tx, [askRow(channel.chan, 'in', parsed.value, hash, nowOf(self), null)]);
  return accept(true as const);
}

/** Leave that answers a question of ours; leave of those before the partner stands beside it. */
export async function takeGrant(arrival: Arrival, items: readonly BodyItem[]): Promise<Result<true>> {
  const { tx, self, channel, report } = arrival;
  const [first, ...beneath] = items;
  const parsed = first?.t === 'message' ? parseGrant(first.bytes) : undefined;
  if (parsed?.ok !== true || beneath.some(({ t }) => t !== 'grant')) return refuse('exchange/bad-message');
  const leave = parsed.value;
  const question = await askByHash(tx, leave.ask, 'out');
  const asked = question === undefined ? undefined : parseAsk(question.bytes);
  if (question === undefined || question.chan !== channel.chan || asked?.ok !== true)
    return refuse('exchange/unknown-ask');
  if (leave.obj !== asked.value.obj || leave.digest !== asked.value.digest)
    return refuse('exchange/unknown-ask');
  const others = beneath.flatMap((item) => {
    const one = parseGrant(item.bytes);
    return one.ok && one.value.obj === leave.obj ? [{ document: one.value, bytes: item.bytes }] : [];
  });
  const nodes = [channel.partner, ...others.map(({ document }) => document.by)];
  const states = await keyStates(tx, self, nodes);
  const partner = states.get(channel.partner);
  if (partner === undefined || !verifyGrant(leave, partner, self.crypto).ok)
    return refuse('exchange/bad-signature');
  const good = others.filter(({ document }) => {
    const by = states.get(document.by);
    return by !== undefined && verifyGrant(document, by, self.crypto).ok;
  });
  await insertGrants(
    tx,
    [{ document: leave, bytes: first?.bytes ?? new Uint8Array() }, ...good].map(({ document, bytes }) => ({
      hash: documentHash(document, self.crypto),
      chan: channel.chan,
      direction: 'in' as const,
      ask: leave.ask,
      object: leave.obj,
      until: document.until,
      bytes,
    })),
  );
  await setAskState(tx, [{ hash: leave.ask, direction: 'out', state: 'granted' }]);
  if (question.behalf !== null) {
    const chan = await answerBehalf(tx, self, question.behalf, true);
    if (chan !== undefined) report.answer.add(chan);
  }
  return accept(true as const);
}

/** No leave. */
export async function takeRefusal(arrival: Arrival, document: Uint8Array): Promise<Result<true>> {
  const { tx, self, channel, report } = arrival;
  const parsed = parseMessage<RefuseMessage>(document, 'refuse');
  if (!parsed.ok) return parsed;
  const question = await askByHash(tx, parsed.value.ask, 'out');
  if (question === undefined || question.chan !== channel.chan) return refuse('exchange/unknown-ask');
  await setAskState(tx, [{ hash: parsed.value.ask, direction: 'out', state: 'refused' }]);
  if (question.behalf !== null) {
    const chan = await answerBehalf(tx, self, question.behalf, false);
    if (chan !== undefined) report.answer.add(chan);
  }
  return accept(true as const);
}
