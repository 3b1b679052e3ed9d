import { canonicalBytes, type Issue, type Result } from '@qanat/json';
import type { Agreement } from './agreement.ts';
import {
  agreementHash,
  parseAgreement,
  parseAgreementSignature,
  verifyAgreementSignature,
} from './agreement.ts';
import { parseItemRecord, saltedDigest } from './body.ts';
import { type CheckpointNote, parseCheckpoint, verifyCheckpoint, verifyCosignature } from './checkpoint.ts';
import type { Crypto } from './crypto.ts';
import { type Envelope, type Header, parseHeader, verifyEnvelope } from './envelope.ts';
import { type EvidenceFile, type EvidenceReport, parseEvidence } from './evidence.ts';
import { verifyHistory } from './history-verify.ts';
import { accept, type Refusal, refuse, warning } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { logOrigin } from './log-state.ts';
import { leafHash, verifyInclusion } from './merkle.ts';
import { formatHash, fromBase64url, parseHash } from './notation.ts';
import { instant } from './shape.ts';

type States = ReadonlyMap<string, KeyState>;

/**
 * Verifies an evidence file with nothing else at hand: who sent what, when (as stated), under which terms,
 * and whether it was received.
 *
 * Refused with `envelope/signature-bad` when a signature does not hold, with `envelope/key-disowned` when it
 * holds but the sender has voided the key at that place and no partner had cosigned it. When a partner had,
 * the file verifies, with the warning `envelope/key-repudiated`. Warnings further: not received, terms not in
 * force at that time, a cosigner's or officer's key voided since.
 */
export function verifyEvidence(content: Uint8Array, crypto: Crypto): Result<EvidenceReport> {
  const file = parseEvidence(content);
  if (!file.ok) return file;
  const states = verifyHistories(file.value, crypto);
  if (!states.ok) return states;
  const envelope = readEnvelope(file.value, states.value, crypto);
  if (!envelope.ok) return envelope;
  const { header } = envelope.value;

  const note = readNote(file.value, envelope.value, crypto);
  if (!note.ok) return note;
  const receipts = verifyReceipts(note.value, header, states.value, crypto);
  if (!receipts.ok) return receipts;
  const received = receipts.value.some((receipt) => receipt.standing === 'good');
  const author = states.value.get(header.from) as KeyState;
  const standing = verifyAuthor(envelope.value, note.value, author, received, crypto);
  if (!standing.ok) return standing;
  const terms = verifyTerms(file.value, header, states.value, crypto);
  if (!terms.ok) return terms;
  const unused = unusedHistories(terms.value?.agreement.parties ?? [], header, states.value);
  if (unused !== undefined) return unused;
  const item = verifyItem(file.value, header, crypto);
  if (!item.ok) return item;

  const report: EvidenceReport = {
    sender: { ...named(author), kid: header.kid },
    recipients: header.to.map((node) => named(states.value.get(node) as KeyState)),
    kind: header.kind,
    chan: header.chan,
    gen: header.gen,
    seq: header.seq,
    at: header.at,
    envelope: envelope.value.hash,
    body: header.body?.digest ?? null,
    standing: standing.value,
    checkpointSize: note.value.checkpoint.size,
    terms: terms.value,
    received,
    receipts: receipts.value,
    item: item.value,
  };
  return accept(report, [...standing.issues, ...receipts.issues, ...terms.issues]);
}

function verifyHistories(file: EvidenceFile, crypto: Crypto): Result<States> {
  const states = new Map<string, KeyState>();
  for (const [node, history] of Object.entries(file.histories)) {
    const state = verifyHistory(history, crypto);
    if (!state.ok) return below(state, `$.histories.${node}`);
    if (state.value.node !== node) return refuse('envelope/history-other-node', `$.histories.${node}`);
    states.set(node, state.value);
  }
  return accept(states);
}

