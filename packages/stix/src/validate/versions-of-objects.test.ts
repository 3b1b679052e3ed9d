import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { validate } from './validate.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const dates = { created: '2026-03-01T10:00:00.000Z', modified: '2026-03-01T10:00:00.000Z' };
const old = (type: string, more: JsonObject): JsonObject => ({
  type,
  id: `${type}--${U}`,
  ...dates,
  ...more,
});
const errors = (object: JsonObject, specVersion?: '2.0' | '2.1') =>
  validate(object, specVersion && { specVersion })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);
const bundle = (objects: JsonObject[], more: JsonObject = {}): JsonObject => ({
  type: 'bundle',
  id: `bundle--${U}`,
  ...more,
  objects,
});

const tool = old('tool', { name: 'a', labels: ['remote-access'] });
const note = old('note', { content: 'a', object_refs: [`tool--${U}`] });

describe('an object without spec_version is judged', () => {
  test('by 2.0, when it has nothing that came with 2.1', () => {
    expect(errors(tool)).toEqual([]);
    expect(errors(old('tool', { name: 'a' }))).toEqual(['stix/missing-property $']);
    expect(errors(old('x-acme', { acme: 'a' }))).toEqual([]);
  });

  test('by 2.1, when 2.0 does not have its type', () => {
    expect(errors(note)).toEqual(['stix/missing-property $']);
  });

  test('by 2.1, when it has a property that came with 2.1', () => {
    expect(errors({ ...tool, tool_types: ['remote-access'] })).toEqual(['stix/missing-property $']);
    expect(errors({ ...tool, confidence: 50 })).toEqual(['stix/missing-property $']);
  });

  test('by 2.1, when it is an observable', () => {
    expect(errors({ type: 'url', id: `url--${U}`, value: 'https://a.example/' })).toEqual([]);
  });
});

test('the caller may name the version', () => {
  expect(errors(tool, '2.0')).toEqual([]);
  expect(errors(tool, '2.1')).toEqual(['stix/missing-property $']);
  expect(errors({ ...tool, confidence: 50 }, '2.0')).toEqual(['stix/reserved-name $.confidence']);
});

describe('the members of a bundle are judged each by its own version', () => {
  const later = { ...note, spec_version: '2.1' };

  test('in a bundle of 2.1', () => {
    expect(errors(bundle([tool, later]))).toEqual([]);
    expect(errors(bundle([note, tool]))).toEqual(['stix/missing-property $.objects[0]']);
  });

  test('in a bundle of 2.0, where what came with 2.1 is custom content', () => {
    expect(errors(bundle([tool, later], { spec_version: '2.0' }))).toEqual([]);
    expect(errors(bundle([{ ...tool, tool_types: ['a'] }], { spec_version: '2.0' }))).toEqual([]);
  });

  test('and what follows a member of 2.0 is not taken for 2.0', () => {
    const file = { type: 'file', id: `file--3f1c2b7a-5d44-5c1e-9a0b-6e2d8c4f7a10`, name: 'a' };
    expect(errors(bundle([tool, file]))).toEqual([]);
  });
});

test('issues name the standard that they come from', () => {
  const sections = validate(old('tool', { name: 'a' })).map(({ section }) => section);
  expect(sections).toEqual(['STIX 2.0 part 2 §2.11']);
});
