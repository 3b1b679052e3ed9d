import { parseJson, type Result } from '@qanat/json';
import { type ChannelRow, channelRow } from '../db/channels.ts';
import { logRows, saveLog } from '../db/logs.ts';
import type { Tx } from '../db/store.ts';
import { type Have, haveOf } from './packets.ts';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';
import { rootAt } from './stored.ts';

/** How far this node holds the logs of a channel, to be told to the partner before it sends. */
export async function have(self: Self, chan: string): Promise<Result<Have>> {
  return self.store.read(async (r) => {
    const channel = await channelRow(r, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    return accept(haveOf(self, channel, await logRows(r, chan)));
  });
}

/**
 * Takes the partner's word on how far it holds our log: `unsent` then goes on from there, back or forth. A summary is
 * not signed, so it moves nothing but that place.
 */
export async function takeHave(self: Self, chan: string, bytes: Uint8Array): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    return applyHave(tx, self, channel, bytes);
  });
}

export async function applyHave(
  tx: Tx,
  self: Self,
  channel: ChannelRow,
  bytes: Uint8Array,
): Promise<Result<true>> {
  const summary = parseHave(bytes);
  if (summary === undefined || summary.chan !== channel.chan) return refuse('exchange/bad-message');
  for (const log of await logRows(tx, channel.chan)) {
    if (log.author !== self.keys.nodeId) continue;
    const theirs = summary.logs.find((one) => one.author === log.author && one.gen === log.gen);
    const size = theirs?.size ?? 0;
    if (size > log.size || size === log.sent) continue;
    if (theirs !== undefined && size > 0 && (await rootAt(tx, self, log, size)) !== theirs.root) continue;
    await saveLog(tx, { ...log, sent: Math.max(log.acked, size) });
  }
  return accept(true as const);
}

function parseHave(bytes: Uint8Array): Have | undefined {
  const parsed = parseJson(bytes, { maxBytes: 1_048_576, maxDepth: 6 });
  if (
    !parsed.ok ||
    parsed.value === null ||
    typeof parsed.value !== 'object' ||
    Array.isArray(parsed.value)
  ) {
    return undefined;
  }
  const { chan, logs } = parsed.value;
  if (parsed.value['t'] !== 'have' || typeof chan !== 'string' || !Array.isArray(logs)) return undefined;
  const found = logs.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const { author, gen, size, root } = one;
    return typeof author === 'string' &&
      typeof root === 'string' &&
      Number.isSafeInteger(gen) &&
      Number.isSafeInteger(size)
      ? [{ author, gen: Number(gen), size: Number(size), root }]
      : [];
  });
  return { v: 1, t: 'have', chan, logs: found };
}