function readEnvelope(file: EvidenceFile, states: States, crypto: Crypto): Result<Envelope> {
  const headerBytes = canonicalBytes(file.envelope.header);
  const header = parseHeader(headerBytes);
  if (!header.ok) return below(header, '$.envelope.header');
  const named = [header.value.from, ...header.value.to];
  const missing = named.find((node) => !states.has(node));
  if (missing !== undefined) return refuse('envelope/missing', `$.histories.${missing}`);
  return accept({
    header: header.value,
    headerBytes,
    hash: formatHash(crypto.sha256(headerBytes)),
    signature: fromBase64url(file.envelope.sig) as Uint8Array,
    body: undefined,
  });
}

/** A history that nothing in the file hangs on proves nothing: it is refused, so that every byte counts. */
function unusedHistories(parties: readonly string[], header: Header, states: States): Refusal | undefined {
  const used = new Set([header.from, ...header.to, ...parties]);
  const unused = [...states.keys()].find((node) => !used.has(node));
  return unused === undefined
    ? undefined
    : refuse('envelope/evidence-history-unused', `$.histories.${unused}`);
}

function readNote(file: EvidenceFile, envelope: Envelope, crypto: Crypto): Result<CheckpointNote> {
  const note = parseCheckpoint(file.note);
  if (!note.ok) return below(note, '$.note');
  const { checkpoint } = note.value;
  if (checkpoint.origin !== logOrigin(envelope.header))
    return refuse('envelope/checkpoint-mismatch', '$.note');
  const proof = {
    index: envelope.header.seq,
    size: checkpoint.size,
    leaf: leafHash(envelope.headerBytes, crypto),
    path: file.path.map((text) => fromBase64url(text) as Uint8Array),
  };
  return verifyInclusion(proof, checkpoint.root, crypto) ? note : refuse('envelope/proof-bad', '$.path');
}

function verifyReceipts(
  note: CheckpointNote,
  header: Header,
  states: States,
  crypto: Crypto,
): Result<EvidenceReport['receipts'][number][]> {
  const receipts: EvidenceReport['receipts'][number][] = [];
  const warnings: Issue[] = [];
  for (const node of header.to) {
    const line = verifyCosignature(note, states.get(node) as KeyState, crypto);
    if (line.ok) receipts.push({ node, at: line.value.at, standing: 'good' });
    else if (failedWith(line, 'envelope/key-disowned')) {
      const at = line.issues[0]?.params?.['at'];
      receipts.push({ node, at: String(at), standing: 'void' });
      warnings.push(warning('envelope/evidence-cosigner-void', '$.note', { node }));
    } else if (!failedWith(line, 'envelope/cosignature-missing')) return below(line, '$.note');
  }
  // One line is the author's; any other must be a receipt that was verified above.
  if (note.lines.length !== receipts.length + 1) return refuse('envelope/signer-mismatch', '$.note');
  if (receipts.length === 0) warnings.push(warning('envelope/evidence-unreceipted', '$.note'));
  return accept(receipts, warnings);
}

function verifyAuthor(
  envelope: Envelope,
  note: CheckpointNote,
  author: KeyState,
  received: boolean,
  crypto: Crypto,
): Result<EvidenceReport['standing']> {
  const signed = verifyEnvelope(envelope, author, crypto);
  const checkpoint = verifyCheckpoint(note, author, envelope.header.at, crypto);
  const failures = [signed, checkpoint].filter((result) => !result.ok);
  if (failures.length === 0) return accept('good');
  const disowned = failures.every((failure) => failedWith(failure, 'envelope/key-disowned'));
  if (disowned && received) {
    return accept('repudiated', [
      warning('envelope/key-repudiated', '$.envelope', { kid: envelope.header.kid }),
    ]);
  }
  return { ok: false, issues: failures.flatMap((failure) => failure.issues) };
}

