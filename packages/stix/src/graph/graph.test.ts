import { describe, expect, test } from 'vitest';
import type { StixObject } from '../types.ts';
import { objectGraph } from './object-graph.ts';
import { observableValues } from './observable-values.ts';
import { references } from './references.ts';
import { textOf } from './text-of.ts';
import { normalValue } from './value-kinds.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

test('references are found at any depth, with their place and kind', () => {
  const object: StixObject = {
    type: 'report',
    id: `report--${U}`,
    created_by_ref: `identity--${U}`,
    object_refs: [`tool--${U}`, 'no id', `url--${U}`],
    object_marking_refs: [`marking-definition--${U}`],
    granular_markings: [{ marking_ref: `marking-definition--${U}`, selectors: ['name'] }],
    extensions: { 'x-ext': { deep: [{ holder_ref: `note--${U}` }] } },
    name: `tool--${U}`,
  };
  expect(references(object)).toEqual([
    { path: '$.created_by_ref', id: `identity--${U}`, list: false, required: false, kind: 'object' },
    { path: '$.object_refs[0]', id: `tool--${U}`, list: true, required: true, kind: 'object' },
    { path: '$.object_refs[2]', id: `url--${U}`, list: true, required: true, kind: 'object' },
    {
      path: '$.object_marking_refs[0]',
      id: `marking-definition--${U}`,
      list: true,
      required: false,
      kind: 'marking',
    },
    {
      path: '$.granular_markings[0].marking_ref',
      id: `marking-definition--${U}`,
      list: false,
      required: false,
      kind: 'marking',
    },
    {
      path: "$.extensions['x-ext'].deep[0].holder_ref",
      id: `note--${U}`,
      list: false,
      required: false,
      kind: 'object',
    },
  ]);
});

test('local names inside a 2.0 observation are no references', () => {
  const observed: StixObject = {
    type: 'observed-data',
    id: 'o',
    objects: { '0': { type: 'file', contains_refs: ['1'], parent_directory_ref: '2' } },
  };
  expect(references(observed)).toEqual([]);
});

test('the graph knows both directions and what is missing', () => {
  const a: StixObject = { type: 'tool', id: `tool--${U}` };
  const b: StixObject = { type: 'malware', id: `malware--${U}` };
  const link: StixObject = {
    type: 'relationship',
    id: `relationship--${U}`,
    source_ref: b.id,
    target_ref: a.id,
    created_by_ref: `identity--${U}`,
  };
  const graph = objectGraph([a, b, link]);
  expect(graph.into(a.id).map(({ from, path }) => [from, path])).toEqual([[link.id, '$.target_ref']]);
  expect(graph.out(link.id).map(({ id }) => id)).toEqual([b.id, a.id, `identity--${U}`]);
  expect(graph.relationships(b.id)).toEqual([link]);
  expect(graph.relationships(`identity--${U}`)).toEqual([]);
  expect(graph.dangling()).toEqual([`identity--${U}`]);
  expect(graph.out('nowhere')).toEqual([]);
});

describe('values in normal form', () => {
  test.each([
    ['ipv4-addr', 'value', ' 198.51.100.7 ', 'ipv4', '198.51.100.7'],
    ['ipv4-addr', 'value', '198.51.100.7/32', 'ipv4', '198.51.100.7'],
    ['ipv4-addr', 'value', '10.0.0.0/8', 'cidr', '10.0.0.0/8'],
    ['ipv6-addr', 'value', '2001:0DB8:0:0::7', 'ipv6', '2001:db8::7'],
    ['ipv6-addr', 'value', '2001:DB8::/32', 'cidr', '2001:db8::/32'],
    ['domain-name', 'value', 'Evil.Example.', 'domain', 'evil.example'],
    ['domain-name', 'value', 'ميناء.example', 'domain', 'xn--mgbfxo9d.example'],
    ['url', 'value', 'HTTPS://Evil.Example:443/A', 'url', 'https://evil.example/A'],
    ['url', 'value', 'not a url', 'url', 'not a url'],
    ['email-addr', 'value', 'A@B.Example', 'email', 'a@b.example'],
    ['mac-addr', 'value', 'D2-FB-49-24-37-18', 'mac', 'd2:fb:49:24:37:18'],
    ['file', 'name', 'Setup.EXE', 'filename', 'setup.exe'],
    ['mutex', 'name', 'Global\\X', 'text', 'Global\\X'],
    ['autonomous-system', 'number', '64500', 'text', '64500'],
  ])('%s:%s %j', (type, name, raw, kind, value) => {
    const normal = normalValue(type, [name], raw);
    expect(normal?.kind).toBe(kind);
    if (!value.startsWith('xn--')) expect(normal?.value).toBe(value);
    else expect(normal?.value).toMatch(/^xn--[a-z0-9]+\.example$/);
  });

  test('hashes by algorithm, wherever they stand', () => {
    expect(normalValue('file', ['hashes', 'MD5'], 'AB')).toEqual({ kind: 'md5', value: 'ab' });
    expect(normalValue('artifact', ['hashes', 'SHA-256'], 'AB')).toEqual({ kind: 'sha256', value: 'ab' });
    expect(
      normalValue('file', ['extensions', 'windows-pebinary-ext', 'sections', 'hashes', 'SHA-1'], 'AB'),
    ).toEqual({ kind: 'sha1', value: 'ab' });
    expect(normalValue('file', ['hashes', 'SSDEEP'], '3:a:b')?.kind).toBe('text');
  });

  test('what identifies nothing has none', () => {
    expect(normalValue('file', ['mime_type'], 'a/b')).toBeUndefined();
    expect(normalValue('indicator', ['name'], 'a')).toBeUndefined();
    expect(normalValue('constructor', ['name'], 'a')).toBeUndefined();
    expect(normalValue('ipv4-addr', ['value'], '  ')).toBeUndefined();
  });
});

