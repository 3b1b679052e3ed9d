import { describe, expect, test } from 'vitest';
import { objectOf, type VectorCase, type VectorFile, vectorFiles } from '../../test/vector-files.ts';
import { validate } from '../validate/validate.ts';

const files = vectorFiles('stix-2.0');

function issuesOf(file: VectorFile, one: VectorCase) {
  const object = objectOf(file, one);
  // A bundle may hold objects of either version, each judged by its own.
  const options =
    file.type === 'bundle' && object['spec_version'] === '2.0' ? {} : { specVersion: '2.0' as const };
  return validate(object, options);
}

const codes = (file: VectorFile, one: VectorCase, severity: string) =>
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
