import { type Static, Type } from 'typebox';
import { Stance } from './report.ts';
import { Count, Cursor, Grade, Limit, Nullable, ObjectId, Time } from './vocabulary.ts';

/** The side that something takes towards a proposition. */
export const Side = Type.Enum(['affirm', 'deny', 'hedge']);

/** How one side counts: supporting reports that reached us, stated origins, and the interval of independent ones. */
export const SideCount = Type.Object({ reports: Count, stated: Count, lo: Count, hi: Count });

/** What several claims say, over all reports and channels. `title`: the words of one of them. */
export const PropositionBrief = Type.Object({
  id: ObjectId,
  title: Type.String(),
  claims: Count,
  affirm: SideCount,
  deny: SideCount,
  hedges: Count,
  loops: Count,
  countedAt: Time,
});

export const PropositionQuery = Type.Object({
  /** `1`: only what some affirm and others deny. */
  contested: Type.Optional(Type.Enum(['0', '1'])),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});
export const PropositionPage = Type.Object({
  items: Type.Array(PropositionBrief),
  next: Nullable(Cursor),
});

/** One claim as it reached us by one way. `road`: names of the nodes between, the first being who made the claim. */
export const StatementView = Type.Object({
  claim: ObjectId,
  report: ObjectId,
  state: Type.Enum(['proposed', 'accepted', 'received']),
  side: Side,
  stance: Stance,
  content: Type.String(),
  lang: Type.String(),
  source: Nullable(Type.String()),
  anonymous: Type.Boolean(),
  via: Type.Array(Type.String()),
  publisher: Nullable(Type.String()),
  road: Type.Array(Type.String()),
  stamped: Type.Boolean(),
  grade: Grade,
  at: Type.String(),
});

/** A claim that may say the same; for a person to judge, counted by nobody. `for`: the claim that it resembles. */
export const Suggestion = Type.Object({
  claim: ObjectId,
  proposition: ObjectId,
  for: ObjectId,
  content: Type.String(),
  score: Type.Number({ minimum: 0, maximum: 1 }),
  shared: Type.Array(Type.String()),
});

/** A count that a withdrawal or a correction has lowered. */
export const Fall = Type.Object({
  proposition: ObjectId,
  at: Time,
  side: Type.Enum(['affirm', 'deny']),
  before: Type.Tuple([Count, Count]),
  after: Type.Tuple([Count, Count]),
  gone: Type.Array(ObjectId),
});

export const PropositionDetail = Type.Intersect([
  PropositionBrief,
  Type.Object({
    sentences: Type.Array(Type.String()),
    statements: Type.Array(StatementView),
    suggestions: Type.Array(Suggestion),
    falls: Type.Array(Fall),
  }),
]);

/** What a person says about two claims: they say the same, the opposite of one another, different things, or things that cannot both be true. */
export const ClaimVerdict = Type.Object({
  a: ObjectId,
  b: ObjectId,
  verdict: Type.Enum(['same', 'opposite', 'different', 'exclude']),
});
/** What a person has found out about the sources of two claims. */
export const SourceVerdict = Type.Object({
  a: ObjectId,
  b: ObjectId,
  verdict: Type.Enum(['one', 'distinct']),
});

/** What became of what a source said, over a period: counts for whoever grades it, never a grade. */
export const SourceRecord = Type.Object({
  key: Type.String(),
  name: Type.String(),
  claims: Count,
  confirmed: Count,
  contradicted: Count,
  recalled: Count,
  from: Type.String(),
  until: Type.String(),
  grades: Type.Array(Type.Object({ source: Type.String(), count: Count })),
});
export const SourceQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 500 })) });
export const SourceRecords = Type.Object({ items: Type.Array(SourceRecord) });

export type Side = Static<typeof Side>;
export type SideCount = Static<typeof SideCount>;
export type PropositionBrief = Static<typeof PropositionBrief>;
export type PropositionPage = Static<typeof PropositionPage>;
export type StatementView = Static<typeof StatementView>;
export type Suggestion = Static<typeof Suggestion>;
export type Fall = Static<typeof Fall>;
export type PropositionDetail = Static<typeof PropositionDetail>;
export type ClaimVerdict = Static<typeof ClaimVerdict>;
export type SourceVerdict = Static<typeof SourceVerdict>;
export type SourceRecord = Static<typeof SourceRecord>;
export type SourceRecords = Static<typeof SourceRecords>;
