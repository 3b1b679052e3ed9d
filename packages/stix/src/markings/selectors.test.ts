import { describe, expect, test } from 'vitest';
import type { StixObject } from '../types.ts';
import { isWithin, selectValue, splitSelector } from './selectors.ts';

const object: StixObject = {
  type: 'tool',
  id: 'tool--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  labels: ['a', 'b'],
  confidence: 0,
  revoked: false,
  x_empty: '',
  x_lists: [['deep'], []],
  kill_chain_phases: [{ kill_chain_name: 'k' }],
  extensions: {
    'extension-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10': { rank: 5, hashes: { 'SHA-256': 'x' } },
    'archive-ext': { comment: 'c' },
  },
};

describe('a selector names a value (STIX 2.1 §7.2.3.1)', () => {
  test.each([
    ['id', object.id],
    ['labels', ['a', 'b']],
    ['labels.[0]', 'a'],
    ['labels.[1]', 'b'],
    ['confidence', 0],
    ['revoked', false],
    ['x_empty', ''],
    ['x_lists.[0].[0]', 'deep'],
    ['kill_chain_phases.[0]', { kill_chain_name: 'k' }],
    ['kill_chain_phases.[0].kill_chain_name', 'k'],
    ['extensions.archive-ext.comment', 'c'],
    ['extensions.extension-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10.rank', 5],
    ['extensions.extension-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10.hashes.SHA-256', 'x'],
  ])('%s', (selector, value) => expect(selectValue(object, selector)).toEqual(value));

  test.each([
    ['a property that is not there', 'name'],
    ['an element beyond the end', 'labels.[2]'],
    ['an element of an empty list', 'x_lists.[1].[0]'],
    ['an index without brackets', 'labels.0'],
    ['an index without a dot', 'labels[0]'],
    ['an index of an object', 'extensions.[0]'],
    ['a property of a list', 'labels.length'],
    ['a property of a text', 'id.length'],
    ['a property of a number', 'confidence.x'],
    ['what every object has in JavaScript', 'constructor'],
    ['a prototype', '__proto__'],
    ['another case', 'Labels'],
    ['a space', 'labels. [0]'],
    ['nothing', ''],
    ['a dot', '.'],
    ['an empty step', 'labels..[0]'],
    ['a dot at the end', 'labels.'],
    ['a star, which patterns have', 'labels.[*]'],
    ['a path of JSON', '$.labels'],
  ])('not %s', (_, selector) => expect(selectValue(object, selector)).toBeUndefined());
});

test.each([
  ['a.[0].b', ['a', 0, 'b']],
  ['a.[10]', ['a', 10]],
  ['a.[9999999999]', ['a', 9_999_999_999]],
  ['a', ['a']],
  ['[0]', undefined],
  ['a.[00]', undefined],
  ['a.[-1]', undefined],
  ['a.[+1]', undefined],
  ['a.[1.5]', undefined],
  ['a.[x]', undefined],
  ['a.[]', undefined],
  ['a.[0', undefined],
  ['a.[12345678901]', undefined],
])('%s is taken apart', (selector, steps) => expect(splitSelector(selector)).toEqual(steps));

test.each([
  ['a', 'a', true],
  ['a.b', 'a', true],
  ['a.[0].b', 'a.[0]', true],
  ['a', 'a.b', false],
  ['ab', 'a', false],
  ['a_b', 'a', false],
  ['a.[10]', 'a.[1]', false],
  ['b.a', 'a', false],
])('%s within %s: %s', (selector, ancestor, expected) => expect(isWithin(selector, ancestor)).toBe(expected));
