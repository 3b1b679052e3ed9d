import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.7. A file: by its hashes, its name, or both. */
export const file = {
  type: 'file',
  class: 'sco',
  section: '6.7',
  properties: {
    hashes: 'hashes',
    size: 'integer 0..',
    name: 'string',
    name_enc: 'string',
    magic_number_hex: 'hex',
    mime_type: 'string',
    ctime: 'timestamp',
    mtime: 'timestamp',
    atime: 'timestamp',
    parent_directory_ref: 'identifier to directory',
    contains_refs: 'list of identifier to SCO',
    content_ref: 'identifier to artifact',
  },
  rules: [
    ['any-of', 'hashes', 'name'],
    ['needs', 'name_enc', 'name'],
  ],
  extensions: {
    'archive-ext': 'archive-ext',
    'ntfs-ext': 'ntfs-ext',
    'pdf-ext': 'pdf-ext',
    'raster-image-ext': 'raster-image-ext',
    'windows-pebinary-ext': 'windows-pebinary-ext',
  },
  idFrom: ['hashes', 'name', 'extensions', 'parent_directory_ref'],
} as const;

export type File = Declared<typeof file>;
