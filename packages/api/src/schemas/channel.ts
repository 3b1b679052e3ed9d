import { type Static, Type } from 'typebox';
import {
  Coded,
  Count,
  Cursor,
  Limit,
  Names,
  Nullable,
  ObjectId,
  Party,
  Sentence,
  Time,
  Tlp,
} from './vocabulary.ts';

/** `inviting` and `joining` are before the secret matched; then introduced, spoken, suspended, ended. */
export const ChannelState = Type.Enum(['inviting', 'joining', 'introduced', 'spoken', 'suspended', 'ended']);
export const AgreementState = Type.Enum([
  'none',
  'draft',
  'proposed',
  'to-sign',
  'active',
  'refused',
  'ended',
]);

/** One direction of an agreement, in the wire names of the agreement file. */
export const LaneTerms = Type.Object({
  from: Type.String(),
  to: Type.String(),
  ceiling: Tlp,
  introduced_ceiling: Tlp,
  types: Type.Array(Type.String()),
  purpose: Type.Array(Type.String()),
  deny_purpose: Type.Array(Type.String()),
  onward: Type.Enum(['none', 'ask', 'listed', 'tlp']),
  onward_list: Type.Array(Type.String()),
  orcon: Type.Boolean(),
  attribution: Type.Enum(['name', 'pseudonym', 'must-not']),
  sources: Type.Enum(['open', 'pseudonym', 'withhold']),
  redactions: Type.Enum(['none', 'count', 'paths']),
  verbs: Type.Array(Type.Literal('put')),
  personal_data: Type.Enum(['strip', 'keep']),
  retention_days: Type.Integer({ minimum: 1 }),
  after_end: Type.Enum(['keep-under-terms', 'delete-and-attest']),
  receipt_within: Type.String(),
  canaries: Type.Enum(['may', 'no']),
  origin_tags: Type.Enum(['carry', 'omit']),
  quota: Type.Object({
    envelopes_day: Count,
    bytes_day: Count,
    objects_envelope: Count,
  }),
});

/** The part of an agreement that people edit. */
export const AgreementDraft = Type.Object({
  title: Names,
  start: Time,
  end: Time,
  lanes: Type.Array(LaneTerms, { minItems: 1, maxItems: 2 }),
});

/** An agreement as it stands; `sentences` say each lane's terms plainly, most important first. */
export const Agreement = Type.Object({
  hash: Nullable(Type.String()),
  version: Count,
  state: AgreementState,
  title: Names,
  start: Nullable(Time),
  end: Nullable(Time),
  signedByUs: Type.Boolean(),
  signedByThem: Type.Boolean(),
  lanes: Type.Array(
    Type.Object({ direction: Type.Enum(['out', 'in']), terms: LaneTerms, sentences: Type.Array(Sentence) }),
  ),
});

export const ChannelBrief = Type.Object({
  id: Type.String(),
  partner: Party,
  state: ChannelState,
  met: Nullable(Type.String()),
  health: Type.Enum(['live', 'quiet', 'stuck', 'new']),
  lastHeard: Nullable(Time),
  backlog: Count,
  holds: Count,
  asks: Count,
  agreement: Type.Object({
    state: AgreementState,
    version: Count,
    end: Nullable(Time),
    ceiling: Nullable(Tlp),
  }),
});
export const ChannelList = Type.Object({ items: Type.Array(ChannelBrief) });

/** The head of one lane's log. `cosigned`: up to where the other side has receipted it. */
export const LogHead = Type.Object({
  gen: Count,
  size: Count,
  root: Type.String(),
  cosigned: Count,
});

/** `agreements`: the one in force first, then a proposed successor if there is one. */
export const Channel = Type.Object({
  brief: ChannelBrief,
  self: Party,
  agreements: Type.Array(Agreement),
  log: Type.Object({ out: LogHead, in: LogHead }),
  delivery: Type.Object({
    pending: Count,
    lastPush: Nullable(Time),
    lastPull: Nullable(Time),
    error: Nullable(Coded),
  }),
});

/** `by: file` makes an invitation without an address: the join messages travel as files. */
export const InviteDraft = Type.Object({
  days: Type.Integer({ minimum: 1, maximum: 7 }),
  by: Type.Enum(['door', 'file']),
});
export const Invite = Type.Object({ id: Type.String(), text: Type.String(), expires: Time });
export const InviteAccept = Type.Object({
  text: Type.String({ minLength: 10, maxLength: 4000 }),
  met: Type.Optional(Type.String({ maxLength: 200 })),
});

