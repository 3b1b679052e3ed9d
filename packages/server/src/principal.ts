import { type Home, principal, type Role, type Secret } from '@qanat/app';
import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'qanat_session';

const RANK: Record<Role, number> = { reader: 0, analyst: 1, officer: 2 };

/** Whether a role may call what asks for at least `least`. */
export function mayCall(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

/** Who sends this request: by session cookie (the pages) or bearer token (programs). */
export async function principalOf(home: Home, request: FastifyRequest): Promise<Secret | undefined> {
  const secret = bearer(request) ?? cookie(request, SESSION_COOKIE);
  return secret === undefined ? undefined : principal(home, secret);
}

/** True when the request is authorised by the cookie, which a foreign page could make a browser send. */
export function byCookie(request: FastifyRequest): boolean {
  return bearer(request) === undefined;
}

/** `Authorization: Bearer …`, or the password of `Basic …`, which TAXII clients send. */
export function bearer(request: FastifyRequest): string | undefined {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ');
  if (!value) return undefined;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

export function cookie(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** The cookie of a session: out of scripts' reach, same site only. `secure` when the pages stand behind TLS. */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const life = secret === null ? 'Max-Age=0' : 'Max-Age=43200';
  return `${SESSION_COOKIE}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}${secure ? '; Secure' : ''}`;
}
