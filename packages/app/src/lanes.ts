import { createHash } from 'node:crypto';
import {
  laneBytes as bytesOf,
  type ChannelSummary,
  channels,
  type LaneRecord,
  laneRecords as recordsOf,
} from '@qanat/exchange';
import type { Home } from './home.ts';

/** An outgoing lane as a TAXII collection: stored views, in the order they left. */
export interface LaneCollection {
  /** UUIDv5 of the lane. */
  readonly id: string;
  readonly chan: string;
  /** Usable in place of the id. */
  readonly alias: string;
  readonly title: string;
}

const NAMESPACE = Buffer.from('2f5c1b0e6a3d4c7e9b1f8d2a7c4e6f10', 'hex');

/** The lanes that may be read at this moment: agreed, in force, not suspended. Checked anew at each read. */
export async function laneCollections(home: Home): Promise<LaneCollection[]> {
  const all = await channels(home.self);
  return all.filter(isReadable).map(({ chan, partner }) => ({
    id: collectionId(`${chan}/${home.self.keys.nodeId}`),
    chan,
    alias: chan.replaceAll('_', '-'),
    title: partner.name['en'] ?? partner.nodeId,
  }));
}

function isReadable({ state, agreement, suspendedByThem, suspendedByUs }: ChannelSummary): boolean {
  return (
    (state === 'spoken' || state === 'introduced') &&
    agreement !== null &&
    suspendedByUs === null &&
    suspendedByThem === null
  );
}

/** A name-based UUID (RFC 9562 §5.5). */
function collectionId(lane: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(lane).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function laneRecords(home: Home, chan: string): Promise<LaneRecord[]> {
  return recordsOf(home.self, chan);
}

export function laneBytes(home: Home, chan: string, records: readonly number[]): Promise<Uint8Array[]> {
  return bytesOf(home.self, chan, records);
}
