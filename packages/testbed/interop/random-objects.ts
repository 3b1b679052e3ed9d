import type { Json, JsonObject } from '@qanat/json';
import type { Random } from '../../stix/bench/seeded.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const GREEN = 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da';
const EXTENSION = `extension-definition--${U}`;

/** Values that stand where another was: of every JSON type, and of the forms that STIX knows. */
const VALUES: readonly Json[] = [
  ...[
    '',
    'text',
    'Text With Space',
    'UPPER',
    'abcd',
    'abc',
    'YWJj',
    'en',
    'english!',
    'tcp',
    'CVE-2020-1234',
  ],
  ...[0, 1, -1, 1.5, 65536, 1e6, true, false],
  ...[[], {}, [''], ['a', 'b'], { a: 'b' }, { abc: 1 }],
  ...['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.123Z', '2015-01-01T00:00:00.000Z', '2026-02-30T10:00:00Z'],
  ...['2026-03-01T10:00:00', '2026-03-01T10:00:00+00:00', '2026-03-01t10:00:00z'],
  ...['identity', 'file', 'tool', 'ipv4-addr', 'relationship', 'x-acme'].map((type) => `${type}--${U}`),
  ...['identity--foo', GREEN, '192.0.2.1', '192.0.2.0/24', '2001:db8::1', 'aa:bb:cc:dd:ee:ff'],
  ...['http://a.example/', 'a@b.example'],
];

/** Properties that are put in, each with values of its own or any of {@link VALUES}. */
const PROPERTIES: Readonly<Record<string, readonly Json[]>> = {
  confidence: [0, 100, 101, -1, 50.5, '50'],
  lang: ['en', 'ar', 'english!'],
  spec_version: ['2.1', '2.0', '2.2'],
  labels: [['a'], [''], [1]],
  revoked: VALUES,
  defanged: VALUES,
  created_by_ref: VALUES,
  created: VALUES,
  modified: VALUES,
  description: VALUES,
  aliases: VALUES,
  name: VALUES,
  foo: VALUES,
  x_foo: VALUES,
  Foo: ['text'],
  severity: ['text'],
  object_marking_refs: [[GREEN], [`identity--${U}`], [], ['']],
  granular_markings: [
    [{ selectors: ['type'], marking_ref: GREEN }],
    [{ selectors: ['nope'], marking_ref: GREEN }],
    [{ selectors: [], marking_ref: GREEN }],
    [{ marking_ref: GREEN }],
    [{ selectors: ['id'], marking_ref: `identity--${U}` }],
  ],
  external_references: [
    [{ source_name: 'a' }],
    [{ source_name: 'a', url: 'nope' }],
    [{ source_name: 'cve', external_id: 'CVE-2020-1' }],
    [{ source_name: 'capec', external_id: '163' }],
    [{ source_name: 'a', description: 'b' }],
    [{ description: 'b' }],
    [{ source_name: 'a', url: 'https://a.example/', hashes: { 'SHA-256': '00' } }],
  ],
  extensions: [
    { 'archive-ext': {} },
    { foo: { abc: 1 } },
    { [EXTENSION]: { extension_type: 'property-extension', abc: 1 } },
    { [EXTENSION]: { abc: 1 } },
    { [EXTENSION]: { extension_type: 'bogus' } },
    { [EXTENSION]: 'x' },
    { 'extension-definition--bad': { extension_type: 'property-extension' } },
  ],
  hashes: [{}, { MD5: 'd41d8cd98f00b204e9800998ecf8427e' }, { MD5: 'zz' }, { 'SHA3-256': '00' }],
  kill_chain_phases: [[{ kill_chain_name: 'a', phase_name: 'b' }], [{ kill_chain_name: 'a' }], [{}]],
};

type Place = readonly [container: JsonObject | Json[], key: string];

function places(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...places(inner)]);
}

/** One of the objects with one property put in, taken out, or given another value, at any depth. */
export function damagedObject(random: Random, bases: readonly JsonObject[]): JsonObject {
  const object = structuredClone(random.of(bases));
  if (random.below(3) === 0) {
    const [name, values] = random.of(Object.entries(PROPERTIES));
    object[name] = structuredClone(random.of(values));
    return object;
  }
  const [container, key] = random.of(places(object));
  if (container === object && key === 'type') return damagedObject(random, bases);
  if (random.below(2) === 0) put(container, key, structuredClone(random.of(VALUES)));
  else if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
  return object;
}

function put(container: JsonObject | Json[], key: string, value: Json): void {
  if (Array.isArray(container)) container[Number(key)] = value;
  else container[key] = value;
}
