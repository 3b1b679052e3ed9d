import {
  type Agreement,
  type AgreementLane,
  type AgreementSignature,
  agreementBytes,
  agreementHash,
  parseAgreementSignature,
  signAgreement as signTerms,
  validateAgreement,
} from '@qanat/envelope';
import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import { declaredTypes, typeClass } from '@qanat/stix';
import {
  type AgreementRow,
  agreementRows,
  insertAgreement,
  putSignatures,
  setAgreementState,
  signatureRows,
} from '../db/agreements.ts';
import { type ChannelRow, changeChannel, channelRow } from '../db/channels.ts';
import type { Reader, Tx } from '../db/store.ts';
import { append, messageDraft } from './append.ts';
import { loosenedTerms } from './loosened.ts';
import type {
  ControlMessage,
  DeclineMessage,
  ProposeMessage,
  SignMessage,
  SuspendReason,
} from './message.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, nowOf, plus, type Self, signerOf } from './self.ts';
import { activeTerms, stateOf, toTerms } from './terms.ts';

/** What a person proposes; the rest follows from the channel. `out` is our direction, `in` the partner's. */
export interface AgreementDraft {
  readonly title: Readonly<Record<string, string>>;
  /** Now unless given. */
  readonly start?: string;
  readonly end: string;
  readonly notice_days?: number;
  readonly out?: Partial<Omit<AgreementLane, 'from' | 'to'>> | null;
  readonly in?: Partial<Omit<AgreementLane, 'from' | 'to'>> | null;
  /** Both directions in full, instead of `out` and `in`. */
  readonly lanes?: readonly AgreementLane[];
  readonly law?: Agreement['law'];
  readonly contacts?: Agreement['contacts'];
  readonly min_suite?: Agreement['min_suite'];
}

/** A lane as it stands unless a draft says otherwise: AMBER, onward on asking, sources withheld. */
export const DEFAULT_LANE: Omit<AgreementLane, 'from' | 'to'> = {
  ceiling: 'amber',
  introduced_ceiling: 'green',
  types: declaredTypes.filter((type) => ['sdo', 'sro', 'sco'].includes(typeClass(type))),
  purpose: ['detect', 'hunt', 'defend-own'],
  deny_purpose: ['publish', 'judicial', 'resale'],
  onward: 'ask',
  onward_list: [],
  orcon: false,
  attribution: 'pseudonym',
  sources: 'withhold',
  redactions: 'none',
  verbs: ['put'],
  personal_data: 'strip',
  retention_days: 365,
  after_end: 'keep-under-terms',
  receipt_within: 'P3D',
  canaries: 'no',
  origin_tags: 'carry',
  quota: { envelopes_day: 2000, bytes_day: 104_857_600, objects_envelope: 1000 },
};

/**
 * Proposes terms, or their successor where some are signed already. The proposer's signature goes with them. Refused:
 * what the closed schema does not hold; a second successor by the first party of the version it would replace.
 */
export async function proposeAgreement(
  self: Self,
  chan: string,
  draft: AgreementDraft,
  by: string | readonly string[],
): Promise<Result<{ hash: string; agreement: Agreement }>> {
  return self.store.write(async (tx) => {
    const open = await openChannelRow(tx, chan, nowOf(self));
    if (!open.ok) return open;
    const channel = open.value;
    const rows = await agreementRows(tx, chan);
    const current = rows.findLast(({ state }) => state === 'active' || state === 'signed');
    const agreement = completed(self, channel, draft, current);
    const valid = validateAgreement(agreement);
    if (!valid.ok) return valid;
    const checked = await mayStand(self, channel, valid.value, rows, by);
    if (!checked.ok) return checked;
    const hash = agreementHash(agreement, self.crypto);
    const now = nowOf(self);
    const signature = signTerms(agreement, { officer: checked.value, at: now }, signerOf(self), self.crypto);
    await insertAgreement(tx, agreementRow(chan, agreement, hash, self.keys.nodeId, now));
    await keepSignatures(tx, [signature]);
    const message: ProposeMessage = {
      v: 1,
      t: 'agree',
      act: 'propose',
      // A value of the closed schema is JSON.
      agreement: agreement as unknown as JsonObject,
      signatures: [signature],
    };
    await append(tx, self, channel, [messageDraft(self, 'agree', message, { officer: checked.value })]);
    return accept({ hash, agreement });
  });
}

