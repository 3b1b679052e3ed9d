import './require-as-node-does.ts';

import { issueLaneToken, laneCollections, laneRecords, releaseTo } from '@qanat/app';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../src/index.ts';
import { type TwoNodes, twoNodes } from './two-nodes.ts';

const ROOT = '/taxii2/lanes/collections/';
const MEDIA = 'application/taxii+json;version=2.1';

let nodes: TwoNodes;
let server: FastifyInstance;
let token: string;
let lane: string;

beforeAll(async () => {
  nodes = await twoNodes();
  ({ server } = await createServer({ home: nodes.ours }));
  await releaseTo(nodes.ours, nodes.chan, { query: 'type:indicator' }, 'officer');
  token = await issueLaneToken(nodes.ours, nodes.chan, 'test', 'officer');
  lane = (await laneCollections(nodes.ours))[0]?.id ?? '';
});

afterAll(async () => {
  await server.close();
  await nodes.close();
});

const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  server.inject({
    url,
    headers: { host: '127.0.0.1:7480', authorization: `Bearer ${token}`, accept: MEDIA, ...headers },
  });

test('a lane is read whole, page by page, with its own media type', async () => {
  const records = await laneRecords(nodes.ours, nodes.chan);
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const answer = await get(`${ROOT}${lane}/objects/?limit=7${next ? `&next=${next}` : ''}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, MEDIA]);
    const page = answer.json<{ objects: { id: string }[]; next?: string }>();
    ids.push(...page.objects.map(({ id }) => id));
    next = page.next;
  } while (next !== undefined);
  expect(ids).toEqual(records.map(({ id }) => id));
});

test('a lane token reads its own lane only, and without one nothing is said', async () => {
  const other = `Bearer ${await issueLaneToken(nodes.ours, 'another-channel', 'test', 'officer')}`;
  expect((await get(ROOT, { authorization: other })).json()).toEqual({});
  for (const tail of ['', 'objects/', 'manifest/'])
    expect((await get(`${ROOT}${lane}/${tail}`, { authorization: other })).statusCode).toBe(404);
  for (const authorization of ['', 'Bearer x', 'Basic eDp5'])
    for (const url of ['/taxii2/', ROOT, `${ROOT}${lane}/objects/`]) {
      const answer = await get(url, { authorization });
      expect([answer.statusCode, answer.json().http_status]).toEqual([401, '401']);
      expect(answer.headers['www-authenticate']).toContain('Basic');
    }
});

test('another media type, a filter that is none, an object that is not there, and writing are refused', async () => {
  const objects = `${ROOT}${lane}/objects/`;
  for (const accept of ['text/html', 'application/taxii+json;version=2.0'])
    expect((await get(objects, { accept })).statusCode).toBe(406);
  for (const query of ['match[colour]=red', 'added_after=yesterday', 'limit=0', 'limit=-1', 'next=forged.x'])
    expect((await get(`${objects}?${query}`)).statusCode, query).toBe(400);
  expect((await get(`${objects}indicator--nothing/`)).statusCode).toBe(404);
  expect((await get(`${ROOT}00000000-0000-5000-8000-000000000000/objects/`)).statusCode).toBe(404);
  const write = await server.inject({
    method: 'POST',
    url: objects,
    headers: { host: '127.0.0.1', authorization: `Bearer ${token}`, 'content-type': MEDIA },
    payload: '{"objects":[]}',
  });
  expect(write.statusCode).toBe(403);
});
