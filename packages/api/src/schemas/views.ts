import { type Static, Type } from 'typebox';
import { PropositionBrief, Side } from './proposition.ts';
import { Count, Grade, Nullable, ObjectId, Tlp } from './vocabulary.ts';

/** What a view is drawn over: the claims of a report, those about an object, or those that hold these words. Nothing: what is contested. */
export const ViewQuery = Type.Object({
  report: Type.Optional(ObjectId),
  about: Type.Optional(ObjectId),
  text: Type.Optional(Type.String({ maxLength: 500 })),
});

/** One source's word, as it was said. `estimate`: it gives a number. */
export const Said = Type.Object({
  claim: ObjectId,
  report: ObjectId,
  side: Side,
  estimate: Type.Boolean(),
  content: Type.String(),
  lang: Type.String(),
  via: Type.Array(Type.String()),
  publisher: Nullable(Type.String()),
  grade: Grade,
  at: Type.String(),
});

/**
 * Sources (rows) × propositions (columns). A cell's `stance` is `mixed` when the source has said both; nothing is averaged.
 * `contradictions`: one proposition that some affirm and some deny, or two whose claims exclude each other.
 */
export const Matrix = Type.Object({
  sources: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), unnamed: Type.Boolean() })),
  propositions: Type.Array(PropositionBrief),
  cells: Type.Array(
    Type.Object({
      source: Type.String(),
      proposition: ObjectId,
      stance: Type.Enum(['affirm', 'deny', 'hedge', 'mixed']),
      said: Type.Array(Said),
    }),
  ),
  contradictions: Type.Array(
    Type.Object({
      propositions: Type.Array(ObjectId, { minItems: 1, maxItems: 2 }),
      claims: Type.Tuple([ObjectId, ObjectId]),
    }),
  ),
  left: Type.Object({ sources: Count, propositions: Count }),
});

/** One number as one source gave it: `value`, or `min` and/or `max`. `asOf`: for when it holds; `at`: when it was reported. */
export const EstimatePoint = Type.Object({
  claim: ObjectId,
  report: ObjectId,
  proposition: ObjectId,
  side: Side,
  value: Nullable(Type.Number()),
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number()),
  unit: Type.String(),
  approximate: Type.Boolean(),
  asOf: Nullable(Type.String()),
  at: Type.String(),
  source: Type.String(),
  unnamed: Type.Boolean(),
  via: Type.Array(Type.String()),
  publisher: Nullable(Type.String()),
  grade: Grade,
  content: Type.String(),
  lang: Type.String(),
});
/** Numbers for one subject, the earliest first; never averaged. `left`: how many more there are. */
export const EstimateSeries = Type.Object({
  subject: Type.String(),
  subjects: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  points: Type.Array(EstimatePoint),
  left: Count,
});
export const EstimateList = Type.Object({ items: Type.Array(EstimateSeries) });

/** Very consistent, consistent, neutral, inconsistent, very inconsistent, not applicable. */
export const Mark = Type.Enum(['CC', 'C', 'N', 'I', 'II', 'NA']);
const HypothesisId = Type.String({ pattern: '^h[1-9]\\d{0,3}$' });
const HypothesisText = Type.String({ minLength: 1, maxLength: 500 });

export const AnalysisBrief = Type.Object({
  id: ObjectId,
  title: Type.String(),
  own: Type.Boolean(),
  modified: Type.String(),
  hypotheses: Count,
  evidence: Count,
});
export const AnalysisList = Type.Object({ items: Type.Array(AnalysisBrief) });
export const AnalysisDraft = Type.Object({
  title: HypothesisText,
  hypotheses: Type.Array(HypothesisText, { minItems: 2, maxItems: 20 }),
  evidence: Type.Optional(Type.Array(ObjectId, { maxItems: 200 })),
  tlp: Type.Optional(Tlp),
});
/** All of it is one version. A `mark` of null takes the mark away. */
export const AnalysisEdit = Type.Object({
  title: Type.Optional(HypothesisText),
  addHypotheses: Type.Optional(Type.Array(HypothesisText, { maxItems: 20 })),
  addEvidence: Type.Optional(Type.Array(ObjectId, { maxItems: 200 })),
  dropHypotheses: Type.Optional(Type.Array(HypothesisId, { maxItems: 20 })),
  dropEvidence: Type.Optional(Type.Array(ObjectId, { maxItems: 200 })),
  marks: Type.Optional(
    Type.Array(Type.Object({ hypothesis: HypothesisId, evidence: ObjectId, mark: Nullable(Mark) }), {
      maxItems: 4_000,
    }),
  ),
});
/** `1`: evidence counts by the lesser of its two grades; else all counts alike. */
export const AnalysisQuery = Type.Object({ byGrade: Type.Optional(Type.Enum(['0', '1'])) });

/**
 * Hypotheses × evidence. `inconsistency`: what speaks against a hypothesis (I 1, II 2, by weight); the least leads.
 * `sensitivity`: what removing one source or one piece of evidence would change; `changes` when another would lead.
 */
export const Analysis = Type.Intersect([
  AnalysisBrief,
  Type.Object({
    columns: Type.Array(
      Type.Object({
        id: HypothesisId,
        text: Type.String(),
        inconsistency: Type.Number(),
        open: Count,
        leading: Type.Boolean(),
      }),
    ),
    rows: Type.Array(
      Type.Object({
        id: ObjectId,
        type: Type.String(),
        title: Type.String(),
        missing: Type.Boolean(),
        sources: Type.Array(Type.String()),
        grade: Grade,
        weight: Type.Number(),
        diagnostic: Type.Boolean(),
        marks: Type.Array(Type.Object({ hypothesis: HypothesisId, mark: Mark })),
      }),
    ),
    sensitivity: Type.Array(
      Type.Object({
        kind: Type.Enum(['source', 'evidence']),
        id: Type.String(),
        name: Type.String(),
        scores: Type.Array(Type.Object({ id: HypothesisId, inconsistency: Type.Number() })),
        leading: Type.Array(HypothesisId),
        changes: Type.Boolean(),
      }),
    ),
  }),
]);

export type ViewQuery = Static<typeof ViewQuery>;
export type Said = Static<typeof Said>;
export type Matrix = Static<typeof Matrix>;
export type EstimatePoint = Static<typeof EstimatePoint>;
export type EstimateSeries = Static<typeof EstimateSeries>;
export type EstimateList = Static<typeof EstimateList>;
export type Mark = Static<typeof Mark>;
export type AnalysisBrief = Static<typeof AnalysisBrief>;
export type AnalysisList = Static<typeof AnalysisList>;
export type AnalysisDraft = Static<typeof AnalysisDraft>;
export type AnalysisEdit = Static<typeof AnalysisEdit>;
export type Analysis = Static<typeof Analysis>;
