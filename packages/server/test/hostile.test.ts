import './require-as-node-does.ts';
import { connect } from 'node:net';
import { API_PREFIX, formatPath, type OperationName, routes } from '@qanat/api';
import { issueLaneToken, issueLink } from '@qanat/app';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, startServer } from '../src/index.ts';
import { caller, checkProblem } from './call-operation.ts';
import { type TwoNodes, twoNodes } from './two-nodes.ts';

let nodes: TwoNodes;
let server: FastifyInstance;
const faults: unknown[] = [];

beforeAll(async () => {
  nodes = await twoNodes();
  ({ server } = await createServer({ home: nodes.ours, fault: (error) => faults.push(error) }));
});

afterAll(async () => {
  await server.close();
  await nodes.close();
  expect(faults).toEqual([]);
});

const HOST = '127.0.0.1:7480';
const send = (request: InjectOptions) =>
  server.inject({ ...request, headers: { host: HOST, ...request.headers } });

async function refused(request: InjectOptions, status: number, code: string): Promise<void> {
  const answer = await send(request);
  expect([answer.statusCode, answer.json().code], answer.body.slice(0, 300)).toEqual([status, code]);
  checkProblem(answer.headers['content-type'], answer.json());
}

const filled = (path: string) => formatPath(path, { id: 'x', claim: 'y', seq: 1, lane: 'out' });
const names = Object.keys(routes) as OperationName[];

test('without sign-in every operation that needs one answers 401, whatever is sent', async () => {
  for (const name of names) {
    const { method, path, role } = routes[name];
    if (role === null) continue;
    await refused(
      { method, url: API_PREFIX + filled(path), ...(method !== 'GET' && { payload: { nonsense: true } }) },
      401,
      'server/not-signed-in',
    );
  }
});

test('a role below what an operation needs answers 403', async () => {
  const rank = { reader: 0, analyst: 1, officer: 2 };
  for (const holder of ['reader', 'analyst'] as const)
    for (const name of names) {
      const { role, send: kind } = routes[name];
      if (role === null || rank[role] <= rank[holder]) continue;
      const one = caller(server, nodes.tokens[holder]);
      const file = kind === 'file' ? { file: new Blob(['x']) } : {};
      const problem = await one.no(
        name,
        { params: { id: 'x', claim: 'y', seq: 1, lane: 'out' }, ...file },
        403,
        'app/not-allowed',
      );
      expect(problem.title).toContain(role);
    }
});

