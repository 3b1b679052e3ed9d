import type { Result } from '@qanat/json';
import { type ChannelRow, channelRow } from '../db/channels.ts';
import { envelopesBetween } from '../db/envelopes.ts';
import { moveLedger } from '../db/ledger.ts';
import { logRows, saveLog } from '../db/logs.ts';
import type { Tx } from '../db/store.ts';
import { append, type Draft } from './append.ts';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';
import { toEnvelope } from './stored.ts';

/**
 * Closes our logs of every channel, to be called once after a restore from a backup: what is said next begins a new
 * generation, so that no number is used twice. @returns how many logs were closed.
 */
export async function closeGenerations(self: Self): Promise<number> {
  return self.store.write(async (tx) => {
    const ours = (await logRows(tx)).filter(
      ({ author, state, size }) => author === self.keys.nodeId && state === 'open' && size > 0,
    );
    for (const log of ours) await saveLog(tx, { ...log, state: 'closed' });
    return ours.length;
  });
}

/** Says how far our log goes, so that silence on the road can be told from silence at home. Weekly is enough. */
export async function sayMark(self: Self, chan: string): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    await append(tx, self, channel, [{ kind: 'mark', body: null, items: 0 }]);
    return accept(true as const);
  });
}

/** Kinds that the next generation brings by itself, or not at all. */
const BY_ITSELF: ReadonlySet<string> = new Set(['key', 'ack', 'mark']);

/** What stood in generations that the partner could not take, for they forgot a receipt, is said in a new one. */
export async function sayAgain(tx: Tx, self: Self, channel: ChannelRow, proven: number): Promise<void> {
  const refused = (await logRows(tx, channel.chan)).filter(
    ({ author, gen, acked }) => author === self.keys.nodeId && gen > proven && acked === 0,
  );
  for (const log of refused) await saveLog(tx, { ...log, state: 'closed', sent: log.size, acked: log.size });
  const lost = await Promise.all(refused.map((log) => envelopesBetween(tx, log.id, 0, log.size)));
  const rows = lost.flat().filter(({ kind }) => !BY_ITSELF.has(kind));
  const drafts = rows.flatMap((row): Draft[] => {
    const { header, body } = toEnvelope(row);
    if (header.body === null || body === undefined) return [];
    const officer = row.officer === null ? {} : { officer: row.officer };
    return [{ kind: header.kind, body: { ref: header.body, packed: body }, items: row.items, ...officer }];
  });
  const places = await append(tx, self, channel, drafts);
  await moveLedger(
    tx,
    places.flatMap(({ log, seq }, n) => {
      const from = rows[n];
      return from === undefined ? [] : [{ from: { log: from.log, seq: from.seq }, to: { log, seq } }];
    }),
  );
}
