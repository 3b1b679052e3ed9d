import type { Tlp } from '@qanat/stix';
import { StoreError } from '../errors.ts';
import type { Reader, Tx } from '../types.ts';

/** How an object came here: made here, imported by a person, or received in a channel. */
export type SupplyKind = 'own' | 'import' | 'channel';

/** Under which terms it came. Whole versions from different supplies stand side by side. */
export interface SupplyTerms {
  onward: 'none' | 'ask' | 'listed' | 'tlp';
  /** Node ids that may receive it when `onward` is `listed`. */
  list?: string[];
  orcon?: boolean;
  /** A marking laid over the objects' own; what holds is the stricter. */
  tlp?: Tlp;
  /** Hash of the agreement. */
  agreement?: string;
}

export interface Supply {
  id: number;
  kind: SupplyKind;
  /** Unique: `own`, `import:NAME`, `channel:CHAN`. */
  name: string;
  terms: SupplyTerms;
}

interface SupplyRow {
  id: number;
  kind: SupplyKind;
  name: string;
  terms: string;
}

/** The supply of that name; created with these terms when there is none, else returned as it stands. */
export async function supply(tx: Tx, wanted: Omit<Supply, 'id'>): Promise<Supply> {
  await tx.run('INSERT INTO supply (kind, name, terms) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING', [
    wanted.kind,
    wanted.name,
    JSON.stringify(wanted.terms),
  ]);
  const row = await tx.get<SupplyRow>('SELECT id, kind, name, terms FROM supply WHERE name = ?', [
    wanted.name,
  ]);
  if (row === undefined || row.kind !== wanted.kind) {
    throw new StoreError('store/constraint', `The supply ${wanted.name} is of another kind.`, {
      params: { reason: wanted.name },
    });
  }
  return toSupply(row);
}

/** New terms for what came and will come by this supply, as when an agreement is amended. */
export async function setSupplyTerms(tx: Tx, supplyId: number, terms: SupplyTerms): Promise<void> {
  await tx.run('UPDATE supply SET terms = ? WHERE id = ?', [JSON.stringify(terms), supplyId]);
}

export async function supplies(r: Reader): Promise<Supply[]> {
  const rows = await r.all<SupplyRow>('SELECT id, kind, name, terms FROM supply ORDER BY id');
  return rows.map(toSupply);
}

function toSupply(row: SupplyRow): Supply {
  return { id: row.id, kind: row.kind, name: row.name, terms: JSON.parse(row.terms) as SupplyTerms };
}
