import { type Static, Type } from 'typebox';
import { Claim } from './report.ts';
import {
  Count,
  Cursor,
  Grade,
  Limit,
  Nullable,
  ObjectId,
  Origins,
  Sentence,
  Supply,
  Time,
  Tlp,
  ValueKind,
} from './vocabulary.ts';

export const InboxState = Type.Enum(['open', 'snoozed', 'decided']);

/** Something received or imported that waits for a person. `report` is set when it opens in the reader. */
export const InboxItem = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['report', 'objects', 'sighting', 'recall']),
  report: Nullable(ObjectId),
  title: Type.String(),
  summary: Type.String(),
  lang: Type.String(),
  sender: Supply,
  /** Who published it, as the person who took it in here said; null when not said, and of what a partner sent. */
  publisher: Nullable(Type.String()),
  tlp: Nullable(Tlp),
  grade: Grade,
  claims: Count,
  origins: Nullable(Origins),
  hits: Count,
  at: Time,
  state: InboxState,
  decision: Nullable(Type.Enum(['accept', 'reject'])),
});

export const InboxPage = Type.Object({
  items: Type.Array(InboxItem),
  next: Nullable(Cursor),
  counts: Type.Object({ open: Count, snoozed: Count, decided: Count }),
});

export const InboxQuery = Type.Object({
  state: Type.Optional(InboxState),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});

/** The preview beside the list: what it says, where it touched us, which terms travel with it. */
export const InboxDetail = Type.Object({
  item: InboxItem,
  origins: Nullable(Type.String()),
  hits: Type.Array(
    Type.Object({ kind: ValueKind, value: Type.String(), source: Type.String(), at: Nullable(Time) }),
  ),
  claims: Type.Array(Claim),
  terms: Type.Array(Sentence),
});

/** `reopen` undoes any of the others; `until` belongs to snooze. */
export const Triage = Type.Object({
  action: Type.Enum(['accept', 'reject', 'snooze', 'reopen']),
  until: Type.Optional(Time),
});

export type InboxState = Static<typeof InboxState>;
export type InboxItem = Static<typeof InboxItem>;
export type InboxPage = Static<typeof InboxPage>;
export type InboxDetail = Static<typeof InboxDetail>;
export type Triage = Static<typeof Triage>;
