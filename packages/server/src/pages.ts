import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Serves the built pages; routes live behind the `#`, so there is one document. Without a build it says how to make one. */
export async function addPages(server: FastifyInstance): Promise<void> {
  if (!existsSync(DIST)) {
    server.get('/', (_, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .send('The pages are not built yet: run npm start, or npx vite build packages/web.\n'),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: DIST,
    wildcard: false,
    // File names under assets/ carry a hash of their content; the document does not.
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
