import { describe, expect, test } from 'vitest';
import { admits, idOf, refuses, requires, versioned, warns } from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const tool = versioned('tool', { name: 'n' });
const full: StixObject = { type: 'bundle', id: idOf('bundle'), objects: [tool] };

describe('bundle, STIX 2.1 §8', () => {
  requires(full, '8', 'id');

  admits(full, {
    objects: {},
    'no objects': { objects: undefined },
    'two versions of one object': { objects: [tool, { ...tool, modified: '2026-04-01T00:00:00.000Z' }] },
    'objects that refer to what is not in it': {
      objects: [versioned('note', { content: 'c', object_refs: [idOf('malware')] })],
    },
    'the version that bundles of 2.0 say': { spec_version: '2.0' },
  });

  refuses(full, {
    'objects without any': [{ objects: [] }, 'stix/empty-list', '$.objects', '2.12'],
    'an object outside of a list': [{ objects: tool }, 'stix/wrong-type', '$.objects', '8'],
    'the id of another type': [{ id: idOf('tool') }, 'stix/id-type', '$.id', '2.9'],
    'a bundle in it': [
      { objects: [tool, { type: 'bundle', id: idOf('bundle') }] },
      'stix/nested-bundle',
      '$.objects[1]',
      '8',
    ],
    'what is no object': [{ objects: [tool, 'tool'] }, 'stix/not-object', '$.objects[1]', '3.2'],
    'an object without a type': [
      { objects: [{ id: idOf('tool') }] },
      'stix/missing-property',
      '$.objects[0]',
      '3.2',
    ],
  });

  warns(full, { 'a property that nobody keeps': [{ x_acme: 1 }, 'stix/unknown-property', '$.x_acme', '8'] });

  test('issues of an object are placed in the bundle', () =>
    expect(validate({ ...full, objects: [tool, { ...tool, name: 5 }] })).toMatchObject([
      { code: 'stix/wrong-type', path: '$.objects[1].name', section: 'STIX 2.1 §4.18' },
    ]));

  test('every object is looked at, also after one that is wrong', () =>
    expect(
      validate({ ...full, objects: [null, { ...tool, name: 5 }, tool, { ...tool, confidence: 101 }] }).map(
        ({ path }) => path,
      ),
    ).toEqual(['$.objects[0]', '$.objects[1].name', '$.objects[3].confidence']));
});
