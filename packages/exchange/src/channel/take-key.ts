import { decodeBody, type Envelope, type KeyState } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { channelsWith } from '../db/channels.ts';
import { envelopesBetween } from '../db/envelopes.ts';
import { insertHolds } from '../db/holds.ts';
import { type LogRow, logRow, saveLog } from '../db/logs.ts';
import { receivedFrom, setReceived } from '../db/received.ts';
import { removeFromUse, type Tx } from '../db/store.ts';
import type { Arrival } from './arrival.ts';
import { keepEvidence } from './arrival.ts';
import { learnHistory } from './histories.ts';
import { type KeyMessage, onlyMessage, parseMessage } from './message.ts';
import { alarm } from './receipts.ts';
import { accept, refuse } from './refusal.ts';
import { rewind } from './rewind.ts';
import { nowOf, type Self } from './self.ts';
import { toEnvelope } from './stored.ts';

/** What a `key` envelope says; nothing of it is believed yet. */
export function keyMessageOf(self: Self, envelope: Envelope): Result<KeyMessage> {
  const { body } = envelope.header;
  if (body === null || envelope.body === undefined) return refuse('exchange/bad-body');
  const items = decodeBody(body, envelope.body, self.crypto);
  if (!items.ok) return refuse('exchange/bad-body');
  const document = onlyMessage(items.value);
  return document.ok ? parseMessage<KeyMessage>(document.value, 'key') : document;
}

/**
 * Learns key events, which prove themselves: they may come before the envelope that carries them is verified, for they
 * bring the key that signed it. Events of a third node are taken for checking signatures only, and never when that
 * node is a partner of ours, who says so itself.
 */
export async function learnFrom(
  arrival: Arrival,
  message: KeyMessage,
): Promise<Result<KeyState | undefined>> {
  const { tx, self, channel } = arrival;
  if (message.node === self.keys.nodeId) return accept(undefined);
  if (message.node !== channel.partner && (await channelsWith(tx, message.node)).length > 0)
    return accept(undefined);
  const learned = await learnHistory(tx, self, message.node, message.events);
  if (!learned.ok) return learned;
  const { outcome, state } = learned.value;
  if (message.node === channel.partner && (outcome === 'extended' || outcome === 'overridden')) {
    await disown(arrival, state);
  }
  return accept(state);
}

/**
 * What a voided key signed beyond what its owner keeps is taken out of its logs and out of use, and kept as evidence.
 * What we had cosigned before stays: it was received, and says so.
 */
async function disown(arrival: Arrival, state: KeyState): Promise<void> {
  const { tx } = arrival;
  for (const channel of await channelsWith(tx, state.node)) {
    for (const key of state.sign) {
      if (key.voided === undefined) continue;
      for (let gen = 1; ; gen++) {
        const log = await logRow(tx, { chan: channel.chan, author: state.node, gen });
        if (log === undefined) break;
        const kept = key.voided.kept[`${channel.chan}/${gen}`] ?? -1;
        await repudiate(arrival, log, key.kid, kept + 1);
        const from = await firstUnder(tx, log, key.kid, Math.max(kept + 1, log.acked));
        if (from !== undefined) await takeOut(arrival, log, key.kid, from);
      }
    }
  }
}

/** What we had cosigned stands in the log, for we did receive it; what it brought is out of use all the same. */
async function repudiate(arrival: Arrival, log: LogRow, kid: string, from: number): Promise<void> {
  const { tx, self, report } = arrival;
  const under = (await envelopesBetween(tx, log.id, from, log.acked)).filter((row) => row.kid === kid);
  const seqs = new Set(under.map(({ seq }) => seq));
  const rows = (await receivedFrom(tx, log.id, from)).filter(
    ({ seq, state }) => seqs.has(seq) && state === 'kept',
  );
  if (rows.length === 0) return;
  await removeFromUse(
    tx,
    rows.flatMap(({ version }) => (version === null ? [] : [version])),
    'repudiated',
  );
  await setReceived(
    tx,
    rows.map((row) => ({ ...row, state: 'recalled' as const, code: 'exchange/disowned' })),
  );
  const params = { gen: log.gen, seq: from, kid };
  await insertHolds(tx, [alarm(log.chan, 'exchange/disowned', params, nowOf(self))]);
  report.held.push({ chan: log.chan, code: 'exchange/disowned' });
}

async function firstUnder(tx: Tx, log: LogRow, kid: string, from: number): Promise<number | undefined> {
  const rows = await envelopesBetween(tx, log.id, from, log.size);
  return rows.find((row) => row.kid === kid)?.seq;
}

async function takeOut(arrival: Arrival, log: LogRow, kid: string, from: number): Promise<void> {
  const { tx, self, report } = arrival;
  const { chan } = log;
  const at = nowOf(self);
  const objects = await receivedFrom(tx, log.id, from);
  await removeFromUse(
    tx,
    objects.flatMap(({ version }) => (version === null ? [] : [version])),
    'disowned',
  );
  for (const row of await envelopesBetween(tx, log.id, from, log.size))
    await keepEvidence(tx, toEnvelope(row), at);
  const moved = await rewind(tx, self, log, from);
  await saveLog(tx, moved);
  await insertHolds(tx, [alarm(chan, 'exchange/disowned', { kid, from, count: log.size - from }, at)]);
  report.held.push({ chan, code: 'exchange/disowned' });
}
