import { type Home, type LaneCollection, laneBytes, laneCollections, laneRecords } from '@qanat/app';
import type { Issue } from '@qanat/json';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { langOf } from '../lang.ts';
import { principalOf } from '../principal.ts';
import { toProblem } from '../problem.ts';
import { type CollectionRecord, refusal } from './filter.ts';
import { acceptable, MEDIA, STIX_MEDIA, taxiiError } from './media.ts';
import { cutPage, type Page, parseLimit } from './page.ts';

const PREFIX = '/taxii2';
const ROOT = `${PREFIX}/lanes/`;
const MAX_CONTENT = 1_048_576;

/** TAXII 2.1, the read side: one collection for each outgoing lane that the token's principal may read. */
export function addTaxii(server: FastifyInstance, home: Home): void {
  void server.register(
    async (taxii) => {
      taxii.addHook('onRequest', (request, reply) => admit(home, request, reply));
      // Nothing is taken in here, so nothing of a body is read.
      taxii.removeAllContentTypeParsers();
      taxii.addContentTypeParser('*', async () => undefined);
      taxii.setErrorHandler((error, request, reply) => {
        const { status, title, code } = toProblem(error, langOf(request));
        return send(reply, status, { title, error_code: code, http_status: String(status) });
      });
      taxii.setNotFoundHandler(notFound);
      addDiscovery(taxii);
      addCollections(taxii, home);
      addObjects(taxii, home);
      addWrites(taxii, home);
    },
    { prefix: PREFIX },
  );
}

async function admit(
  home: Home,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const fail = (status: number, code: string) =>
    send(reply, status, taxiiError(code, status, langOf(request)));
  const who = await principalOf(home, request);
  if (!who) {
    reply.header('www-authenticate', 'Basic realm="qanat", Bearer realm="qanat"');
    return fail(401, 'server/not-signed-in');
  }
  if (!acceptable(request.headers.accept)) return fail(406, 'server/taxii-accept');
  principals.set(request, who.chan);
  return undefined;
}

/** The channel a lane's token is bound to; null for a member, who may read every lane. */
const principals = new WeakMap<FastifyRequest, string | null>();

function addDiscovery(taxii: FastifyInstance): void {
  get(taxii, '/', async (_, reply) => send(reply, 200, { title: 'Qanat', default: ROOT, api_roots: [ROOT] }));
  get(taxii, '/lanes/', async (_, reply) =>
    send(reply, 200, { title: 'Outgoing lanes', versions: [MEDIA], max_content_length: MAX_CONTENT }),
  );
}

function addCollections(taxii: FastifyInstance, home: Home): void {
  get(taxii, `/lanes/collections/`, async (request, reply) => {
    const collections = (await readable(home, request)).map(describe);
    return send(reply, 200, collections.length > 0 ? { collections } : {});
  });
  get(taxii, `/lanes/collections/:id/`, async (request, reply) => {
    const lane = await find(home, request);
    return lane ? send(reply, 200, describe(lane)) : notFound(request, reply);
  });
}

function addObjects(taxii: FastifyInstance, home: Home): void {
  const base = '/lanes/collections/:id';
  get(taxii, `${base}/objects/`, (request, reply) => page(home, request, reply, sendEnvelope));
  get(taxii, `${base}/objects/:object/`, (request, reply) => page(home, request, reply, sendEnvelope));
  get(taxii, `${base}/manifest/`, (request, reply) => page(home, request, reply, sendManifest));
  get(taxii, `${base}/objects/:object/versions/`, (request, reply) =>
    page(home, request, reply, sendVersions),
  );
}

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Writing is known but not allowed where the standard has it (403); elsewhere there is no such method (405). */
function addWrites(taxii: FastifyInstance, home: Home): void {
  taxii.route({
    method: [...WRITES],
    url: '/*',
    handler: async (request, reply) => {
      const path = (request.url.split('?')[0] ?? '').replace(/\/?$/, '/');
      const [, id, object] =
        /^\/taxii2\/lanes\/collections\/([^/]+)\/objects\/(?:([^/]+)\/)?$/.exec(path) ?? [];
      if (id !== undefined && request.method === (object === undefined ? 'POST' : 'DELETE')) {
        if (!(await find(home, request, id))) return notFound(request, reply);
        return send(reply, 403, taxiiError('server/taxii-read-only', 403, langOf(request)));
      }
      reply.header('allow', 'GET, HEAD');
      return send(reply, 405, taxiiError('server/taxii-read-only', 405, langOf(request)));
    },
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
  const versions = request.url.split('?')[0]?.replace(/\/$/, '').endsWith('/versions') === true;
  const limit = parseLimit(query['limit']);
  if (!limit.ok) return badRequest(request, reply, limit.issues);
  if (versions && 'match[version]' in query) return badRequest(request, reply, [refusal('match[version]')]);
  const all = await laneRecords(home, lane.chan);
  const records = object === undefined ? all : all.filter((record) => record.id === object);
  if (object !== undefined && records.length === 0) return notFound(request, reply);
  const cut = cutPage(`${lane.id}/${object ?? ''}/${versions ? 'versions' : ''}`, records, {
    query,
    ...(versions && { always: { 'match[version]': 'all' } }),
    limit: limit.value,
    ...(query['next'] !== undefined && { next: String(query['next']) }),
  });
  if (!cut.ok) return badRequest(request, reply, cut.issues);
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

async function find(
  home: Home,
  request: FastifyRequest,
  id = (request.params as { id?: string }).id,
): Promise<LaneCollection | undefined> {
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
  if (url !== '/') taxii.get(url.slice(0, -1), handler);
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

function badRequest(request: FastifyRequest, reply: FastifyReply, issues: readonly Issue[]): FastifyReply {
  const name = String(issues[0]?.params?.['name'] ?? '');
  return send(reply, 400, taxiiError('server/taxii-filter', 400, langOf(request), { name }));
}
