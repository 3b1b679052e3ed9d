import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExchangeError } from '../errors.ts';
import { type DoorAddress, formatDoorAddress, parseDoorAddress } from './address.ts';
import { CAPABILITY_HEADER, LAST_HEADER, type PulledPackets } from './door.ts';
import { DOOR_LIMITS } from './door-limits.ts';
import { PACKETS_TYPE, type Packets, readFrames, type StreamLimits, writeFrames } from './framing.ts';
import { connectPinned, unreachable } from './pinned-socket.ts';

const MAX_REPLY = 64 * 1024;

export interface DoorClientOptions {
  /** `host:port` or `https://host:port`. */
  addr: string;
  /** `sha256:…` of the door's public key. */
  pin: string;
  /** Both are needed for `push` and `pull`, neither for `join`. */
  mailbox?: string;
  capability?: string;
  connectMs?: number;
  /** No byte for this long counts as a broken connection. */
  idleMs?: number;
  limits?: Partial<StreamLimits>;
}

/**
 * The way to a partner's door; each call makes one connection and checks the pin. They throw `exchange/door-…`
 * (`unreachable`, `pin`, `closed` when the door knows neither mailbox nor capability, `busy`, `too-big`, `protocol`)
 * and `exchange/stream-cut`.
 */
export interface DoorClient {
  /** How many of the packets the partner has stored. Sending them again is harmless. */
  push(packets: Packets): Promise<number>;
  /** Packets after that number, as they arrive; read them to the end, or leave the loop, to free the connection. */
  pull(after: number): Promise<PulledPackets & { packets: AsyncIterable<Uint8Array> }>;
  /** Sends a join message; undefined when the other side stays silent. */
  join(message: Uint8Array): Promise<Uint8Array | undefined>;
}

export function doorClient(options: DoorClientOptions): DoorClient {
  const address = parseDoorAddress(options.addr);
  const mailbox = encodeURIComponent(options.mailbox ?? '');
  const capability = { [CAPABILITY_HEADER]: options.capability ?? '' };
  const limits = { ...DOOR_LIMITS.stream, ...options.limits };
  const call = (parts: RequestOptions, body?: AsyncIterable<Uint8Array>): Promise<IncomingMessage> =>
    ask(address, options, parts, body);

  return {
    async push(packets) {
      const headers = { ...capability, 'content-type': PACKETS_TYPE };
      const response = await call(
        { method: 'POST', path: `/x/v1/drop/${mailbox}`, headers },
        writeFrames(packets),
      );
      const reply = await readReply(response, address, 202);
      return storedCount(reply);
    },
    async pull(after) {
      const response = await call({
        method: 'GET',
        path: `/x/v1/box/${mailbox}?after=${after}`,
        headers: capability,
      });
      const last = Number(response.headers[LAST_HEADER]);
      if (response.statusCode !== 200 || !Number.isSafeInteger(last) || last < 0) {
        await readReply(response, address, 200);
        throw protocol('no last number');
      }
      return { packets: readFrames(response, limits), last };
    },
    async join(message) {
      const headers = { 'content-type': 'application/octet-stream', 'content-length': message.length };
      const response = await call({ method: 'POST', path: '/x/v1/join', headers }, one(message));
      if (response.statusCode === 404) {
        response.destroy();
        return undefined;
      }
      return readReply(response, address, 200, DOOR_LIMITS.join);
    },
  };
}

async function ask(
  address: DoorAddress,
  options: DoorClientOptions,
  parts: RequestOptions,
  body: AsyncIterable<Uint8Array> | undefined,
): Promise<IncomingMessage> {
  const idleMs = options.idleMs ?? DOOR_LIMITS.idleMs;
  const socket = await connectPinned(address, options.pin, options.connectMs ?? DOOR_LIMITS.headMs);
  socket.setTimeout(idleMs, () => socket.destroy(new Error('timeout')));
  const outgoing = request({
    ...parts,
    headers: { ...parts.headers, host: formatDoorAddress(address), connection: 'close' },
    createConnection: () => socket,
  });
  const answer = firstAnswer(outgoing, address);
  // A door that refuses answers before the body is through: its answer counts, not the broken writing.
  const writing =
    body === undefined ? outgoing.end() : pipeline(Readable.from(body, { objectMode: false }), outgoing);
  const sent = Promise.resolve(writing).then(
    () => undefined,
    (error: unknown) => error,
  );
  const response = await Promise.race([
    answer,
    sent.then((error) => (error === undefined ? answer : lateAnswer(answer, error))),
  ]);
  response.once('close', () => socket.destroy());
  return response;
}

/** After a failed write the answer may still be on its way; a fault of the packets' own source passes as it is. */
async function lateAnswer(answer: Promise<IncomingMessage>, error: unknown): Promise<IncomingMessage> {
  if (error instanceof ExchangeError) throw error;
  return answer;
}

function firstAnswer(outgoing: ClientRequest, address: DoorAddress): Promise<IncomingMessage> {
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', (cause) => reject(unreachable(address, cause)));
    outgoing.once('close', () => reject(unreachable(address, new Error('closed'))));
  });
  answer.catch(() => undefined);
  return answer;
}

async function readReply(
  response: IncomingMessage,
  address: DoorAddress,
  wanted: number,
  limit: number = MAX_REPLY,
): Promise<Uint8Array> {
  const { statusCode = 0 } = response;
  if (statusCode !== wanted) {
    response.destroy();
    throw refusal(statusCode, address);
  }
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > limit) throw protocol('too long an answer');
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof ExchangeError ? cause : unreachable(address, cause);
  }
  return new Uint8Array(Buffer.concat(chunks, total));
}

function storedCount(reply: Uint8Array): number {
  try {
    const { stored } = JSON.parse(Buffer.from(reply).toString()) as { stored?: unknown };
    if (typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0) return stored;
  } catch {
    // Falls through to the same refusal as a number that is none.
  }
  throw protocol('no stored count');
}

function refusal(status: number, address: DoorAddress): ExchangeError {
  const params = { addr: formatDoorAddress(address) };
  if (status === 404)
    return new ExchangeError('exchange/door-closed', 'The door does not open to us.', { params });
  if (status === 413)
    return new ExchangeError('exchange/door-too-big', 'More than the door takes at once.', {
      params: { limit: 0 },
    });
  if (status === 503) return new ExchangeError('exchange/door-busy', 'The door is busy.', { params });
  return protocol(`status ${status}`);
}

function protocol(reason: string): ExchangeError {
  return new ExchangeError('exchange/door-protocol', 'Not what a door answers.', { params: { reason } });
}

async function* one(message: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield message;
}
