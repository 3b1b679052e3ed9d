import { type Static, Type } from 'typebox';
import { Count, Lang, Nullable, ObjectId, Party, Sentence, Time, Tlp } from './vocabulary.ts';

export const QuestionState = Type.Enum(['open', 'answered', 'closed']);

/** A request for information, ours or a partner's. `hits`: what may answer it; `answers`: what somebody said does. */
export const QuestionBrief = Type.Object({
  id: ObjectId,
  content: Type.String(),
  lang: Type.String(),
  direction: Type.Enum(['own', 'received']),
  channel: Nullable(Type.String()),
  partner: Nullable(Party),
  state: QuestionState,
  keywords: Type.Array(Type.String()),
  values: Type.Array(Type.String()),
  about: Type.Array(ObjectId),
  answerBy: Nullable(Time),
  at: Time,
  hits: Count,
  answers: Count,
});
export const QuestionQuery = Type.Object({
  state: Type.Optional(QuestionState),
  direction: Type.Optional(Type.Enum(['own', 'received'])),
});
export const QuestionList = Type.Object({ items: Type.Array(QuestionBrief) });

const Terms = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 50 });
export const QuestionDraft = Type.Object({
  content: Type.String({ minLength: 1, maxLength: 4_000 }),
  lang: Type.Optional(Lang),
  keywords: Type.Optional(Terms),
  values: Type.Optional(Terms),
  about: Type.Optional(Type.Array(ObjectId, { maxItems: 50 })),
  answerBy: Type.Optional(Time),
  tlp: Type.Optional(Tlp),
});

/** Something here that may answer the question, and why. */
export const QuestionHit = Type.Object({
  object: ObjectId,
  type: Type.String(),
  title: Type.String(),
  score: Type.Number(),
  keywords: Type.Array(Type.String()),
  values: Type.Array(Type.String()),
  about: Type.Array(ObjectId),
  at: Time,
});

export const Question = Type.Intersect([
  QuestionBrief,
  Type.Object({
    found: Type.Array(QuestionHit),
    given: Type.Array(
      Type.Object({ id: ObjectId, type: Type.String(), title: Type.String(), link: ObjectId }),
    ),
    sent: Type.Array(
      Type.Object({ channel: Type.String(), partner: Nullable(Party), view: ObjectId, at: Time }),
    ),
    /** Terms under which a received question came. */
    terms: Type.Array(Sentence),
  }),
]);

export const QuestionAnswer = Type.Object({ object: ObjectId });
export const QuestionSettle = Type.Object({ state: QuestionState });
export const QuestionDismiss = Type.Object({ object: ObjectId });
export const QuestionTo = Type.Object({ channel: Type.String({ maxLength: 200 }) });
/** Sending needs the `digest` of a preview of this very question in this channel. */
export const QuestionOrder = Type.Object({
  channel: Type.String({ maxLength: 200 }),
  digest: Type.String({ maxLength: 200 }),
});

export type QuestionState = Static<typeof QuestionState>;
export type QuestionBrief = Static<typeof QuestionBrief>;
export type QuestionList = Static<typeof QuestionList>;
export type QuestionDraft = Static<typeof QuestionDraft>;
export type QuestionHit = Static<typeof QuestionHit>;
export type Question = Static<typeof Question>;
