import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  keepsId,
  refuses,
  roundTrips,
  warns,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';

const inline: StixObject = {
  type: 'artifact',
  spec_version: '2.1',
  id: hashedId('artifact', `{"hashes":{"SHA-256":"${SHA256}"},"payload_bin":"VGVzdA=="}`),
  mime_type: 'application/zip',
  payload_bin: 'VGVzdA==',
  hashes: { 'SHA-256': SHA256 },
  encryption_algorithm: 'mime-type-indicated',
  decryption_key: 'infected',
};
const remote: StixObject = {
  type: 'artifact',
  id: hashedId('artifact', `{"hashes":{"SHA-256":"${SHA256}"}}`),
  url: 'https://files.example/sample.zip',
  hashes: { 'SHA-256': SHA256 },
};

describe('artifact, STIX 2.1 §6.1', () => {
  roundTrips(inline);

  admits(remote, {
    'a payload elsewhere, with its hashes': {},
    ChaCha20: { encryption_algorithm: 'ChaCha20-Poly1305' },
    'AES, with a key': { encryption_algorithm: 'AES-256-GCM', decryption_key: 'k' },
  });

  refuses(remote, {
    'a payload both here and elsewhere': [
      { payload_bin: 'VGVzdA==', id: inline.id.replace('-5', '-4') },
      'stix/one-of',
      '$',
      '6.1',
    ],
    neither: [{ url: undefined }, 'stix/any-of', '$', '6.1'],
    'a URL without hashes': [
      { hashes: undefined, id: 'artifact--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10' },
      'stix/needs',
      '$.url',
      '6.1',
    ],
    'a URL that is none': [{ url: 'sample.zip' }, 'stix/url', '$.url', '6.1'],
    'a key without an algorithm': [{ decryption_key: 'k' }, 'stix/needs', '$.decryption_key', '6.1'],
    'an algorithm out of the enumeration': [
      { encryption_algorithm: 'AES256-GCM' },
      'stix/enum',
      '$.encryption_algorithm',
      '10',
    ],
    'a media type without a subtype': [{ mime_type: 'zip' }, 'stix/media-type', '$.mime_type', '6.1'],
    'an empty set of hashes': [{ hashes: {} }, 'stix/empty-dictionary', '$.hashes', '2.7'],
  });

  refuses(inline, {
    'base64 without its padding': [{ payload_bin: 'VGVzdA' }, 'stix/binary', '$.payload_bin', '2.1'],
    'base64 of the URL alphabet': [{ payload_bin: '-_-_' }, 'stix/binary', '$.payload_bin', '2.1'],
    'text where bytes belong': [{ payload_bin: 'not base64!' }, 'stix/binary', '$.payload_bin', '2.1'],
    'a hash of the wrong length': [
      { hashes: { 'SHA-256': MD5 } },
      'stix/hash-value',
      "$.hashes['SHA-256']",
      '2.7',
    ],
    'an algorithm name of two letters': [{ hashes: { M5: MD5 } }, 'stix/hash-key', '$.hashes.M5', '2.7'],
  });

  warns(inline, {
    'an algorithm out of the vocabulary': [
      {
        hashes: { MD5, 'SHA-224': 'd14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f' },
        id: hashedId('artifact', `{"hashes":{"MD5":"${MD5}"},"payload_bin":"VGVzdA=="}`),
      },
      'stix/hash-algorithm',
      "$.hashes['SHA-224']",
      '10.7',
    ],
  });

  identifies('artifact', {
    'hashes and payload': [
      { payload_bin: 'VGVzdA==', hashes: { MD5 } },
      `{"hashes":{"MD5":"${MD5}"},"payload_bin":"VGVzdA=="}`,
    ],
    'one hash only, MD5 before SHA-256': [
      { url: 'https://a.example/', hashes: { 'SHA-256': SHA256, MD5 } },
      `{"hashes":{"MD5":"${MD5}"}}`,
    ],
    'the payload alone': [{ payload_bin: 'VGVzdA==' }, '{"payload_bin":"VGVzdA=="}'],
    'nothing, where there is neither': [{ url: 'https://a.example/' }, undefined],
  });

  keepsId(inline, { mime_type: 'text/plain', encryption_algorithm: 'AES-256-GCM', decryption_key: 'other' });

  builds('artifact', { payload_bin: 'VGVzdA==', mime_type: 'text/plain' });
});
