import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.16. An account of any kind of user. */
export const userAccount = {
  type: 'user-account',
  class: 'sco',
  section: '6.16',
  properties: {
    user_id: 'string',
    credential: 'string',
    account_login: 'string',
    account_type: 'open-vocab account-type-ov',
    display_name: 'string',
    is_service_account: 'boolean',
    is_privileged: 'boolean',
    can_escalate_privs: 'boolean',
    is_disabled: 'boolean',
    account_created: 'timestamp',
    account_expires: 'timestamp',
    credential_last_changed: 'timestamp',
    account_first_login: 'timestamp',
    account_last_login: 'timestamp',
  },
  rules: [
    [
      'any-of',
      'user_id',
      'credential',
      'account_login',
      'account_type',
      'display_name',
      'is_service_account',
      'is_privileged',
      'can_escalate_privs',
      'is_disabled',
      'account_created',
      'account_expires',
      'credential_last_changed',
      'account_first_login',
      'account_last_login',
      'extensions',
    ],
  ],
  extensions: {
    'unix-account-ext': 'unix-account-ext',
  },
  idFrom: ['account_type', 'user_id', 'account_login'],
} as const;

export type UserAccount = Declared<typeof userAccount>;
