import type { Issue } from '@qanat/json';
import {
  claimExtensionDefinition,
  type ParsedItem,
  parseBundle,
  projectIdentity,
  type StixObject,
  streamBundle,
  type Tlp,
  validate,
} from '@qanat/stix';
import { type NewObject, putObjects, type SupplyTerms, supply, type Tx } from '@qanat/store';
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
  /** Objects found in the input, valid or not. */
  readonly read: number;
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

/** More issues than these are counted, not listed, so that a hostile input cannot fill the memory with its faults. */
const MAX_ISSUES = 1000;

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
  if (!parsed.ok) return { counts: none(), read: 0, issues: parsed.issues };
  return importItems(home, parsed.value.objects, terms, actor);
}

/**
 * The same from chunks of an input of any size, in memory bounded by its largest object. Where the input cannot be
 * read on, what stood before that place is kept, and the issues say where it is.
 */
export async function importStixStream(
  home: Home,
  chunks: AsyncIterable<Uint8Array>,
  terms: ImportTerms,
  actor: string,
): Promise<ObjectImport> {
  const stream = streamBundle(chunks, { maxObjects: Number.POSITIVE_INFINITY });
  const ending: Issue[] = [];
  async function* items(): AsyncGenerator<ParsedItem> {
    const end = yield* stream;
    ending.push(...end.issues);
  }
  const outcome = await importItems(home, items(), terms, actor);
  return { ...outcome, issues: [...ending, ...outcome.issues] };
}

async function importItems(
  home: Home,
  items: Iterable<ParsedItem> | AsyncIterable<ParsedItem>,
  terms: ImportTerms,
  actor: string,
): Promise<ObjectImport> {
  const issues: Issue[] = [];
  const counts = none();
  let leftOut = 0;
  let read = 0;
  let rows: NewObject[] = [];
  const note = (found: readonly Issue[]): void => {
    const room = Math.max(0, MAX_ISSUES - issues.length);
    issues.push(...found.slice(0, room));
    leftOut += Math.max(0, found.length - room);
  };
  const commit = async (): Promise<void> => {
    note((await putBatch(home, rows, terms, counts)).map(conflictOf));
    rows = [];
  };
  for await (const item of items) {
    read++;
    const found = item.result.ok
      ? validate(item.result.value, { profile: 'lenient', specVersion: '2.1' })
      : item.result.issues;
    const errors = found.filter((issue) => issue.severity === 'error');
    if (item.result.ok && errors.length === 0) {
      // A copy: the item's bytes are a view into the chunk, which must not live as long as the batch.
      rows.push({ object: item.result.value, bytes: item.bytes.slice() });
      if (rows.length === BATCH) await commit();
    } else {
      counts.refused++;
      const at = `$.objects[${item.index}]`;
      note(errors.map((issue) => ({ ...issue, path: issue.path.replace(/^\$/, at) || at })));
    }
  }
  if (rows.length > 0) await commit();
  await noteImport(home, terms, counts, actor);
  if (leftOut > 0)
    issues.push({ code: 'app/issues-left-out', path: '', severity: 'error', params: { count: leftOut } });
  return { counts, read, issues };
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
  return putRows(home, withClaimTerms.map(toRow), { own: true, source: '' }, actor);
}

/** Keeps objects that this node made itself, inside a transaction of the caller's, which writes its own audit line. */
export async function putOwnIn(tx: Tx, objects: readonly StixObject[], at: string): Promise<void> {
  const { id } = await supply(tx, supplyOf({ own: true, source: '' }));
  await putObjects(tx, id, objects.map(toRow), at);
}

/** Keeps objects of other makers that were not STIX when they came, such as MISP's. */
export async function putForeign(
  home: Home,
  objects: readonly StixObject[],
  terms: ImportTerms,
  actor: string,
): Promise<ObjectCounts> {
  return putRows(home, objects.map(toRow), terms, actor);
}

const encoder = new TextEncoder();
const toRow = (object: StixObject): NewObject => ({ object, bytes: encoder.encode(JSON.stringify(object)) });

/** Keeps rows in batches, and notes the whole in the audit log. */
async function putRows(
  home: Home,
  rows: readonly NewObject[],
  terms: ImportTerms,
  actor: string,
): Promise<ObjectCounts> {
  const counts = none();
  for (let i = 0; i < rows.length; i += BATCH) await putBatch(home, rows.slice(i, i + BATCH), terms, counts);
  await noteImport(home, terms, counts, actor);
  return counts;
}

/** Keeps one batch and adds to `counts`; returns the ids that are here with other content. */
async function putBatch(
  home: Home,
  rows: readonly NewObject[],
  terms: ImportTerms,
  counts: ObjectCounts,
): Promise<string[]> {
  const at = home.self.now().toISOString();
  const outcomes = await home.self.store.write(async (tx) => {
    const { id } = await supply(tx, supplyOf(terms));
    return putObjects(tx, id, rows, at);
  });
  const conflicts: string[] = [];
  for (const [index, { outcome }] of outcomes.entries()) {
    counts[outcome]++;
    if (outcome === 'conflict') conflicts.push(rows[index]?.object.id ?? '');
  }
  return conflicts;
}

async function noteImport(
  home: Home,
  terms: ImportTerms,
  counts: ObjectCounts,
  actor: string,
): Promise<void> {
  const { store, now } = home.self;
  const subject = supplyOf(terms).name;
  await store.write((tx) =>
    appendAudit(tx, [{ actor, action: 'store.import', subject, detail: { ...counts } }], now().toISOString()),
  );
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
