import { Refusal } from '@qanat/app';
import type { Issue } from '@qanat/json';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { badRequest } from './problem.ts';

const MAX_ISSUES = 20;

/**
 * Checks a request against the contract, and refuses with every reason found. A query is text, so its numbers and
 * booleans are read out of it; a body says what it means and is taken as it stands.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  // Compiled when it is first needed: a start has dozens of schemas, a session a few.
  let compiled: Validator | undefined;
  return (data: unknown) => {
    compiled ??= Compile(schema);
    const value = httpPart === 'querystring' ? readQuery(schema, data) : data;
    if (compiled.Check(value)) return { value };
    const issues = compiled
      .Errors(value)
      .slice(0, MAX_ISSUES)
      .map((error): Issue => badRequest(error.instancePath, error.message));
    return { error: new Refusal(issues) };
  };
};

/** The numbers and booleans of a query, where the contract has some; what is written otherwise stays text and fails. */
function readQuery(schema: TSchema, query: unknown): unknown {
  const { properties = {} } = schema as { properties?: Record<string, { type?: unknown }> };
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => {
      const type = Object.hasOwn(properties, name) ? properties[name]?.type : undefined;
      if (type === 'integer' && /^-?\d{1,15}$/.test(String(value))) return [name, Number(value)];
      if (type === 'boolean' && (value === 'true' || value === 'false')) return [name, value === 'true'];
      return [name, value];
    }),
  );
}
