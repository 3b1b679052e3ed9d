import { type EvidenceReport, verifyEvidence } from '@qanat/envelope';
import {
  type ChannelSummary,
  channel,
  channels,
  decideHold,
  type EvidenceChoice,
  exportEvidence,
  type HoldItem,
  holdersOf,
  holds,
  type LogEntry,
  logOf,
  nodeCrypto,
  type ReceiveReport,
} from '@qanat/exchange';
import type { Home } from '../home.ts';
import { noteGone } from '../origins/refresh.ts';
import { record } from './join.ts';
import { orRefuse } from './or-refuse.ts';

/** Every channel with its partner, terms, backlog and what waits in it. */
export function channelList(home: Home): Promise<ChannelSummary[]> {
  return channels(home.self);
}

export async function channelSummary(home: Home, chan: string): Promise<ChannelSummary> {
  return orRefuse(await channel(home.self, chan));
}

/** Both logs of a channel, newest first. */
export async function channelLog(
  home: Home,
  chan: string,
  options: { lane?: 'out' | 'in'; limit?: number } = {},
): Promise<LogEntry[]> {
  return orRefuse(await logOf(home.self, chan, options));
}

/** What waits for a person, oldest first. */
export function holdList(home: Home, chan?: string): Promise<HoldItem[]> {
  return holds(home.self, chan);
}

export async function settleHold(
  home: Home,
  id: number,
  decision: 'keep' | 'refuse',
  actor: string,
): Promise<ReceiveReport> {
  const report = orRefuse(
    await decideHold(home.self, id, decision, actor, { ownAssets: [...home.settings.ownAssets] }),
  );
  await noteGone(
    home,
    report.recalled.map(({ object }) => object),
  );
  await record(home, actor, `hold.${decision}`, String(id));
  return report;
}

/** Who has these objects from us, and under which ids. */
export function holders(home: Home, ids: readonly string[]): ReturnType<typeof holdersOf> {
  return holdersOf(home.self, ids);
}

/** A file that proves one envelope of a channel to whoever holds nothing else. */
export async function evidenceOf(
  home: Home,
  chan: string,
  seq: number,
  choice: EvidenceChoice,
  actor: string,
): Promise<Uint8Array> {
  const bytes = orRefuse(await exportEvidence(home.self, chan, seq, choice));
  await record(home, actor, 'evidence.export', `${chan}#${seq}`);
  return bytes;
}

/** Checks an evidence file; needs no node and no store. Throws a Refusal that names what does not hold. */
export function checkEvidence(bytes: Uint8Array): EvidenceReport {
  return orRefuse(verifyEvidence(bytes, nodeCrypto));
}
