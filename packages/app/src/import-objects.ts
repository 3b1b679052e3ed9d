import type { Issue } from '@qanat/json';
import {
  claimExtensionDefinition,
  parseBundle,
  projectIdentity,
  type StixObject,
  type Tlp,
  validate,
} from '@qanat/stix';
import { type NewObject, putObjects, type SupplyTerms, supply } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import type { Home } from './home.ts';

/** What an import did. `refused` objects are named in `issues`; nothing else of the input was lost. */
export interface ObjectCounts {
  new: number;
  same: number;
  conflict: number;
  refused: number;
}

export interface ObjectImport {
  readonly counts: ObjectCounts;
  /** Ids in the order of the input, each once. */
  readonly ids: readonly string[];
  readonly issues: readonly Issue[];
}

export interface ImportTerms {
  /** These are our own objects; anything else counts as foreign, whatever `created_by_ref` says. */
  readonly own: boolean;
  /** By which source it came; part of the supply's name. */
  readonly source: string;
  /** A marking of ours on everything imported, beside what the objects carry. */
  readonly tlp?: Tlp;
}

/** So many objects are committed at a time: the server's loop stays free, the command line is faster. */
const BATCH = 250;

/**
 * Reads STIX bytes and keeps every valid object with its exact bytes; what is invalid is refused object by object.
 * A whole that cannot be read (not JSON, cut off) is returned as issues with nothing kept.
 */
export async function importStix(
  home: Home,
  bytes: Uint8Array,
  terms: ImportTerms,
  actor: string,
): Promise<ObjectImport> {
  const parsed = parseBundle(bytes);
  if (!parsed.ok) return { counts: none(), ids: [], issues: parsed.issues };
  const issues: Issue[] = [];
  const rows: NewObject[] = [];
  const counts = none();
  for (const item of parsed.value.objects) {
    const at = `$.objects[${item.index}]`;
    const found = item.result.ok ? validate(item.result.value, { profile: 'lenient' }) : item.result.issues;
    const errors = found.filter((issue) => issue.severity === 'error');
    if (item.result.ok && errors.length === 0) rows.push({ object: item.result.value, bytes: item.bytes });
    else {
      counts.refused++;
      issues.push(...errors.map((issue) => ({ ...issue, path: issue.path.replace(/^\$/, at) || at })));
    }
  }
  const { counts: kept, conflicts } = await putRows(home, rows, terms, actor);
  issues.push(...conflicts.map(conflictOf));
  return { counts: add(counts, kept), ids: unique(rows.map(({ object }) => object.id)), issues };
}

/** Keeps objects that this node made itself, as canonical text. */
export async function putOwn(
  home: Home,
  objects: readonly StixObject[],
  actor: string,
): Promise<ObjectCounts> {
  const withClaimTerms = objects.some(({ type }) => type === 'claim')
    ? [projectIdentity(), claimExtensionDefinition(), ...objects]
    : objects;
  return (await putRows(home, withClaimTerms.map(toRow), { own: true, source: '' }, actor)).counts;
}

/** Keeps objects of other makers that were not STIX when they came, such as MISP's. */
export async function putForeign(
  home: Home,
  objects: readonly StixObject[],
  terms: ImportTerms,
  actor: string,
): Promise<ObjectCounts> {
  return (await putRows(home, objects.map(toRow), terms, actor)).counts;
}

const encoder = new TextEncoder();
const toRow = (object: StixObject): NewObject => ({ object, bytes: encoder.encode(JSON.stringify(object)) });

async function putRows(
  home: Home,
  rows: readonly NewObject[],
  terms: ImportTerms,
  actor: string,
): Promise<{ counts: ObjectCounts; conflicts: string[] }> {
  const counts = none();
  const conflicts: string[] = [];
  const { store, now } = home.self;
  for (let i = 0; i < rows.length; i += BATCH) {
    const at = now().toISOString();
    const outcomes = await store.write(async (tx) => {
      const { id } = await supply(tx, supplyOf(terms));
      return putObjects(tx, id, rows.slice(i, i + BATCH), at);
    });
    for (const [index, { outcome }] of outcomes.entries()) {
      counts[outcome]++;
      if (outcome === 'conflict') conflicts.push(rows[i + index]?.object.id ?? '');
    }
  }
  const at = now().toISOString();
  const name = supplyOf(terms).name;
  await store.write((tx) =>
    appendAudit(tx, [{ actor, action: 'store.import', subject: name, detail: { ...counts } }], at),
  );
  return { counts, conflicts };
}

/** Other content under a known id and time: kept beside, never used, and told. */
function conflictOf(id: string): Issue {
  return { code: 'app/conflict', path: '', severity: 'error', params: { id } };
}

function supplyOf({ own, source, tlp }: ImportTerms): {
  kind: 'own' | 'import';
  name: string;
  terms: SupplyTerms;
} {
  if (own) return { kind: 'own', name: 'own', terms: { onward: 'tlp' } };
  // The overlay is part of the name: the same source imported under another marking is another supply.
  const overlay = tlp ? `;tlp=${tlp}` : '';
  return {
    kind: 'import',
    name: `import:${source || 'unnamed'}${overlay}`,
    terms: { onward: 'tlp', ...(tlp && { tlp }) },
  };
}

function none(): ObjectCounts {
  return { new: 0, same: 0, conflict: 0, refused: 0 };
}

function add(a: ObjectCounts, b: ObjectCounts): ObjectCounts {
  return {
    new: a.new + b.new,
    same: a.same + b.same,
    conflict: a.conflict + b.conflict,
    refused: a.refused + b.refused,
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
