import type { Reader } from '../types.ts';
import { objectRows } from './object-ids.ts';

/** What became of an object in one supply: in use, revoked by its maker, or taken out of use. */
export interface Standing {
  readonly id: string;
  /** Name of the supply. */
  readonly supply: string;
  readonly state: 'current' | 'revoked' | 'withdrawn';
}

/** How each supply that ever had these objects has them now. Ids that none has had are absent. */
export async function standingOf(r: Reader, ids: readonly string[]): Promise<Standing[]> {
  const rows = await objectRows(r, ids);
  const found = await r.all<{ object: number; name: string; current: number; revoked: number }>(
    `SELECT v.object, s.name, max(v.current) AS current, max(v.current * v.revoked) AS revoked
     FROM json_each(?) j CROSS JOIN version v ON v.object = j.value JOIN supply s ON s.id = v.supply
     GROUP BY v.object, s.name ORDER BY v.object, s.name`,
    [JSON.stringify([...rows.values()])],
  );
  const idOf = new Map(Array.from(rows, ([id, row]) => [row, id]));
  return found.map(({ object, name, current, revoked }) => ({
    id: idOf.get(object) ?? '',
    supply: name,
    state: revoked === 1 ? 'revoked' : current === 1 ? 'current' : 'withdrawn',
  }));
}
