import type { Json, JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { idOf, versioned } from '../../test/type-under-test.ts';
import { matchPattern } from './match.ts';
import { readObservations } from './observations.ts';
import { parsePattern } from './parse.ts';

const TIMES = {
  first_observed: '2026-01-01T00:00:00Z',
  last_observed: '2026-01-01T00:00:00Z',
  number_observed: 1,
};

function observe(objects: JsonObject): JsonObject {
  return { type: 'observed-data', id: idOf('observed-data'), ...TIMES, objects };
}

function matches(pattern: string, ...observations: Json[]): boolean {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(`${pattern} is no pattern`);
  const result = matchPattern(parsed.value, observations);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.match;
}

describe('references of objects inside of an observation, STIX 2.0', () => {
  const traffic = observe({
    '0': {
      type: 'network-traffic',
      src_ref: '1',
      dst_ref: '2',
      protocols: ['tcp'],
      encapsulates_refs: ['3', '9'],
    },
    '1': { type: 'ipv4-addr', value: '198.51.100.3', belongs_to_refs: ['4', '5'], resolves_to_refs: ['6'] },
    '2': { type: 'domain-name', value: 'a.example', resolves_to_refs: ['1'] },
    '3': { type: 'network-traffic', src_port: 53, protocols: ['udp'] },
    '4': { type: 'autonomous-system', number: 1 },
    '5': { type: 'autonomous-system', number: 2 },
    '6': { type: 'mac-addr', value: 'd2:fb:49:24:37:18' },
  });

  test.each<[string, boolean]>([
    ["network-traffic:src_ref.value = '198.51.100.3'", true],
    ["network-traffic:src_ref.type = 'ipv4-addr'", true],
    ["network-traffic:dst_ref.value = '198.51.100.3'", false],
    ['network-traffic:src_ref.belongs_to_refs[0].number = 1', true],
    ['network-traffic:src_ref.belongs_to_refs[1].number = 1', false],
    ['network-traffic:src_ref.belongs_to_refs[*].number = 2', true],
    ['network-traffic:src_ref.belongs_to_refs[2].number = 1', false],
    ["network-traffic:dst_ref.resolves_to_refs[*].resolves_to_refs[*].value = 'd2:fb:49:24:37:18'", true],
    ['network-traffic:encapsulates_refs[*].src_port = 53', true],
    ['network-traffic:encapsulates_refs[1].src_port = 53', false],
    ['network-traffic:src_ref.missing != 1', false],
    ['EXISTS network-traffic:src_ref.value', true],
    ['EXISTS network-traffic:src_ref.missing', false],
    ['EXISTS network-traffic:encapsulates_refs[1].src_port', false],
    ["network-traffic:src_ref = '1'", true],
  ])('[%s]: %s', (comparison, expected) => expect(matches(`[${comparison}]`, traffic)).toBe(expected));

  test('a reference to what is not there, or to itself, selects nothing or goes round', () => {
    const round = observe({ '0': { type: 'directory', path: '/', contains_refs: ['0', 'x'] } });
    expect(matches("[directory:contains_refs[*].contains_refs[*].path = '/']", round)).toBe(true);
    expect(matches("[directory:contains_refs[1].path = '/']", round)).toBe(false);
    expect(matches("[directory:contains_refs[1].path != '/']", round)).toBe(false);
  });

  test('does not leave its observation', () => {
    const other = observe({ '7': { type: 'mac-addr', value: '00:00:5e:00:53:01' } });
    const here = observe({ '0': { type: 'ipv4-addr', value: '198.51.100.3', resolves_to_refs: ['7'] } });
    expect(matches("[ipv4-addr:resolves_to_refs[*].value = '00:00:5e:00:53:01']", here, other)).toBe(false);
  });
});

describe('an observation of 2.1 and the objects it lists (§9.7.4)', () => {
  const address = { type: 'ipv4-addr', id: idOf('ipv4-addr'), value: '198.51.100.3' };
  const traffic = {
    type: 'network-traffic',
    id: idOf('network-traffic'),
    src_ref: address.id,
    protocols: ['tcp'],
  };
  const bundle = (refs: string[], ...objects: Json[]): JsonObject => ({
    type: 'bundle',
    id: idOf('bundle'),
    objects: [versioned('observed-data', { ...TIMES, object_refs: refs }), ...objects],
  });

  test('are seen wherever they stand in the bundle', () => {
    const listed = bundle([traffic.id, address.id], address, traffic);
    expect(matches("[ipv4-addr:value = '198.51.100.3']", listed)).toBe(true);
    expect(matches("[network-traffic:src_ref.value = '198.51.100.3']", listed)).toBe(true);
  });

  test('are not seen where it does not list them, by reference neither', () => {
    const unlisted = bundle([traffic.id], address, traffic);
    expect(matches("[ipv4-addr:value = '198.51.100.3']", unlisted)).toBe(false);
    expect(matches("[network-traffic:src_ref.value = '198.51.100.3']", unlisted)).toBe(false);
    expect(matches("[network-traffic:protocols[*] = 'tcp']", unlisted)).toBe(true);
  });

  test('may stand in another of the bundles', () => {
    const other: JsonObject = {
      type: 'bundle',
      id: idOf('bundle'),
      objects: [versioned('observed-data', { ...TIMES, object_refs: [address.id] }), address],
    };
    expect(matches("[ipv4-addr:value = '198.51.100.3']", bundle([address.id]), other)).toBe(true);
  });

  test('each observation of a bundle is one', () => {
    const two: JsonObject = {
      type: 'bundle',
      id: idOf('bundle'),
      objects: ['1', '2'].flatMap((digit) => [
        {
          ...versioned('observed-data', { ...TIMES, object_refs: [address.id] }),
          id: `${idOf('observed-data').slice(0, -1)}${digit}`,
        },
        address,
      ]),
    };
    expect(matches("[ipv4-addr:value = '198.51.100.3'] REPEATS 2 TIMES", two)).toBe(true);
    expect(matches("[ipv4-addr:value = '198.51.100.3'] REPEATS 3 TIMES", two)).toBe(false);
  });
});

describe('what is no observation is told by its place', () => {
  const good = observe({ '0': { type: 'url', value: 'https://a.example/' } });
  test.each<[string, Json]>([
    ['null', null],
    ['a text', 'observed'],
    ['a list', [good]],
    ['a bundle without observations', { type: 'bundle', id: idOf('bundle'), objects: [] }],
    ['no beginning', { ...good, first_observed: undefined as unknown as Json }],
    ['a beginning that is no time', { ...good, first_observed: 'yesterday' }],
    ['an end before the beginning', { ...good, last_observed: '2025-12-31T23:59:59Z' }],
    ['no number', { ...good, number_observed: 0 }],
    ['half a number', { ...good, number_observed: 1.5 }],
    ['a number as text', { ...good, number_observed: '1' }],
    ['neither objects nor references', { ...good, objects: null }],
  ])('%s', (_, input) =>
    expect(readObservations([good, input])).toMatchObject({
      ok: false,
      issues: [{ code: 'stix/pattern-observation', path: '$[1]', params: { index: 1 } }],
    }),
  );

  test('no observations at all are none, and match nothing', () => {
    expect(readObservations([])).toMatchObject({ ok: true, value: { items: [] } });
    expect(matches('[NOT EXISTS a:b]')).toBe(false);
  });

  test('a set that is read once answers as its inputs do', () => {
    const set = readObservations([good]);
    const pattern = parsePattern("[url:value = 'https://a.example/']");
    if (!set.ok || !pattern.ok) throw new Error('not read');
    expect(matchPattern(pattern.value, set.value)).toEqual(matchPattern(pattern.value, [good]));
  });
});

describe('which observations made a pattern match', () => {
  const named = (digit: string, value: string): JsonObject => ({
    ...observe({ '0': { type: 'url', value } }),
    id: `${idOf('observed-data').slice(0, -1)}${digit}`,
  });
  const observations = [named('1', 'a:a'), named('2', 'b:b'), named('3', 'a:a')];
  const observed = (text: string): readonly string[] => {
    const pattern = parsePattern(text);
    const result = pattern.ok ? matchPattern(pattern.value, observations) : undefined;
    return result?.ok ? result.observed.map((id) => id.slice(-1)) : [];
  };

  test.each<[string, readonly string[]]>([
    ["[url:value = 'b:b']", ['2']],
    ["[url:value = 'a:a'] AND [url:value = 'b:b']", ['1', '2']],
    ["[url:value = 'a:a'] REPEATS 2 TIMES", ['1', '3']],
    ["[url:value = 'c:c']", []],
  ])('%s', (text, ids) => expect([...observed(text)].sort()).toEqual(ids));
});
