import type { Lang } from '@qanat/app';
import type { FastifyRequest } from 'fastify';

/** The language of an answer: `?lang=`, else the first of Accept-Language that we speak. */
export function langOf(request: FastifyRequest): Lang {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const asked = lang ?? request.headers['accept-language'] ?? '';
  for (const range of String(asked).toLowerCase().split(',')) {
    const primary = range.trim().split(/[-;]/)[0];
    if (primary === 'ar' || primary === 'en') return primary;
  }
  return 'en';
}
