import { describe, expect, test } from 'vitest';
import { hashedId, idOf, versioned } from '../test/type-under-test.ts';
import { declarationOf, declaredTypes, typeClass } from './declare/registry.ts';
import { StixError } from './errors.ts';
import type { StixObject } from './types.ts';
import { compareVersions, isVersionable, newVersion, revoke, versionOf } from './versions.ts';

const NOW = '2026-04-01T00:00:00.000Z';
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StixError) return error.code;
    throw error;
  }
  return 'none';
};
const versionedTypes = declaredTypes.filter(
  (type) =>
    ['sdo', 'sro'].includes(typeClass(type)) ||
    type === 'language-content' ||
    type === 'extension-definition',
);

describe.each(versionedTypes)('%s (STIX 2.1 §3.6)', (type) => {
  const first = versioned(type, { created_by_ref: idOf('identity'), name: 'n', x_acme: 1 });

  test('has versions: the later modified wins, the rest stays', () => {
    const second = newVersion(first, { x_acme: 2 }, NOW);
    expect(second).toEqual({ ...first, x_acme: 2, modified: NOW });
    expect([
      compareVersions(second, first),
      compareVersions(first, second),
      compareVersions(first, first),
    ]).toEqual([1, -1, 0]);
    expect(versionOf(second)).toBe(NOW);
  });

  test('keeps what says which object it is', () => {
    for (const name of ['id', 'type', 'created', 'created_by_ref']) {
      expect([name, codeOf(() => newVersion(first, { [name]: 'other' }, NOW))]).toEqual([
        name,
        'stix/fixed-property',
      ]);
      const removed = codeOf(() => newVersion(first, { [name]: undefined }, NOW));
      expect([name, removed]).toEqual([name, 'stix/fixed-property']);
    }
    expect(codeOf(() => newVersion(versioned(type, {}), { created_by_ref: idOf('identity') }, NOW))).toBe(
      'stix/fixed-property',
    );
  });

  test('ends with its revocation', () => {
    const revoked = revoke(first, NOW);
    expect(revoked).toEqual({ ...first, revoked: true, modified: NOW });
    for (const work of [
      () => revoke(revoked, NOW),
      () => newVersion(revoked, { x_acme: 3 }, NOW),
      () => newVersion(revoked, { revoked: false }, NOW),
    ])
      expect(codeOf(work)).toBe('stix/already-revoked');
  });

  test('keeps what the type requires', () => {
    const required = Object.entries(declarationOf(type)?.properties ?? {})
      .filter(([, declared]) => declared.endsWith(' required'))
      .map(([name]) => name);
    for (const name of [
      'spec_version',
      ...required.filter((one) => !['modified', 'created_by_ref'].includes(one)),
    ])
      expect([name, codeOf(() => newVersion(first, { [name]: undefined }, NOW))]).toEqual([
        name,
        'stix/required-property',
      ]);
  });
});

describe.each(declaredTypes.filter((type) => !versionedTypes.includes(type)))('%s', (type) => {
  const object: StixObject = {
    type,
    spec_version: '2.1',
    id: idOf(type),
    created: '2026-03-01T10:00:00.000Z',
  };
  test('has no versions', () => {
    expect(isVersionable(object)).toBe(false);
    expect(codeOf(() => newVersion(object, {}, NOW))).toBe('stix/not-versionable');
    expect(codeOf(() => revoke(object, NOW))).toBe('stix/not-versionable');
  });
});

describe.each(declaredTypes.filter((type) => typeClass(type) === 'sco'))(
  '%s with versions of its producer’s',
  (type) => {
    const contributing = declarationOf(type)?.idFrom ?? [];
    const times = {
      created: '2026-03-01T10:00:00.000Z',
      modified: '2026-03-01T10:00:00.000Z',
      revoked: false,
    };
    const hashed: StixObject = { type, id: hashedId(type, '{"x":1}'), ...times };

    test('keeps what its UUIDv5 comes from, and takes what it does not', () => {
      for (const name of contributing)
        expect([name, codeOf(() => newVersion(hashed, { [name]: 'x' }, NOW))]).toEqual([
          name,
          'stix/fixed-property',
        ]);
      expect(newVersion(hashed, { x_acme: 1 }, NOW)).toEqual({ ...hashed, x_acme: 1, modified: NOW });
    });

    test('takes all where its id is random', () => {
      const random = { ...hashed, id: idOf(type) };
      for (const name of contributing) expect(newVersion(random, { [name]: 'x' }, NOW)[name]).toBe('x');
    });
  },
);
