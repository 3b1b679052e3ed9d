import { readdirSync, readFileSync } from 'node:fs';
import type { Json, JsonObject } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectGraph } from '../graph/object-graph.ts';
import { observableValues } from '../graph/observable-values.ts';
import { textOf } from '../graph/text-of.ts';
import { deterministicId } from '../ids.ts';
import { messages } from '../index.ts';
import { effectiveMarkings } from '../markings/effective.ts';
import { classifyMarking } from '../markings/tlp.ts';
import type { StixObject } from '../types.ts';
import { liftToV21 } from '../v20/lift.ts';
import { isDomain, isEmail, isIpv6, isUri } from './syntax.ts';
import { validate } from './validate.ts';

const folder = new URL('../../../../vectors/stix/', import.meta.url);
const full = readdirSync(folder).map(
  (name) =>
    (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { bases: { full: JsonObject } }).bases.full,
);

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    '',
    'tool--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    '2026-03-01T10:00:00.000Z',
    [],
    {},
    [null],
    { '': {} },
    -1,
    1e300,
    [[]],
    '__proto__',
  ),
);

/** A valid object with some properties replaced, at the top or one level down. */
const damaged = fc
  .tuple(
    fc.constantFrom(...full),
    fc.array(fc.tuple(fc.nat(), fc.nat(), value), { minLength: 1, maxLength: 4 }),
  )
  .map(([base, damages]) => {
    const object = structuredClone(base);
    for (const [i, j, value] of damages) {
      const bad = structuredClone(value);
      const names = Object.keys(object);
      const name = names[i % names.length] as string;
      const inner = object[name];
      if (
        j % 3 > 0 &&
        typeof inner === 'object' &&
        inner !== null &&
        !Array.isArray(inner) &&
        Object.keys(inner).length > 0
      )
        inner[Object.keys(inner)[j % Object.keys(inner).length] as string] = bad;
      else object[name] = bad;
    }
    return object;
  });

test('no object, however damaged, makes anything throw; every code has a text', () => {
  fc.assert(
    fc.property(damaged, (object) => {
      const strict = validate(object);
      for (const { code, path } of strict) {
        expect(messages.en).toHaveProperty([code]);
        expect(path.startsWith('$')).toBe(true);
      }
      expect(validate(object, { profile: 'lenient' })).toHaveLength(strict.length);
      if (typeof object['type'] !== 'string' || typeof object['id'] !== 'string') return;
      const stix = object as StixObject;
      observableValues(stix);
      textOf(stix);
      objectGraph([stix]).dangling();
      classifyMarking(stix);
      effectiveMarkings(stix);
      liftToV21(stix);
    }),
    { numRuns: 400 },
  );
});

test('any JSON at all gets a verdict', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('tool', 'file', 'bundle', 'observed-data', 'x', 'marking-definition'),
      (json, type) => {
        validate(json as Json);
        const object = { ...(typeof json === 'object' ? json : {}), type } as JsonObject;
        validate(object);
      },
    ),
    { numRuns: 300 },
  );
});

test('the id of an observable depends on its content alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...full), fc.nat(), (base, turn) => {
      const names = Object.keys(base);
      const turned = [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)];
      const shuffled = Object.fromEntries(turned.map((name) => [name, base[name] as Json]));
      expect(deterministicId(shuffled)).toBe(deterministicId(base));
    }),
    { numRuns: 100 },
  );
});

test('hostile text costs linear time', () => {
  const long = 200_000;
  const texts = [
    'a'.repeat(long),
    'a-'.repeat(long / 2),
    '.'.repeat(long),
    '1:'.repeat(long / 2),
    `${'a'.repeat(long)}!`,
    '['.repeat(long),
    ' '.repeat(long),
  ];
  const start = performance.now();
  for (const text of texts) {
    for (const base of full)
      validate({
        ...base,
        id: text,
        value: text,
        url: text,
        lang: text,
        name: text,
        cpe: text,
        mime_type: text,
      });
    for (const check of [isDomain, isEmail, isIpv6, isUri]) check(text);
    validate({
      ...(full[0] as JsonObject),
      type: text,
      created: text,
      granular_markings: [{ selectors: [text], lang: text }],
    });
  }
  // About 450 validations of 1 MB each; a quadratic check would take minutes for one.
  expect(performance.now() - start).toBeLessThan(8000);
});
