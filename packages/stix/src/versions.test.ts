import { describe, expect, test } from 'vitest';
import { StixError } from './errors.ts';
import type { StixObject } from './types.ts';
import { compareVersions, newVersion, revoke, versionOf } from './versions.ts';

const tool: StixObject = {
  type: 'tool',
  spec_version: '2.1',
  id: 'tool--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  name: 'one',
  x_acme: [1],
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StixError) return error.code;
    throw error;
  }
  return 'none';
};

describe('newVersion', () => {
  test('replaces, adds, removes, and leaves the old object as it is', () => {
    const before = structuredClone(tool);
    const next = newVersion(
      tool,
      { name: 'two', description: 'd', x_acme: undefined },
      '2026-03-02T00:00:00.000Z',
    );
    expect(next).toEqual({
      type: 'tool',
      spec_version: '2.1',
      id: tool.id,
      created: tool['created'],
      modified: '2026-03-02T00:00:00.000Z',
      name: 'two',
      description: 'd',
    });
    expect(tool).toEqual(before);
  });

  test('is later even when the clock is not', () => {
    expect(newVersion(tool, {}, '2020-01-01T00:00:00Z')['modified']).toBe('2026-03-01T10:00:00.001Z');
    expect(newVersion(tool, {}, tool['modified'] as string)['modified']).toBe('2026-03-01T10:00:00.001Z');
    const fine: StixObject = { ...tool, modified: '2026-03-01T10:00:00.000999Z' };
    expect(newVersion(fine, {}, '2026-03-01T10:00:00.000998Z')['modified']).toBe('2026-03-01T10:00:00.001Z');
    const leap: StixObject = { ...tool, modified: '2016-12-31T23:59:60.500Z' };
    expect(compareVersions(newVersion(leap, {}, '2000-01-01T00:00:00Z'), leap)).toBe(1);
  });

  test.each(['type', 'id', 'created', 'created_by_ref'])('does not change %s', (name) => {
    expect(codeOf(() => newVersion(tool, { [name]: 'other' }, '2026-03-02T00:00:00Z'))).toBe(
      'stix/fixed-property',
    );
    expect(codeOf(() => newVersion(tool, { [name]: tool[name] }, '2026-03-02T00:00:00Z'))).toBe('none');
  });

  test('is refused for what has no versions, is revoked, or has no times', () => {
    const now = '2026-03-02T00:00:00Z';
    const ip: StixObject = { type: 'ipv4-addr', id: 'ipv4-addr--x', value: '1.2.3.4', modified: now };
    const marking: StixObject = { type: 'marking-definition', id: 'm', created: now };
    expect(codeOf(() => newVersion(ip, {}, now))).toBe('stix/not-versionable');
    expect(codeOf(() => newVersion(marking, {}, now))).toBe('stix/not-versionable');
    expect(codeOf(() => newVersion(revoke(tool, now), {}, now))).toBe('stix/already-revoked');
    expect(codeOf(() => revoke(revoke(tool, now), now))).toBe('stix/already-revoked');
    expect(codeOf(() => newVersion(tool, {}, 'yesterday'))).toBe('stix/bad-timestamp');
    expect(codeOf(() => newVersion({ ...tool, modified: 'x' }, {}, now))).toBe('stix/bad-timestamp');
  });
});

test('revoking is a version like others', () => {
  const revoked = revoke(tool, '2026-03-02T00:00:00.000Z');
  expect(revoked['revoked']).toBe(true);
  expect(revoked['name']).toBe('one');
  expect(compareVersions(revoked, tool)).toBe(1);
});

test('the later version wins by instant, whatever its spelling', () => {
  const at = (modified: string): StixObject => ({ ...tool, modified });
  expect(compareVersions(at('2026-03-01T10:00:00Z'), tool)).toBe(0);
  expect(compareVersions(tool, at('2026-03-01T10:00:00.0001Z'))).toBe(-1);
  expect(versionOf({ type: 'marking-definition', id: 'm', created: '2017-01-20T00:00:00.000Z' })).toBe(
    '2017-01-20T00:00:00.000Z',
  );
  expect(versionOf({ type: 'ipv4-addr', id: 'i' })).toBe('0001-01-01T00:00:00Z');
});
