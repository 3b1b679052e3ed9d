import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExchangeError } from '../errors.ts';
import type { DoorKey } from '../keys/certificate.ts';
import { DOOR_LIMITS, type DoorLimits } from './door-limits.ts';
import { PACKETS_TYPE, type Packets, readFrames, uncut, writeFrames } from './framing.ts';
import { paced } from './pace.ts';
import { Rate, Slots } from './slots.ts';

export const CAPABILITY_HEADER = 'qanat-capability';
export const LAST_HEADER = 'qanat-last';
const ROUTE = /^\/x\/v1\/(?:(drop|box)\/([A-Za-z0-9_-]{1,128})|(join))$/;
const CLOSE_GRACE_MS = 1_000;
/** What is still on the way when a request is refused is read up to here, so that the answer is not lost. */
const LINGER_MS = 1_000;
const LINGER_BYTES = 4 * 1024 * 1024;

export interface PulledPackets {
  packets: Packets;
  /** Number of the last packet: what the partner gives as `after` next time. */
  last: number;
}

export interface DoorOptions {
  keys: { door: DoorKey };
  /** Default 127.0.0.1. */
  host?: string;
  /** 0 takes any free port. */
  port: number;
  /** The secret that opens this mailbox; undefined for a mailbox that does not exist or is shut. */
  capability(mailbox: string): Promise<string | undefined>;
  /** Takes packets as they become whole and says how many it has stored for good. */
  onPackets(mailbox: string, packets: AsyncIterable<Uint8Array>): Promise<number>;
  onPull(mailbox: string, after: number): Promise<PulledPackets>;
  /** From strangers: the answer to a join message, or undefined to be silent. */
  onJoin(message: Uint8Array): Promise<Uint8Array | undefined>;
  /** Faults behind the door; whoever stands before it learns nothing of them. */
  onFault?(error: unknown): void;
  limits?: Partial<DoorLimits>;
}

export interface Door {
  host: string;
  port: number;
  pin: string;
  close(): Promise<void>;
}

/**
 * Opens the partner door: HTTP over TLS 1.3 with the node's own certificate. `POST /x/v1/drop/MAILBOX` takes packets,
 * `GET /x/v1/box/MAILBOX?after=N` gives them, both to whoever shows the mailbox's capability; `POST /x/v1/join` takes
 * one join message. Everything else, and everybody else, gets the same plain 404. Throws `exchange/door-listen`.
 */
export async function startDoor(options: DoorOptions): Promise<Door> {
  const limits: DoorLimits = { ...DOOR_LIMITS, ...options.limits };
  const { key, cert, pin } = options.keys.door;
  const room = new Room(options, limits);
  const server = createServer(
    {
      key,
      cert,
      minVersion: 'TLSv1.3',
      handshakeTimeout: limits.headMs,
      headersTimeout: limits.headMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.headMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headMs),
      maxHeaderSize: 8_192,
    },
    (request, response) => {
      room.answer(request, response).catch((error: unknown) => options.onFault?.(error));
    },
  );
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  server.on('connection', limitPerAddress(limits));
  await listen(server, options.host ?? '127.0.0.1', options.port);
  const { address, port } = server.address() as AddressInfo;
  return { host: address, port, pin, close: () => closeServer(server) };
}

