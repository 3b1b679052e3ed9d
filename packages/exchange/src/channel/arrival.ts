import type { Envelope } from '@qanat/envelope';
import { toBase64url } from '@qanat/envelope';
import { type ChannelRow, changeChannel } from '../db/channels.ts';
import { insertHolds } from '../db/holds.ts';
import type { Tx } from '../db/store.ts';
import { putFork } from '../db/waiting.ts';
import { alarm } from './receipts.ts';
import type { ChannelCode } from './refusal.ts';
import type { OpenReport, Verdict } from './report.ts';
import { nowOf, type Self } from './self.ts';

/** What a person here knows better than the code. */
export interface ReceiveOptions {
  /** Values of our own networks, domains and addresses: what names them waits for a person. */
  readonly ownAssets?: readonly string[];
  /** Objects in one envelope above which it waits for a person; 5,000 unless given. */
  readonly massAt?: number;
}

/** One transaction of receiving in one channel. */
export interface Arrival {
  readonly tx: Tx;
  readonly self: Self;
  channel: ChannelRow;
  readonly options: ReceiveOptions;
  readonly report: OpenReport;
}

export function say(arrival: Arrival, envelope: Envelope, verdict: Verdict, code?: string): void {
  const { header } = envelope;
  arrival.report.envelopes.push({
    chan: header.chan,
    author: header.from,
    gen: header.gen,
    seq: header.seq,
    kind: header.kind,
    verdict,
    ...(code !== undefined && { code }),
  });
}

/** Stops a channel both ways until people have spoken, with the evidence kept. */
export async function freeze(
  arrival: Arrival,
  code: ChannelCode,
  evidence: Envelope | undefined,
  params: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { tx, self, channel } = arrival;
  const at = nowOf(self);
  if (evidence !== undefined) await keepEvidence(tx, evidence, at);
  if (channel.frozen === null) {
    await changeChannel(tx, channel.chan, { frozen: code });
    await insertHolds(tx, [alarm(channel.chan, code, params, at)]);
    arrival.report.held.push({ chan: channel.chan, code });
    arrival.channel = { ...channel, frozen: code };
  }
}

/** Keeps an envelope that does not stand in its log. */
export async function keepEvidence(tx: Tx, envelope: Envelope, at: string): Promise<void> {
  const { header } = envelope;
  await putFork(tx, {
    chan: header.chan,
    author: header.from,
    gen: header.gen,
    seq: header.seq,
    hash: envelope.hash,
    header: envelope.headerBytes,
    sig: toBase64url(envelope.signature),
    body: envelope.body ?? null,
    foundAt: at,
  });
}
