import { describe, expect, test } from 'vitest';
import { isRequired, type Plan, planOf } from './plan.ts';

const FREE = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

describe('a row of a property table is taken apart', () => {
  test.each<[declared: string, plan: Plan]>([
    ['string', { kind: 'string' }],
    ['string required', { kind: 'string' }],
    ['boolean', { kind: 'boolean' }],
    ['timestamp required', { kind: 'timestamp' }],
    ['hex', { kind: 'hex' }],
    ['binary', { kind: 'binary' }],
    ['hashes', { kind: 'hashes' }],
    ['any', { kind: 'any' }],
    ['texts', { kind: 'texts' }],
    ['text-or-integer', { kind: 'text-or-integer' }],
    ['unchecked', { kind: 'unchecked' }],
    ['integer', { kind: 'integer', ...FREE }],
    ['integer 0..', { kind: 'integer', ...FREE, min: 0 }],
    ['integer 0..65535', { kind: 'integer', min: 0, max: 65_535 }],
    ['float -90..90', { kind: 'float', min: -90, max: 90 }],
    ['float 0..1 required', { kind: 'float', min: 0, max: 1 }],
    ['identifier', { kind: 'identifier', to: [] }],
    ['identifier to identity', { kind: 'identifier', to: ['identity'] }],
    ['identifier to SDO|SCO required', { kind: 'identifier', to: ['SDO', 'SCO'] }],
    ['enum opinion-enum required', { kind: 'enum', name: 'opinion-enum' }],
    ['open-vocab region-ov', { kind: 'open-vocab', name: 'region-ov' }],
    ['object kill-chain-phase', { kind: 'object', name: 'kill-chain-phase' }],
    ['dictionary', { kind: 'dictionary', of: undefined }],
    ['dictionary of string', { kind: 'dictionary', of: { kind: 'string' } }],
    ['list of string required', { kind: 'list', of: { kind: 'string' } }],
    [
      'list of identifier to file|directory',
      { kind: 'list', of: { kind: 'identifier', to: ['file', 'directory'] } },
    ],
    [
      'list of open-vocab malware-type-ov',
      { kind: 'list', of: { kind: 'open-vocab', name: 'malware-type-ov' } },
    ],
    [
      'dictionary of list of integer 0..9',
      { kind: 'dictionary', of: { kind: 'list', of: { kind: 'integer', min: 0, max: 9 } } },
    ],
  ])('%s', (declared, plan) => {
    expect(planOf(declared)).toEqual(plan);
    expect(isRequired(declared)).toBe(declared.endsWith('required'));
  });

  test.each([
    '',
    'text',
    'String',
    'strings',
    'list string',
    'list of',
    'required',
    'lists of string',
    'date',
  ])('%j is a mistake of the package and thrown', (declared) =>
    expect(() => planOf(declared)).toThrow(/no such property type/),
  );
});
