import { type Static, Type } from 'typebox';
import {
  Count,
  Cursor,
  Dir,
  Grade,
  ImportOptions,
  InfoDigit,
  Limit,
  Nullable,
  ObjectId,
  Origins,
  Sentence,
  SourceLetter,
  Supply,
  Time,
  Tlp,
  ValueKind,
} from './vocabulary.ts';

export const Stance = Type.Enum(['asserts', 'denies', 'hedges', 'estimates', 'quotes']);
/** How a source knows what it says. */
export const Basis = Type.Enum(['observed', 'own-record', 'told', 'cites', 'inferred', 'unknown']);
export const ClaimState = Type.Enum(['proposed', 'accepted', 'rejected']);

/** A number somebody gave. Either `value`, or `min` and/or `max`; never averaged. */
export const Estimate = Type.Object({
  subject: Type.String(),
  unit: Type.String(),
  value: Nullable(Type.Number()),
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number()),
  approximate: Type.Boolean(),
  asOf: Nullable(Type.String()),
});

/** Who says what, via whom, how. `start`, `end`: UTF-16 code units into the raw report text. `via`: outermost first. */
export const Claim = Type.Object({
  id: Type.String(),
  n: Type.Integer({ minimum: 1 }),
  state: ClaimState,
  source: Nullable(Type.String()),
  anonymous: Type.Boolean(),
  via: Type.Array(Type.String()),
  stance: Stance,
  content: Type.String(),
  start: Count,
  end: Count,
  grade: Grade,
  confidence: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
  rule: Nullable(Type.String()),
  estimate: Nullable(Estimate),
  contradicts: Type.Array(Type.String()),
  basis: Basis,
  about: Type.Array(ObjectId),
});

/** What a person may write into a claim. */
export const ClaimDraft = Type.Object({
  source: Nullable(Type.String({ maxLength: 500 })),
  anonymous: Type.Boolean(),
  via: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 16 }),
  stance: Stance,
  start: Count,
  end: Count,
  basis: Type.Optional(Basis),
  about: Type.Optional(Type.Array(ObjectId, { maxItems: 50 })),
});
export const ClaimEdit = Type.Partial(ClaimDraft);
export const ClaimDecision = Type.Object({ decision: Type.Enum(['accept', 'reject', 'reopen']) });

/** An observable value found in the report text; `id` once an object stands for it. */
export const ReportIndicator = Type.Object({
  id: Nullable(ObjectId),
  kind: ValueKind,
  value: Type.String(),
  start: Count,
  end: Count,
  hits: Count,
});

export const ReportEntity = Type.Object({
  id: Nullable(ObjectId),
  name: Type.String(),
  kind: Type.String(),
  aliases: Type.Array(Type.String()),
});

/** One step of "how this reached you", origin first, this node last. */
export const ChainStep = Type.Object({
  name: Type.String(),
  kind: Type.Enum(['source', 'relay', 'channel', 'self']),
  anonymous: Type.Boolean(),
});

const brief = {
  id: ObjectId,
  title: Type.String(),
  lang: Type.String(),
  supply: Supply,
  /** Who published it, as the person who took it in here said; null when not said, and of what a partner sent. */
  publisher: Nullable(Type.String()),
  tlp: Nullable(Tlp),
  grade: Grade,
  claims: Type.Object({ total: Count, open: Count }),
  origins: Nullable(Origins),
  hits: Count,
  publishedAt: Nullable(Time),
  receivedAt: Time,
};

export const ReportBrief = Type.Object(brief);
export const ReportPage = Type.Object({ items: Type.Array(ReportBrief), next: Nullable(Cursor) });
export const ReportQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 500 })),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});

/** One report with everything the reader page draws. `furniture`: 1-based line numbers that are not main text. `contradictions`: pairs of claim ids. */
export const Report = Type.Object({
  ...brief,
  text: Type.String(),
  dir: Dir,
  furniture: Type.Array(Type.Integer({ minimum: 1 })),
  claimList: Type.Array(Claim),
  contradictions: Type.Array(Type.Tuple([Type.String(), Type.String()])),
  indicators: Type.Array(ReportIndicator),
  entities: Type.Array(ReportEntity),
  chain: Type.Array(ChainStep),
  terms: Type.Array(Sentence),
});

/** Body of a pasted report. */
export const ReportDraft = Type.Intersect([
  ImportOptions,
  Type.Object({
    text: Type.String({ minLength: 1, maxLength: 4_000_000 }),
    title: Type.Optional(Type.String({ maxLength: 500 })),
  }),
]);

export const GradeSource = Type.Object({ source: SourceLetter });
export const GradeInfo = Type.Object({ info: InfoDigit });

/**
 * Why the origin count is what it is: a layered graph, the bottleneck, and the explanation in sentences. A claim or a
 * proposition is counted over all reports and channels, a report by itself. `side`: the side that is counted; `against`:
 * the other side, never subtracted. `propositions`: ids of what the claims say.
 */
export const OriginsExplained = Type.Object({
  origins: Origins,
  side: Type.Enum(['affirm', 'deny']),
  against: Origins,
  propositions: Type.Array(ObjectId),
  nodes: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      kind: Type.Enum(['origin', 'relay', 'report', 'self']),
      layer: Count,
      anonymous: Type.Boolean(),
      bottleneck: Type.Boolean(),
    }),
  ),
  edges: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), loop: Type.Boolean() })),
  sentences: Type.Array(Type.String()),
});

export type Stance = Static<typeof Stance>;
export type Basis = Static<typeof Basis>;
export type ClaimState = Static<typeof ClaimState>;
export type Estimate = Static<typeof Estimate>;
export type Claim = Static<typeof Claim>;
export type ClaimDraft = Static<typeof ClaimDraft>;
export type ReportIndicator = Static<typeof ReportIndicator>;
export type ReportEntity = Static<typeof ReportEntity>;
export type ChainStep = Static<typeof ChainStep>;
export type ReportBrief = Static<typeof ReportBrief>;
export type ReportPage = Static<typeof ReportPage>;
export type Report = Static<typeof Report>;
export type ReportDraft = Static<typeof ReportDraft>;
export type OriginsExplained = Static<typeof OriginsExplained>;
