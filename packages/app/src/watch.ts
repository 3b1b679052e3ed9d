import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Released } from '@qanat/exchange';
import type { StixObject, ValueKind } from '@qanat/stix';
import { currentVersions, search, type Version } from '@qanat/store';
import {
  compileSnapshot,
  entriesOf,
  finishRun,
  type Hit,
  type LogFormat,
  listHits,
  listSources,
  putSource,
  type ScanReport,
  type Snapshot,
  type Source,
  type StoredHit,
  saveHits,
  scan,
  scanFile,
  toSightings,
  type WatchEntry,
} from '@qanat/watch';
import { releaseTo } from './channels/release.ts';
import { appendAudit } from './db/audit.ts';
import { type HitState, hitDecisions, putHitDecisions } from './db/hit-states.ts';
import { AppError } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwn } from './import-objects.ts';
import { objectOf, titleOf } from './objects.ts';

export interface WatchOptions {
  readonly format?: LogFormat;
  /** A name also matches below itself; a policy of the house, since STIX equality does not say so. */
  readonly parentDomains?: boolean;
}

export interface WatchOutcome {
  readonly source: Source;
  readonly report: ScanReport;
  readonly hits: readonly Hit[];
  /** Indicators in use, and of these how many hold conditions that single values do not decide. */
  readonly indicators: number;
  readonly incomplete: number;
}

const PAGE = 1000;

/** Every value worth looking for, from the indicators in use here: own, imported, received. */
export async function watchSnapshot(
  home: Home,
  parentDomains = false,
): Promise<{ snapshot: Snapshot; indicators: number; incomplete: number }> {
  const now = home.self.now().toISOString();
  const entries: WatchEntry[] = [];
  const seen = new Set<string>();
  let incomplete = 0;
  let before: number | undefined;
  do {
    const page = await home.self.store.read((r) =>
      search(r, { type: 'indicator', limit: PAGE, ...(before !== undefined && { before }) }),
    );
    for (const version of page.items) {
      if (seen.has(version.id)) continue;
      seen.add(version.id);
      const found = entriesOf(objectOf(version), now);
      if (!found.complete) incomplete++;
      entries.push(...found.entries);
    }
    before = page.next;
  } while (before !== undefined);
  return { snapshot: compileSnapshot(entries, { parentDomains }), indicators: seen.size, incomplete };
}

/** Scans a file in a worker thread, so that the caller's loop stays free, and keeps the hits. */
export async function watchFile(
  home: Home,
  path: string,
  options: WatchOptions,
  actor: string,
): Promise<WatchOutcome> {
  await needFile(path);
  const { snapshot, ...counts } = await watchSnapshot(home, options.parentDomains);
  const hits: Hit[] = [];
  const report = await scanFile(
    snapshot,
    path,
    (batch) => hits.push(...batch),
    options.format ? { format: options.format } : {},
  );
  return { ...(await keepRun(home, path, report, hits, actor)), ...counts };
}

async function needFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('app/file', { file: path, reason: cause.code ?? cause.name }, { cause });
  });
  if (!found.isFile()) throw new AppError('app/file', { file: path, reason: 'ENOTFILE' });
}

/** Scans what comes in, such as standard input or an upload, and keeps the hits under a name. */
export async function watchStream(
  home: Home,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: WatchOptions,
  actor: string,
): Promise<WatchOutcome> {
  const { snapshot, ...counts } = await watchSnapshot(home, options.parentDomains);
  const hits: Hit[] = [];
  const run = scan(snapshot, bytes, options.format ? { format: options.format } : {});
  for await (const hit of run) hits.push(hit);
  return { ...(await keepRun(home, name, run.report, hits, actor)), ...counts };
}

async function keepRun(
  home: Home,
  name: string,
  report: ScanReport,
  hits: readonly Hit[],
  actor: string,
): Promise<Pick<WatchOutcome, 'source' | 'report' | 'hits'>> {
  const now = home.self.now().toISOString();
  const source = await home.self.store.write(async (tx) => {
    const found = await putSource(tx, { name, format: report.format, now });
    await saveHits(
      tx,
      hits.map((hit) => ({ hit, sourceId: found.id, seen: now })),
    );
    await finishRun(tx, found.id, report, now);
    await appendAudit(
      tx,
      [{ actor, action: 'watch.run', subject: name, detail: { lines: report.lines, hits: hits.length } }],
      now,
    );
    return found;
  });
  return { source, report, hits };
}

/** All hits of one value of one indicator in one log, told as one. */
export interface HitGroup {
  readonly key: string;
  readonly ref: string;
  readonly kind: ValueKind;
  readonly value: string;
  readonly field: string;
  readonly line: number;
  readonly source: string;
  readonly count: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly state: HitState;
  readonly hits: readonly StoredHit[];
}

const MAX_HITS = 10_000;

