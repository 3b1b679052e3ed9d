import { type Home, type LaneCollection, laneBytes, laneCollections, laneRecords } from '@qanat/app';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { langOf } from '../lang.ts';
import { principalOf } from '../principal.ts';
import { fromIssues, refuse } from '../problem.ts';
import { type CollectionRecord, parseFilter } from './filter.ts';
import { acceptable, MEDIA, STIX_MEDIA, taxiiError } from './media.ts';
import { cutPage, type Page, parseLimit } from './page.ts';

const ROOT = '/taxii2/lanes/';
const MAX_CONTENT = 1_048_576;

/** TAXII 2.1, the read side: one collection for each outgoing lane that the token's principal may read. */
export function addTaxii(server: FastifyInstance, home: Home): void {
  void server.register(async (taxii) => {
    taxii.addHook('onRequest', async (request, reply) => {
      if (!acceptable(request.headers.accept))
        return send(reply, 406, taxiiError('server/taxii-accept', 406, langOf(request)));
      const who = await principalOf(home, request);
      if (!who)
        return send(
          reply.header('www-authenticate', 'Basic realm="qanat", Bearer'),
          401,
          taxiiError('server/not-signed-in', 401, langOf(request)),
        );
      principals.set(request, who.chan);
    });
    taxii.setErrorHandler((error, request, reply) => {
      const { status, title } = fromIssues(refuse('app/unexpected'), langOf(request));
      request.log.error(error);
      return send(reply, status === 422 ? 500 : status, { title, http_status: '500' });
    });
    addDiscovery(taxii);
    addCollections(taxii, home);
    addObjects(taxii, home);
  });
}

/** The channel a lane's token is bound to; null for a member, who may read every lane. */
const principals = new WeakMap<FastifyRequest, string | null>();

function addDiscovery(taxii: FastifyInstance): void {
  get(taxii, '/taxii2/', async (_, reply) =>
    send(reply, 200, { title: 'Qanat', default: ROOT, api_roots: [ROOT] }),
  );
  get(taxii, ROOT, async (_, reply) =>
    send(reply, 200, { title: 'Outgoing lanes', versions: [MEDIA], max_content_length: MAX_CONTENT }),
  );
}

function addCollections(taxii: FastifyInstance, home: Home): void {
  get(taxii, `${ROOT}collections/`, async (request, reply) => {
    const collections = (await readable(home, request)).map(describe);
    return send(reply, 200, collections.length > 0 ? { collections } : {});
  });
  get(taxii, `${ROOT}collections/:id/`, async (request, reply) => {
    const lane = await find(home, request);
    return lane ? send(reply, 200, describe(lane)) : notFound(request, reply);
  });
}

function addObjects(taxii: FastifyInstance, home: Home): void {
  const base = `${ROOT}collections/:id`;
  get(taxii, `${base}/objects/`, (request, reply) => page(home, request, reply, sendEnvelope));
  get(taxii, `${base}/objects/:object/`, (request, reply) => page(home, request, reply, sendEnvelope));
  get(taxii, `${base}/manifest/`, (request, reply) => page(home, request, reply, sendManifest));
  get(taxii, `${base}/objects/:object/versions/`, (request, reply) =>
    page(home, request, reply, sendVersions),
  );
  for (const [method, url] of [
    ['POST', `${base}/objects/`],
    ['DELETE', `${base}/objects/:object/`],
  ] as const)
    taxii.route({
      method,
      url,
      handler: (request, reply) =>
        send(reply, 403, taxiiError('server/taxii-read-only', 403, langOf(request))),
    });
}

type Send = (home: Home, lane: LaneCollection, page: Page, reply: FastifyReply) => Promise<FastifyReply>;

