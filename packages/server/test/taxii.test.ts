import './require-as-node-does.ts';
import { issueLaneToken, laneRecords, recallObject, releaseTo, setChannel } from '@qanat/app';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../src/index.ts';
import { type TwoNodes, twoNodes } from './two-nodes.ts';

const MEDIA = 'application/taxii+json;version=2.1';
let nodes: TwoNodes;
let server: FastifyInstance;
let lane: string;
let base: string;

beforeAll(async () => {
  nodes = await twoNodes();
  const faults: unknown[] = [];
  ({ server } = await createServer({ home: nodes.ours, fault: (error) => faults.push(error) }));
  await releaseTo(nodes.ours, nodes.chan, { query: 'type:indicator' }, 'officer');
  lane = await issueLaneToken(nodes.ours, nodes.chan, 'test', 'test');
  const { collections } = await body('/taxii2/lanes/collections/');
  base = `/taxii2/lanes/collections/${collections[0].id}`;
});

afterAll(async () => {
  await server.close();
  await nodes.close();
});

interface Asked {
  token?: string | null;
  headers?: Record<string, string>;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  payload?: string;
}

function ask(url: string, { token = lane, headers, method = 'GET', payload }: Asked = {}) {
  return server.inject({
    method,
    url,
    headers: {
      host: 'localhost:7480',
      accept: MEDIA,
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });
}

async function body(url: string, asked?: Asked) {
  const answer = await ask(url, asked);
  expect([answer.statusCode, answer.headers['content-type']], `${url} ${answer.body.slice(0, 300)}`).toEqual([
    200,
    MEDIA,
  ]);
  expect(answer.headers['vary']).toMatch(/Accept, Authorization/);
  expect(answer.headers['cache-control']).toBe('no-store');
  return answer.json();
}

async function fails(url: string, status: number, asked?: Asked) {
  const answer = await ask(url, asked);
  expect(answer.statusCode, `${url} ${answer.body.slice(0, 300)}`).toBe(status);
  expect(answer.headers['content-type']).toBe(MEDIA);
  const { title, http_status, error_code } = answer.json();
  expect(http_status).toBe(String(status));
  expect(error_code).toMatch(/^[a-z]+\/[a-z-]+$/);
  expect(title).not.toMatch(/\{\w+\}/);
  return answer;
}

test('discovery, root and collections', async () => {
  expect(await body('/taxii2/')).toMatchObject({ default: '/taxii2/lanes/', api_roots: ['/taxii2/lanes/'] });
  expect(await body('/taxii2/lanes/')).toMatchObject({
    versions: [MEDIA],
    max_content_length: expect.any(Number),
  });
  const { collections } = await body('/taxii2/lanes/collections/');
  expect(collections).toMatchObject([{ can_read: true, can_write: false, title: 'Theirs' }]);
  expect(await body(`${base}/`)).toEqual(collections[0]);
  expect(await body(`/taxii2/lanes/collections/${collections[0].alias}/`)).toEqual(collections[0]);
});

test('a missing slash at the end is no difference', async () => {
  for (const url of [
    '/taxii2',
    '/taxii2/lanes',
    '/taxii2/lanes/collections',
    base,
    `${base}/objects`,
    `${base}/manifest`,
  ])
    expect(await body(url), url).toEqual(await body(`${url}/`));
});

test('objects come page by page, byte for byte as they were sent, and the manifest says the same', async () => {
  const records = await laneRecords(nodes.ours, nodes.chan);
  const seen: { id: string }[] = [];
  let next: string | undefined;
  do {
    const answer = await ask(`${base}/objects/?limit=7&match[version]=all${next ? `&next=${next}` : ''}`);
    const page = answer.json();
    seen.push(...page.objects);
    expect(page.more === true).toBe(page.next !== undefined);
    expect(answer.headers['x-taxii-date-added-first']).toMatch(/\.\d{6}Z$/);
    next = page.next;
  } while (next !== undefined);
  expect(seen.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  const { objects } = await body(`${base}/manifest/?limit=1000&match[version]=all`);
  expect(objects.map((one: { id: string; date_added: string }) => [one.id, one.date_added])).toEqual(
    records.map(({ id, dateAdded }) => [id, dateAdded]),
  );
  expect(objects[0].media_type).toBe('application/stix+json;version=2.1');
});

test('a reader who goes on from the last date misses and repeats nothing', async () => {
  const records = await laneRecords(nodes.ours, nodes.chan);
  const seen: string[] = [];
  let after = '';
  for (;;) {
    const answer = await ask(`${base}/objects/?limit=10&match%5Bversion%5D=all${after}`);
    const { objects = [] } = answer.json();
    if (objects.length === 0) {
      expect(answer.body).toBe('{}');
      expect(answer.headers['x-taxii-date-added-last']).toBeUndefined();
      break;
    }
    seen.push(...objects.map(({ id }: { id: string }) => id));
    after = `&added_after=${answer.headers['x-taxii-date-added-last']}`;
  }
  expect(seen).toEqual(records.map(({ id }) => id));
});

test('one object, its versions, and the types asked for', async () => {
  const { objects } = await body(`${base}/objects/?match[type]=indicator&limit=3`);
  expect(objects.map(({ type }: { type: string }) => type)).toEqual(['indicator', 'indicator', 'indicator']);
  const { id, modified } = objects[0];
  expect((await body(`${base}/objects/${id}/`)).objects).toEqual([objects[0]]);
  expect((await body(`${base}/objects/${id}/versions/`)).versions).toContain(modified);
  expect((await body(`${base}/objects/?match[id]=${id},${objects[1].id}`)).objects).toHaveLength(2);
  expect(await body(`${base}/objects/${id}/?match[version]=2020-01-01T00:00:00Z`)).toEqual({});
  expect(await body(`${base}/objects/?match[type]=nothing`)).toEqual({});
  await fails(`${base}/objects/indicator--00000000-0000-4000-8000-000000000000/`, 404);
  await fails(`${base}/objects/${id}/versions/?match[version]=last`, 400);
});

test('without a secret, with a wrong one, or one that opens something else: 401; a member reads every lane', async () => {
  for (const token of [null, 'x', `${lane}x`]) {
    const answer = await fails('/taxii2/', 401, { token });
    expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
  }
  const basic = Buffer.from(`lane:${lane}`).toString('base64');
  expect(await body(`${base}/`, { token: null, headers: { authorization: `Basic ${basic}` } })).toMatchObject(
    { can_read: true },
  );
  expect((await body('/taxii2/lanes/collections/', { token: nodes.tokens.reader })).collections).toHaveLength(
    1,
  );
  const elsewhere = await issueLaneToken(nodes.ours, 'c_other', 'test', 'test');
  expect(await body('/taxii2/lanes/collections/', { token: elsewhere })).toEqual({});
  for (const path of ['/', '/objects/', '/manifest/'])
    await fails(`${base}${path}`, 404, { token: elsewhere });
});

test('what is not there, not acceptable, not allowed, not valid', async () => {
  await fails('/taxii2/lanes/collections/00000000-0000-5000-8000-000000000000/', 404);
  await fails('/taxii2/nothing/', 404);
  await fails(`${base}/object/`, 404);
  await fails(`${base}/objects/`, 406, {
    headers: { accept: 'application/vnd.oasis.taxii+json; version=2.0' },
  });
  await fails(`${base}/objects/`, 403, {
    method: 'POST',
    payload: '{"objects":[]}',
    headers: { 'content-type': MEDIA },
  });
  await fails(`${base}/objects/x/`, 403, { method: 'DELETE' });
  await fails('/taxii2/lanes/collections/other/objects/', 404, {
    method: 'POST',
    payload: 'x'.repeat(100),
    headers: { 'content-type': 'text/odd' },
  });
  const wrong = await fails(`${base}/manifest/`, 405, { method: 'PUT', payload: '{}' });
  expect(wrong.headers['allow']).toBe('GET, HEAD');
  for (const query of [
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=1&limit=2',
    'added_after=x',
    'next=x',
    'match[x]=1',
    'match[version]=new',
    `next=${'A'.repeat(10_000)}`,
  ])
    await fails(`${base}/objects/?${query}`, 400);
});

test('a recalled view leaves the collection, and a suspended lane cannot be read', async () => {
  const [record] = await laneRecords(nodes.ours, nodes.chan);
  const id = record?.id ?? '';
  expect((await body(`${base}/objects/${id}/`)).objects).toHaveLength(1);
  await recallObject(nodes.ours, nodes.chan, id, { class: 'false' }, 'officer');
  await fails(`${base}/objects/${id}/`, 404);
  await setChannel(nodes.ours, nodes.chan, 'suspend', 'officer');
  await fails(`${base}/objects/`, 404);
  expect(await body('/taxii2/lanes/collections/')).toEqual({});
  await setChannel(nodes.ours, nodes.chan, 'resume', 'officer');
  expect((await body(`${base}/objects/`)).objects.length).toBeGreaterThan(0);
});
