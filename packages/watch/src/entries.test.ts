import type { StixObject } from '@qanat/stix';
import { expect, test } from 'vitest';
import { entriesOf } from './index.ts';

const now = '2024-05-01T12:00:00.000Z';

function indicator(pattern: string, more: Record<string, string | boolean> = {}): StixObject {
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: 'indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f',
    pattern,
    pattern_type: 'stix',
    valid_from: '2024-01-01T00:00:00Z',
    ...more,
  };
}

function brief(object: StixObject): [boolean, ...string[]] {
  const { complete, entries } = entriesOf(object, now);
  return [complete, ...entries.map(({ kind, value }) => `${kind} ${value}`)];
}

test.each<[string, [boolean, ...string[]]]>([
  ["[domain-name:value = 'Evil.example.']", [true, 'domain evil.example']],
  [
    "[ipv4-addr:value = '198.51.100.7' OR ipv4-addr:value ISSUBSET '203.0.113.0/24']",
    [true, 'ipv4 198.51.100.7', 'cidr 203.0.113.0/24'],
  ],
  [
    "[file:hashes.MD5 = 'D41D8CD98F00B204E9800998ECF8427E'] OR [url:value = 'http://evil.example/a']",
    [true, 'md5 d41d8cd98f00b204e9800998ecf8427e', 'url http://evil.example/a'],
  ],
  [
    "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '198.51.100.7']",
    [true, 'ipv4 198.51.100.7'],
  ],
  [
    "[network-traffic:dst_ref.value = 'evil.example' OR network-traffic:src_ref.value = '10.0.0.0/8']",
    [true, 'domain evil.example', 'cidr 10.0.0.0/8'],
  ],
  ["[email-message:from_ref.value = 'bad@evil.example']", [true, 'email bad@evil.example']],
])('%s is watched whole', (pattern, wanted) => {
  expect(brief(indicator(pattern))).toEqual(wanted);
});

test.each<[string, [boolean, ...string[]]]>([
  ["[network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:dst_port = 443]", [false]],
  [
    "[network-traffic:src_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '198.51.100.7']",
    [false],
  ],
  ["[domain-name:value = 'a.example' OR domain-name:value LIKE '%b.example']", [false, 'domain a.example']],
  ["[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'b.example']", [false]],
  ["[domain-name:value = 'a.example'] REPEATS 5 TIMES", [false]],
  ["[domain-name:value != 'a.example']", [false]],
  ["[mutex:name = 'x' OR domain-name:value = 'a.example']", [false, 'domain a.example']],
  ['not a pattern', [false]],
])('%s is watched in part or not at all, and says so', (pattern, wanted) => {
  expect(brief(indicator(pattern))).toEqual(wanted);
});

test('an observable gives its values', () => {
  const file: StixObject = {
    type: 'file',
    id: 'file--5a27d487-c542-5f97-a131-a8866b477b46',
    name: 'Evil.dll',
    hashes: { 'SHA-256': 'A'.repeat(64) },
  };
  expect(brief(file)).toEqual([true, 'filename evil.dll', `sha256 ${'a'.repeat(64)}`]);
});

test('what is revoked, expired, not yet valid or of another language is not watched', () => {
  const pattern = "[domain-name:value = 'a.example']";
  expect(brief(indicator(pattern, { revoked: true }))).toEqual([true]);
  expect(brief(indicator(pattern, { valid_until: now }))).toEqual([true]);
  expect(brief(indicator(pattern, { valid_from: '2024-05-01T12:00:00.001Z' }))).toEqual([true]);
  expect(brief(indicator('rule x {}', { pattern_type: 'yara' }))).toEqual([false]);
});
