import type { Reader } from '../types.ts';
import { objectRows } from './object-ids.ts';
import { fromObjectKey } from './object-key.ts';

const DEFAULT_LIMIT = 2_000;

export interface Edge {
  from: string;
  to: string;
  /** `relationship_type` of a relationship, else the name of the reference property. */
  name: string;
  /** The relationship that makes the edge; absent for a plain reference. */
  via?: string;
}

interface EdgeRow {
  source: Uint8Array;
  target: Uint8Array;
  name: string;
  via: Uint8Array | null;
}

/** `version`, `source_ref` and `target_ref` of one relationship: `e` leads to the end asked for, `f` to the other. */
const RELATIONSHIPS = `
  SELECT a.key AS source, b.key AS target, CAST(v.bytes AS TEXT) ->> 'relationship_type' AS name, x.key AS via
  FROM json_each(?1) j
  CROSS JOIN edge e ON e.target = j.value AND e.name > 3 AND e.name IN (SELECT id FROM word WHERE text IN ('source_ref', 'target_ref'))
  CROSS JOIN edge s ON s.source = e.source AND s.name = (SELECT id FROM word WHERE text = 'source_ref') AND s.seq = e.seq
  CROSS JOIN edge t ON t.source = e.source AND t.name = (SELECT id FROM word WHERE text = 'target_ref') AND t.seq = e.seq
  JOIN version v ON v.seq = e.seq AND v.current = 1
  JOIN object a ON a.id = s.target JOIN object b ON b.id = t.target JOIN object x ON x.id = e.source`;

const REFERENCES = `
  SELECT a.key AS source, b.key AS target, n.text AS name, NULL AS via
  FROM json_each(?1) j CROSS JOIN edge e ON e.source = j.value AND e.name > 3
  JOIN word n ON n.id = e.name JOIN object a ON a.id = e.source JOIN object b ON b.id = e.target
  UNION
  SELECT a.key, b.key, n.text, NULL
  FROM json_each(?1) j CROSS JOIN edge e ON e.target = j.value AND e.name > 3
  JOIN word n ON n.id = e.name AND n.text NOT IN ('source_ref', 'target_ref')
  JOIN object a ON a.id = e.source JOIN object b ON b.id = e.target`;

/**
 * One step from these ids in both directions: relationships as edges between their ends, and plain references except
 * creators and markings, to which nearly everything leads. At most `limit` edges of each of the two sorts.
 */
export async function neighbours(
  r: Reader,
  ids: readonly string[],
  options: { limit?: number } = {},
): Promise<Edge[]> {
  const list = JSON.stringify([...(await objectRows(r, ids)).values()]);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const relationships = await r.all<EdgeRow>(`SELECT DISTINCT * FROM (${RELATIONSHIPS}) LIMIT ?2`, [
    list,
    limit,
  ]);
  const references = await r.all<EdgeRow>(`SELECT * FROM (${REFERENCES}) LIMIT ?2`, [list, limit]);
  return [...relationships, ...references].map((row) => ({
    from: fromObjectKey(row.source),
    to: fromObjectKey(row.target),
    name: row.name,
    ...(row.via === null ? {} : { via: fromObjectKey(row.via) }),
  }));
}
