import type { ServerResponse } from 'node:http';
import { API_PREFIX, type ChangeEvent, routes } from '@qanat/api';
import type { Home } from '@qanat/app';
import type { FastifyInstance } from 'fastify';
import { admission, refuseWith } from './admission.ts';

const HEARTBEAT_MS = 25_000;
const MAX_STREAMS = 64;
const MAX_UNREAD = 64 * 1024;

/** Tells who listens that something changed; made by `addEvents`. */
export type Announce = (topic: ChangeEvent['topic']) => void;

/** Server-sent events: one unnamed event `{topic}` for each change; a comment every 25 s keeps proxies from closing. */
export function addEvents(server: FastifyInstance, home: Home): Announce {
  const streams = new Set<ServerResponse>();
  const onRequest = admission(home, 'events');
  server.get(`${API_PREFIX}${routes.events.path}`, { onRequest }, async (request, reply) => {
    if (streams.size >= MAX_STREAMS) return refuseWith(reply, request, 'server/too-many-streams');
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
    // Whoever does not read is let go: the pages open the stream again and fetch everything anew.
    for (const stream of streams)
      if (stream.writableLength > MAX_UNREAD) stream.destroy();
      else stream.write(`data: ${JSON.stringify({ topic })}\n\n`);
  };
}
