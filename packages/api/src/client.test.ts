import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ApiError,
  type Claim,
  createClient,
  formatPath,
  formatQuery,
  messages,
  type Session,
} from './index.ts';

interface Seen {
  url: string;
  init: RequestInit;
}

function answering(respond: () => Response | Promise<Response>, lang: 'en' | 'ar' = 'en') {
  const seen: Seen[] = [];
  const client = createClient({
    baseUrl: 'http://node.example:7480',
    lang: () => lang,
    fetch: async (url, init) => {
      seen.push({ url, init });
      return respond();
    },
  });
  return { client, seen };
}

const json = (value: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError');
  return error;
}

describe('requests', () => {
  it('fills path, query and body and asks in the language of the page', async () => {
    const { client, seen } = answering(() => json({}), 'ar');
    await client.claimDecide({ params: { id: 'report--1', claim: 'c/1' }, body: { decision: 'accept' } });
    await client.inboxList({ query: { state: 'open', limit: 20 } });
    expect(seen.map(({ url }) => url)).toEqual([
      'http://node.example:7480/api/v1/reports/report--1/claims/c%2F1/decision',
      'http://node.example:7480/api/v1/inbox?state=open&limit=20',
    ]);
    expect(seen[0]?.init.method).toBe('POST');
    expect(seen[0]?.init.body).toBe('{"decision":"accept"}');
    expect(seen[0]?.init.credentials).toBe('same-origin');
    expect(new Headers(seen[0]?.init.headers).get('accept-language')).toBe('ar');
    expect(seen[1]?.init.body).toBeUndefined();
  });

  it('sends a file as one part and leaves its content type to the platform', async () => {
    const { client, seen } = answering(() => json({}));
    await client.fileImport({ query: { own: true }, file: new Blob(['{}']), name: 'b.json' });
    const form = seen[0]?.init.body;
    expect(form).toBeInstanceOf(FormData);
    expect(((form as FormData).get('file') as File).name).toBe('b.json');
    expect(new Headers(seen[0]?.init.headers).has('content-type')).toBe(false);
    expect(seen[0]?.url).toContain('/import?own=true');
  });

  it('answers bytes as a Blob and an empty answer as undefined', async () => {
    const packed = answering(() => new Response(new Uint8Array([1, 2, 3])));
    expect((await packed.client.channelPack({ params: { id: 'c_1' } })).size).toBe(3);
    const left = answering(() => new Response(null, { status: 204 }));
    expect(await left.client.signOut()).toBeUndefined();
    expect(left.client.eventsUrl()).toBe('http://node.example:7480/api/v1/events');
  });

  it('is typed by the table', () => {
    const { client } = answering(() => json({}));
    expectTypeOf(client.session).returns.resolves.toEqualTypeOf<Session>();
    expectTypeOf(client.claimAdd).returns.resolves.toEqualTypeOf<Claim>();
    // @ts-expect-error a path parameter is missing
    expectTypeOf(client.reportShow).toBeCallableWith({});
    expectTypeOf(client.inboxTriage).toBeCallableWith({ params: { id: 'x' }, body: { action: 'accept' } });
  });
});

describe('refusals', () => {
  it('throws the problem the node gave, with all its issues', async () => {
    const problem = {
      type: 'about:blank',
      title: 'The preview has changed.',
      status: 409,
      code: 'exchange/preview-changed',
      issues: [{ code: 'x/y', path: '$.a', severity: 'error', message: 'No.' }],
    };
    const { client } = answering(() => json(problem, 409, 'application/problem+json'));
    const error = await failure(client.release({ params: { id: 'c' }, body: { digest: 'd' } }));
    expect([error.code, error.status]).toEqual(['exchange/preview-changed', 409]);
    expect(error.problem).toEqual(problem);
  });

  it.each([
    [
      'a page of a proxy',
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      'api/not-a-problem',
      502,
    ],
    ['half a problem', () => json({ code: 'x/y' }, 400), 'api/not-a-problem', 400],
    [
      'a wrong issue',
      () => json({ code: 'x/y', title: '', status: 400, issues: [null] }, 400),
      'api/not-a-problem',
      400,
    ],
    ['success that is not JSON', () => new Response('<html>'), 'api/not-a-problem', 200],
    ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'api/unreachable', 0],
  ])('gives a code of its own for %s', async (_, respond, code, status) => {
    const error = await failure(answering(respond).client.session());
    expect([error.code, error.status]).toEqual([code, status]);
    expect(error.problem.title).not.toContain('{');
  });

  it('says it in Arabic on an Arabic page', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('x')), 'ar');
    expect((await failure(client.session())).problem.title).toBe(messages.ar['api/unreachable']);
  });

  it('passes the abort of its own signal through', async () => {
    const stop = new AbortController();
    const { client } = answering(() => Promise.reject(new DOMException('stopped', 'AbortError')));
    stop.abort();
    await expect(client.status({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('addresses', () => {
  it('never lets a parameter leave its path segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        const path = formatPath('/reports/:id/claims', { id });
        const parts = path.split('/');
        expect(parts).toHaveLength(4);
        expect(decodeURIComponent(parts[2] ?? '')).toBe(id);
        expect(path).not.toMatch(/[?#]/u);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a missing parameter and leaves absent query members out', () => {
    expect(() => formatPath('/reports/:id', {})).toThrow(TypeError);
    expect(() => formatPath('/reports/:id', { id: '' })).toThrow(TypeError);
    expect(formatQuery({ text: undefined, type: null })).toBe('');
    expect(formatQuery({ text: 'سولت & مارش', own: false })).toBe(
      `?${new URLSearchParams({ text: 'سولت & مارش', own: 'false' })}`,
    );
  });
});
