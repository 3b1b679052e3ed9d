import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { API_PREFIX, ApiError, routes } from '@qanat/api';
import { stubClient } from '../src/testing/stub-client.ts';

/** The policy that the node serves pages under; the built pages must work with nothing more. */
export const POLICY: string =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built pages with the stub behind real HTTP, so that routes, client and policy are exercised as they ship. */
export async function startStubServer(dist: string): Promise<{ url: string; close: () => Promise<void> }> {
  let lang: 'en' | 'ar' = 'en';
  const client = stubClient({ lang: () => lang });
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    lang = request.headers['accept-language'] === 'ar' ? 'ar' : 'en';
    const answer = url.pathname.startsWith(API_PREFIX)
      ? call(client, request, url)
      : file(dist, url.pathname);
    answer.then(
      ({ status, type, body }) => {
        response.writeHead(status, {
          'content-type': type,
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
        });
        response.end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

async function file(dist: string, path: string): Promise<Answer> {
  const name = normalize(path === '/' ? '/index.html' : path);
  try {
    return {
      status: 200,
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body: await readFile(join(dist, name)),
    };
  } catch {
    return { status: 404, type: 'text/plain', body: 'none' };
  }
}

async function call(client: object, request: IncomingMessage, url: URL): Promise<Answer> {
  const path = url.pathname.slice(API_PREFIX.length);
  if (path === routes.events.path) return { status: 200, type: 'text/event-stream', body: ': open\n\n' };
  for (const [name, route] of Object.entries(routes)) {
    const params = route.method === request.method ? match(route.path, path) : null;
    if (!params) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = route.send === 'json' ? JSON.parse(text) : {};
    try {
      const answer = await (client as Record<string, (input: unknown) => Promise<unknown>>)[name]?.({
        params,
        query: Object.fromEntries(url.searchParams),
        body,
      });
      return { status: 200, type: 'application/json', body: JSON.stringify(answer ?? null) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, type: 'application/problem+json', body: JSON.stringify(error.problem) };
    }
  }
  return { status: 404, type: 'text/plain', body: 'none' };
}

function match(template: string, path: string): Record<string, string> | null {
  const names = template.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = decodeURIComponent(parts[index] ?? '');
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
}