/** Signs the partner's open proposal, the newest unless `hash` names one. In force once the partner's log has it too. */
export async function signAgreement(
  self: Self,
  chan: string,
  by: string | readonly string[],
  hash?: string,
): Promise<Result<{ hash: string; agreement: Agreement }>> {
  return self.store.write(async (tx) => {
    const open = await openChannelRow(tx, chan, nowOf(self));
    if (!open.ok) return open;
    const rows = await agreementRows(tx, chan);
    const row = rows.findLast(
      (one) =>
        one.state === 'proposed' && one.proposer !== self.keys.nodeId && (hash ?? one.hash) === one.hash,
    );
    const terms = toTerms(row);
    if (terms === undefined) return refuse('exchange/agreement-not-open');
    const checked = await mayStand(self, open.value, terms.agreement, rows, by);
    if (!checked.ok) return checked;
    const now = nowOf(self);
    const signature = signTerms(
      terms.agreement,
      { officer: checked.value, at: now },
      signerOf(self),
      self.crypto,
    );
    await keepSignatures(tx, [signature]);
    await setAgreementState(tx, terms.hash, { state: 'signed' });
    await appendSigned(tx, self, open.value, terms.hash, checked.value);
    return accept({ hash: terms.hash, agreement: terms.agreement });
  });
}

/** Says no to the partner's open proposal. */
export async function refuseAgreement(
  self: Self,
  chan: string,
  by: string,
  reason = 'unstated',
): Promise<Result<{ hash: string }>> {
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    const rows = await agreementRows(tx, chan);
    const row = rows.findLast((one) => one.state === 'proposed' && one.proposer !== self.keys.nodeId);
    if (row === undefined) return refuse('exchange/agreement-not-open');
    await setAgreementState(tx, row.hash, { state: 'refused', reason });
    const message: DeclineMessage = { v: 1, t: 'agree', act: 'refuse', agreement: row.hash, reason };
    await append(tx, self, channel, [messageDraft(self, 'agree', message, { officer: by })]);
    return accept({ hash: row.hash });
  });
}

/** Stops our sending at once. What arrives goes to hold; receipts, corrections and keys still flow. */
export async function suspend(
  self: Self,
  chan: string,
  reason: SuspendReason,
  by: string,
): Promise<Result<true>> {
  return control(self, chan, by, async (tx, channel, now) => {
    if (channel.suspendedByUs !== null) return refuse('exchange/nothing-to-do');
    await changeChannel(tx, chan, { suspendedByUs: reason });
    return accept({ v: 1, t: 'agree', act: 'suspend', reason, at: now });
  });
}

/** Ends our own suspension; the partner's is the partner's to end. */
export async function resume(self: Self, chan: string, by: string): Promise<Result<true>> {
  return control(self, chan, by, async (tx, channel, now) => {
    if (channel.suspendedByUs === null) return refuse('exchange/nothing-to-do');
    await changeChannel(tx, chan, { suspendedByUs: null });
    return accept({ v: 1, t: 'agree', act: 'resume', reason: 'unstated', at: now });
  });
}

/** Ends the channel after the notice that the agreement asks for; without an agreement, now. */
export async function endChannel(
  self: Self,
  chan: string,
  reason: SuspendReason,
  by: string,
): Promise<Result<true>> {
  return control(self, chan, by, async (tx, channel, now) => {
    if (channel.endsAt !== null) return refuse('exchange/nothing-to-do');
    const terms = await activeTerms(tx, chan);
    const at = plus(now, (terms?.agreement.notice_days ?? 0) * DAY);
    await changeChannel(tx, chan, { endsAt: at, endedBy: self.keys.nodeId });
    return accept({ v: 1, t: 'agree', act: 'end', reason, at });
  });
}

async function control(
  self: Self,
  chan: string,
  by: string,
  decide: (tx: Tx, channel: ChannelRow, now: string) => Promise<Result<ControlMessage>>,
): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    const message = await decide(tx, channel, nowOf(self));
    if (!message.ok) return message;
    await append(tx, self, channel, [messageDraft(self, 'agree', message.value, { officer: by })]);
    return accept(true as const);
  });
}

/** Our log's word that both signatures stand; in force once both logs have it. */
export async function appendSigned(
  tx: Tx,
  self: Self,
  channel: ChannelRow,
  hash: string,
  officer?: string,
): Promise<void> {
  const rows = await signatureRows(tx, hash);
  const signatures = rows.flatMap(({ bytes }) => {
    const parsed = parseAgreementSignature(bytes);
    return parsed.ok ? [parsed.value] : [];
  });
  const [first, second] = signatures;
  if (first === undefined || second === undefined) throw new TypeError('Both signatures are there.');
  const message: SignMessage = {
    v: 1,
    t: 'agree',
    act: 'sign',
    agreement: hash,
    signatures: [first, second],
  };
  await append(tx, self, channel, [
    messageDraft(self, 'agree', message, { agreement: hash, ...(officer !== undefined && { officer }) }),
  ]);
}

export async function keepSignatures(tx: Tx, signatures: readonly AgreementSignature[]): Promise<void> {
  await putSignatures(
    tx,
    signatures.map((one) => ({
      agreement: one.agreement,
      node: one.by,
      officer: one.officer,
      at: one.at,
      bytes: canonicalBytes(one),
    })),
  );
}

