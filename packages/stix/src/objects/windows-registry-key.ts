import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.17. A key of the Windows registry. */
export const windowsRegistryKey = {
  type: 'windows-registry-key',
  class: 'sco',
  section: '6.17',
  properties: {
    key: 'string',
    values: 'list of object windows-registry-value',
    modified_time: 'timestamp',
    creator_user_ref: 'identifier to user-account',
    number_of_subkeys: 'integer',
  },
  rules: [
    ['any-of', 'key', 'values', 'modified_time', 'creator_user_ref', 'number_of_subkeys', 'extensions'],
  ],
  idFrom: ['key', 'values'],
} as const;

export type WindowsRegistryKey = Declared<typeof windowsRegistryKey>;