async function page(
  home: Home,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Send,
): Promise<FastifyReply> {
  const lane = await find(home, request);
  if (!lane) return notFound(request, reply);
  const query = request.query as Record<string, unknown>;
  const { object } = request.params as { object?: string };
  const versions = request.url.split('?')[0]?.endsWith('/versions/') === true;
  const filter = parseFilter(versions ? { ...query, 'match[version]': 'all' } : query);
  const limit = parseLimit(query['limit']);
  if (!filter.ok || !limit.ok) return badRequest(request, reply);
  const all = await laneRecords(home, lane.chan);
  const records = object === undefined ? all : all.filter((record) => record.id === object);
  if (object !== undefined && records.length === 0) return notFound(request, reply);
  const cut = cutPage(`${lane.id}/${object ?? ''}`, records, {
    filter: filter.value,
    filterGiven: Object.keys(query).some((name) => name === 'added_after' || name.startsWith('match[')),
    limit: limit.value,
    ...(query['next'] !== undefined && { next: String(query['next']) }),
  });
  if (!cut.ok) return badRequest(request, reply);
  const [first, last] = [cut.value.records[0], cut.value.records.at(-1)];
  if (first && last)
    reply
      .header('X-TAXII-Date-Added-First', first.dateAdded)
      .header('X-TAXII-Date-Added-Last', last.dateAdded);
  return answer(home, lane, cut.value, reply);
}

/** Stored bytes joined as they are: a view is never parsed on its way out. An empty envelope is `{}` (§5.4). */
const sendEnvelope: Send = async (home, lane, { records, next }, reply) => {
  if (records.length === 0) return send(reply, 200, {});
  const bytes = await laneBytes(
    home,
    lane.chan,
    records.map((record) => record.n),
  );
  const head =
    next === undefined ? '{"objects":[' : `{"more":true,"next":${JSON.stringify(next)},"objects":[`;
  const parts: Uint8Array[] = [Buffer.from(head)];
  bytes.forEach((object, index) => {
    if (index > 0) parts.push(Buffer.from(','));
    parts.push(object);
  });
  parts.push(Buffer.from(']}'));
  return prepare(reply, 200).send(Buffer.concat(parts));
};

const sendManifest: Send = async (_home, _lane, { records, next }, reply) =>
  send(reply, 200, {
    ...more(next),
    ...(records.length > 0 && {
      objects: records.map(({ id, dateAdded, version }) => ({
        id,
        date_added: dateAdded,
        version,
        media_type: STIX_MEDIA,
      })),
    }),
  });

const sendVersions: Send = async (_home, _lane, { records, next }, reply) =>
  send(reply, 200, {
    ...more(next),
    ...(records.length > 0 && { versions: records.map((record: CollectionRecord) => record.version) }),
  });

const more = (next: string | undefined) => (next === undefined ? {} : { more: true, next });

async function readable(home: Home, request: FastifyRequest): Promise<LaneCollection[]> {
  const bound = principals.get(request);
  return (await laneCollections(home)).filter((lane) => bound === null || lane.chan === bound);
}

async function find(home: Home, request: FastifyRequest): Promise<LaneCollection | undefined> {
  const { id } = request.params as { id: string };
  return (await readable(home, request)).find((lane) => lane.id === id || lane.alias === id);
}

function describe({ id, title, alias }: LaneCollection): Record<string, unknown> {
  return { id, title, alias, can_read: true, can_write: false, media_types: [STIX_MEDIA] };
}

/** Every URL ends in `/`; the one without is answered the same, because clients in the wild leave it out. */
function get(
  taxii: FastifyInstance,
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  taxii.get(url, handler);
  taxii.get(url.slice(0, -1), handler);
}

const prepare = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .code(status)
    .header('content-type', MEDIA)
    .header('vary', 'Accept, Authorization')
    .header('cache-control', 'no-store');

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  // A string keeps Fastify from adding a charset, which the standard's media type does not have.
  return prepare(reply, status).send(Buffer.from(JSON.stringify(body)));
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(reply, 404, taxiiError('server/no-route', 404, langOf(request)));
}

function badRequest(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(reply, 400, taxiiError('server/taxii-filter', 400, langOf(request), { name: 'query' }));
}
