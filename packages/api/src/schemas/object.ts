import { type Static, Type } from 'typebox';
import { Count, Cursor, Limit, Nullable, ObjectId, Party, Supply, Time, Tlp } from './vocabulary.ts';

export const ObjectBrief = Type.Object({
  id: ObjectId,
  type: Type.String(),
  title: Type.String(),
  modified: Nullable(Time),
  tlp: Nullable(Tlp),
  supplies: Type.Array(Supply),
});
export const ObjectPage = Type.Object({ items: Type.Array(ObjectBrief), next: Nullable(Cursor) });

/** `text`: words in any script. `value`: one exact observable, defanged or not. */
export const ObjectQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 500 })),
  value: Type.Optional(Type.String({ maxLength: 2000 })),
  type: Type.Optional(Type.String({ maxLength: 100 })),
  since: Type.Optional(Time),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});

/** One stored version. Every version is kept; `current` is the newest of its supply that is in use. */
export const ObjectVersion = Type.Object({
  seq: Count,
  modified: Nullable(Time),
  addedAt: Time,
  supply: Supply,
  digest: Type.String(),
  tlp: Nullable(Tlp),
  current: Type.Boolean(),
  conflict: Type.Boolean(),
  revoked: Type.Boolean(),
  withdrawn: Type.Boolean(),
});

export const ObjectRef = Type.Object({
  id: ObjectId,
  path: Type.String(),
  type: Type.String(),
  title: Type.String(),
  present: Type.Boolean(),
});

/** A line of the release ledger: this partner got this view of it. */
export const LedgerLine = Type.Object({
  channel: Type.String(),
  partner: Party,
  effect: Type.Enum(['whole', 'derived']),
  viewId: ObjectId,
  seq: Count,
  at: Time,
  receipt: Type.Boolean(),
  recalled: Type.Boolean(),
});

/** One object. `json`: the exact stored bytes of the current version, as text. */
export const ObjectDetail = Type.Object({
  id: ObjectId,
  type: Type.String(),
  title: Type.String(),
  tlp: Nullable(Tlp),
  json: Type.String(),
  versions: Type.Array(ObjectVersion),
  refs: Type.Object({ to: Type.Array(ObjectRef), from: Type.Array(ObjectRef) }),
  ledger: Type.Array(LedgerLine),
});

export type ObjectBrief = Static<typeof ObjectBrief>;
export type ObjectPage = Static<typeof ObjectPage>;
export type ObjectVersion = Static<typeof ObjectVersion>;
export type ObjectRef = Static<typeof ObjectRef>;
export type LedgerLine = Static<typeof LedgerLine>;
export type ObjectDetail = Static<typeof ObjectDetail>;
