import type { Static, TSchema } from 'typebox';
import { ApiError, type ClientCode, isProblem } from './errors.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import type { Operations } from './operations.ts';
import { API_PREFIX, type OperationName, type Route, routes } from './routes.ts';

/** The names after a colon in a path template. */
type PathNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type Params<P extends string> = [PathNames<P>] extends [never]
  ? unknown
  : { params: Record<PathNames<P>, string | number> };
type Query<Op> = Op extends { query: infer Q extends TSchema } ? { query?: Static<Q> } : unknown;
type Body<Op> = Op extends { body: infer B extends TSchema } ? { body: Static<B> } : unknown;
type File<Op> = Op extends { send: 'file' } ? { file: Blob; name?: string } : unknown;

/** What one call takes besides its signal. */
export type Input<K extends OperationName> = Params<Operations[K]['path']> &
  Query<Operations[K]> &
  Body<Operations[K]> &
  File<Operations[K]> & { signal?: AbortSignal };

/** What one call answers. */
export type Output<K extends OperationName> = Operations[K]['response'] extends TSchema
  ? Static<Operations[K]['response']>
  : Operations[K]['reply'] extends 'bytes'
    ? Blob
    : undefined;

/** One async function per operation, except the event stream: open `eventsUrl()` with an EventSource. */
export type Client = {
  [K in Exclude<OperationName, 'events'>]: Record<never, never> extends Input<K>
    ? (input?: Input<K>) => Promise<Output<K>>
    : (input: Input<K>) => Promise<Output<K>>;
} & { eventsUrl: () => string };

export interface ClientOptions {
  /** `globalThis.fetch` or one that behaves like it; cookies of the same origin are sent. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Origin of the node, `''` for the page's own. No closing slash. */
  baseUrl?: string;
  /** The language that texts are to come in; asked at each call. */
  lang?: () => 'en' | 'ar';
}

interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Blob;
  name?: string;
  signal?: AbortSignal;
}

/** Makes the typed client of the operations table. Calls reject with `ApiError` only (and with the abort reason of their own signal). */
export function createClient(options: ClientOptions): Client {
  const base = `${options.baseUrl ?? ''}${API_PREFIX}`;
  const lang = options.lang ?? (() => 'en' as const);
  const calls = Object.entries(routes).map(([name, route]) => [
    name,
    (input: AnyInput = {}) => call(route, input, base, options.fetch, lang()),
  ]);
  // The table is complete by its type, so each entry is the function that Client names.
  return { ...Object.fromEntries(calls), eventsUrl: () => `${base}${routes.events.path}` } as Client;
}

async function call(
  route: Route,
  input: AnyInput,
  base: string,
  fetch: ClientOptions['fetch'],
  lang: 'en' | 'ar',
): Promise<unknown> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json, */*;q=0.5',
    'accept-language': lang,
  };
  const init: RequestInit = { method: route.method, headers, credentials: 'same-origin' };
  if (route.send === 'json') {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body ?? {});
  } else if (route.send === 'file' && input.file) {
    const form = new FormData();
    form.append('file', input.file, input.name ?? 'file');
    init.body = form;
  }
  if (input.signal) init.signal = input.signal;

  let response: Response;
  try {
    response = await fetch(`${base}${formatPath(route.path, input.params)}${formatQuery(input.query)}`, init);
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    throw new ApiError(ownProblem('api/unreachable', 0, lang), { cause });
  }
  if (!response.ok) throw await refusal(response, lang);
  if (route.reply === 'none' || response.status === 204) return undefined;
  if (route.reply === 'bytes') return response.blob();
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiError(ownProblem('api/not-a-problem', response.status, lang), { cause });
  }
}

/** Fills `:name` parts of a path template; throws TypeError when one is missing or empty. */
export function formatPath(template: string, params: Record<string, string | number> = {}): string {
  return template.replaceAll(/:([a-z]+)/giu, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new TypeError(`path ${template} needs ${name}`);
    return encodeURIComponent(String(value));
  });
}

/** `?a=1&b=x` without the absent ones, `''` when nothing is left. */
export function formatQuery(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

async function refusal(response: Response, lang: 'en' | 'ar'): Promise<ApiError> {
  const answer: unknown = await response.json().catch(() => undefined);
  return new ApiError(isProblem(answer) ? answer : ownProblem('api/not-a-problem', response.status, lang));
}

function ownProblem(code: ClientCode, status: number, lang: 'en' | 'ar') {
  const title = (lang === 'ar' ? ar : en)[code].replace('{status}', String(status));
  return { type: 'about:blank', title, status, code, issues: [] };
}