test('a sign-in link works once and for fifteen minutes; the cookie is out of reach of scripts', async () => {
  const token = await issueLink(nodes.ours, 'analyst', 'test');
  const first = await send({ method: 'POST', url: `${API_PREFIX}/session`, payload: { token } });
  expect(first.statusCode).toBe(200);
  expect(first.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  await refused({ method: 'POST', url: `${API_PREFIX}/session`, payload: { token } }, 401, 'server/bad-link');
  const late = await issueLink(nodes.ours, 'analyst', 'test');
  nodes.moveClock(15 * 60_000 + 1);
  await refused(
    { method: 'POST', url: `${API_PREFIX}/session`, payload: { token: late } },
    401,
    'server/bad-link',
  );
  nodes.moveClock(-15 * 60_000 - 1);
});

test('a session ends with sign-out and after twelve hours', async () => {
  const open = async () => {
    const token = await issueLink(nodes.ours, 'analyst', 'test');
    const answer = await send({ method: 'POST', url: `${API_PREFIX}/session`, payload: { token } });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  const cookie = await open();
  const url = `${API_PREFIX}/session`;
  expect((await send({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(204);
  await refused({ url, headers: { cookie } }, 401, 'server/not-signed-in');
  const other = await open();
  nodes.moveClock(12 * 3_600_000 + 1000);
  await refused({ url, headers: { cookie: other } }, 401, 'server/not-signed-in');
  nodes.moveClock(-12 * 3_600_000 - 1000);
});

test('a foreign page cannot act with the cookie of a session, nor sign a browser in', async () => {
  const token = await issueLink(nodes.ours, 'officer', 'test');
  const url = `${API_PREFIX}/recalls`;
  const payload = { object: 'indicator--x', channel: null, class: 'false' };
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign)
    await refused(
      { method: 'POST', url: `${API_PREFIX}/session`, payload: { token }, headers },
      403,
      'server/origin',
    );
  const answer = await send({
    method: 'POST',
    url: `${API_PREFIX}/session`,
    payload: { token },
    headers: { origin: `http://${HOST}` },
  });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  for (const headers of foreign)
    await refused({ method: 'POST', url, payload, headers: { ...headers, cookie } }, 403, 'server/origin');
  await refused({ method: 'POST', url, payload, headers: { cookie } }, 422, 'exchange/released-nothing');
});

test('secrets of another kind, or of nobody, are no sign-in', async () => {
  const link = await issueLink(nodes.ours, 'officer', 'test');
  const lane = await issueLaneToken(nodes.ours, nodes.chan, 't', 'test');
  const bearers = [link, lane, '', 'x', 'A'.repeat(10_000), `${nodes.tokens.officer}x`];
  for (const one of bearers)
    await refused(
      { url: `${API_PREFIX}/inbox`, headers: { authorization: `Bearer ${one}` } },
      401,
      'server/not-signed-in',
    );
  for (const authorization of ['Basic !!!', 'Basic', 'Digest a=b', 'Bearer'])
    await refused({ url: `${API_PREFIX}/inbox`, headers: { authorization } }, 401, 'server/not-signed-in');
});

test('another name for this machine is refused: no page elsewhere can reach us by rebinding', async () => {
  for (const host of [
    'evil.example',
    'evil.example:7480',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ])
    for (const url of ['/', `${API_PREFIX}/health`, '/taxii2/'])
      await refused({ url, headers: { host } }, 403, 'server/host');
  for (const host of ['localhost:7480', '127.0.0.1', '[::1]:7480'])
    expect((await send({ url: `${API_PREFIX}/health`, headers: { host } })).statusCode).toBe(200);
});

const authorization = () => `Bearer ${nodes.tokens.officer}`;
const post = (payload: string, type = 'application/json', path = '/reports'): InjectOptions => ({
  method: 'POST',
  url: API_PREFIX + path,
  payload,
  headers: { authorization: authorization(), 'content-type': type },
});

test('bodies that are not JSON, too deep, ambiguous, too large, of another type, or not as the contract says', async () => {
  await refused(post('{"text": '), 400, 'server/bad-request');
  await refused(post('{"text":"a","text":"b"}'), 400, 'server/bad-request');
  await refused(post('"\\ud800"'), 400, 'server/bad-request');
  await refused(post('[]'), 400, 'server/bad-request');
  await refused(post(''), 400, 'server/bad-request');
  await refused(post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400, 'server/bad-request');
  await refused(post(JSON.stringify({ text: 'x'.repeat(9_000_000) })), 413, 'server/body-too-big');
  await refused(post('text=1', 'application/x-www-form-urlencoded'), 415, 'server/media-type');
  await refused(post('{"text":"a"}', 'text/plain'), 415, 'server/media-type');
  await refused(post('x', 'multipart/form-data; boundary=x', '/import'), 400, 'server/bad-request');
  await refused(post('{}', 'application/json', '/import'), 415, 'server/media-type');
});

test('every reason against a body is told at once, and nothing is read into it that it does not say', async () => {
  const bad = await send(
    post('{"action":"explode","until":7}', 'application/json', `/inbox/${nodes.report}/triage`),
  );
  expect(
    bad
      .json()
      .issues.map(({ path }: { path: string }) => path)
      .sort(),
  ).toEqual(['/action', '/until']);
  await refused(
    post('{"info":"3"}', 'application/json', `/inbox/${nodes.report}/triage`),
    400,
    'server/bad-request',
  );
  const polluted = await send(post('{"text":"A spokesman said so.","__proto__":{"own":true}}'));
  expect(polluted.statusCode).toBeLessThan(500);
  expect(({} as { own?: boolean }).own).toBeUndefined();
});

test('paths and parameters that are no ids find nothing and break nothing', async () => {
  const tricks = [
    '..%2f..%2fetc%2fpasswd',
    '%00',
    "x'--",
    '%F0%9F%92%A5',
    'report--',
    '-1',
    'NaN',
    'constructor',
    '__proto__',
  ];
  const shapes = [
    '/reports/:x',
    '/objects/:x',
    '/objects/:x/versions/1',
    '/channels/:x',
    '/channels/:x/log',
    '/inbox/:x',
    '/origins/:x',
  ];
  for (const trick of tricks)
    for (const shape of shapes) {
      const answer = await send({
        url: API_PREFIX + shape.replace(':x', trick),
        headers: { authorization: authorization() },
      });
      expect([404, 422], `${shape} ${trick} ${answer.body}`).toContain(answer.statusCode);
      checkProblem(answer.headers['content-type'], answer.json());
    }
  for (const url of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%zz',
    '//evil.example/x',
  ])
    expect([400, 403, 404], url).toContain((await send({ url })).statusCode);
  const chan = nodes.chan;
  for (const seq of ['abc', '-1', '1e9', '99999999999999999999', '0x10'])
    for (const path of [
      `/channels/${chan}/log/out/${seq}/evidence`,
      `/objects/${nodes.report}/versions/${seq}`,
    ])
      await refusedAs(path, [404, 422]);
  await refusedAs(`/channels/${chan}/log/sideways/0/evidence`, [404, 422]);
});

async function refusedAs(path: string, statuses: number[]): Promise<void> {
  const answer = await send({ url: API_PREFIX + path, headers: { authorization: authorization() } });
  expect(statuses, `${path} ${answer.body}`).toContain(answer.statusCode);
  checkProblem(answer.headers['content-type'], answer.json());
}

test('very long and malformed queries are refused', async () => {
  const long = 'x'.repeat(10_000);
  await refusedAs(`/objects?text=${long}`, [400]);
  await refusedAs(`/reports?cursor=${long}`, [400]);
  await refusedAs(`/objects/${long}`, [400]);
  for (const query of [
    'limit=0',
    'limit=501',
    'limit=1.5',
    'limit=x',
    'limit=1&limit=2',
    'cursor=-1',
    'cursor=x',
    'cursor=1e3',
    'since=x',
    'text[a]=1&limit=0',
  ])
    await refusedAs(`/objects?${query}`, [400]);
  await refusedAs('/inbox?state=nothing', [400]);
  await refusedAs('/watch/hits?cursor=NaN', [400]);
  await refusedAs('/objects?text=nothing:here', [422]);
});

test('a watch run names a file that is there', async () => {
  const analyst = caller(server, nodes.tokens.analyst);
  for (const path of ['/no/such/file', '\u0000', '/'])
    await analyst.no('watchRun', { body: { path } }, 422, 'app/file');
});

test('sign-in cannot be tried at will', async () => {
  const { server: other } = await createServer({ home: nodes.ours });
  let last = 0;
  for (let i = 0; i < 25; i++) {
    const answer = await other.inject({
      method: 'POST',
      url: `${API_PREFIX}/session`,
      payload: { token: `guess-${i}-guess` },
      headers: { host: HOST },
    });
    last = answer.statusCode;
    if (last === 429) {
      checkProblem(answer.headers['content-type'], answer.json());
      expect(answer.json().code).toBe('server/too-many');
      expect(answer.headers['retry-after']).toBeDefined();
    }
  }
  expect(last).toBe(429);
  await other.close();
});

test('pages and answers carry the strict policy, and no answer is kept by caches', async () => {
  const page = await send({ url: '/' });
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  const answer = await send({ url: `${API_PREFIX}/session`, headers: { authorization: authorization() } });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('events: to members only, one for each change, and a stream that goes away is forgotten', async () => {
  const running = await startServer({ home: nodes.ours, host: '127.0.0.1', port: 0 });
  const url = `${running.url}${API_PREFIX}/events`;
  const stranger = await fetch(url);
  expect(stranger.status).toBe(401);
  checkProblem(stranger.headers.get('content-type'), await stranger.json());
  const stop = new AbortController();
  const stream = await fetch(url, { headers: { authorization: authorization() }, signal: stop.signal });
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = stream.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toBe(': open\n\n');
  running.announceAll();
  let told = '';
  while (!told.includes('watch')) told += new TextDecoder().decode((await reader?.read())?.value);
  expect(told).toContain('data: {"topic":"inbox"}\n\n');
  stop.abort();
  running.announceAll();
  await running.close();
});

test('bytes that are no HTTP get an answer and an end', async () => {
  const running = await startServer({ home: nodes.ours, host: '127.0.0.1', port: 0 });
  const { port } = new URL(running.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('\u0016\u0003\u0001 hello\r\n\r\n'));
    let text = '';
    socket.on('data', (bytes) => {
      text += String(bytes);
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  await running.close();
});

test('whoever leaves before the answer is out is no fault; anything else that breaks is told once', async () => {
  const told: unknown[] = [];
  const { server: other } = await createServer({ home: nodes.ours, fault: (error) => told.push(error) });
  const broken = new Error('broken');
  const left = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  other.get('/left', async () => Promise.reject(left));
  other.get('/broken', async () => Promise.reject(broken));
  for (const url of ['/left', '/broken'])
    expect((await other.inject({ url, headers: { host: HOST } })).statusCode).toBe(500);
  expect(told).toEqual([broken]);
  await other.close();
});
