import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.1. Bytes, as base64 or at an address. */
export const artifact = {
  type: 'artifact',
  class: 'sco',
  section: '6.1',
  properties: {
    mime_type: 'string',
    payload_bin: 'binary',
    url: 'string',
    hashes: 'hashes',
    encryption_algorithm: 'enum encryption-algorithm-enum',
    decryption_key: 'string',
  },
  rules: [
    ['one-of', 'payload_bin', 'url'],
    ['needs', 'url', 'hashes'],
    ['needs', 'decryption_key', 'encryption_algorithm'],
  ],
  idFrom: ['hashes', 'payload_bin'],
} as const;

export type Artifact = Declared<typeof artifact>;
