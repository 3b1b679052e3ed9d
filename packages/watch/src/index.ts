import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

export {
  type HitCount,
  type HitQuery,
  hitCounts,
  listHits,
  type NewHit,
  type StoredHit,
  saveHits,
} from './db/hits.ts';
export { watchMigrations } from './db/migrations/index.ts';
export { latestSnapshot, type SnapshotRecord, saveSnapshot } from './db/snapshots.ts';
export { finishRun, listSources, putSource, type Source } from './db/sources.ts';
export { entriesOf, type Watchable } from './entries.ts';
export { WATCH_CODES, type WatchCode, WatchError } from './errors.ts';
export { DEFAULT_GUARD, type GuardOptions } from './match/guard.ts';
export { compileSnapshot, type Snapshot, type SnapshotOptions, type WatchEntry } from './match/snapshot.ts';
export { type Hit, type LogFormat, type Scan, type ScanOptions, type ScanReport, scan } from './scan.ts';
export { type FileScanOptions, scanFile } from './scan-file.ts';
export { type SightingOptions, toSightings } from './sightings.ts';

/** Texts of this room's codes in English and Arabic, with `{placeholders}` from `params`. */
export const messages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en, ar };
