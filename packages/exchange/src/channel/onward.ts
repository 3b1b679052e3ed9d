import {
  type Ask,
  documentBytes,
  documentHash,
  type Grant,
  messageItem,
  parseAsk,
  parseGrant,
  signAsk,
  signGrant,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { parseObject, type Tlp } from '@qanat/stix';
import { type ChannelRow, channelRow, channelsWith } from '../db/channels.ts';
import { ledgerOfViews } from '../db/ledger.ts';
import {
  type AskRow,
  askByHash,
  askRows,
  asksOnBehalf,
  grantsFor,
  insertAsks,
  insertGrants,
  setAskState,
} from '../db/onward.ts';
import { type ReceivedRow, receivedObject, receivedOfVersions } from '../db/received.ts';
import { type Tx, versionsBySeq } from '../db/store.ts';
import { append, bodyDraft, messageDraft } from './append.ts';
import type { RefuseMessage } from './message.ts';
import { levelOf } from './onward-rule.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, nowOf, plus, type Self, signerOf } from './self.ts';
import { activeTerms, laneOf } from './terms.ts';

export interface AskInput {
  /** Nodes that should get it. */
  readonly for: readonly string[];
  /** The object's own label unless given. */
  readonly max?: Tlp;
  /** What our agreements with those nodes allow, unless given. */
  readonly purpose?: readonly string[];
}

const PURPOSE = ['detect', 'hunt', 'defend-own'];
/** A question that nobody answers for so long counts as refused. */
const ANSWER_DAYS = 7;
const GRANT_DAYS = 90;

/** Asks who gave us an object, in that channel, for leave to pass it on. @returns the question's hash. */
export async function ask(
  self: Self,
  chan: string,
  object: string,
  input: AskInput,
  by: string,
): Promise<Result<{ ask: string }>> {
  if (input.for.length === 0) return refuse('exchange/ask-nobody');
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    const row = (await receivedObject(tx, chan, object)).at(-1);
    if (row === undefined) return refuse('exchange/released-nothing', { object });
    return accept({ ask: await sendAsk(tx, self, channel, row, input, by, null) });
  });
}

export interface AskSummary {
  readonly ask: string;
  readonly chan: string;
  readonly direction: 'in' | 'out';
  readonly object: string;
  readonly for: readonly string[];
  readonly max: Tlp;
  readonly purpose: readonly string[];
  readonly state: AskRow['state'];
  readonly at: string;
  readonly due: string;
}

/** Questions asked of us and by us, oldest first; one that is overdue counts as refused. */
export async function asks(self: Self, chan?: string): Promise<AskSummary[]> {
  const rows = await self.store.read((r) => askRows(r, chan));
  return rows.flatMap((row) => {
    const parsed = parseAsk(row.bytes);
    if (!parsed.ok) return [];
    const overdue = row.state === 'open' && row.due < nowOf(self);
    return [
      {
        ask: row.hash,
        chan: row.chan,
        direction: row.direction,
        object: row.object,
        for: parsed.value.for,
        max: parsed.value.max,
        purpose: parsed.value.purpose,
        state: overdue ? 'refused' : row.state,
        at: row.at,
        due: row.due,
      },
    ];
  });
}

export interface GrantInput {
  /** 90 days from now unless given. */
  readonly until?: string;
  readonly max?: Tlp;
}

/**
 * Gives leave. Where the object came to us under somebody else's `ask`, the question goes one hop further in our name,
 * and our leave follows by itself when theirs has come.
 */
export async function grant(
  self: Self,
  hash: string,
  input: GrantInput,
  by: string,
): Promise<Result<{ state: 'granted' | 'forwarded' }>> {
  return self.store.write(async (tx) => {
    const found = await openAsk(tx, self, hash);
    if (!found.ok) return found;
    const { row, question } = found.value;
    const upstream = await sourceOf(tx, row, question);
    if (upstream !== undefined && !(await isCovered(tx, question, upstream))) {
      if ((await asksOnBehalf(tx, hash)).length > 0) return accept({ state: 'forwarded' as const });
      const channel = await channelRow(tx, upstream.chan);
      if (channel === undefined) return refuse('exchange/unknown-channel', { chan: upstream.chan });
      const further = { for: question.for, max: question.max, purpose: question.purpose };
      await sendAsk(tx, self, channel, upstream, further, by, hash);
      return accept({ state: 'forwarded' as const });
    }
    await sendGrant(tx, self, row, question, input, by);
    return accept({ state: 'granted' as const });
  });
}

/** Says no, and nothing else. */
export async function refuseAsk(self: Self, hash: string, by: string): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const found = await openAsk(tx, self, hash);
    if (!found.ok) return found;
    await sendRefusal(tx, self, found.value.row, by);
    return accept(true as const);
  });
}

/** Leave that came from upstream for a question that we forwarded goes on to who asked. */
export async function answerBehalf(
  tx: Tx,
  self: Self,
  behalf: string,
  granted: boolean,
): Promise<string | undefined> {
  const found = await openAsk(tx, self, behalf);
  if (!found.ok) return undefined;
  const { row, question } = found.value;
  if (granted) await sendGrant(tx, self, row, question, {}, self.keys.nodeId);
  else await sendRefusal(tx, self, row, self.keys.nodeId);
  return row.chan;
}

async function openAsk(tx: Tx, self: Self, hash: string): Promise<Result<{ row: AskRow; question: Ask }>> {
  const row = await askByHash(tx, hash, 'in');
  const parsed = row === undefined ? undefined : parseAsk(row.bytes);
  if (row === undefined || parsed?.ok !== true) return refuse('exchange/unknown-ask');
  if (row.state !== 'open' || row.due < nowOf(self)) return refuse('exchange/ask-closed');
  return accept({ row, question: parsed.value });
}

