import { isIP } from 'node:net';
import { fastifyCompress } from '@fastify/compress';
import { fastifyHelmet } from '@fastify/helmet';
import { fastifyMultipart } from '@fastify/multipart';
import { fastifyRateLimit } from '@fastify/rate-limit';
import type { ChangeEvent } from '@qanat/api';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { refuseWith } from './admission.ts';
import { type Announce, addEvents } from './events.ts';
import { handlersFor } from './handlers/index.ts';
import { addJsonBody } from './json-body.ts';
import { langOf } from './lang.ts';
import { addOperations } from './operations.ts';
import { addPages } from './pages.ts';
import { toProblem } from './problem.ts';
import type { ServerOptions } from './server-options.ts';
import { addTaxii } from './taxii/routes.ts';
import { validatorCompiler } from './validator.ts';

const BODY_LIMIT = 8 * 1024 * 1024;
const TOPICS: readonly ChangeEvent['topic'][] = [
  'inbox',
  'reports',
  'objects',
  'channels',
  'holds',
  'asks',
  'watch',
];

/** The node's HTTP faces, not yet listening. `announce` tells the pages that something changed. */
export async function createServer(
  options: ServerOptions,
): Promise<{ server: FastifyInstance; announce: Announce }> {
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    logger: false,
    routerOptions: { maxParamLength: 300 },
    // What the router itself refuses: a path that cannot be decoded, a part of it that is too long.
    frameworkErrors: (error, request, reply) => {
      const problem = toProblem(error, langOf(request));
      // The plain reply: which schemas a route would have had does not matter here.
      void (reply as FastifyReply).code(problem.status).type('application/problem+json').send(problem);
    },
  });
  server.setValidatorCompiler(validatorCompiler);
  addJsonBody(server);
  server.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error, langOf(request));
    if (problem.status >= 500 && !hasLeft(error)) options.fault?.(error);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  server.setNotFoundHandler((request, reply) => refuseWith(reply, request, 'server/no-route'));
  server.addHook('onRequest', async (request, reply) => {
    if (namesThisMachine(request.hostname)) return;
    return refuseWith(reply, request, 'server/host');
  });
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on loopback is how the pages are meant to be reached; behind TLS the operator's proxy says this.
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(fastifyRateLimit, { max: 1_200, timeWindow: '1 minute' });
  await server.register(fastifyCompress, { threshold: 2_048, encodings: ['br', 'gzip'] });
  await server.register(fastifyMultipart);
  const announce = addEvents(server, options.home);
  addOperations(server, options.home, handlersFor(options));
  addTaxii(server, options.home);
  await addPages(server);
  return { server, announce };
}

/** Whoever asked closed the connection before the answer was out: no fault of the node. */
const hasLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * A page elsewhere can make its own name point at 127.0.0.1 and so reach us as "same origin". Behind a proxy the host
 * is the operator's; on loopback it can only be one of these names. Addresses are nobody's name.
 */
function namesThisMachine(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/:\d+$/, '');
  return name === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || allowedHosts.has(name);
}

/** Names under which an operator's proxy forwards: `QANAT_HOSTS`, with commas. */
const allowedHosts: ReadonlySet<string> = new Set(
  (process.env['QANAT_HOSTS'] ?? '').split(',').filter(Boolean),
);

export interface Started {
  /** Without a closing slash. */
  readonly url: string;
  readonly announceAll: () => void;
  readonly close: () => Promise<void>;
}

/** Listens. `port` 0 takes any free one. */
export async function startServer(options: ServerOptions & { host: string; port: number }): Promise<Started> {
  const { server, announce } = await createServer(options);
  const url = await server.listen({ host: options.host, port: options.port });
  return {
    url,
    announceAll: () => {
      for (const topic of TOPICS) announce(topic);
    },
    close: () => server.close(),
  };
}