/** After accepting: the channel, and for joins by file the bytes to carry to the partner (base64). */
export const Joined = Type.Object({ channel: Nullable(Type.String()), carry: Nullable(Type.String()) });

/** Twelve digits, grouped 4-4-4, shown to both officers; `confirmed` once they were compared. */
export const SpokenCode = Type.Object({ code: Type.String(), confirmed: Type.Boolean() });
export const CodeConfirm = Type.Object({
  code: Type.String({ minLength: 12, maxLength: 20 }),
  met: Type.Optional(Type.String({ maxLength: 200 })),
});

export const AgreementHash = Type.Object({ hash: Type.String() });
export const ChannelAction = Type.Object({
  action: Type.Enum(['suspend', 'resume', 'end']),
  why: Type.Optional(Type.String({ maxLength: 500 })),
});

export const LogEntry = Type.Object({
  lane: Type.Enum(['out', 'in']),
  gen: Count,
  seq: Count,
  kind: Type.String(),
  at: Time,
  hash: Type.String(),
  objects: Count,
  bytes: Count,
  tlp: Nullable(Tlp),
  receipt: Type.Boolean(),
  recalled: Type.Boolean(),
  by: Nullable(Type.String()),
});
export const LogPage = Type.Object({ items: Type.Array(LogEntry), next: Nullable(Cursor) });
export const LogQuery = Type.Object({
  lane: Type.Optional(Type.Enum(['out', 'in'])),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});

/** What a failed check keeps back, sealed from search, watch and onward release. */
export const Hold = Type.Object({
  id: Type.String(),
  channel: Type.String(),
  partner: Party,
  at: Time,
  seq: Nullable(Count),
  kind: Type.String(),
  code: Type.String(),
  text: Type.String(),
  objects: Count,
  tlp: Nullable(Tlp),
});
export const HoldList = Type.Object({ items: Type.Array(Hold) });
export const HoldQuery = Type.Object({ channel: Type.Optional(Type.String()) });
export const HoldDecision = Type.Object({ decision: Type.Enum(['keep', 'refuse']) });

/** A question for an originator's leave to pass an object on. `direction: in` waits for us. */
export const Ask = Type.Object({
  id: Type.String(),
  channel: Type.String(),
  partner: Party,
  direction: Type.Enum(['in', 'out']),
  object: Type.Object({ id: ObjectId, title: Type.String(), tlp: Nullable(Tlp) }),
  for: Type.String(),
  at: Time,
  state: Type.Enum(['open', 'granted', 'refused', 'lapsed']),
});
export const AskList = Type.Object({ items: Type.Array(Ask) });
export const AskQuery = Type.Object({ channel: Type.Optional(Type.String()) });
/** Asks whoever supplied `object` for leave to pass it on to the node `for`; `channel` chooses among several suppliers. */
export const AskDraft = Type.Object({
  object: ObjectId,
  for: Type.String({ minLength: 1, maxLength: 200 }),
  channel: Type.Optional(Type.String()),
});
export const GrantTerms = Type.Object({ max: Tlp, until: Time });

/** `channel: null` recalls from everybody who got it. */
export const RecallDraft = Type.Object({
  object: ObjectId,
  channel: Nullable(Type.String()),
  class: Type.Enum(['revised', 'weakened', 'false', 'spill', 'regraded', 'expired']),
});
export const Recalled = Type.Object({ channels: Count, envelopes: Count });

export type ChannelState = Static<typeof ChannelState>;
export type AgreementState = Static<typeof AgreementState>;
export type LaneTerms = Static<typeof LaneTerms>;
export type AgreementDraft = Static<typeof AgreementDraft>;
export type Agreement = Static<typeof Agreement>;
export type ChannelBrief = Static<typeof ChannelBrief>;
export type ChannelList = Static<typeof ChannelList>;
export type LogHead = Static<typeof LogHead>;
export type Channel = Static<typeof Channel>;
export type InviteDraft = Static<typeof InviteDraft>;
export type Invite = Static<typeof Invite>;
export type InviteAccept = Static<typeof InviteAccept>;
export type Joined = Static<typeof Joined>;
export type SpokenCode = Static<typeof SpokenCode>;
export type ChannelAction = Static<typeof ChannelAction>;
export type LogEntry = Static<typeof LogEntry>;
export type LogPage = Static<typeof LogPage>;
export type Hold = Static<typeof Hold>;
export type HoldList = Static<typeof HoldList>;
export type Ask = Static<typeof Ask>;
export type AskList = Static<typeof AskList>;
export type GrantTerms = Static<typeof GrantTerms>;
export type RecallDraft = Static<typeof RecallDraft>;
export type Recalled = Static<typeof Recalled>;
