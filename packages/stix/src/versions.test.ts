import { describe, expect, test } from 'vitest';
import { StixError } from './errors.ts';
import type { StixObject } from './types.ts';
import { compareVersions, isVersionable, newVersion, revoke, versionOf } from './versions.ts';

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

describe('modified', () => {
  const modifiedOf = (object: StixObject, changes: object, now: string) =>
    newVersion(object, changes as Record<string, string>, now)['modified'];

  test('is that of the changes where they have one, later than before', () => {
    const given = '2026-03-05T00:00:00.123456Z';
    expect(modifiedOf(tool, { modified: given }, '2026-03-02T00:00:00.000Z')).toBe(given);
    for (const modified of ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00Z', '2026-02-01T00:00:00Z', 'x'])
      expect(codeOf(() => newVersion(tool, { modified }, '2026-03-02T00:00:00Z'))).toBe('stix/bad-timestamp');
    expect(modifiedOf(tool, { modified: undefined }, '2026-03-02T00:00:00.000Z')).toBe(
      '2026-03-02T00:00:00.000Z',
    );
  });

  test.each([
    ['2026-03-02T00:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02T00:00:00.5Z', '2026-03-02T00:00:00.500Z'],
    ['2026-03-02T00:00:00.123456Z', '2026-03-02T00:00:00.123456Z'],
  ])('has milliseconds at least (§3.2): %s', (now, written) =>
    expect(modifiedOf(tool, {}, now)).toBe(written),
  );

  test.each([
    ['2026-03-02T00:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02T00:00:00.123999Z', '2026-03-02T00:00:00.123Z'],
    ['2026-03-01T10:00:00.000999Z', '2026-03-01T10:00:00.001Z'],
  ])('has milliseconds exactly in STIX 2.0: %s', (now, written) => {
    const { spec_version: _, ...old } = tool;
    expect(modifiedOf(old as StixObject, {}, now)).toBe(written);
  });

  test('may be missing so far: created counts', () => {
    const { modified: _, ...fresh } = tool;
    expect(modifiedOf(fresh as StixObject, {}, '2026-03-02T00:00:00.000Z')).toBe('2026-03-02T00:00:00.000Z');
    expect(modifiedOf(fresh as StixObject, {}, '2020-03-02T00:00:00.000Z')).toBe('2026-03-01T10:00:00.001Z');
  });
});

test('what the type requires is not taken away', () => {
  expect(codeOf(() => newVersion(tool, { name: undefined }, '2026-03-02T00:00:00Z'))).toBe(
    'stix/required-property',
  );
  expect(codeOf(() => newVersion(tool, { description: undefined }, '2026-03-02T00:00:00Z'))).toBe('none');
});

describe('an observable with versions of its own', () => {
  const times = { created: '2026-03-01T10:00:00.000Z', modified: '2026-03-01T10:00:00.000Z', revoked: false };
  const hashed: StixObject = {
    type: 'file',
    id: 'file--7d5a8a7e-62cb-5d6d-a8f2-9f1c7e1c1b7e',
    name: 'a.exe',
    ...times,
  };
  const random: StixObject = { ...hashed, id: 'file--7d5a8a7e-62cb-4d6d-a8f2-9f1c7e1c1b7e' };
  const now = '2026-03-02T00:00:00.000Z';

  test('takes changes of what its id does not come from', () => {
    expect(newVersion(hashed, { size: 5 }, now)).toEqual({ ...hashed, size: 5, modified: now });
    expect(revoke(hashed, now)['revoked']).toBe(true);
  });

  test('keeps what its UUIDv5 comes from (§2.9)', () => {
    expect(codeOf(() => newVersion(hashed, { name: 'b.exe' }, now))).toBe('stix/fixed-property');
    expect(
      codeOf(() => newVersion(hashed, { hashes: { MD5: 'd41d8cd98f00b204e9800998ecf8427e' } }, now)),
    ).toBe('stix/fixed-property');
    expect(newVersion(random, { name: 'b.exe' }, now)['name']).toBe('b.exe');
  });

  test('has none without all three properties', () => {
    for (const missing of Object.keys(times)) {
      const { [missing]: _, ...rest } = hashed;
      expect(codeOf(() => newVersion(rest as StixObject, {}, now))).toBe('stix/not-versionable');
    }
  });
});

test.each([
  ['an SDO', { type: 'tool', created: 'x' }, true],
  ['an SDO without created', { type: 'tool', modified: 'x' }, false],
  ['language content', { type: 'language-content', created: 'x' }, true],
  ['an extension definition', { type: 'extension-definition', created: 'x' }, true],
  ['a marking definition', { type: 'marking-definition', created: 'x' }, false],
  ['a bundle', { type: 'bundle', created: 'x' }, false],
  ['an SCO', { type: 'url', created: 'x' }, false],
  ['a custom object with created', { type: 'x-acme', created: 'x' }, true],
  ['a custom object without', { type: 'x-acme' }, false],
])('whether there can be versions of %s: %j %s', (_, object, expected) =>
  expect(isVersionable({ id: 'i', ...object })).toBe(expected),
);

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
