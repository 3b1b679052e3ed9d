import type { Reader } from '../types.ts';
import { fromMicroseconds } from './instant.ts';
import { objectRows } from './object-ids.ts';
import { fromObjectKey } from './object-key.ts';
import type { Supply, SupplyKind, SupplyTerms } from './supplies.ts';

/** One stored version of an object. */
export interface Version {
  /** Place in the order of arrival; never given out twice. */
  seq: number;
  id: string;
  type: string;
  /** As the object states it; null where the type has none. */
  modified: string | null;
  supply: Supply;
  /** Exactly as they came. */
  bytes: Uint8Array;
  /** SHA-256 of `bytes`, hex. */
  digest: string;
  /** 32 random bytes, drawn once for this version: the salt of its digest on the wire. */
  salt: Uint8Array;
  /** ISO timestamp in microseconds, unique in the store and growing with `seq`. */
  addedAt: string;
  /** The newest that this supply has and that is in use. */
  current: boolean;
  /** Other bytes than an earlier version of the same supply, id and `modified`. */
  conflict: boolean;
  revoked: boolean;
  /** Why the version was taken out of use; null while it is in use. */
  withdrawn: string | null;
}

export interface VersionRow {
  seq: number;
  key: Uint8Array;
  type: string;
  modified: string | null;
  supply: number;
  kind: SupplyKind;
  name: string;
  terms: string;
  bytes: Uint8Array;
  digest: Uint8Array;
  salt: Uint8Array;
  added: number;
  current: number;
  conflict: number;
  revoked: number;
  withdrawn: string | null;
}

export const VERSION_COLUMNS = `v.seq, o.key, t.text AS type, v.modified, v.supply, s.kind, s.name, s.terms, v.bytes, v.digest,
  v.salt, v.added, v.current, v.conflict, v.revoked, v.withdrawn`;
/** Joins what `VERSION_COLUMNS` needs to a statement that has `version v`. */
export const VERSION_JOINS = `JOIN object o ON o.id = v.object JOIN word t ON t.id = v.type JOIN supply s ON s.id = v.supply`;

/**
 * The newest version in use of each supply, by id; for one supply when `supplyId` is given. The newest of all comes
 * first. Ids that have none are absent.
 */
export async function currentVersions(
  r: Reader,
  ids: readonly string[],
  options: { supplyId?: number } = {},
): Promise<Map<string, Version[]>> {
  const rows = await objectRows(r, ids);
  const found = await r.all<VersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM json_each(?1) j CROSS JOIN version v ON v.object = j.value AND v.current = 1 ${VERSION_JOINS}
     WHERE ?2 IS NULL OR v.supply = ?2
     ORDER BY v.instant DESC, v.seq`,
    [JSON.stringify([...rows.values()]), options.supplyId ?? null],
  );
  const versions = new Map<string, Version[]>();
  for (const version of toVersions(found)) {
    const list = versions.get(version.id);
    if (list === undefined) versions.set(version.id, [version]);
    else list.push(version);
  }
  return versions;
}

/** Every stored version of one id in order of arrival: old, in conflict and withdrawn ones too. */
export async function allVersions(r: Reader, id: string): Promise<Version[]> {
  const row = (await objectRows(r, [id])).get(id);
  if (row === undefined) return [];
  return toVersions(
    await r.all<VersionRow>(
      `SELECT ${VERSION_COLUMNS} FROM version v ${VERSION_JOINS} WHERE v.object = ? ORDER BY v.seq`,
      [row],
    ),
  );
}

/** The versions of these sequence numbers, in that order; unknown numbers are left out. */
export async function versionsBySeq(r: Reader, seqs: readonly number[]): Promise<Version[]> {
  return toVersions(
    await r.all<VersionRow>(
      `SELECT ${VERSION_COLUMNS} FROM json_each(?) j CROSS JOIN version v ON v.seq = j.value ${VERSION_JOINS} ORDER BY j.key`,
      [JSON.stringify(seqs)],
    ),
  );
}

export function toVersions(rows: readonly VersionRow[]): Version[] {
  const supplies = new Map<number, Supply>();
  return rows.map((row) => {
    let supply = supplies.get(row.supply);
    if (supply === undefined) {
      supply = {
        id: row.supply,
        kind: row.kind,
        name: row.name,
        terms: JSON.parse(row.terms) as SupplyTerms,
      };
      supplies.set(row.supply, supply);
    }
    return {
      seq: row.seq,
      id: fromObjectKey(row.key),
      type: row.type,
      modified: row.modified,
      supply,
      bytes: row.bytes,
      digest: Buffer.from(row.digest).toString('hex'),
      salt: row.salt,
      addedAt: fromMicroseconds(row.added),
      current: row.current === 1,
      conflict: row.conflict > 0,
      revoked: row.revoked === 1,
      withdrawn: row.withdrawn,
    };
  });
}
