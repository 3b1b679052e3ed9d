import { createHash } from 'node:crypto';
import type { Reader } from '../types.ts';
import { fromObjectKey } from './object-key.ts';

const PAGE = 500;

/** A version whose bytes are no longer those that came: the disk or someone behind our back has changed them. */
export interface DamagedVersion {
  seq: number;
  id: string;
}

/** Compares the bytes of every stored version with the digest taken when it came. Reads the whole store, in pages. */
export async function damagedVersions(r: Reader): Promise<DamagedVersion[]> {
  const damaged: DamagedVersion[] = [];
  for (let last = 0; ; ) {
    const rows = await r.all<{ seq: number; key: Uint8Array; bytes: Uint8Array; digest: Uint8Array }>(
      `SELECT v.seq, o.key, v.bytes, v.digest FROM version v JOIN object o ON o.id = v.object
       WHERE v.seq > ? ORDER BY v.seq LIMIT ${PAGE}`,
      [last],
    );
    for (const { seq, key, bytes, digest } of rows) {
      last = seq;
      if (!createHash('sha256').update(bytes).digest().equals(digest))
        damaged.push({ seq, id: fromObjectKey(key) });
    }
    if (rows.length < PAGE) return damaged;
  }
}
