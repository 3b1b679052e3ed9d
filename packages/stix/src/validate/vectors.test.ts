import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { objectOf, vectorFiles } from '../../test/vector-files.ts';
import { declaredTypes } from '../declare/registry.ts';
import { parseBundle } from '../parse/bundle.ts';
import { streamBundle } from '../parse/stream.ts';
import { validate } from './validate.ts';

const files = vectorFiles('stix');

function codes(object: JsonObject, severity: string, profile: 'strict' | 'lenient' = 'strict'): string[] {
  return validate(object, { profile })
    .filter((issue) => issue.severity === severity)
    .map(({ code }) => code)
    .sort();
}

test('there is a vector file for every declared type', () => {
  expect(files.map(({ type }) => type).sort()).toEqual([...declaredTypes].sort());
});

describe.each(files.map((file) => [file.type, file] as const))('%s', (_type, file) => {
  test.each(file.valid.map((one) => [one.name, one] as const))('valid: %s', (_name, one) => {
    const object = objectOf(file, one);
    expect(codes(object, 'error')).toEqual([]);
    expect(codes(object, 'error', 'lenient')).toEqual([]);
  });

  test.each(file.invalid.map((one) => [one.name, one] as const))('invalid: %s', (_name, one) => {
    const object = objectOf(file, one);
    expect(codes(object, 'error')).toEqual([...(one.errors ?? [])].sort());
    // Whatever the lenient profile lets pass stays visible as a warning.
    const lenient = validate(object, { profile: 'lenient' }).map(({ code }) => code);
    expect(lenient.sort()).toEqual(
      validate(object)
        .map(({ code }) => code)
        .sort(),
    );
  });

  test.each(file.warned.map((one) => [one.name, one] as const))('warned: %s', (_name, one) => {
    const object = objectOf(file, one);
    expect(codes(object, 'error')).toEqual([]);
    expect(codes(object, 'warning')).toEqual(expect.arrayContaining([...(one.warnings ?? [])]));
  });
});

test('every object comes out of a bundle as it went in, whole, in chunks, and line by line', async () => {
  const objects = files
    .filter(({ type }) => type !== 'bundle')
    .flatMap((file) => file.valid.map((one) => objectOf(file, one)));
  const lines = objects.map((object) => JSON.stringify(object));
  const bundle = new TextEncoder().encode(
    `{"type": "bundle", "id": "bundle--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10", "objects": [\n ${lines.join(' ,\n')}]}`,
  );
  const newlineSeparated = new TextEncoder().encode(lines.join('\n'));
  for (const input of [bundle, newlineSeparated]) {
    const parsed = parseBundle(input);
    const whole = parsed.ok ? parsed.value.objects.map(({ bytes }) => new TextDecoder().decode(bytes)) : [];
    expect(whole).toEqual(lines);
    const chunks: Uint8Array[] = [];
    for (let i = 0; i < input.length; i += 1021) chunks.push(input.slice(i, i + 1021));
    const streamed: string[] = [];
    for await (const { bytes, start, end } of streamBundle(chunks)) {
      streamed.push(new TextDecoder().decode(bytes));
      expect(new TextDecoder().decode(input.subarray(start, end))).toBe(streamed.at(-1));
    }
    expect(streamed).toEqual(lines);
  }
});
