import { type Static, Type } from 'typebox';
import { Coded, Count, Names, Party, Role, Time, Tlp } from './vocabulary.ts';

/** Who is signed in, at which node. `ceiling`: the highest TLP this session may see. */
export const Session = Type.Object({
  person: Party,
  role: Role,
  node: Type.Object({ id: Type.String(), name: Names }),
  ceiling: Tlp,
  practice: Type.Boolean(),
});

/** Body of sign-in: the one-time token of the link `/#/sign-in?token=…`. */
export const SignIn = Type.Object({ token: Type.String({ minLength: 8, maxLength: 200 }) });

/** Counts for the navigation and what `doctor` would say. */
export const Status = Type.Object({
  version: Type.String(),
  startedAt: Time,
  waiting: Type.Object({ inbox: Count, hits: Count, holds: Count, asks: Count }),
  totals: Type.Object({ objects: Count, reports: Count, channels: Count }),
  checks: Type.Array(Type.Intersect([Coded, Type.Object({ ok: Type.Boolean() })])),
});

/** Liveness, without sign-in and without anything about the contents. */
export const Health = Type.Object({ ok: Type.Boolean(), version: Type.String() });

/** One server-sent event: something under `topic` changed; fetch it anew. */
export const Topic = Type.Enum([
  'inbox',
  'reports',
  'objects',
  'channels',
  'holds',
  'asks',
  'watch',
  'session',
]);
export const ChangeEvent = Type.Object({ topic: Topic });

export type Session = Static<typeof Session>;
export type SignIn = Static<typeof SignIn>;
export type Status = Static<typeof Status>;
export type Health = Static<typeof Health>;
export type Topic = Static<typeof Topic>;
export type ChangeEvent = Static<typeof ChangeEvent>;
