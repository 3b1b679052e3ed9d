import { describe, expect, test } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refuses,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const full: StixObject = {
  type: 'x509-certificate',
  spec_version: '2.1',
  id: hashedId('x509-certificate', `{"hashes":{"SHA-256":"${SHA256}"},"serial_number":"36:f7:d4"}`),
  is_self_signed: false,
  hashes: { 'SHA-256': SHA256 },
  version: '3',
  serial_number: '36:f7:d4',
  signature_algorithm: 'sha256WithRSAEncryption',
  issuer: 'C=ZA, O=Example',
  validity_not_before: '2026-03-12T12:00:00Z',
  validity_not_after: '2028-03-11T12:00:00Z',
  subject: 'C=DE, CN=a.example',
  subject_public_key_algorithm: 'rsaEncryption',
  subject_public_key_modulus: '00:c8',
  subject_public_key_exponent: 65_537,
  x509_v3_extensions: {
    basic_constraints: 'critical, CA:FALSE',
    key_usage: 'digitalSignature',
    private_key_usage_period_not_before: '2026-03-12T12:00:00Z',
    private_key_usage_period_not_after: '2028-03-11T12:00:00Z',
  },
};
const random: StixObject = { ...full, id: idOf('x509-certificate') };

describe('x509-certificate, STIX 2.1 §6.18', () => {
  roundTrips(full);

  const { type, id, spec_version, ...own } = full;
  test.each(Object.keys(own))('%s alone is enough', (name) =>
    expect(
      validate({ type: 'x509-certificate', id: idOf('x509-certificate'), [name]: full[name] ?? null }),
    ).toEqual([]),
  );

  test('nothing is not enough', () =>
    expect(validate({ type: 'x509-certificate', id: idOf('x509-certificate') })).toMatchObject([
      { severity: 'error', code: 'stix/any-of', path: '$', section: 'STIX 2.1 §6.18' },
    ]));

  admits(random, {
    'the extensions by their own property alone': { x509_v3_extensions: { policy_mappings: 'x' } },
    'a serial number of any form': { serial_number: '0x36F7D4' },
  });

  refuses(random, {
    'a serial number as a number': [{ serial_number: 5 }, 'stix/wrong-type', '$.serial_number', '6.18'],
    'an exponent as text': [
      { subject_public_key_exponent: '65537' },
      'stix/wrong-type',
      '$.subject_public_key_exponent',
      '6.18',
    ],
    'a version as a number': [{ version: 3 }, 'stix/wrong-type', '$.version', '6.18'],
    'a date as certificates print it': [
      { validity_not_after: 'Mar 11 12:00:00 2028 GMT' },
      'stix/timestamp',
      '$.validity_not_after',
      '2.16',
    ],
    'no v3 extensions as an empty object': [
      { x509_v3_extensions: {} },
      'stix/empty-object',
      '$.x509_v3_extensions',
      '6.18.2',
    ],
    'a v3 extension that is no text': [
      { x509_v3_extensions: { key_usage: true } },
      'stix/wrong-type',
      '$.x509_v3_extensions.key_usage',
      '6.18.2',
    ],
    'a v3 extension whose time is none': [
      { x509_v3_extensions: { private_key_usage_period_not_before: '2026' } },
      'stix/timestamp',
      '$.x509_v3_extensions.private_key_usage_period_not_before',
      '2.16',
    ],
  });

  identifies('x509-certificate', {
    'hashes and serial number': [
      { hashes: { 'SHA-256': SHA256 }, serial_number: '1' },
      `{"hashes":{"SHA-256":"${SHA256}"},"serial_number":"1"}`,
    ],
    'the serial number alone': [{ serial_number: '1', issuer: 'x' }, '{"serial_number":"1"}'],
    'nothing, where there is neither': [{ issuer: 'x' }, undefined],
  });

  const { hashes, serial_number, ...others } = own;
  keepsId(full, others);

  builds('x509-certificate', { serial_number: '1' });
});
