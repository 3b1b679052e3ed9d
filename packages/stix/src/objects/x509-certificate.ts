import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.18. An X.509 certificate. */
export const x509Certificate = {
  type: 'x509-certificate',
  class: 'sco',
  section: '6.18',
  properties: {
    is_self_signed: 'boolean',
    hashes: 'hashes',
    version: 'string',
    serial_number: 'string',
    signature_algorithm: 'string',
    issuer: 'string',
    validity_not_before: 'timestamp',
    validity_not_after: 'timestamp',
    subject: 'string',
    subject_public_key_algorithm: 'string',
    subject_public_key_modulus: 'string',
    subject_public_key_exponent: 'integer',
    x509_v3_extensions: 'object x509-v3-extensions',
  },
  rules: [
    [
      'any-of',
      'is_self_signed',
      'hashes',
      'version',
      'serial_number',
      'signature_algorithm',
      'issuer',
      'validity_not_before',
      'validity_not_after',
      'subject',
      'subject_public_key_algorithm',
      'subject_public_key_modulus',
      'subject_public_key_exponent',
      'x509_v3_extensions',
      'extensions',
    ],
  ],
  idFrom: ['hashes', 'serial_number'],
} as const;

export type X509Certificate = Declared<typeof x509Certificate>;
