import { type Static, Type } from 'typebox';
import { PreviewItem } from './release.ts';
import { Count, Cursor, Limit, Nullable, ObjectId, Party, Time, Tlp, ValueKind } from './vocabulary.ts';

export const LogFormat = Type.Enum(['auto', 'zeek', 'zeek-tsv', 'eve', 'text']);

/** One of the operator's own logs. */
export const WatchSource = Type.Object({
  id: Type.String(),
  name: Type.String(),
  path: Nullable(Type.String()),
  format: LogFormat,
  lastRun: Nullable(Time),
  events: Count,
  hits: Count,
});
export const WatchSources = Type.Object({ items: Type.Array(WatchSource), indicators: Count });

/** A run over a log file on the node's own disk. */
export const WatchRunOrder = Type.Object({
  path: Type.String({ minLength: 1, maxLength: 4096 }),
  format: Type.Optional(LogFormat),
});
export const WatchUploadQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  format: Type.Optional(LogFormat),
});
export const WatchRun = Type.Object({ source: WatchSource, events: Count, hits: Count, unreadable: Count });

/** All matches of one indicator value in one source, counted. */
export const WatchHit = Type.Object({
  id: Type.String(),
  kind: ValueKind,
  value: Type.String(),
  indicator: Type.Object({ id: ObjectId, title: Type.String(), tlp: Nullable(Tlp) }),
  from: Nullable(Party),
  source: Type.String(),
  field: Type.String(),
  line: Nullable(Count),
  count: Count,
  firstSeen: Nullable(Time),
  lastSeen: Nullable(Time),
  state: Type.Enum(['new', 'sent', 'dismissed']),
});
export const WatchHitPage = Type.Object({ items: Type.Array(WatchHit), next: Nullable(Cursor), open: Count });
export const WatchHitQuery = Type.Object({
  state: Type.Optional(Type.Enum(['new', 'sent', 'dismissed'])),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});

/** What a sighting of this hit would tell the partner who gave the indicator. */
export const SightingPreview = Type.Object({
  channel: Type.String(),
  recipient: Party,
  digest: Type.String(),
  items: Type.Array(PreviewItem),
});
export const SightingOrder = Type.Object({ digest: Type.String() });

export type LogFormat = Static<typeof LogFormat>;
export type WatchSource = Static<typeof WatchSource>;
export type WatchSources = Static<typeof WatchSources>;
export type WatchRun = Static<typeof WatchRun>;
export type WatchHit = Static<typeof WatchHit>;
export type WatchHitPage = Static<typeof WatchHitPage>;
export type SightingPreview = Static<typeof SightingPreview>;