/** The newest hits, by indicator, value and log; the newest group first. */
export async function hitGroups(home: Home): Promise<HitGroup[]> {
  const { hits, sources, decided } = await home.self.store.read(async (r) => ({
    hits: await listHits(r, { limit: MAX_HITS }),
    sources: new Map((await listSources(r)).map(({ id, name }) => [id, name])),
    decided: await hitDecisions(r),
  }));
  const groups = new Map<string, StoredHit[]>();
  for (const hit of hits) {
    const key = keyOf(hit);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups].map(([key, group]) => describe(key, group, sources, decided.get(key)?.state ?? 'new'));
}

function describe(
  key: string,
  group: readonly StoredHit[],
  sources: ReadonlyMap<number, string>,
  state: HitState,
): HitGroup {
  // A group is made with its first hit, so there is one.
  const newest = group[0] as StoredHit;
  const times = group
    .map(({ at }) => at)
    .filter((at) => at !== undefined)
    .sort();
  return {
    key,
    ref: newest.ref,
    kind: newest.kind,
    value: newest.found,
    field: newest.field,
    line: newest.line,
    source: sources.get(newest.sourceId) ?? String(newest.sourceId),
    count: group.length,
    firstSeen: times[0] ?? null,
    lastSeen: times.at(-1) ?? null,
    state,
    hits: group,
  };
}

function keyOf({ ref, found, sourceId }: StoredHit): string {
  return createHash('sha256').update(`${ref} ${found} ${sourceId}`).digest('hex').slice(0, 24);
}

/** Hits of these indicators. */
export async function hitsFor(home: Home, refs: readonly string[]): Promise<HitGroup[]> {
  const wanted = new Set(refs);
  return wanted.size === 0 ? [] : (await hitGroups(home)).filter(({ ref }) => wanted.has(ref));
}

export function watchSources(home: Home): Promise<Source[]> {
  return home.self.store.read(listSources);
}

/** @throws {AppError} `app/not-found`. */
export async function hitGroup(home: Home, key: string): Promise<HitGroup> {
  const group = (await hitGroups(home)).find((one) => one.key === key);
  if (!group) throw new AppError('app/not-found', { id: key });
  return group;
}

export async function dismissHit(home: Home, key: string, actor: string): Promise<HitGroup> {
  await hitGroup(home, key);
  await decide(home, key, 'dismissed', [], actor);
  return hitGroup(home, key);
}

async function decide(
  home: Home,
  key: string,
  state: HitState,
  objects: readonly string[],
  actor: string,
): Promise<void> {
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await putHitDecisions(tx, [{ key, state, objects, at, by: actor }]);
    await appendAudit(tx, [{ actor, action: `hit.${state}`, subject: key }], at);
  });
}

/**
 * Makes the sighting of a hit, once: the same hit again gives the same objects. It says what was seen, how often and
 * when; not where, and nothing else of the event.
 */
export async function makeSighting(
  home: Home,
  key: string,
  actor: string,
): Promise<{ ids: string[]; chan: string }> {
  const group = await hitGroup(home, key);
  const chan = await channelBehind(home, group.ref);
  const made = (await home.self.store.read(hitDecisions)).get(key)?.objects ?? [];
  if (made.length > 0) return { ids: [...made], chan };
  const identity = ownIdentity(home);
  const objects: StixObject[] = toSightings(group.hits, {
    now: home.self.now().toISOString(),
    identityRef: identity.id,
  });
  await putOwn(home, [identity, ...objects], actor);
  const ids = objects.map(({ id }) => id);
  await decide(home, key, 'new', ids, actor);
  return { ids, chan };
}

/** Sends the sighting of a hit back to the partner who gave the indicator. It passes the release decision like anything. */
export async function sendSighting(
  home: Home,
  key: string,
  actor: string,
  expect?: string,
): Promise<Released> {
  const { ids, chan } = await makeSighting(home, key, actor);
  const released = await releaseTo(home, chan, { ids }, actor, expect);
  await decide(home, key, 'sent', ids, actor);
  return released;
}

/** The channel by which an indicator came. Throws `app/not-found` for one that no partner gave. */
async function channelBehind(home: Home, ref: string): Promise<string> {
  const versions = (await home.self.store.read((r) => currentVersions(r, [ref]))).get(ref) ?? [];
  const chan = versions.map(channelOf).find((one) => one !== undefined);
  if (chan === undefined) throw new AppError('app/not-found', { id: ref });
  return chan;
}

/** The channel of a version's supply. */
export function channelOf({ supply }: Version): string | undefined {
  return supply.kind === 'channel' ? supply.name.slice('channel:'.length) : undefined;
}

/** What the objects behind hits are called, by id. */
export async function titlesOf(
  home: Home,
  ids: readonly string[],
): Promise<Map<string, { title: string; version: Version }>> {
  const versions = await home.self.store.read((r) => currentVersions(r, [...new Set(ids)]));
  return new Map(
    [...versions].flatMap(([id, [version]]) =>
      version ? [[id, { title: titleOf(objectOf(version)), version }] as const] : [],
    ),
  );
}
