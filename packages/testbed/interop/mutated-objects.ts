import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '@qanat/json';
import { commonProperties } from '../../stix/src/declare/common.ts';
import { typeClass } from '../../stix/src/declare/registry.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

/** Stands for the absence of the property. */
const GONE = Symbol('gone');
type Change = Json | typeof GONE;

const ANYWHERE: readonly Change[] = [
  GONE,
  null,
  '',
  'text',
  0,
  -1,
  1.5,
  1e16,
  true,
  [],
  {},
  [null],
  [5],
  ['text'],
];

const ID_FORMS: readonly string[] = [
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((version) => `3f1c2b7a-5d44-${version}c1e-9a0b-6e2d8c4f7a10`),
  ...['0', '7', 'a', 'c', 'e'].map((variant) => `3f1c2b7a-5d44-4c1e-${variant}a0b-6e2d8c4f7a10`),
  ...[U.toUpperCase(), `{${U}}`, U.replaceAll('-', ''), `${U}0`, ''],
];

const TIMES: readonly string[] = [
  ...[
    '2026-03-01T10:00:00Z',
    '2026-03-01T10:00:00.1Z',
    '2026-03-01T10:00:00.123456789Z',
    '2026-03-01T10:00:00.Z',
  ],
  ...[
    '2026-03-01T10:00:60Z',
    '2026-03-01T23:59:60Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:60:00Z',
    '2026-13-01T10:00:00Z',
  ],
  ...[
    '2026-02-29T10:00:00Z',
    '2024-02-29T10:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ],
  ...[
    '2026-03-01 10:00:00Z',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00+00:00',
    '2026-03-01T10:00:00-00:00',
    '2026-03-01t10:00:00Z',
  ],
  ...[
    '2026-03-01T10:00:00z',
    '2026-03-01',
    '2026-3-1T10:00:00Z',
    '20260301T100000Z',
    '2026-03-01T10:00Z',
    '1990-03-01T10:00:00.123Z',
    '2090-03-01T10:00:00.123Z',
  ],
];

const TYPES: readonly string[] = [
  ...[
    'identity',
    'indicator',
    'observed-data',
    'relationship',
    'sighting',
    'marking-definition',
    'language-content',
    'bundle',
  ],
  ...[
    'extension-definition',
    'file',
    'ipv4-addr',
    'directory',
    'artifact',
    'x-acme',
    'acme',
    'email-addr',
    'location',
    'malware',
  ],
];

/** Forms of the values of one property, by its name or `type.name`: usual, unusual and wrong ones. */
const FORMS: Readonly<Record<string, readonly Json[]>> = JSON.parse(
  readFileSync(new URL('value-forms.json', import.meta.url), 'utf8'),
);

/** Put into every class of object, whether it has the property or not. */
const ADDED: Readonly<Record<string, readonly Json[]>> = {
  acme: ['a', null, [], {}, [null], { a: null }, { 'a b': 1 }, { deep: [[]] }],
  x_acme: ['a', null, [], {}, ''],
  'x-acme': ['a'],
  Acme: ['a'],
  aCme: ['a'],
  _acme: ['a'],
  '9acme': ['a'],
  ab: ['a'],
  a: ['a'],
  'a b': ['a'],
  ...Object.fromEntries([`a${'b'.repeat(249)}`, `a${'b'.repeat(250)}`].map((name) => [name, ['a']])),
  severity: ['a'],
  username: ['a'],
  phone_number: ['a'],
  action: ['a'],
  created: ['2026-03-01T10:00:00.000Z'],
  modified: ['2026-03-01T10:00:00.000Z'],
  revoked: [true, 'true', false],
  confidence: [50],
  lang: ['ar'],
  labels: [['a']],
  defanged: [true, 'x'],
  created_by_ref: [`identity--${U}`],
  external_references: [[{ source_name: 'a', description: 'b' }]],
  name: ['قناة'],
  description: ['', 'a'.repeat(10_000), 'a\u0000b', '\ud800'],
  object_refs: [[`identity--${U}`]],
};

/** Pairs of times: two spellings of one instant, the wrong order, and one that only finer fractions tell. */
const PAIRS = [
  ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00Z'],
  ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-01T10:00:00.0001Z', '2026-03-01T10:00:00.0002Z'],
] as const;

type Path = readonly (string | number)[];
type Put = (name: string, make: () => JsonObject) => void;

/**
 * Every base with each property, at any depth, taken out and given values of every JSON type and of the
 * forms that STIX knows; and with properties put in. Common properties are changed once for each class.
 */
export function mutatedObjects(bases: readonly JsonObject[]): JsonObject[] {
  const made = new Map<string, JsonObject>();
  const once: Put = (name, make) => {
    if (!made.has(name)) made.set(name, make());
  };
  for (const base of bases) {
    const type = String(base['type']);
    once(`${type} ${Object.keys(base).length}`, () => base);
    changeProperties(base, type, once);
    addProperties(base, type, once);
    for (const [late, early] of pairsOf(base))
      for (const [a, b] of PAIRS)
        once(`${type} ${late} ${early} ${a} ${b}`, () => ({ ...base, [late]: a, [early]: b }));
  }
  return [...made.values()];
}

function changeProperties(base: JsonObject, type: string, once: Put): void {
  const kind = typeClass(type);
  const common: object = kind === 'custom' ? {} : commonProperties[kind];
  for (const path of pathsOf(base)) {
    const first = String(path[0]);
    const shared = Object.hasOwn(common, first) && first !== 'id' && first !== 'extensions';
    for (const change of changesOf(type, path, valueAt(base, path)))
      once(`${shared ? kind : type} ${path.join('.')} = ${show(change)}`, () => changed(base, path, change));
  }
}

function addProperties(base: JsonObject, type: string, once: Put): void {
  const size = Object.keys(base).length < 9 ? 'minimal' : 'full';
  for (const [name, values] of Object.entries(ADDED))
    if (!Object.hasOwn(base, name))
      for (const value of values)
        once(`${typeClass(type)} ${size} + ${name} = ${show(value)}`, () => ({ ...base, [name]: value }));
  for (const extensions of FORMS['extensions'] ?? [])
    once(`${type} extensions: ${show(extensions)}`, () => ({ ...base, extensions }));
}

function pairsOf(base: JsonObject): [string, string][] {
  const times = Object.keys(base).filter((name) => TIME.test(String(base[name])));
  return times.flatMap((a) => times.filter((b) => b !== a).map((b): [string, string] => [a, b]));
}

const TIME = /^\d{4}-\d\d-\d\dT/;

function changesOf(type: string, path: Path, value: Json): readonly Change[] {
  const key = path.at(-1);
  const name = String(typeof key === 'number' ? path.at(-2) : key);
  if (typeof value === 'string' && name === 'id') return [...ANYWHERE, ...idsOf(type)];
  if (typeof value === 'string' && /_refs?$/.test(name)) return [...ANYWHERE, ...referencesOf(value)];
  if (typeof value === 'string' && TIME.test(value)) return [...ANYWHERE, ...TIMES];
  const forms = [`${type}.${name}`, `${String(path[0])}.${name}`, ...(typeof key === 'number' ? [] : [name])];
  const twice = Array.isArray(value) && value.length > 0 ? [[value[0] as Json, value[0] as Json]] : [];
  return [...ANYWHERE, ...forms.flatMap((form) => FORMS[form] ?? []), ...twice];
}

function idsOf(type: string): readonly string[] {
  const odd = [`identity--${U}`, U, `${type}-${U}`, `${type}---${U}`, ` ${type}--${U}`];
  return [...ID_FORMS.map((uuid) => `${type}--${uuid}`), ...odd];
}

function referencesOf(value: string): readonly string[] {
  const odd = [`Identity--${U}`, `acme_x--${U}`, `9a--${U}`];
  const same = ID_FORMS.map((uuid) => value.replace(/--.*/, `--${uuid}`));
  return [...TYPES.map((to) => `${to}--${U}`), ...same, ...odd];
}

function pathsOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  const first: Path = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value);
  return first.flatMap((step) => [[...path, step], ...pathsOf(valueAt(value, [step]), [...path, step])]);
}

/** A list is read by its indexes like an object by its names. */
function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((at, step) => (at as JsonObject)[step] as Json, value);
}

function changed(base: JsonObject, path: Path, change: Change): JsonObject {
  const object = structuredClone(base);
  const container = valueAt(object, path.slice(0, -1)) as JsonObject | Json[];
  const key = path.at(-1) as string;
  if (change !== GONE) (container as JsonObject)[key] = structuredClone(change);
  else if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
  return object;
}

function show(change: Change): string {
  return change === GONE ? 'gone' : JSON.stringify(change).slice(0, 90);
}