/** How the object came to us, where it is not ours. */
async function sourceOf(tx: Tx, row: AskRow, question: Ask): Promise<ReceivedRow | undefined> {
  const sent = (await ledgerOfViews(tx, [question.obj], row.chan)).findLast(
    ({ digest }) => digest === question.digest,
  );
  if (sent === undefined || sent.effect === 'derived') return undefined;
  return (await receivedOfVersions(tx, [sent.version])).get(sent.version)?.at(-1);
}

async function isCovered(tx: Tx, question: Ask, source: ReceivedRow): Promise<boolean> {
  const rows = await grantsFor(tx, [question.obj]);
  return rows.some((row) => {
    const parsed = parseGrant(row.bytes);
    if (!parsed.ok || row.chan !== source.chan) return false;
    const { to, digest } = parsed.value;
    return digest === question.digest && question.for.every((node) => to.includes(node));
  });
}

async function sendAsk(
  tx: Tx,
  self: Self,
  channel: ChannelRow,
  row: ReceivedRow,
  input: AskInput,
  by: string,
  behalf: string | null,
): Promise<string> {
  const at = nowOf(self);
  const question = signAsk(
    {
      obj: row.object,
      digest: row.digest,
      for: [...input.for],
      max: input.max ?? (await labelOf(tx, row)),
      purpose: [...(input.purpose ?? (await purposesFor(tx, self, input.for)))],
      at,
    },
    signerOf(self),
    self.crypto,
  );
  const hash = documentHash(question, self.crypto);
  await insertAsks(tx, [askRow(channel.chan, 'out', question, hash, at, behalf)]);
  await append(tx, self, channel, [messageDraft(self, 'ask', question, { officer: by })]);
  return hash;
}

async function labelOf(tx: Tx, row: ReceivedRow): Promise<Tlp> {
  const [version] = row.version === null ? [] : await versionsBySeq(tx, [row.version]);
  const parsed = version === undefined ? undefined : parseObject(version.bytes);
  return parsed?.ok === true ? levelOf(parsed.value.object) : 'amber';
}

async function purposesFor(tx: Tx, self: Self, nodes: readonly string[]): Promise<string[]> {
  const purposes = new Set<string>();
  for (const node of nodes) {
    for (const { chan } of await channelsWith(tx, node)) {
      const terms = await activeTerms(tx, chan);
      const lane = terms === undefined ? undefined : laneOf(terms.agreement, self.keys.nodeId);
      for (const purpose of lane?.purpose ?? []) purposes.add(purpose);
    }
  }
  return purposes.size === 0 ? PURPOSE : [...purposes].sort();
}

export function askRow(
  chan: string,
  direction: 'in' | 'out',
  question: Ask,
  hash: string,
  at: string,
  behalf: string | null,
): AskRow {
  return {
    hash,
    chan,
    direction,
    object: question.obj,
    recipients: JSON.stringify(question.for),
    state: 'open',
    behalf,
    at,
    due: plus(at, ANSWER_DAYS * DAY),
    bytes: documentBytes(question),
  };
}

async function sendGrant(
  tx: Tx,
  self: Self,
  row: AskRow,
  question: Ask,
  input: GrantInput,
  by: string,
): Promise<void> {
  const channel = await channelRow(tx, row.chan);
  if (channel === undefined) return;
  const at = nowOf(self);
  const leave: Grant = signGrant(
    {
      ask: row.hash,
      obj: question.obj,
      digest: question.digest,
      to: question.for,
      max: input.max ?? question.max,
      purpose: question.purpose,
      until: input.until ?? plus(at, GRANT_DAYS * DAY),
      at,
    },
    signerOf(self),
    self.crypto,
  );
  const beneath = (await grantsBeneath(tx, question)).map((bytes) => ({
    idx: 0,
    t: 'grant' as const,
    salt: self.crypto.random(32),
    bytes,
  }));
  const items = [messageItem(leave, self.crypto), ...beneath];
  await append(tx, self, channel, [bodyDraft(self, 'grant', items, 0, { officer: by })]);
  const hash = documentHash(leave, self.crypto);
  await insertGrants(tx, [
    {
      hash,
      chan: row.chan,
      direction: 'out',
      ask: row.hash,
      object: question.obj,
      until: leave.until,
      bytes: documentBytes(leave),
    },
  ]);
  await setAskState(tx, [{ hash: row.hash, direction: 'in', state: 'granted' }]);
}

/** Leave that we hold for just this; who else was given leave is nobody's business. */
async function grantsBeneath(tx: Tx, question: Ask): Promise<Uint8Array[]> {
  const rows = await grantsFor(tx, [question.obj]);
  return rows.flatMap(({ bytes }) => {
    const parsed = parseGrant(bytes);
    const fits =
      parsed.ok &&
      parsed.value.digest === question.digest &&
      question.for.every((node) => parsed.value.to.includes(node));
    return fits ? [bytes] : [];
  });
}

async function sendRefusal(tx: Tx, self: Self, row: AskRow, by: string): Promise<void> {
  const channel = await channelRow(tx, row.chan);
  if (channel === undefined) return;
  const message: RefuseMessage = { v: 1, t: 'refuse', ask: row.hash };
  await append(tx, self, channel, [messageDraft(self, 'refuse', message, { officer: by })]);
  await setAskState(tx, [{ hash: row.hash, direction: 'in', state: 'refused' }]);
}
