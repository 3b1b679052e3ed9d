export {
  type AgreementDraft,
  type AgreementSummary,
  agreements,
  DEFAULT_LANE,
  endChannel,
  proposeAgreement,
  refuseAgreement,
  resume,
  signAgreement,
  suspend,
} from './channel/agreement-life.ts';
export type { ReceiveOptions } from './channel/arrival.ts';
export { confirmCode, joinCode } from './channel/code.ts';
export type { ReleaseOptions } from './channel/gather.ts';
export { closeGenerations, sayMark } from './channel/generation.ts';
export { have, takeHave } from './channel/have.ts';
export { decideHold, type HoldItem, holds } from './channel/holds.ts';
export { holdersOf, resolveViews, type ViewOf } from './channel/home.ts';
export {
  acceptInvite,
  createInvite,
  handleJoin,
  type InvitationSummary,
  type InviteInput,
  invitations,
  type JoinAnswer,
  type JoinStart,
  startJoining,
  withdrawInvite,
} from './channel/invitation.ts';
export { type LaneRecord, laneBytes, laneRecords } from './channel/lane.ts';
export { loosenedTerms } from './channel/loosened.ts';
export { SUSPEND_REASONS, type SuspendReason } from './channel/message.ts';
export {
  type AskInput,
  type AskSummary,
  ask,
  asks,
  type GrantInput,
  grant,
  refuseAsk,
} from './channel/onward.ts';
export { type Have, markSent, type Packet, takePackets } from './channel/packets.ts';
export {
  type Dispute,
  disputes,
  type EvidenceChoice,
  exportEvidence,
  type LogsVerified,
  verifyLogs,
} from './channel/proof.ts';
export { type Recalled, type RecallInput, recall, recalls } from './channel/recall.ts';
export { receivePackets } from './channel/receive.ts';
export { type Preview, previewRelease, type Released, release } from './channel/release.ts';
export type {
  EnvelopeVerdict,
  Homecoming,
  KeptObject,
  ReceiveReport,
  Verdict,
} from './channel/report.ts';
export { expireReceived } from './channel/retention.ts';
export { type Road, type RoadNode, roadsOf } from './channel/roads.ts';
export type { Self } from './channel/self.ts';
export {
  type ChannelSummary,
  channel,
  channels,
  type LogEntry,
  type LogHead,
  logOf,
  type MailboxUse,
  mailboxUse,
  type PartnerDoor,
  partnerDoor,
  setPartnerDoors,
} from './channel/summary.ts';
export type { ChannelState } from './channel/terms.ts';
export { exchangeMigrations } from './db/migrations/index.ts';
export {
  type Approval,
  type Candidate,
  type CustodyFact,
  type Decision,
  derivedId,
  type Effect,
  type GrantFact,
  HANDLING_EXTENSION_ID,
  type HandlingMarks,
  handlingMarking,
  type LaneTerms,
  laneIdentityId,
  laneSecret,
  type Mark,
  type OnwardTerms,
  type PriorView,
  planRelease,
  RELEASE_EXTENSION_ID,
  type Reason,
  type ReasonCode,
  type Releasable,
  type ReleaseInput,
  type ReleasePlan,
  type RuleEffect,
  type RuleName,
  type View,
} from './decide/index.ts';
export { ExchangeError, type ExchangeErrorCode } from './errors.ts';
export { type DoorKey, pinOfCertificate } from './keys/certificate.ts';
export {
  BOX_DAYS,
  changePassphrase,
  createKeys,
  GRACE_DAYS,
  type Lifecycle,
  loadKeys,
  type PaperKeys,
  removeOfflineKeys,
  renewSign,
  rotateBox,
  SIGN_DAYS,
  turnKeys,
} from './keys/lifecycle.ts';
export { nodeCrypto } from './keys/node-crypto.ts';
export type { BoxPair, NodeKeys } from './keys/node-keys.ts';
export { formatPaperKey, parsePaperKey } from './keys/paper-key.ts';
export { messages } from './messages/index.ts';
export {
  DEFAULT_DOOR_PORT,
  type DoorAddress,
  formatDoorAddress,
  parseDoorAddress,
} from './transport/address.ts';
export { readBundleFile, type WrittenBundle, writeBundleFile } from './transport/bundle-file.ts';
export { type Door, type DoorOptions, type PulledPackets, startDoor } from './transport/door.ts';
export { type DoorClient, type DoorClientOptions, doorClient } from './transport/door-client.ts';
export { DOOR_LIMITS, type DoorLimits } from './transport/door-limits.ts';
export type { Packets, StreamLimits } from './transport/framing.ts';
