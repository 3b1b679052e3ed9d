import { Refusal } from '@qanat/app';
import { parseJson } from '@qanat/json';
import type { FastifyInstance } from 'fastify';
import { badRequest } from './problem.ts';

const MAX_DEPTH = 32;

/** Bodies are read by the house's own parser: no duplicate keys, no lone surrogates, no depth without end. */
export function addJsonBody(server: FastifyInstance): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => {
      if (body.length === 0) return undefined;
      const parsed = parseJson(body, { maxDepth: MAX_DEPTH });
      if (parsed.ok) return parsed.value;
      throw new Refusal([badRequest('', parsed.issues[0]?.code ?? 'json/syntax'), ...parsed.issues]);
    },
  );
}
