import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { newDoorKey } from '../keys/certificate.ts';
import { type Door, type DoorOptions, startDoor } from './door.ts';
import { type DoorClient, type DoorClientOptions, doorClient } from './door-client.ts';
import type { DoorLimits } from './door-limits.ts';

const DOOR_KEY = newDoorKey();
const OTHER_KEY = newDoorKey();
const SMALL: Partial<DoorLimits> = { stream: { packet: 50_000, total: 200_000, packets: 10 }, join: 1_000 };

const open: Door[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.close()));
});

interface Visited {
  door: Door;
  received: string[];
  faults: unknown[];
}

async function door(options: Partial<DoorOptions> = {}): Promise<Visited> {
  const received: string[] = [];
  const faults: unknown[] = [];
  const started = await startDoor({
    keys: { door: DOOR_KEY },
    port: 0,
    capability: async (mailbox) => (mailbox === 'box1' || mailbox === 'box2' ? 'sesame' : undefined),
    onPackets: async (_mailbox, packets) => {
      let stored = 0;
      for await (const packet of packets) {
        received.push(Buffer.from(packet).toString());
        stored += 1;
      }
      return stored;
    },
    onPull: async (_mailbox, after) => ({
      packets: ['one', 'two', 'three'].slice(after).map((text) => Buffer.from(text)),
      last: 3,
    }),
    onJoin: async (message) =>
      Buffer.from(message).toString() === 'hello' ? Buffer.from('welcome') : undefined,
    onFault: (error) => faults.push(error),
    ...options,
    limits: { ...SMALL, ...options.limits },
  });
  open.push(started);
  return { door: started, received, faults };
}

