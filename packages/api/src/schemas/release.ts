import { type Static, Type } from 'typebox';
import { Coded, Count, Nullable, ObjectId, Party, Tlp } from './vocabulary.ts';

export const Effect = Type.Enum(['whole', 'derived', 'withheld', 'ask']);

/** Why a decision is what it is. `rule` names the rule (`05 ceiling`); `text` is its sentence. */
export const Reason = Type.Object({
  rule: Type.String(),
  effect: Type.Enum(['pass', 'strip', 'ask', 'deny']),
  code: Type.String(),
  text: Type.String(),
  paths: Type.Array(Type.String()),
});

/** One property beside itself. `theirs: null` is not sent; `ours: null` is added. `token`: technical text, left to right. */
export const DiffField = Type.Object({
  path: Type.String(),
  ours: Nullable(Type.String()),
  theirs: Nullable(Type.String()),
  form: Type.Enum(['text', 'token']),
  rules: Type.Array(Type.String()),
});

export const PreviewItem = Type.Object({
  id: ObjectId,
  type: Type.String(),
  title: Type.String(),
  tlp: Nullable(Tlp),
  effect: Effect,
  viewId: Nullable(ObjectId),
  reasons: Type.Array(Reason),
  fields: Type.Array(DiffField),
});

/** What one release would let through, object by object. Sending needs this very `digest`. */
export const ReleasePreview = Type.Object({
  digest: Type.String(),
  channel: Type.String(),
  recipient: Party,
  totals: Type.Object({ whole: Count, derived: Count, withheld: Count, ask: Count }),
  highest: Nullable(Tlp),
  nextSeq: Count,
  items: Type.Array(PreviewItem),
});

/** What to release: ids, or everything a search finds; with neither, all in use here that this partner has not got. The closure along references is the node's. */
export const ReleaseSelection = Type.Object({
  ids: Type.Optional(Type.Array(ObjectId, { maxItems: 10_000 })),
  query: Type.Optional(Type.String({ maxLength: 500 })),
});
export const ReleaseOrder = Type.Intersect([ReleaseSelection, Type.Object({ digest: Type.String() })]);
export const Released = Type.Object({
  channel: Type.String(),
  envelopes: Count,
  first: Nullable(Count),
  last: Nullable(Count),
  sent: Type.Object({ whole: Count, derived: Count }),
});

/** What happened to packets that came in, by whatever way. */
export const ReceiveReport = Type.Object({
  channel: Nullable(Type.String()),
  kept: Count,
  duplicate: Count,
  waiting: Count,
  held: Type.Array(Type.Intersect([Coded, Type.Object({ id: Type.String() })])),
  refused: Type.Array(Coded),
});
export const PushReport = Type.Object({ packets: Count, acknowledged: Count });

export type Effect = Static<typeof Effect>;
export type Reason = Static<typeof Reason>;
export type DiffField = Static<typeof DiffField>;
export type PreviewItem = Static<typeof PreviewItem>;
export type ReleasePreview = Static<typeof ReleasePreview>;
export type ReleaseSelection = Static<typeof ReleaseSelection>;
export type Released = Static<typeof Released>;
export type ReceiveReport = Static<typeof ReceiveReport>;
export type PushReport = Static<typeof PushReport>;