export function agreementRow(
  chan: string,
  agreement: Agreement,
  hash: string,
  proposer: string,
  at: string,
): AgreementRow {
  return {
    hash,
    chan,
    id: agreement.id,
    version: agreement.version,
    replaces: agreement.replaces,
    proposer,
    state: 'proposed',
    reason: null,
    proposedAt: at,
    activeAt: null,
    bytes: agreementBytes(agreement),
  };
}

/** The channel, where agreements may still be made on it. */
async function openChannelRow(r: Reader, chan: string, now: string): Promise<Result<ChannelRow>> {
  const channel = await channelRow(r, chan);
  if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
  const state = stateOf(channel, now);
  if (state === 'frozen') return refuse('exchange/channel-frozen', { chan });
  return state === 'ended' ? refuse('exchange/channel-ended', { chan }) : accept(channel);
}

/**
 * What our signature on terms needs: the first party signs one successor of a version only; loosening takes two
 * officers; a weaker suite takes a code spoken after it was proposed. @returns the officers in one line.
 */
async function mayStand(
  self: Self,
  channel: ChannelRow,
  agreement: Agreement,
  rows: readonly AgreementRow[],
  by: string | readonly string[],
): Promise<Result<string>> {
  const officers = [...new Set((typeof by === 'string' ? [by] : by).map((name) => name.trim()))].filter(
    Boolean,
  );
  const before = toTerms(rows.find(({ hash }) => hash === agreement.replaces))?.agreement;
  const current = rows.findLast(({ state }) => state === 'active' || state === 'signed');
  if ((current?.hash ?? null) !== agreement.replaces) return refuse('exchange/agreement-replaces');
  const hash = agreementHash(agreement, self.crypto);
  const signedRival = rows.some(
    (row) =>
      row.replaces === agreement.replaces &&
      row.hash !== hash &&
      row.state !== 'refused' &&
      row.proposer === self.keys.nodeId,
  );
  if (agreement.parties[0] === self.keys.nodeId && signedRival) return refuse('exchange/agreement-successor');
  if (before !== undefined) {
    const loosened = loosenedTerms(before, agreement);
    if (loosened.length > 0 && officers.length < 2) {
      return refuse('exchange/agreement-needs-two-officers', { terms: loosened.join(', ') });
    }
    const row = rows.find((one) => one.hash === hash);
    const spoken = channel.spokenAt !== null && row !== undefined && channel.spokenAt >= row.proposedAt;
    if (before.min_suite === 'q1' && agreement.min_suite === 'x1' && row !== undefined && !spoken) {
      return refuse('exchange/agreement-suite-lowered');
    }
  }
  return officers.length === 0 ? refuse('exchange/agreement-not-open') : accept(officers.join('; '));
}

function completed(
  self: Self,
  channel: ChannelRow,
  draft: AgreementDraft,
  current: AgreementRow | undefined,
): Agreement {
  const { nodeId } = self.keys;
  const { partner } = channel;
  const parties = channel.role === 'inviter' ? [nodeId, partner] : [partner, nodeId];
  const lanes =
    draft.lanes?.map((lane) => ({ ...lane })) ??
    [
      { from: nodeId, to: partner, terms: draft.out },
      { from: partner, to: nodeId, terms: draft.in },
    ].flatMap(({ from, to, terms }) => (terms === null ? [] : [{ ...DEFAULT_LANE, ...terms, from, to }]));
  return {
    v: 1,
    t: 'agreement',
    id: current?.id ?? `agr--${randomUuid(self)}`,
    version: (current?.version ?? 0) + 1,
    replaces: current?.hash ?? null,
    parties,
    title: { ...draft.title },
    start: draft.start ?? nowOf(self),
    end: draft.end,
    notice_days: draft.notice_days ?? 14,
    lanes,
    group: null,
    ...(draft.law !== undefined && { law: draft.law }),
    ...(draft.contacts !== undefined && { contacts: draft.contacts }),
    min_suite: draft.min_suite ?? 'q1',
  };
}

function randomUuid(self: Self): string {
  const bytes = Buffer.from(self.crypto.random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** All versions of a channel's terms with their signatures, oldest first. */
export interface AgreementSummary {
  readonly hash: string;
  readonly version: number;
  readonly state: AgreementRow['state'];
  readonly proposer: string;
  readonly reason: string | null;
  readonly activeAt: string | null;
  readonly agreement: Agreement;
  readonly signatures: readonly { node: string; officer: string; at: string }[];
}

export async function agreements(self: Self, chan: string): Promise<AgreementSummary[]> {
  return self.store.read(async (r) => {
    const found: AgreementSummary[] = [];
    for (const row of await agreementRows(r, chan)) {
      const terms = toTerms(row);
      if (terms === undefined) continue;
      const signatures = await signatureRows(r, row.hash);
      found.push({
        hash: row.hash,
        version: row.version,
        state: row.state,
        proposer: row.proposer,
        reason: row.reason,
        activeAt: row.activeAt,
        agreement: terms.agreement,
        signatures: signatures.map(({ node, officer, at }) => ({ node, officer, at })),
      });
    }
    return found;
  });
}
