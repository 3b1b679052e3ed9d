import { describe, expect, test } from 'vitest';
import {
  admits,
  builds,
  type Change,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refuses,
  roundTrips,
  warns,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const full: StixObject = {
  type: 'user-account',
  spec_version: '2.1',
  id: hashedId('user-account', '{"account_login":"jdoe","account_type":"unix","user_id":"1001"}'),
  user_id: '1001',
  credential: 'secret',
  account_login: 'jdoe',
  account_type: 'unix',
  display_name: 'John Doe',
  is_service_account: false,
  is_privileged: false,
  can_escalate_privs: true,
  is_disabled: false,
  account_created: '2026-01-20T12:31:12Z',
  account_expires: '2028-01-20T12:31:12Z',
  credential_last_changed: '2026-01-20T14:27:43Z',
  account_first_login: '2026-01-20T14:26:07Z',
  account_last_login: '2026-07-22T16:08:28Z',
};
const random: StixObject = { ...full, id: idOf('user-account') };
const extended = (extensions: Change): Change => ({ extensions: extensions as StixObject });

describe('user-account, STIX 2.1 §6.16', () => {
  roundTrips(full);

  const { type, id, spec_version, ...own } = full;
  test.each(Object.keys(own))('%s alone is enough', (name) =>
    expect(validate({ type: 'user-account', id: idOf('user-account'), [name]: full[name] ?? null })).toEqual(
      [],
    ),
  );

  test('nothing is not enough', () =>
    expect(validate({ type: 'user-account', id: idOf('user-account') })).toMatchObject([
      { severity: 'error', code: 'stix/any-of', path: '$', section: 'STIX 2.1 §6.16' },
    ]));

  admits(
    random,
    Object.fromEntries(
      [
        'facebook',
        'ldap',
        'nis',
        'openid',
        'radius',
        'skype',
        'tacacs',
        'twitter',
        'unix',
        'windows-local',
        'windows-domain',
      ].map((account_type) => [`${account_type} of the vocabulary`, { account_type }]),
    ),
  );

  refuses(random, {
    'a number as the user id': [{ user_id: 1001 }, 'stix/wrong-type', '$.user_id', '6.16'],
    'a truth value as text': [{ is_disabled: 'false' }, 'stix/wrong-type', '$.is_disabled', '6.16'],
    'a time with an offset': [
      { account_created: '2026-01-20T12:31:12+03:00' },
      'stix/timestamp',
      '$.account_created',
      '2.16',
    ],
    'an extension without properties': [
      extended({ 'unix-account-ext': {} }),
      'stix/empty-object',
      "$.extensions['unix-account-ext']",
      '6.16.2',
    ],
    'a group number as text': [
      extended({ 'unix-account-ext': { gid: '5' } }),
      'stix/wrong-type',
      "$.extensions['unix-account-ext'].gid",
      '6.16.2',
    ],
    'groups without any': [
      extended({ 'unix-account-ext': { groups: [] } }),
      'stix/empty-list',
      "$.extensions['unix-account-ext'].groups",
      '2.12',
    ],
  });

  admits(random, {
    'the Unix extension': extended({
      'unix-account-ext': { gid: 1001, groups: ['wheel'], home_dir: '/home/jdoe', shell: '/bin/bash' },
    }),
  });

  warns(random, {
    'a type out of the vocabulary': [{ account_type: 'mastodon' }, 'stix/vocabulary', '$.account_type', '10'],
  });

  identifies('user-account', {
    'type, id and login': [
      { account_type: 'unix', user_id: '1', account_login: 'a', display_name: 'A' },
      '{"account_login":"a","account_type":"unix","user_id":"1"}',
    ],
    'a login alone': [{ account_login: 'a' }, '{"account_login":"a"}'],
    'nothing, where there is none of the three': [{ display_name: 'A' }, undefined],
  });

  const { user_id, account_login, account_type, ...others } = own;
  keepsId(full, others);

  builds('user-account', { account_login: 'a', account_type: 'ldap' });
});
