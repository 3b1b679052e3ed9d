import { laneBytes as bytesOf, laneRows } from '../db/lane.ts';
import type { Self } from './self.ts';

/** One view in a lane's collection, as TAXII 2.1 lists it. */
export interface LaneRecord {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  /** `modified`, else `created`, else when it was added (TAXII 2.1 §3.4.1). */
  readonly version: string;
  readonly specVersion: string;
  /** RFC 3339 in microseconds, unique in the collection and growing with `n`. */
  readonly dateAdded: string;
}

/**
 * What has left in our lane of a channel and still stands, in the order it left. Several views of one moment get
 * microseconds of their own, so that no reader who goes on from a date misses or repeats one.
 */
export async function laneRecords(self: Self, chan: string): Promise<LaneRecord[]> {
  const rows = await self.store.read((r) => laneRows(r, chan));
  let last = 0;
  return rows.map(({ id, view, viewCreated, viewModified, at }) => {
    last = Math.max(Date.parse(at) * 1000, last + 1);
    const dateAdded = `${new Date(Math.floor(last / 1000)).toISOString().slice(0, -1)}${String(last % 1000).padStart(3, '0')}Z`;
    const type = view.slice(0, view.indexOf('--'));
    return {
      n: id,
      id: view,
      type,
      version: viewModified ?? viewCreated ?? dateAdded,
      specVersion: '2.1',
      dateAdded,
    };
  });
}

/** The stored bytes of these records, in their order. */
export async function laneBytes(self: Self, chan: string, records: readonly number[]): Promise<Uint8Array[]> {
  return self.store.read((r) => bytesOf(r, chan, records));
}
