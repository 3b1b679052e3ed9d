import { canonicalBytes, type Issue, type Result } from '@qanat/json';
import type { Crypto, Signer } from './crypto.ts';
import { accept, issue, refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { formatHash } from './notation.ts';
import {
  closed,
  distinct,
  hash,
  instant,
  integer,
  kid,
  list,
  literal,
  names,
  nodeId,
  nullable,
  optional,
  parseShape,
  signature,
  text,
  time,
} from './shape.ts';
import { parseDocument, type SignedMembers, signJson, verifyJson } from './signed-json.ts';
import { type TlpName, tlp } from './stamp.ts';
import type { Verified } from './verify.ts';

/** One direction of an agreement. */
export interface AgreementLane {
  from: string;
  to: string;
  ceiling: TlpName;
  introduced_ceiling: TlpName;
  types: string[];
  purpose: string[];
  deny_purpose: string[];
  onward: 'none' | 'ask' | 'listed' | 'tlp';
  onward_list: string[];
  orcon: boolean;
  attribution: 'name' | 'pseudonym' | 'must-not';
  sources: 'open' | 'pseudonym' | 'withhold';
  redactions: 'none' | 'count' | 'paths';
  verbs: ['put'];
  personal_data: 'strip' | 'keep';
  retention_days: number;
  after_end: 'keep-under-terms' | 'delete-and-attest';
  /** ISO 8601 duration in days or hours: `P3D`, `PT12H`. */
  receipt_within: string;
  canaries: 'may' | 'no';
  origin_tags: 'carry' | 'omit';
  quota: { envelopes_day: number; bytes_day: number; objects_envelope: number };
}

/** The terms. Its hash is over the RFC 8785 bytes; signatures stand beside it, never inside. */
export interface Agreement {
  v: 1;
  t: 'agreement';
  id: string;
  version: number;
  replaces: string | null;
  parties: string[];
  title: Record<string, string>;
  start: string;
  end: string;
  notice_days: number;
  lanes: AgreementLane[];
  group: null;
  law?: { basis: string; forum: string };
  contacts?: { node: string; name: string; reach: string }[];
  min_suite: 'q1' | 'x1';
}

/** One party's signature, with the officer who gave the word. */
export interface AgreementSignature extends SignedMembers {
  v: 1;
  t: 'agreement-signature';
  agreement: string;
  by: string;
  officer: string;
}

const word = text(40, (value) => /^[a-z][a-z0-9-]*$/.test(value));
const laneShape = closed({
  from: nodeId,
  to: nodeId,
  ceiling: tlp,
  introduced_ceiling: literal('clear', 'green'),
  types: distinct(
    text(250, (value) => /^[a-z][a-z0-9-]*$/.test(value)),
    0,
    200,
  ),
  purpose: distinct(word, 1, 32),
  deny_purpose: distinct(word, 0, 32),
  onward: literal('none', 'ask', 'listed', 'tlp'),
  onward_list: distinct(nodeId, 0, 1000),
  orcon: literal(true, false),
  attribution: literal('name', 'pseudonym', 'must-not'),
  sources: literal('open', 'pseudonym', 'withhold'),
  redactions: literal('none', 'count', 'paths'),
  verbs: distinct(literal('put'), 1, 1),
  personal_data: literal('strip', 'keep'),
  retention_days: integer(1, 36_500),
  after_end: literal('keep-under-terms', 'delete-and-attest'),
  receipt_within: text(10, (value) => /^(P[1-9]\d{0,2}D|PT[1-9]\d{0,3}H)$/.test(value)),
  canaries: literal('may', 'no'),
  origin_tags: literal('carry', 'omit'),
  quota: closed({
    envelopes_day: integer(1, 10_000_000),
    bytes_day: integer(1, 1_000_000_000_000),
    objects_envelope: integer(1, 20_000),
  }),
});

const agreementShape = closed({
  v: literal(1),
  t: literal('agreement'),
  id: text(80, (value) => /^agr--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)),
  version: integer(1, 1_000_000),
  replaces: nullable(hash),
  parties: distinct(nodeId, 2, 2),
  title: names,
  start: time,
  end: time,
  notice_days: integer(0, 3650),
  lanes: list(laneShape, 1, 2),
  group: literal(null),
  law: optional(closed({ basis: text(500), forum: text(500) })),
  contacts: optional(list(closed({ node: nodeId, name: text(200), reach: text(300) }), 0, 20)),
  min_suite: literal('q1', 'x1'),
});

