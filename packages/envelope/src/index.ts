import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

export { admitKey } from './admit.ts';
export {
  type Agreement,
  type AgreementLane,
  type AgreementSignature,
  agreementBytes,
  agreementHash,
  parseAgreement,
  parseAgreementSignature,
  signAgreement,
  validateAgreement,
  verifyAgreement,
  verifyAgreementSignature,
} from './agreement.ts';
export {
  type BodyItem,
  type BodyRef,
  decodeBody,
  type EncodedBody,
  encodeBody,
  type ItemType,
  saltedDigest,
} from './body.ts';
export {
  BUNDLE_MAGIC,
  type BundleReader,
  type BundleReport,
  bundleEnd,
  bundleRecord,
  createBundleReader,
  readBundle,
  writeBundle,
} from './bundle.ts';
export {
  type Checkpoint,
  type CheckpointNote,
  type Cosignature,
  checkpointOf,
  cosign,
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
  verifyCosignature,
} from './checkpoint.ts';
export type { Crypto, Signer } from './crypto.ts';
export {
  type CustodyEntry,
  type CustodyInput,
  checkCustodyChain,
  custodyDigest,
  parseCustody,
  type SaltedEntry,
  signCustody,
  verifyCustody,
} from './custody.ts';
export {
  type Continues,
  ENVELOPE_KINDS,
  type Envelope,
  type EnvelopeInput,
  type EnvelopeKind,
  encodeEnvelope,
  type Header,
  newEnvelope,
  openBody,
  parseEnvelope,
  parseHeader,
  verifyEnvelope,
} from './envelope.ts';
export { EnvelopeError, type FaultCode, faultCodes, type RefusalCode, refusalCodes } from './errors.ts';
export {
  buildEvidence,
  type EvidenceFile,
  type EvidenceInput,
  type EvidenceReport,
  parseEvidence,
} from './evidence.ts';
export { verifyEvidence } from './evidence-verify.ts';
export {
  addBoxKey,
  addDoor,
  addSignKeys,
  beginHistory,
  eventBytes,
  eventHash,
  nodeIdOf,
  type SignKeyInput,
  turnHistory,
} from './history.ts';
export { type MergedHistory, mergeHistory } from './history-merge.ts';
export { applyEvent, verifyHistory } from './history-verify.ts';
export { formatInvite, type Invite, parseInvite } from './invite.ts';
export {
  answerJoin1,
  answerJoin2,
  answerJoin3,
  finishJoin,
  type JoinPending,
  type PartnerHistory,
  startJoin,
} from './join.ts';
export { inviteId, type JoinedChannel, type JoinStep, joinHead } from './join-wire.ts';
export {
  type BoxKeyEntry,
  type KeyEvent,
  parseSignedEvent,
  type SignedEvent,
  type SignKeyEntry,
  type VoidEntry,
} from './key-event.ts';
export {
  type BoxKey,
  currentBoxKey,
  findSignKey,
  type KeyState,
  keyStanding,
  type Place,
  type SignKey,
  type Standing,
  type Suite,
  suiteOf,
} from './key-state.ts';
export { LIMITS } from './limits.ts';
export {
  admitBatch,
  advanceLog,
  checkContinues,
  checkNext,
  continuesOf,
  emptyLog,
  envelopeLeaf,
  logRoot,
} from './log.ts';
export { type LogState, logName, logOrigin } from './log-state.ts';
export {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
export {
  concat,
  equalBytes,
  formatHash,
  formatPublicKey,
  fromBase64url,
  fromHex,
  parseHash,
  parsePublicKey,
  toBase32,
  toBase64url,
  toHex,
  u32,
  utf8,
} from './notation.ts';
export { decryptPacket, encryptPacket, type PacketRecord, padme } from './packet.ts';
export { pae, payloadType, type SignedKind } from './pae.ts';
export { isOurParcel, labelPacket, type Parcel, parseParcel } from './parcel.ts';
export {
  type Ask,
  documentHash,
  type Grant,
  parseAsk,
  parseGrant,
  signAsk,
  signGrant,
  verifyAsk,
  verifyGrant,
} from './question.ts';
export {
  type AckException,
  type AckMessage,
  messageItem,
  parseAck,
  parseRecall,
  type RecallItem,
  type RecallMessage,
} from './recall-ack.ts';
export { documentBytes, type SignedMembers, signJson, verifyJson } from './signed-json.ts';
export {
  parseStamp,
  type Stamp,
  type StampInput,
  type StampMarks,
  signStamp,
  type TlpName,
  verifyStamp,
} from './stamp.ts';
export type { Verified } from './verify.ts';

/** Texts of every code of this room, by language. */
export const messages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en, ar };
