import type { Result } from '@qanat/json';
import { type ChannelRow, channelRow } from '../db/channels.ts';
import { envelopesBetween, type StoredEnvelope } from '../db/envelopes.ts';
import { moveLedger } from '../db/ledger.ts';
import { type LogRow, logRows, saveLog } from '../db/logs.ts';
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

/** Kinds that are made anew when they are due. */
const MADE_ANEW: ReadonlySet<string> = new Set(['ack', 'mark']);

/**
 * What the partner could not take, because its place was taken or its generation forgot a receipt, is said again in a
 * new generation: all of later generations, and of the proven one what has no receipt that we knew of.
 */
export async function sayAgain(tx: Tx, self: Self, channel: ChannelRow, proven: LogRow): Promise<void> {
  const logs = (await logRows(tx, channel.chan)).filter(({ author }) => author === self.keys.nodeId);
  const later = logs.filter(({ gen, acked }) => gen > proven.gen && acked === 0);
  for (const log of later) await saveLog(tx, { ...log, state: 'forked' });
  const lost: StoredEnvelope[] = [];
  for (const log of [proven, ...later])
    lost.push(...(await envelopesBetween(tx, log.id, log.acked, log.size)));
  const again = lost.flatMap((row) => {
    const { header, body } = toEnvelope(row);
    if (header.body === null || body === undefined || MADE_ANEW.has(row.kind)) return [];
    const officer = row.officer === null ? {} : { officer: row.officer };
    const draft: Draft = {
      kind: header.kind,
      body: { ref: header.body, packed: body },
      items: row.items,
      ...officer,
    };
    return [{ row, draft }];
  });
  const places = await append(
    tx,
    self,
    channel,
    again.map(({ draft }) => draft),
  );
  await moveLedger(
    tx,
    again.flatMap(({ row }, n) => {
      const to = places[n];
      return to === undefined ? [] : [{ from: { log: row.log, seq: row.seq }, to }];
    }),
  );
}