const signatureShape = closed({
  v: literal(1),
  t: literal('agreement-signature'),
  agreement: hash,
  by: nodeId,
  officer: text(200, (value) => value.trim() !== ''),
  at: time,
  kid,
  sig: signature,
});

export function agreementBytes(agreement: Agreement): Uint8Array {
  return canonicalBytes(agreement);
}

export function agreementHash(agreement: Agreement, crypto: Crypto): string {
  return formatHash(crypto.sha256(agreementBytes(agreement)));
}

/** Parses terms under a closed schema: what is not understood is not accepted, so it cannot be signed. */
export function parseAgreement(content: Uint8Array): Result<Agreement> {
  const parsed = parseDocument<Agreement>(agreementShape, content, 262_144);
  return parsed.ok ? checkAgreement(parsed.value) : parsed;
}

/** The same for a draft that is a value and not yet bytes. */
export function validateAgreement(draft: unknown): Result<Agreement> {
  const parsed = parseShape<Agreement>(agreementShape, draft as never);
  return parsed.ok ? checkAgreement(parsed.value) : parsed;
}

function checkAgreement(agreement: Agreement): Result<Agreement> {
  const issues: Issue[] = [];
  const [a, b] = agreement.parties as [string, string];
  const directions = new Set<string>();
  for (const [i, lane] of agreement.lanes.entries()) {
    const within = (lane.from === a && lane.to === b) || (lane.from === b && lane.to === a);
    if (!within || directions.has(lane.from))
      issues.push(issue('envelope/agreement-parties', `$.lanes[${i}]`));
    directions.add(lane.from);
    if ((lane.onward === 'listed') !== lane.onward_list.length > 0) {
      issues.push(issue('envelope/wrong-value', `$.lanes[${i}].onward_list`));
    }
    if (lane.purpose.some((purpose) => lane.deny_purpose.includes(purpose))) {
      issues.push(issue('envelope/wrong-value', `$.lanes[${i}].deny_purpose`));
    }
  }
  if (instant(agreement.end) <= instant(agreement.start)) issues.push(issue('envelope/wrong-value', '$.end'));
  if ((agreement.version === 1) !== (agreement.replaces === null)) {
    issues.push(issue('envelope/wrong-value', '$.replaces'));
  }
  return issues.length === 0 ? accept(agreement) : { ok: false, issues };
}

/** Signs an agreement's hash in the name of the officer who gave the word. */
export function signAgreement(
  agreement: Agreement,
  input: { readonly officer: string; readonly at: string },
  signer: Signer,
  crypto: Crypto,
): AgreementSignature {
  const statement = {
    v: 1 as const,
    t: 'agreement-signature' as const,
    agreement: agreementHash(agreement, crypto),
    by: signer.node,
    officer: input.officer,
    at: input.at,
  };
  return signJson('agreement-signature', statement, signer, crypto);
}

export function parseAgreementSignature(content: Uint8Array): Result<AgreementSignature> {
  return parseDocument<AgreementSignature>(signatureShape, content, 16_384);
}

/** That this party signed these terms. */
export function verifyAgreementSignature(
  agreement: Agreement,
  statement: AgreementSignature,
  by: KeyState,
  crypto: Crypto,
): Result<Verified<AgreementSignature>> {
  if (statement.by !== by.node) return refuse('envelope/signer-mismatch', '$.by');
  if (!agreement.parties.includes(statement.by)) return refuse('envelope/agreement-parties', '$.by');
  if (statement.agreement !== agreementHash(agreement, crypto))
    return refuse('envelope/evidence-terms', '$.agreement');
  return verifyJson('agreement-signature', statement, by, crypto);
}

/** Both parties' signatures, in any order: `envelope/agreement-unsigned` names who is missing. */
export function verifyAgreement(
  agreement: Agreement,
  statements: readonly AgreementSignature[],
  states: ReadonlyMap<string, KeyState>,
  crypto: Crypto,
): Result<Verified<AgreementSignature>[]> {
  const signed: Verified<AgreementSignature>[] = [];
  const issues: Issue[] = [];
  for (const [i, party] of agreement.parties.entries()) {
    const statement = statements.find((candidate) => candidate.by === party);
    const state = states.get(party);
    if (statement === undefined || state === undefined) {
      issues.push(issue('envelope/agreement-unsigned', `$.parties[${i}]`, { node: party }));
      continue;
    }
    const verified = verifyAgreementSignature(agreement, statement, state, crypto);
    if (verified.ok) signed.push(verified.value);
    else issues.push(...verified.issues);
  }
  return issues.length === 0 ? accept(signed) : { ok: false, issues };
}
