import type { JsonObject } from '@qanat/json';
import { describe, expect, it } from 'vitest';
import { validate } from './validate.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const UUID = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

const issuesOf = (type: string, severity: string, more: object = {}): string[] => {
  const object = { type, spec_version: '2.1', id: `${type}--${UUID}`, created: NOW, modified: NOW, ...more };
  return validate(JSON.parse(JSON.stringify({ ...object, acme_score: 5 })) as JsonObject)
    .filter((issue) => issue.severity === severity)
    .map(({ code, path }) => `${code} ${path}`);
};

const extended = (kind: string): object => ({
  extensions: { [`extension-definition--${UUID}`]: { extension_type: kind } },
});

describe('a type that the standard does not define', () => {
  it.each(['x-acme-thing', 'acme', 'a1b', `x-${'a'.repeat(248)}`])(
    'may be called %s, and is told',
    (type) => {
      expect(issuesOf(type, 'error')).toEqual([]);
      expect(issuesOf(type, 'warning')).toContain('stix/custom-type $.type');
    },
  );

  it.each([
    ['capitals', 'Acme-thing'],
    ['an underscore', 'acme_thing'],
    ['two hyphens', 'acme--thing'],
    ['a digit in front', '9acme'],
    ['two letters', 'ab'],
    ['251 characters', `x-${'a'.repeat(249)}`],
  ])('may not have %s in its name (§3.1)', (_, type) => {
    expect(issuesOf(type, 'error')).toContain('stix/type-name $.type');
  });

  it('may not be called action, which is kept for later (§3.8)', () => {
    expect(issuesOf('action', 'error')).toEqual(['stix/reserved-name $.type']);
  });

  it('has the common properties of the class that its extension names (§7.3)', () => {
    expect(issuesOf('acme-thing', 'error', { ...extended('new-sdo'), modified: undefined })).toEqual([
      'stix/missing-property $',
    ]);
    const observable = { ...extended('new-sco'), created: undefined, modified: undefined };
    expect(issuesOf('acme-thing', 'error', observable)).toEqual([]);
    expect(issuesOf('acme-thing', 'warning', observable)).toEqual([]);
  });
});
