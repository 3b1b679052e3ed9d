import { describe, expect, test } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refers,
  refuses,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const full: StixObject = {
  type: 'windows-registry-key',
  spec_version: '2.1',
  id: hashedId(
    'windows-registry-key',
    '{"key":"hkey_local_machine\\\\system\\\\bar\\\\foo","values":[{"data":"qwerty","data_type":"REG_SZ","name":"Foo"}]}',
  ),
  key: 'hkey_local_machine\\system\\bar\\foo',
  values: [{ name: 'Foo', data: 'qwerty', data_type: 'REG_SZ' }],
  modified_time: '2026-01-20T12:31:12Z',
  creator_user_ref: idOf('user-account'),
  number_of_subkeys: 3,
};
const random: StixObject = { ...full, id: idOf('windows-registry-key') };
const hive = (key: string) => [{ key }, 'stix/registry-hive', '$.key', '6.17'] as const;

describe('windows-registry-key, STIX 2.1 §6.17', () => {
  roundTrips(full);
  refers(random, '6.17', { creator_user_ref: ['user-account'] });

  const { type, id, spec_version, ...own } = full;
  test.each(Object.keys(own))('%s alone is enough', (name) =>
    expect(
      validate({
        type: 'windows-registry-key',
        id: idOf('windows-registry-key'),
        [name]: full[name] ?? null,
      }),
    ).toEqual([]),
  );

  test('nothing is not enough', () =>
    expect(validate({ type: 'windows-registry-key', id: idOf('windows-registry-key') })).toMatchObject([
      { severity: 'error', code: 'stix/any-of', path: '$', section: 'STIX 2.1 §6.17' },
    ]));

  admits(random, {
    'every hive spelled out': { key: 'HKEY_CURRENT_USER\\Software' },
    'a key that begins like a short hive': { key: 'HKLMX\\Foo' },
    'no subkeys': { number_of_subkeys: 0 },
    'the default value, which has no name': { values: [{ data: 'x', data_type: 'REG_SZ' }] },
    'a value with a name alone': { values: [{ name: 'x' }] },
  });

  admits(
    random,
    Object.fromEntries(
      [
        'REG_NONE',
        'REG_SZ',
        'REG_EXPAND_SZ',
        'REG_BINARY',
        'REG_DWORD',
        'REG_DWORD_BIG_ENDIAN',
        'REG_DWORD_LITTLE_ENDIAN',
        'REG_LINK',
        'REG_MULTI_SZ',
        'REG_RESOURCE_LIST',
        'REG_FULL_RESOURCE_DESCRIPTION',
        'REG_RESOURCE_REQUIREMENTS_LIST',
        'REG_QWORD',
        'REG_INVALID_TYPE',
      ].map((data_type) => [`the datatype ${data_type}`, { values: [{ name: 'x', data_type }] }]),
    ),
  );

  refuses(random, {
    HKLM: hive('HKLM\\System'),
    HKCU: hive('HKCU\\Software'),
    HKCR: hive('HKCR\\.txt'),
    HKCC: hive('HKCC\\System'),
    HKU: hive('HKU\\S-1-5'),
    'a short hive in small letters': hive('hklm\\system'),
    'a short hive alone': hive('HKLM'),
    'a datatype out of the enumeration': [
      { values: [{ name: 'x', data_type: 'REG_TEXT' }] },
      'stix/enum',
      '$.values[0].data_type',
      '10',
    ],
    'data that is no text': [
      { values: [{ name: 'x', data: 5 }] },
      'stix/wrong-type',
      '$.values[0].data',
      '6.17.2',
    ],
    'a value with nothing in it': [{ values: [{}] }, 'stix/any-of', '$.values[0]', '6.17.2'],
    'values without any': [{ values: [] }, 'stix/empty-list', '$.values', '2.12'],
    'a value outside of a list': [{ values: { name: 'x' } }, 'stix/wrong-type', '$.values', '6.17'],
  });

  identifies('windows-registry-key', {
    'the key': [{ key: 'HKEY_USERS\\a' }, '{"key":"HKEY_USERS\\\\a"}'],
    'the values, in their order, their members sorted': [
      { values: [{ name: 'b', data: '1' }, { name: 'a' }] },
      '{"values":[{"data":"1","name":"b"},{"name":"a"}]}',
    ],
    'nothing, where there is neither': [{ number_of_subkeys: 1 }, undefined],
  });

  keepsId(full, {
    modified_time: '2020-01-01T00:00:00Z',
    creator_user_ref: `user-account--00000000-0000-4000-8000-000000000000`,
    number_of_subkeys: 9,
  });

  builds('windows-registry-key', { key: 'HKEY_USERS\\a' });
});
