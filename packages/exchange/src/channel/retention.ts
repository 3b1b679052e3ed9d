import { agreementRows } from '../db/agreements.ts';
import { channelRows } from '../db/channels.ts';
import { bodiesBefore, deleteBodies, setOutcomes } from '../db/envelopes.ts';
import { type LogRow, logRows } from '../db/logs.ts';
import { receivedOfEnvelope, setReceived } from '../db/received.ts';
import { removeFromUse, type Tx } from '../db/store.ts';
import { DAY, nowOf, plus, type Self } from './self.ts';
import { laneOf, toTerms } from './terms.ts';

/**
 * Takes out of use what was received longer ago than the terms under which it came let us keep it, and deletes the
 * bodies. Headers, signatures and digests stay, so chains and receipts hold. To be run daily.
 * @returns how many envelopes were emptied; at most 500 for each agreement of a log at a time.
 */
export async function expireReceived(self: Self): Promise<number> {
  return self.store.write(async (tx) => {
    let emptied = 0;
    for (const { chan, partner } of await channelRows(tx)) {
      const logs = (await logRows(tx, chan)).filter(({ author }) => author === partner);
      for (const row of await agreementRows(tx, chan)) {
        const terms = toTerms(row);
        const lane = terms === undefined ? undefined : laneOf(terms.agreement, partner);
        if (lane === undefined) continue;
        const before = plus(nowOf(self), -lane.retention_days * DAY);
        for (const log of logs) emptied += await empty(tx, log, row.hash, before);
      }
    }
    return emptied;
  });
}

async function empty(tx: Tx, log: LogRow, terms: string, before: string): Promise<number> {
  const old = await bodiesBefore(tx, log.id, terms, before);
  for (const { seq } of old) {
    const rows = await receivedOfEnvelope(tx, log.id, seq);
    await removeFromUse(
      tx,
      rows.flatMap(({ version }) => (version === null ? [] : [version])),
      'retention',
    );
    await setReceived(
      tx,
      rows.map((row) => (row.state === 'kept' ? { ...row, state: 'expired' as const } : row)),
    );
  }
  await deleteBodies(tx, old);
  await setOutcomes(
    tx,
    old.map(({ seq, code }) => ({ log: log.id, seq, outcome: 'gone' as const, code })),
  );
  return old.length;
}
