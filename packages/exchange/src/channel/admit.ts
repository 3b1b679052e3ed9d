import {
  advanceLog,
  type Continues,
  checkContinues,
  checkNext,
  continuesOf,
  decodeBody,
  type Envelope,
  type EnvelopeKind,
  keyStanding,
  toBase64url,
  verifyEnvelope,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { envelopeAt, insertEnvelopes } from '../db/envelopes.ts';
import { countHolds, insertHolds } from '../db/holds.ts';
import { ensureLog, type LogRow, logRow, newestLog, saveLog } from '../db/logs.ts';
import { recallRows, setRecalls } from '../db/recalls.ts';
import { countWaiting, deleteWaiting, forkRows, putWaiting, waitingAt } from '../db/waiting.ts';
import { envelopeRow, toLogState } from './append.ts';
import { type Arrival, freeze, keepEvidence, say } from './arrival.ts';
import { keyStates } from './histories.ts';
import { type AnswerMessage, onlyMessage, parseMessage } from './message.ts';
import { alarm, repeatReceipt, takeReceipt } from './receipts.ts';
import { accept, type ChannelCode, refuse } from './refusal.ts';
import { MINUTE, nowOf } from './self.ts';
import { rootAt, toEnvelope } from './stored.ts';
import { takeAgree, takeControlEarly } from './take-agree.ts';
import { keyMessageOf, learnFrom } from './take-key.ts';
import { takeAsk, takeGrant, takeRefusal } from './take-onward.ts';
import { KEPT, type Taken, takePut } from './take-put.ts';
import { takeRecall } from './take-recall.ts';

/** How far ahead of our clock a stated time may lie. */
const AHEAD = 10 * MINUTE;
/** One request for what is missing spans at most so many. */
const GAP_MAX = 10_000;
/** Undecided entries of one channel above which nothing more is taken in: the partner sends it again later. */
const HOLDS_MAX = 5000;
const BRINGS: ReadonlySet<EnvelopeKind> = new Set(['put', 'seen', 'ask']);
/** Kinds that take effect on their own signature, before what precedes them has come. */
const EARLY: ReadonlySet<EnvelopeKind> = new Set(['recall', 'key', 'ack', 'agree']);

/** Steps 4 to 12 for one envelope, and for those that waited for it. */
export async function admit(arrival: Arrival, envelope: Envelope): Promise<void> {
  let next: Envelope | undefined = envelope;
  while (next !== undefined)
    next = (await admitOne(arrival, next)) ? await waitingAfter(arrival, next) : undefined;
}

/** @returns whether the envelope now stands in its log. */
async function admitOne(arrival: Arrival, envelope: Envelope): Promise<boolean> {
  const { tx, self, channel } = arrival;
  const { header } = envelope;
  if (
    header.chan !== channel.chan ||
    header.from !== channel.partner ||
    !header.to.includes(self.keys.nodeId)
  ) {
    say(arrival, envelope, 'refused', 'exchange/stranger');
    return false;
  }
  const log = await logRow(tx, { chan: channel.chan, author: header.from, gen: header.gen });
  const stored =
    log !== undefined && header.seq < log.size ? await envelopeAt(tx, log.id, header.seq) : undefined;
  if (stored?.hash === envelope.hash) {
    say(arrival, envelope, 'duplicate');
    return false;
  }
  if (channel.frozen !== null && header.kind !== 'key') {
    say(arrival, envelope, 'refused', 'exchange/channel-frozen');
    return false;
  }
  const signed = await checkSignature(arrival, envelope, log);
  if (!signed.ok) return refused(arrival, envelope, log, signed.issues[0]?.code as ChannelCode);
  // Key events that came in it may have taken the log back.
  const known = await logRow(tx, { chan: channel.chan, author: header.from, gen: header.gen });
  const place = await findPlace(arrival, envelope, known);
  if (place.at === 'ahead') return wait(arrival, envelope, place.code, known);
  if (place.at === 'nowhere') {
    say(arrival, envelope, 'refused', place.code);
    return false;
  }
  if (place.at === 'held') {
    say(arrival, envelope, 'held', place.code);
    return false;
  }
  if (BRINGS.has(header.kind) && (await countHolds(tx, channel.chan)) >= HOLDS_MAX) {
    say(arrival, envelope, 'refused', 'exchange/hold-full');
    return false;
  }
  return stand(arrival, envelope, place.log);
}

/** Steps 5 and 6. Key events are learned first: they bring the key that signed the envelope they came in. */
async function checkSignature(
  arrival: Arrival,
  envelope: Envelope,
  log: LogRow | undefined,
): Promise<Result<true>> {
  const { tx, self, channel } = arrival;
  const { header } = envelope;
  let carried = log?.historySeq ?? undefined;
  if (header.kind === 'key') {
    const message = keyMessageOf(self, envelope);
    if (message.ok && message.value.node === channel.partner) {
      const learned = await learnFrom(arrival, message.value);
      if (!learned.ok) return learned;
      carried = Math.max(carried ?? 0, message.value.events.at(-1)?.event.seq ?? 0);
    }
  }
  const author = (await keyStates(tx, self, [channel.partner])).get(channel.partner);
  if (author === undefined) return refuse('exchange/bad-key');
  const next = log === undefined || header.seq === log.size;
  const verified = verifyEnvelope(envelope, author, self.crypto, next ? carried : undefined);
  if (verified.ok) return accept(true as const);
  switch (verified.issues[0]?.code) {
    case 'envelope/key-disowned':
      return refuse('exchange/disowned');
    case 'envelope/signature-bad':
      return refuse('exchange/bad-signature');
    default:
      return refuse('exchange/bad-key', { kid: header.kid });
  }
}

async function refused(
  arrival: Arrival,
  envelope: Envelope,
  log: LogRow | undefined,
  code: ChannelCode,
): Promise<boolean> {
  const { tx, self, channel, report } = arrival;
  const { header } = envelope;
  if (code === 'exchange/duplicity') {
    await freeze(arrival, code, undefined, { node: channel.partner });
    say(arrival, envelope, 'held', code);
    return false;
  }
  if (code === 'exchange/disowned') {
    await keepEvidence(tx, envelope, nowOf(self));
    await insertHolds(tx, [
      alarm(channel.chan, code, { gen: header.gen, seq: header.seq, kid: header.kid }, nowOf(self)),
    ]);
    report.held.push({ chan: channel.chan, code });
    say(arrival, envelope, 'held', code);
    return false;
  }
  // The events that bring the key may be in what is still missing.
  if (code === 'exchange/bad-key' && header.seq > (log?.size ?? 0))
    return wait(arrival, envelope, 'exchange/waiting', undefined);
  say(arrival, envelope, 'refused', code);
  return false;
}

type Place =
  | { readonly at: 'next'; readonly log: LogRow }
  | { readonly at: 'ahead'; readonly code: ChannelCode }
  | { readonly at: 'nowhere'; readonly code: ChannelCode }
  | { readonly at: 'held'; readonly code: ChannelCode };

/** Step 7. */
async function findPlace(arrival: Arrival, envelope: Envelope, known: LogRow | undefined): Promise<Place> {
  const { self } = arrival;
  const { header } = envelope;
  const begun: Place = known === undefined ? await beginLog(arrival, envelope) : { at: 'next', log: known };
  if (begun.at !== 'next') return begun;
  const { log } = begun;
  const limit = await closedAt(arrival, log);
  if (limit !== undefined && header.seq >= limit)
    return { at: 'nowhere', code: 'exchange/generation-closed' };
  if (Date.parse(header.at) > self.now().getTime() + AHEAD)
    return { at: 'ahead', code: 'exchange/waiting-time' };
  if (header.seq >= log.size + GAP_MAX) return { at: 'nowhere', code: 'exchange/gap-too-wide' };
  const checked = checkNext(toLogState(log), envelope);
  if (checked.ok) return { at: 'next', log };
  switch (checked.issues[0]?.code) {
    case 'envelope/log-gap':
      return (await contradicts(arrival, envelope)) ?? { at: 'ahead', code: 'exchange/waiting' };
    case 'envelope/log-replay':
    case 'envelope/log-fork':
    case 'envelope/log-chain':
      // What stands there was signed with a key that its owner has since voided: that is no second word of the owner's.
      if (await isVoided(arrival, log, header.seq)) return setBack(arrival, envelope, log);
      await freeze(arrival, 'exchange/fork', envelope, { gen: header.gen, seq: header.seq });
      return { at: 'held', code: 'exchange/fork' };
    default:
      return { at: 'nowhere', code: 'exchange/malformed' };
  }
}

/** Two signed envelopes for one place are a fork, though neither stands yet. */
async function contradicts(arrival: Arrival, envelope: Envelope): Promise<Place | undefined> {
  const { header } = envelope;
  const rivals = await waitingAt(arrival.tx, {
    chan: header.chan,
    author: header.from,
    gen: header.gen,
    seq: header.seq,
  });
  if (rivals.every(({ hash }) => hash === envelope.hash)) return undefined;
  await freeze(arrival, 'exchange/fork', envelope, { gen: header.gen, seq: header.seq });
  return { at: 'held', code: 'exchange/fork' };
}

/** A generation that is not known yet: it must go on from at least what we cosigned, on the same history. */
async function beginLog(arrival: Arrival, envelope: Envelope): Promise<Place> {
  const { tx, self, channel } = arrival;
  const { header } = envelope;
  const newest = await newestLog(tx, channel.chan, header.from);
  const of = { chan: channel.chan, author: header.from, gen: header.gen };
  if (newest === undefined) return { at: 'next', log: await ensureLog(tx, of) };
  if (header.gen < newest.gen) return { at: 'nowhere', code: 'exchange/generation-closed' };
  if (header.continues === undefined) return { at: 'ahead', code: 'exchange/waiting' };
  const cosigned: Continues =
    newest.ackedRoot === null
      ? {
          ...continuesOf({ ...toLogState(newest), size: 0, tree: { size: 0, peaks: [] } }, self.crypto),
          size: 0,
        }
      : { gen: newest.gen, size: newest.acked, root: newest.ackedRoot };
  const root = await rootAt(tx, self, newest, header.continues.size);
  const goesOn = checkContinues(header.continues, cosigned, (size) =>
    size === header.continues?.size ? root : undefined,
  );
  if (!goesOn.ok) return setBack(arrival, envelope, newest);
  await saveLog(tx, { ...newest, state: 'closed' });
  const log = await ensureLog(tx, { ...of, continues: JSON.stringify(header.continues) });
  const begun = {
    ...log,
    historySeq: newest.historySeq,
    agreement: newest.agreement,
    suspended: newest.suspended,
  };
  await saveLog(tx, begun);
  return { at: 'next', log: begun };
}

/** The author does not know what it has been receipted: it gets the receipt again, and the log stands. */
async function setBack(arrival: Arrival, envelope: Envelope, log: LogRow): Promise<Place> {
  const { tx, self, channel, report } = arrival;
  const at = nowOf(self);
  const again = (await forkRows(tx, channel.chan)).some(({ hash }) => hash === envelope.hash);
  await keepEvidence(tx, envelope, at);
  await repeatReceipt(tx, log);
  report.answer.add(channel.chan);
  if (!again) {
    const params = { gen: envelope.header.gen, size: log.acked };
    await insertHolds(tx, [alarm(channel.chan, 'exchange/rollback', params, at)]);
    report.held.push({ chan: channel.chan, code: 'exchange/rollback' });
  }
  return { at: 'held', code: 'exchange/rollback' };
}

async function isVoided(arrival: Arrival, log: LogRow, seq: number): Promise<boolean> {
  const stored = await envelopeAt(arrival.tx, log.id, Math.min(seq, log.size - 1));
  const author = (await keyStates(arrival.tx, arrival.self, [log.author])).get(log.author);
  if (stored === undefined || author === undefined) return false;
  const place = { at: stored.at, log: `${log.chan}/${log.gen}`, seq: stored.seq };
  return keyStanding(author, stored.kid, place) === 'disowned';
}

/** Size at which a later generation took over; undefined while none has. */
async function closedAt(arrival: Arrival, log: LogRow): Promise<number | undefined> {
  if (log.state !== 'closed') return undefined;
  const after = await logRow(arrival.tx, { chan: log.chan, author: log.author, gen: log.gen + 1 });
  const continues =
    after?.continues === null || after === undefined ? undefined : (JSON.parse(after.continues) as Continues);
  return continues?.gen === log.gen ? continues.size : log.size;
}

async function wait(
  arrival: Arrival,
  envelope: Envelope,
  code: ChannelCode,
  log: LogRow | undefined,
): Promise<boolean> {
  const { tx, self } = arrival;
  const { header } = envelope;
  const of = { chan: header.chan, author: header.from, gen: header.gen, seq: header.seq };
  const again = (await waitingAt(tx, of)).some(({ hash }) => hash === envelope.hash);
  if (!again && (await countWaiting(tx, header.chan)) >= GAP_MAX) {
    say(arrival, envelope, 'refused', 'exchange/gap-too-wide');
    return false;
  }
  const early = !again && log !== undefined && code === 'exchange/waiting' && EARLY.has(header.kind);
  const applied = early ? await applyEarly(arrival, envelope, log) : false;
  await putWaiting(tx, [
    {
      ...of,
      hash: envelope.hash,
      code,
      applied,
      header: envelope.headerBytes,
      sig: toBase64url(envelope.signature),
      body: envelope.body ?? null,
      arrivedAt: nowOf(self),
    },
  ]);
  if (again) say(arrival, envelope, 'duplicate');
  else say(arrival, envelope, 'waiting', code);
  return false;
}

/** Whatever is said here is said again, without harm, when the envelope comes to stand in its log. */
async function applyEarly(arrival: Arrival, envelope: Envelope, log: LogRow): Promise<boolean> {
  const document = documentOf(arrival, envelope);
  if (!document.ok) return false;
  switch (envelope.header.kind) {
    case 'recall':
      return (await takeRecall(arrival, log, envelope.header.seq, document.value)).ok;
    case 'ack':
      return (await takeReceipt(arrival.tx, arrival.self, arrival.channel, document.value)).ok;
    case 'agree':
      return takeControlEarly(arrival, envelope.header, document.value);
    default:
      // Key events were learned before the signature was checked.
      return true;
  }
}

async function waitingAfter(arrival: Arrival, envelope: Envelope): Promise<Envelope | undefined> {
  const { tx } = arrival;
  const { header } = envelope;
  const of = { chan: header.chan, author: header.from, gen: header.gen };
  await deleteWaiting(tx, { ...of, seq: header.seq, hash: envelope.hash });
  const [next] = await waitingAt(tx, { ...of, seq: header.seq + 1 });
  if (next === undefined || arrival.channel.frozen !== null) return undefined;
  await deleteWaiting(tx, next);
  return toEnvelope(next);
}

/** The envelope takes its place: its content is taken by kind, and the log moves on. */
async function stand(arrival: Arrival, envelope: Envelope, log: LogRow): Promise<boolean> {
  const { tx, self } = arrival;
  const { header } = envelope;
  if (header.body !== null && envelope.body !== undefined) {
    const body = decodeBody(header.body, envelope.body, self.crypto);
    if (!body.ok) {
      say(arrival, envelope, 'refused', 'exchange/bad-body');
      return false;
    }
  }
  let carries: Carried = {};
  const taken = await take(arrival, envelope, log, (what) => {
    carries = { ...carries, ...what };
  });
  await insertEnvelopes(tx, [
    {
      ...envelopeRow(log.id, envelope),
      items: header.body?.count ?? 0,
      outcome: taken.outcome,
      code: taken.code,
      arrivedAt: nowOf(self),
      officer: null,
    },
  ]);
  const state = advanceLog(toLogState(log), envelope, self.crypto);
  // Taking a message may have moved the log's receipts.
  const now = (await logRow(tx, { chan: log.chan, author: log.author, gen: log.gen })) ?? log;
  await saveLog(tx, {
    ...now,
    size: state.size,
    head: state.head,
    frontier: state.tree,
    lastAt: state.at,
    agreement: carries.agreement ?? now.agreement,
    suspended: carries.suspended === undefined ? now.suspended : carries.suspended,
    historySeq: Math.max(now.historySeq ?? 0, carries.historySeq ?? 0),
    ackDue: now.ackDue || !QUIET.has(header.kind),
  });
  if (!QUIET.has(header.kind)) arrival.report.answer.add(header.chan);
  say(arrival, envelope, taken.outcome, taken.code ?? undefined);
  return true;
}

/** What a log stands for after an envelope, beyond its place. */
interface Carried {
  readonly agreement?: string;
  readonly historySeq?: number;
  readonly suspended?: string | null;
}

/** Kinds that ask for no receipt of their own, or two nodes would thank each other for ever. */
const QUIET: ReadonlySet<EnvelopeKind> = new Set(['ack', 'mark']);

async function take(
  arrival: Arrival,
  envelope: Envelope,
  log: LogRow,
  carries: (what: Carried) => void,
): Promise<Taken> {
  const { tx, self, channel } = arrival;
  const { kind, seq } = envelope.header;
  if (kind === 'put' || kind === 'seen' || bringsQuestion(arrival, envelope))
    return takePut(arrival, envelope, log);
  if (kind === 'mark') return KEPT;
  if (envelope.body === undefined) return { outcome: 'gone', code: null };
  if (kind === 'key') {
    const message = keyMessageOf(self, envelope);
    if (!message.ok) return verdictOf(message);
    if (message.value.node !== channel.partner) return verdictOf(await learnFrom(arrival, message.value));
    carries({ historySeq: message.value.events.at(-1)?.event.seq ?? 0 });
    return KEPT;
  }
  if (kind === 'grant') {
    const items = itemsOf(arrival, envelope);
    return items.ok ? verdictOf(await takeGrant(arrival, items.value)) : verdictOf(items);
  }
  const document = documentOf(arrival, envelope);
  if (!document.ok) return verdictOf(document);
  switch (kind) {
    case 'agree': {
      const agreed = await takeAgree(arrival, envelope.header, document.value);
      if (agreed.ok) carries(agreed.value);
      return verdictOf(agreed);
    }
    case 'recall':
      return verdictOf(await takeRecall(arrival, log, seq, document.value));
    case 'ack':
      return verdictOf(await takeReceipt(tx, self, channel, document.value));
    case 'ask':
      return verdictOf(await takeAsk(arrival, document.value));
    case 'refuse':
      return verdictOf(await takeRefusal(arrival, document.value));
    case 'note':
      return verdictOf(await takeAnswer(arrival, document.value));
  }
}

/** An `ask` for information holds objects, as a `put` does and under the same checks; one for leave is one message. */
function bringsQuestion(arrival: Arrival, envelope: Envelope): boolean {
  if (envelope.header.kind !== 'ask') return false;
  const items = itemsOf(arrival, envelope);
  return items.ok && items.value.some(({ t }) => t === 'object');
}

/** What became of a recall of ours. */
async function takeAnswer(arrival: Arrival, document: Uint8Array): Promise<Result<true>> {
  const { tx, self, channel } = arrival;
  const parsed = parseMessage<AnswerMessage>(document, 'answer');
  if (!parsed.ok) return parsed;
  const { gen, seq, items } = parsed.value;
  const log = await logRow(tx, { chan: channel.chan, author: self.keys.nodeId, gen });
  if (log === undefined) return refuse('exchange/unknown-envelope');
  const rows = (await recallRows(tx, channel.chan)).filter((row) => row.log === log.id && row.seq === seq);
  await setRecalls(
    tx,
    rows.flatMap((row) => {
      const answer = items.find(({ item }) => item === row.item);
      return answer === undefined
        ? []
        : [
            {
              ...row,
              state: answer.did,
              passedOn: answer.passed_on,
            },
          ];
    }),
  );
  return accept(true as const);
}

function itemsOf(arrival: Arrival, envelope: Envelope): ReturnType<typeof decodeBody> {
  const { body } = envelope.header;
  if (body === null || envelope.body === undefined) return refuse('exchange/bad-body');
  return decodeBody(body, envelope.body, arrival.self.crypto);
}

function documentOf(arrival: Arrival, envelope: Envelope): Result<Uint8Array> {
  const items = itemsOf(arrival, envelope);
  return items.ok ? onlyMessage(items.value) : items;
}

function verdictOf(result: Result<unknown>): Taken {
  return result.ok ? KEPT : { outcome: 'refused', code: result.issues[0]?.code ?? 'exchange/bad-message' };
}
