import { API_PREFIX, type OperationName, type Operations, operations, routes } from '@qanat/api';
import { type Home, type Lang, type Person, Refusal } from '@qanat/app';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { admission, personOf } from './admission.ts';
import { langOf } from './lang.ts';
import { badRequest } from './problem.ts';

type Part<Op, Name extends string> = Op extends Record<Name, infer S extends TSchema> ? Static<S> : undefined;

/** What a handler gets: already checked against the contract's schemas, the caller's role included. */
export interface Call<K extends OperationName = OperationName> {
  readonly home: Home;
  readonly params: Readonly<Record<string, string>>;
  readonly query: NonNullable<Part<Operations[K], 'query'>> | Record<string, never>;
  readonly body: Part<Operations[K], 'body'>;
  /** The uploaded file of a `file` operation. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly person: Person;
  readonly lang: Lang;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Answer<K extends OperationName> = Operations[K]['response'] extends TSchema
  ? Static<Operations[K]['response']>
  : Operations[K]['reply'] extends 'bytes'
    ? { bytes: Uint8Array; type: string; name: string }
    : undefined;

export type Handler<K extends OperationName> = (call: Call<K>) => Promise<Answer<K>>;
export type Handlers = { readonly [K in Exclude<OperationName, 'events'>]: Handler<K> };

const SIGN_IN_LIMIT = { max: 20, timeWindow: '1 minute' };
const NOBODY: Person = { id: '', name: '', role: 'reader' };
const MAX_UPLOAD = 64 * 1024 * 1024;

/** Puts every operation of the contract on the server. The table is complete by its type. */
export function addOperations(server: FastifyInstance, home: Home, handlers: Handlers): void {
  for (const name of Object.keys(handlers) as (keyof Handlers)[]) {
    const { method, path, send, reply } = routes[name];
    const { query, body } = operations[name] as { query?: TSchema; body?: TSchema };
    // A handler's own type is tied to its operation; the loop sees them all as one.
    const handle = handlers[name] as unknown as Handler<OperationName>;
    server.route({
      method,
      url: `${API_PREFIX}${path}`,
      schema: {
        ...(query && { querystring: query }),
        ...(body && send === 'json' && { body }),
      },
      // Sign-in can be tried with any text, so it may not be tried often.
      ...(name === 'signIn' && { config: { rateLimit: SIGN_IN_LIMIT } }),
      // Before the body is read: whoever is nobody here sends nothing.
      onRequest: admission(home, name),
      handler: async (request, answer) => {
        const call = {
          home,
          params: request.params as Record<string, string>,
          query: (request.query ?? {}) as Call['query'],
          body: request.body as Call['body'],
          file: send === 'file' ? await upload(request) : undefined,
          person: personOf(request) ?? NOBODY,
          lang: langOf(request),
          request,
          reply: answer,
        };
        const value = await handle(call as Call<OperationName>);
        if (value === undefined) return answer.code(204).send();
        if (reply === 'bytes') return sendBytes(answer, value as Exclude<Answer<'channelPack'>, undefined>);
        return answer.header('cache-control', 'no-store').send(value);
      },
    });
  }
}

async function upload(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  try {
    const part = await request.file({ limits: { fileSize: MAX_UPLOAD, files: 1 } });
    return part && { name: part.filename, bytes: await part.toBuffer() };
  } catch (cause) {
    // What its parser says without a status is about the bytes: cut off, or no parts at all.
    if ((cause as { statusCode?: number }).statusCode !== undefined) throw cause;
    throw new Refusal([badRequest('', 'multipart')]);
  }
}

function sendBytes(
  answer: FastifyReply,
  { bytes, type, name }: { bytes: Uint8Array; type: string; name: string },
): FastifyReply {
  return answer
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}
