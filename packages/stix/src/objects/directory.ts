import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.3. A directory of a file system. */
export const directory = {
  type: 'directory',
  class: 'sco',
  section: '6.3',
  properties: {
    path: 'string required',
    path_enc: 'string',
    ctime: 'timestamp',
    mtime: 'timestamp',
    atime: 'timestamp',
    contains_refs: 'list of identifier to file|directory',
  },
  idFrom: ['path'],
} as const;

export type Directory = Declared<typeof directory>;
