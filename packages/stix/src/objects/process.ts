import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.13. An instance of a running program; its id is random. */
export const process = {
  type: 'process',
  class: 'sco',
  section: '6.13',
  properties: {
    is_hidden: 'boolean',
    pid: 'integer',
    created_time: 'timestamp',
    cwd: 'string',
    command_line: 'string',
    environment_variables: 'dictionary of string',
    opened_connection_refs: 'list of identifier to network-traffic',
    creator_user_ref: 'identifier to user-account',
    image_ref: 'identifier to file',
    parent_ref: 'identifier to process',
    child_refs: 'list of identifier to process',
  },
  rules: [
    [
      'any-of',
      'is_hidden',
      'pid',
      'created_time',
      'cwd',
      'command_line',
      'environment_variables',
      'opened_connection_refs',
      'creator_user_ref',
      'image_ref',
      'parent_ref',
      'child_refs',
      'extensions',
    ],
  ],
  extensions: {
    'windows-process-ext': 'windows-process-ext',
    'windows-service-ext': 'windows-service-ext',
  },
  idFrom: [],
} as const;

export type Process = Declared<typeof process>;
