import {
  API_PREFIX,
  formatPath,
  formatQuery,
  type Input,
  type OperationName,
  type Output,
  operations,
  Problem,
} from '@qanat/api';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Value } from 'typebox/value';
import { expect } from 'vitest';

type Asked = {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: object;
  file?: Blob;
  name?: string;
};

export interface Caller {
  /** Calls an operation, expects success, and holds the answer against the contract's schema. */
  readonly ok: <K extends OperationName>(name: K, input?: Input<K>) => Promise<Output<K>>;
  /** Calls an operation and expects a problem document of this status and code. */
  readonly no: (
    name: OperationName,
    input: Asked,
    status: number,
    code: string,
    headers?: Record<string, string>,
  ) => Promise<Problem>;
}

/** Calls operations through the whole server, as `token`'s holder. */
export function caller(server: FastifyInstance, token?: string, lang: 'en' | 'ar' = 'en'): Caller {
  const send = async (name: OperationName, input: Asked = {}, headers: Record<string, string> = {}) => {
    const { method, path, send: kind } = operations[name];
    const request: InjectOptions = {
      method,
      url: `${API_PREFIX}${formatPath(path, input.params)}${formatQuery(input.query)}`,
      headers: {
        host: '127.0.0.1:7480',
        'accept-language': lang,
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    };
    if (kind === 'json') request.payload = input.body ?? {};
    if (kind === 'file') {
      const { bytes, type } = await multipart(input.file ?? new Blob([]), input.name ?? 'file');
      request.payload = bytes;
      request.headers = { ...request.headers, 'content-type': type };
    }
    return server.inject(request);
  };
  return {
    ok: async (name, input) => {
      const answer = await send(name, input as Asked);
      expect(answer.statusCode, `${name}: ${answer.body.slice(0, 500)}`).toBeLessThan(300);
      const { response, reply } = operations[name];
      if (response === null)
        return (reply === 'bytes' ? new Blob([new Uint8Array(answer.rawPayload)]) : undefined) as never;
      const value: unknown = answer.json();
      expect([...Value.Errors(response, value)], name).toEqual([]);
      return value as never;
    },
    no: async (name, input, status, code, headers) => {
      const answer = await send(name, input, headers);
      expect([answer.statusCode, answer.json().code], `${name}: ${answer.body.slice(0, 500)}`).toEqual([
        status,
        code,
      ]);
      return checkProblem(answer.headers['content-type'], answer.json());
    },
  };
}

/** Every refusal is the same kind of document, with texts and without raw codes where a text should be. */
export function checkProblem(type: unknown, value: unknown): Problem {
  expect(type).toMatch(/^application\/problem\+json/);
  expect([...Value.Errors(Problem, value)]).toEqual([]);
  const problem = value as Problem;
  expect(problem.title).not.toBe(problem.code);
  expect(problem.title).not.toMatch(/\{\w+\}/);
  return problem;
}

async function multipart(file: Blob, name: string): Promise<{ bytes: Buffer; type: string }> {
  const form = new FormData();
  form.append('file', file, name);
  const made = new Response(form);
  return { bytes: Buffer.from(await made.arrayBuffer()), type: made.headers.get('content-type') ?? '' };
}