describe('the values an object names', () => {
  const indicator = (pattern: string, more: object = {}): StixObject => ({
    type: 'indicator',
    id: 'i',
    spec_version: '2.1',
    pattern_type: 'stix',
    pattern,
    ...more,
  });
  const values = (object: StixObject) =>
    observableValues(object).map(({ kind, value, decides }) => `${kind} ${value} ${decides}`);

  test('of an observable, with their places', () => {
    expect(
      observableValues({ type: 'file', id: 'f', name: 'A.exe', hashes: { MD5: 'AB' }, size: 5 }),
    ).toEqual([
      { kind: 'filename', value: 'a.exe', path: '$.name', decides: true },
      { kind: 'md5', value: 'ab', path: '$.hashes.MD5', decides: true },
    ]);
  });

  test('of observables inside an observation of 2.0', () => {
    const observed: StixObject = {
      type: 'observed-data',
      id: 'o',
      objects: { '0': { type: 'url', value: 'http://a.example' }, '1': 5 },
    };
    expect(observableValues(observed)).toEqual([
      { kind: 'url', value: 'http://a.example/', path: "$.objects['0'].value", decides: true },
    ]);
  });

  test('of a pattern: a test that is part of an AND does not decide', () => {
    expect(
      values(indicator("[domain-name:value = 'A.example' OR ipv4-addr:value ISSUBSET '10.0.0.0/8']")),
    ).toEqual(['domain a.example true', 'cidr 10.0.0.0/8 true']);
    expect(
      values(
        indicator(
          "[file:name = 'a' AND file:size > 5] OR [url:value IN ('http://b.example', 'http://c.example')]",
        ),
      ),
    ).toEqual(['filename a false', 'url http://b.example/ true', 'url http://c.example/ true']);
    expect(
      values(indicator("[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'b.example']")),
    ).toEqual(['domain a.example false', 'domain b.example false']);
  });

  test('not of negations, other operators, other languages, or what does not parse', () => {
    expect(values(indicator("[domain-name:value != 'a.example' OR domain-name:value LIKE 'b%']"))).toEqual(
      [],
    );
    expect(values(indicator('[domain-name:value = '))).toEqual([]);
    expect(values(indicator('alert tcp', { pattern_type: 'snort' }))).toEqual([]);
    expect(values({ type: 'indicator', id: 'i' })).toEqual([]);
    expect(values({ type: 'tool', id: 't', name: '1.2.3.4' })).toEqual([]);
  });
});

test('text gathers what a search should find', () => {
  const object: StixObject = {
    type: 'malware',
    id: 'm',
    name: 'عقرب',
    aliases: ['Scorpion', 'عقرب'],
    description: 'd',
    external_references: [{ source_name: 's', external_id: 'S0001' }],
    hashes: { MD5: 'abc' },
    confidence: 5,
  };
  expect(textOf(object).split('\n')).toEqual(['عقرب', 'Scorpion', 'd', 'abc', 'S0001']);
  expect(textOf({ type: 'language-content', id: 'l', contents: { ar: { name: 'ميناء' } } })).toBe('ميناء');
  expect(textOf({ type: 'ipv4-addr', id: 'i', value: '1.2.3.4' })).toBe('1.2.3.4');
});