function client({ port }: Door, options: Partial<DoorClientOptions> = {}): DoorClient {
  return doorClient({
    addr: `127.0.0.1:${port}`,
    pin: DOOR_KEY.pin,
    mailbox: 'box1',
    capability: 'sesame',
    ...options,
  });
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A stranger with a plain TLS connection and its own idea of HTTP. */
async function raw({ port }: Door): Promise<TLSSocket> {
  const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return socket;
}

/** Closing counts, whether in good order or by a reset. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

async function answerTo(at: Door, text: string | Uint8Array): Promise<string> {
  const socket = await raw(at);
  socket.end(text);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  await closed(socket);
  return answer;
}

test('packets go in and come out, and a join is answered', async () => {
  const { door: at, received } = await door();
  const partner = client(at);
  expect(await partner.push([Buffer.from('a'), Buffer.from('b')])).toBe(2);
  expect(received).toEqual(['a', 'b']);
  expect(await partner.push([])).toBe(0);
  const pulled = await partner.pull(1);
  expect(pulled.last).toBe(3);
  expect((await collect(pulled.packets)).map((packet) => Buffer.from(packet).toString())).toEqual([
    'two',
    'three',
  ]);
  expect(await collect((await partner.pull(3)).packets)).toEqual([]);
  expect(Buffer.from((await partner.join(Buffer.from('hello'))) ?? []).toString()).toBe('welcome');
  expect(await partner.join(Buffer.from('who?'))).toBeUndefined();
  expect(at.pin).toBe(DOOR_KEY.pin);
});

test('behind a wrong pin nothing is sent', async () => {
  const { door: at, received } = await door();
  const partner = client(at, { pin: OTHER_KEY.pin });
  await expect(partner.push([Buffer.from('secret')])).rejects.toMatchObject({ code: 'exchange/door-pin' });
  await expect(partner.join(Buffer.from('hello'))).rejects.toMatchObject({ code: 'exchange/door-pin' });
  expect(received).toEqual([]);
});

test('strangers get one and the same 404', async () => {
  const { door: at, received } = await door();
  for (const options of [
    { capability: 'wrong' },
    { capability: '' },
    { mailbox: 'nobody' },
    { mailbox: '../join' },
    { mailbox: '' },
  ]) {
    const stranger = client(at, options);
    await expect(stranger.push([Buffer.from('x')])).rejects.toMatchObject({ code: 'exchange/door-closed' });
    await expect(stranger.pull(0)).rejects.toMatchObject({ code: 'exchange/door-closed' });
  }
  await expect(client(at).pull(-1)).rejects.toMatchObject({ code: 'exchange/door-closed' });
  const requests = [
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /x/v1/box/box1?after=0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /x/v1/drop/box9 HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
    'DELETE /x/v1/join HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /x/v1/drop/box1 HTTP/1.1\r\nHost: x\r\nQanat-Capability: sesame\r\n\r\n',
  ];
  const answers = await Promise.all(requests.map((text) => answerTo(at, text)));
  const withoutDate = answers.map((answer) => answer.replace(/Date: .*\r\n/, ''));
  expect(new Set(withoutDate).size).toBe(1);
  expect(withoutDate[0]).toMatch(/^HTTP\/1\.1 404 /);
  expect(received).toEqual([]);
});

test('a refused body gets its answer although the sender still writes', async () => {
  const { door: at } = await door();
  const stranger = client(at, { capability: 'wrong' });
  await expect(stranger.push([Buffer.alloc(2_000_000)])).rejects.toMatchObject({
    code: 'exchange/door-closed',
  });
});

test('too large is told as such, and what was whole before stays', async () => {
  const { door: at, received } = await door();
  const partner = client(at);
  const tooBig = { code: 'exchange/door-too-big' };
  await expect(partner.push([Buffer.from('first'), Buffer.alloc(60_000)])).rejects.toMatchObject(tooBig);
  expect(received).toEqual(['first']);
  await expect(partner.push(Array.from({ length: 8 }, () => Buffer.alloc(40_000)))).rejects.toMatchObject(
    tooBig,
  );
  await expect(partner.push(Array.from({ length: 11 }, () => Buffer.from('x')))).rejects.toMatchObject(
    tooBig,
  );
  await expect(partner.join(Buffer.alloc(2_000))).rejects.toMatchObject(tooBig);
});

test('a stream that breaks off leaves whole packets and no half one', async () => {
  const { door: at, received, faults } = await door();
  const socket = await raw(at);
  socket.write(
    'POST /x/v1/drop/box1 HTTP/1.1\r\nHost: x\r\nQanat-Capability: sesame\r\nContent-Length: 100\r\n\r\n\0\0\0\x05whole\0\0\0\x05ha',
  );
  await expect.poll(() => received).toEqual(['whole']);
  socket.destroy();
  await sleep(20);
  expect(received).toEqual(['whole']);
  expect(faults).toEqual([]);
  expect(await client(at).push([Buffer.from('again')])).toBe(1);
});

test('garbage instead of packets, HTTP or TLS does no harm', async () => {
  const { door: at } = await door();
  const head =
    'POST /x/v1/drop/box1 HTTP/1.1\r\nHost: x\r\nQanat-Capability: sesame\r\nContent-Length: 4\r\n\r\n';
  expect(await answerTo(at, `${head}\0\0\0\0`)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await answerTo(at, `${head}\xff\xff\xff\xff`)).toMatch(/^HTTP\/1\.1 4/);
  expect(await answerTo(at, Buffer.alloc(5_000, 0x80))).toMatch(/^(HTTP\/1\.1 400 |$)/);
  expect(await answerTo(at, `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5_000)}\r\n`)).toMatch(
    /^(HTTP\/1\.1 4|$)/,
  );
  const plain = connectTcp(at.port, '127.0.0.1');
  plain.on('error', () => undefined);
  plain.end('GET / HTTP/1.1\r\n\r\n');
  plain.resume();
  await closed(plain);
  expect(await client(at).push([Buffer.from('x')])).toBe(1);
});

test('TLS 1.2 is refused', async () => {
  const { door: at } = await door();
  const socket = connectTls({
    port: at.port,
    host: '127.0.0.1',
    rejectUnauthorized: false,
    maxVersion: 'TLSv1.2',
  });
  await expect(once(socket, 'secureConnect')).rejects.toThrow();
});

test('who sends slowly is cut off', async () => {
  const { door: at, faults } = await door({ limits: { headMs: 100, idleMs: 150, joinMs: 150 } });
  const silent = await raw(at);
  const head = await raw(at);
  head.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const body = await raw(at);
  body.write('POST /x/v1/join HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n');
  const drip = setInterval(() => body.write('x'), 30);
  for (const socket of [silent, head, body]) socket.resume();
  await Promise.all([silent, head, body].map(closed));
  clearInterval(drip);
  expect(faults).toEqual([]);
});

test('a partner who drips bytes loses the place', async () => {
  const { door: at, received } = await door({ limits: { pace: { graceMs: 60, minRate: 1_000 } } });
  const slow = await raw(at);
  slow.resume();
  slow.write(
    'POST /x/v1/drop/box1 HTTP/1.1\r\nHost: x\r\nQanat-Capability: sesame\r\nContent-Length: 500\r\n\r\n',
  );
  const drip = setInterval(() => slow.write('\0'), 30);
  await closed(slow);
  clearInterval(drip);
  expect(received).toEqual([]);
  expect(await client(at).push([Buffer.from('x')])).toBe(1);
});

test('connections are bounded, for all and for each address', async () => {
  const { door: at } = await door({ limits: { connections: 20, connectionsPerAddress: 5, headMs: 400 } });
  const sockets = Array.from({ length: 40 }, () => {
    const socket = connectTcp(at.port, '127.0.0.1');
    socket.on('error', () => undefined);
    return socket;
  });
  let closed = 0;
  for (const socket of sockets) socket.once('close', () => (closed += 1)).resume();
  await expect.poll(() => closed).toBeGreaterThanOrEqual(35);
  for (const socket of sockets) socket.destroy();
  await expect
    .poll(async () =>
      client(at)
        .push([])
        .catch(() => -1),
    )
    .toBe(0);
});

test('one transfer at a time for a mailbox, a few in all; the others are told to wait', async () => {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { door: at } = await door({
    limits: { transfers: 2 },
    onPackets: async () => {
      await gate;
      return 0;
    },
  });
  const first = client(at).push([Buffer.from('x')]);
  await sleep(50);
  await expect(client(at).push([Buffer.from('x')])).rejects.toMatchObject({ code: 'exchange/door-busy' });
  const second = client(at, { mailbox: 'box2' }).push([Buffer.from('x')]);
  await sleep(50);
  go();
  expect(await Promise.all([first, second])).toEqual([0, 0]);
  expect(await client(at).push([])).toBe(0);
});

test('joins are counted', async () => {
  const { door: at } = await door({ limits: { joinsPerMinute: 0 } });
  await expect(client(at).join(Buffer.from('hello'))).rejects.toMatchObject({ code: 'exchange/door-busy' });
});

test('a fault behind the door is told inside and says nothing outside', async () => {
  const fault = new Error('the table secrets is locked');
  const { door: at, faults } = await door({
    onPackets: async () => {
      throw fault;
    },
    onPull: async () => ({
      packets: (async function* () {
        yield Buffer.from('one');
        throw fault;
      })(),
      last: 2,
    }),
  });
  await expect(client(at).push([Buffer.from('x')])).rejects.toMatchObject({ code: 'exchange/door-busy' });
  const pulled = await client(at).pull(0);
  await expect(collect(pulled.packets)).rejects.toMatchObject({ code: 'exchange/stream-cut' });
  expect(faults).toEqual([fault, fault]);
});

test('nobody there, somebody else there, and a place already taken', async () => {
  const { door: at } = await door();
  await expect(
    startDoor({ ...({} as DoorOptions), keys: { door: DOOR_KEY }, port: at.port }),
  ).rejects.toMatchObject({
    code: 'exchange/door-listen',
  });
  await at.close();
  await expect(client(at).push([])).rejects.toMatchObject({ code: 'exchange/door-unreachable' });
  expect(() => client(at, { addr: 'http://x' })).toThrow(
    expect.objectContaining({ code: 'exchange/door-address' }),
  );
});

test('a hostile door: silence, garbage, endless and wrong answers', async () => {
  const { createServer } = await import('node:tls');
  const answers: Record<string, (socket: TLSSocket) => void> = {
    silence: () => undefined,
    garbage: (socket) => socket.end('\0\xff nonsense\r\n\r\n'),
    moved: (socket) =>
      socket.end('HTTP/1.1 302 Found\r\nLocation: https://elsewhere\r\nContent-Length: 0\r\n\r\n'),
    count: (socket) => socket.end('HTTP/1.1 202 Accepted\r\nContent-Length: 13\r\n\r\n{"stored":-1}'),
    endless: (socket) => {
      socket.write('HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = setInterval(() => socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`), 1);
      socket.once('close', () => clearInterval(more));
    },
  };
  const expected: Record<string, string> = {
    silence: 'exchange/door-unreachable',
    garbage: 'exchange/door-unreachable',
    moved: 'exchange/door-protocol',
    count: 'exchange/door-protocol',
    endless: 'exchange/door-protocol',
  };
  for (const [name, answer] of Object.entries(answers)) {
    const server = createServer({ key: DOOR_KEY.key, cert: DOOR_KEY.cert }, (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => answer(socket));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const partner = client({ host: '', port, pin: '', close: async () => undefined }, { idleMs: 100 });
    await expect(partner.push([Buffer.from('x')]), name).rejects.toMatchObject({ code: expected[name] });
    server.close();
  }
});

test('a box with more than we take, and leaving it early', async () => {
  const { door: at, faults } = await door({
    onPull: async () => ({ packets: [Buffer.alloc(10), Buffer.alloc(40_000)], last: 2 }),
  });
  const pulled = await client(at, { limits: { packet: 1_000 } }).pull(0);
  await expect(collect(pulled.packets)).rejects.toMatchObject({ code: 'exchange/door-too-big' });
  const left = await client(at).pull(0);
  for await (const packet of left.packets) {
    expect(packet).toHaveLength(10);
    break;
  }
  expect(await client(at).push([])).toBe(0);
  await sleep(20);
  expect(faults).toEqual([]);
});
