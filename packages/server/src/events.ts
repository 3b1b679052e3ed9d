import { API_PREFIX, type ChangeEvent, routes } from '@qanat/api';
import type { Home } from '@qanat/app';
import type { FastifyInstance } from 'fastify';
import { principalOf } from './principal.ts';

const HEARTBEAT_MS = 25_000;
const MAX_STREAMS = 64;

/** Tells who listens that something changed; made by `addEvents`. */
export type Announce = (topic: ChangeEvent['topic']) => void;

/** Server-sent events: one unnamed event `{topic}` for each change; a comment every 25 s keeps proxies from closing. */
export function addEvents(server: FastifyInstance, home: Home): Announce {
  const streams = new Set<NodeJS.WritableStream>();
  server.get(`${API_PREFIX}${routes.events.path}`, async (request, reply) => {
    const who = await principalOf(home, request);
    if (!who?.person) return reply.code(401).send();
    if (streams.size >= MAX_STREAMS) return reply.code(503).send();
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    stream.write(': open\n\n');
    streams.add(stream);
    const beat = setInterval(() => stream.write(': beat\n\n'), HEARTBEAT_MS);
    stream.on('close', () => {
      clearInterval(beat);
      streams.delete(stream);
    });
    return reply;
  });
  server.addHook('onClose', async () => {
    for (const stream of streams) stream.end();
  });
  return (topic) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify({ topic })}\n\n`);
  };
}
