import type { Result } from '@qanat/json';
import { channelRow } from '../db/channels.ts';
import { logRows, saveLog } from '../db/logs.ts';
import { append } from './append.ts';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';

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