function limitPerAddress(limits: DoorLimits): (socket: Socket) => void {
  const slots = new Slots(limits.connections, limits.connectionsPerAddress);
  return (socket) => {
    const free = slots.take(socket.remoteAddress ?? '');
    if (free === undefined) socket.destroy();
    else socket.once('close', free);
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (cause) {
    throw new ExchangeError('exchange/door-listen', 'The door cannot open there.', {
      cause,
      params: { host, port },
    });
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(impatience);
}

/** What happens behind the door to one request. */
class Room {
  readonly #options: DoorOptions;
  readonly #limits: DoorLimits;
  readonly #transfers: Slots;
  readonly #joins: Slots;
  readonly #joinRate: Rate;
  /** Compared with where a mailbox has no capability, so that the answer takes as long. */
  readonly #nothing = randomBytes(32).toString('hex');

  constructor(options: DoorOptions, limits: DoorLimits) {
    this.#options = options;
    this.#limits = limits;
    this.#transfers = new Slots(limits.transfers, 1);
    this.#joins = new Slots(limits.joins, limits.joins);
    this.#joinRate = new Rate(limits.joinsPerMinute);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      const status = statusOf(error);
      if (status >= 500) this.#options.onFault?.(error);
      refuse(request, response, status);
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const [, verb, mailbox = '', join] = ROUTE.exec(path) ?? [];
    if (join !== undefined && request.method === 'POST') return this.#join(request, response);
    const method = verb === 'drop' ? 'POST' : 'GET';
    if (verb === undefined || request.method !== method) return refuse(request, response, 404);
    if (!(await this.#opens(mailbox, request.headers[CAPABILITY_HEADER])))
      return refuse(request, response, 404);
    const free = this.#transfers.take(mailbox);
    if (free === undefined) return refuse(request, response, 503);
    try {
      if (verb === 'drop') await this.#drop(mailbox, request, response);
      else await this.#pull(mailbox, query, request, response);
    } finally {
      free();
    }
  }

  async #opens(mailbox: string, shown: string | string[] | undefined): Promise<boolean> {
    const wanted = await this.#options.capability(mailbox);
    const fits = timingSafeEqual(digest(String(shown ?? '')), digest(wanted ?? this.#nothing));
    return wanted !== undefined && wanted !== '' && fits;
  }

  async #drop(mailbox: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const packets = readFrames(paced(bodyOf(request), this.#limits.pace), this.#limits.stream);
    const stored = await this.#options.onPackets(mailbox, packets);
    send(response, 202, 'application/json', Buffer.from(JSON.stringify({ stored })));
  }

  async #pull(
    mailbox: string,
    query: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const after = new URLSearchParams(query).get('after') ?? '0';
    if (!/^\d{1,15}$/.test(after)) return refuse(request, response, 404);
    const { packets, last } = await this.#options.onPull(mailbox, Number(after));
    response.writeHead(200, { 'content-type': PACKETS_TYPE, [LAST_HEADER]: String(last) });
    try {
      await pipeline(Readable.from(writeFrames(packets), { objectMode: false }), response);
    } catch (error) {
      // A partner that leaves before the end is no fault of ours.
      if (!isPrematureClose(error)) throw error;
    }
  }

  async #join(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const free = this.#joinRate.allow(Date.now()) ? this.#joins.take('') : undefined;
    if (free === undefined) return refuse(request, response, 503);
    const impatience = setTimeout(() => request.destroy(), this.#limits.joinMs);
    try {
      const message = new Uint8Array(await readAtMost(bodyOf(request), this.#limits.join));
      const reply = await this.#options.onJoin(message);
      if (reply === undefined) refuse(request, response, 404);
      else send(response, 200, 'application/octet-stream', reply);
    } finally {
      clearTimeout(impatience);
      free();
    }
  }
}

/** The chunks of a body; leaving the loop early does not break the connection, on which an answer is still due. */
function bodyOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

async function readAtMost(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of uncut(body)) {
    total += chunk.length;
    if (total > limit) {
      throw new ExchangeError('exchange/door-too-big', 'More than a join message.', { params: { limit } });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function statusOf(error: unknown): number {
  if (!(error instanceof ExchangeError)) return 503;
  if (error.code === 'exchange/door-too-big') return 413;
  return error.code === 'exchange/door-protocol' || error.code === 'exchange/stream-cut' ? 400 : 503;
}

const WORDS: Readonly<Record<number, string>> = {
  400: 'Bad request\n',
  404: 'Not found\n',
  413: 'Too large\n',
  503: 'Try again later\n',
};

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.shouldKeepAlive = false;
  send(response, status, 'text/plain', Buffer.from(WORDS[status] ?? ''));
  linger(request);
}

/** A connection closed while the other side still writes is reset, and the answer in it with it. */
function linger(request: IncomingMessage): void {
  const { socket } = request;
  const end = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(end));
  let read = 0;
  request.on('data', (chunk: Uint8Array) => {
    read += chunk.length;
    if (read > LINGER_BYTES) socket.destroy();
  });
  request.on('error', () => socket.destroy());
}

function send(response: ServerResponse, status: number, type: string, body: Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
