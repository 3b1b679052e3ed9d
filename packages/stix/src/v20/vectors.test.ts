import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { validate } from '../validate/validate.ts';

const folder = new URL('../../../../vectors/stix-2.0/', import.meta.url);

interface Case {
  readonly name: string;
  readonly base: string;
  readonly set?: JsonObject;
  readonly remove?: readonly string[];
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
}

interface VectorFile {
  readonly type: string;
  readonly bases: Readonly<Record<string, JsonObject>>;
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
  readonly warned: readonly Case[];
}

const files = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile,
);

function issuesOf(file: VectorFile, { base, set, remove }: Case) {
  const object = { ...file.bases[base], ...set };
  for (const name of remove ?? []) delete object[name];
  // A bundle may hold objects of either version, each judged by its own.
  const options =
    file.type === 'bundle' && object['spec_version'] === '2.0' ? {} : { specVersion: '2.0' as const };
  return validate(object, options);
}

const codes = (file: VectorFile, one: Case, severity: string) =>
  issuesOf(file, one)
    .filter((issue) => issue.severity === severity)
    .map(({ code }) => code);

test('there is a vector file for every type of STIX 2.0', () => {
  expect(files).toHaveLength(12 + 2 + 1 + 1);
});

describe.each(files.map((file) => [file.type, file] as const))('%s of 2.0', (_type, file) => {
  test.each(file.valid.map((one) => [one.name, one] as const))('valid: %s', (_name, one) => {
    expect(codes(file, one, 'error')).toEqual([]);
  });

  test.each(file.invalid.map((one) => [one.name, one] as const))('invalid: %s', (_name, one) => {
    expect(codes(file, one, 'error').sort()).toEqual([...(one.errors ?? [])].sort());
  });

  test.each(file.warned.map((one) => [one.name, one] as const))('warned: %s', (_name, one) => {
    expect(codes(file, one, 'error')).toEqual([]);
    expect(codes(file, one, 'warning')).toEqual(expect.arrayContaining([...(one.warnings ?? [])]));
  });
});