function verifyTerms(
  file: EvidenceFile,
  header: Header,
  states: States,
  crypto: Crypto,
): Result<EvidenceReport['terms']> {
  if (file.terms === null) {
    return header.terms === null ? accept(null) : refuse('envelope/evidence-terms', '$.terms');
  }
  const agreement = parseAgreement(canonicalBytes(file.terms.agreement));
  if (!agreement.ok) return below(agreement, '$.terms.agreement');
  const { parties, start, end } = agreement.value;
  const hash = agreementHash(agreement.value, crypto);
  if (hash !== header.terms) return refuse('envelope/evidence-terms', '$.terms.agreement');
  if (![header.from, ...header.to].every((node) => parties.includes(node))) {
    return refuse('envelope/agreement-parties', '$.terms.agreement.parties');
  }
  const signatures = verifyOfficers(file.terms.signatures, agreement.value, states, crypto);
  if (!signatures.ok) return signatures;
  const active = instant(header.at) >= instant(start) && instant(header.at) < instant(end);
  const late = active ? [] : [warning('envelope/evidence-terms-inactive', '$.envelope.header.at')];
  return accept({ hash, agreement: agreement.value, signatures: signatures.value }, [
    ...signatures.issues,
    ...late,
  ]);
}

type Officer = NonNullable<EvidenceReport['terms']>['signatures'][number];

function verifyOfficers(
  statements: readonly object[],
  agreement: Agreement,
  states: States,
  crypto: Crypto,
): Result<Officer[]> {
  const officers: Officer[] = [];
  const warnings: Issue[] = [];
  for (const [i, value] of statements.entries()) {
    const path = `$.terms.signatures[${i}]`;
    const statement = parseAgreementSignature(canonicalBytes(value));
    if (!statement.ok) return below(statement, path);
    const { by, officer, at, kid } = statement.value;
    const state = states.get(by);
    if (state === undefined || officers.some((known) => known.node === by)) {
      return refuse('envelope/agreement-unsigned', path, { node: by });
    }
    const verified = verifyAgreementSignature(agreement, statement.value, state, crypto);
    const voided = failedWith(verified, 'envelope/key-disowned');
    if (voided) warnings.push(warning('envelope/key-disowned', path, { kid, at }));
    else if (!verified.ok) return below(verified, path);
    officers.push({ node: by, officer, at, standing: voided ? 'void' : 'good' });
  }
  return accept(officers, warnings);
}

function verifyItem(file: EvidenceFile, header: Header, crypto: Crypto): Result<EvidenceReport['item']> {
  if (file.item === null) return accept(null);
  const record = fromBase64url(file.item.record);
  if (record === undefined || header.body === null) return refuse('envelope/wrong-value', '$.item.record');
  const parsed = parseItemRecord(record);
  if (!parsed.ok) return below(parsed, '$.item.record');
  if (parsed.value.length !== record.length) return refuse('envelope/trailing-bytes', '$.item.record');
  const proof = {
    index: file.item.index,
    size: header.body.count,
    leaf: leafHash(record, crypto),
    path: file.item.path.map((text) => fromBase64url(text) as Uint8Array),
  };
  if (!verifyInclusion(proof, parseHash(header.body.items) as Uint8Array, crypto)) {
    return refuse('envelope/proof-bad', '$.item.path');
  }
  const { idx, t, salt, bytes } = parsed.value.item;
  return accept({ idx, t, salt, digest: saltedDigest(salt, bytes, crypto), bytes });
}

function named(state: KeyState): { node: string; name: Readonly<Record<string, string>> } {
  return { node: state.node, name: state.name };
}

function failedWith(result: Result<unknown>, code: Issue['code']): boolean {
  return !result.ok && result.issues.every((found) => found.code === code);
}

function below(refusal: Refusal, path: string): Refusal {
  return {
    ok: false,
    issues: refusal.issues.map((found) => ({ ...found, path: path + found.path.replace(/^\$/, '') })),
  };
}
