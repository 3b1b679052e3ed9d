import { type OperationName, routes } from '@qanat/api';
import type { Home, Person } from '@qanat/app';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { langOf } from './lang.ts';
import { byCookie, mayCall, principalOf } from './principal.ts';
import { fromIssues, refuse } from './problem.ts';

const people = new WeakMap<FastifyRequest, Person>();

/** Who was admitted; undefined where an operation needs nobody. */
export function personOf(request: FastifyRequest): Person | undefined {
  return people.get(request);
}

/**
 * The hook that lets an operation's callers in, before anything of the body is read: of the right origin, signed in, of
 * a role that may. Everybody else is answered with a problem.
 */
export function admission(home: Home, name: OperationName) {
  const { method, role } = routes[name];
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (method !== 'GET' && byCookie(request) && !sameOrigin(request))
      return refuseWith(reply, request, 'server/origin');
    if (role === null) return undefined;
    const who = await principalOf(home, request);
    if (!who?.person) return refuseWith(reply, request, 'server/not-signed-in');
    if (!mayCall(who.person.role, role)) return refuseWith(reply, request, 'app/not-allowed', { role });
    people.set(request, who.person);
    return undefined;
  };
}

/** A browser names the page that sends; a program with the cookie but no Origin is let through only from nowhere else. */
function sameOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined)
    return (
      request.headers['sec-fetch-site'] === undefined || request.headers['sec-fetch-site'] === 'same-origin'
    );
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Answers with the problem of one code. */
export function refuseWith(
  reply: FastifyReply,
  request: FastifyRequest,
  code: string,
  params?: Record<string, string>,
): FastifyReply {
  const body = fromIssues(
    refuse(code).map((issue) => (params ? { ...issue, params } : issue)),
    langOf(request),
  );
  return reply.code(body.status).type('application/problem+json').send(body);
}
