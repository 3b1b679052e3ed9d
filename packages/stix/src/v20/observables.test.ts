import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { validate } from '../validate/validate.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';

/** An observed-data of 2.0 around observables, the one under test first. */
const observed = (...observables: readonly JsonObject[]): JsonObject => ({
  type: 'observed-data',
  id: 'observed-data--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  created: NOW,
  modified: NOW,
  first_observed: NOW,
  last_observed: NOW,
  number_observed: 1,
  objects: Object.fromEntries(observables.map((one, i) => [String(i), one])),
});

const issues = (severity: string, ...observables: readonly JsonObject[]): string[] =>
  validate(observed(...observables))
    .filter((issue) => issue.severity === severity)
    .map(({ code, path }) => `${code} ${path}`);
const errors = (...observables: readonly JsonObject[]): string[] => issues('error', ...observables);

interface Observable {
  /** Part 4 §2: all that is required and nothing else. */
  readonly least: JsonObject;
  /** What belongs to 2.0 alone, or is otherwise there. */
  readonly own?: JsonObject;
  /** What came with 2.1: custom content in 2.0. */
  readonly later?: JsonObject;
  /** A change, and the error that follows. */
  readonly refused: Readonly<
    Record<string, readonly [change: Readonly<Record<string, unknown>>, error: string]>
  >;
  /** Further observables that `least` and `own` refer to. */
  readonly beside?: readonly JsonObject[];
}

const ADDRESS: JsonObject = { type: 'ipv4-addr', value: '198.51.100.7' };
const times = { created: NOW, modified: NOW, accessed: NOW };
const laterTimes = { ctime: NOW, mtime: NOW, atime: NOW };

const observables: Readonly<Record<string, Observable>> = {
  artifact: {
    least: { type: 'artifact', payload_bin: 'aGVsbG8=' },
    later: { encryption_algorithm: 'AES-256-GCM', decryption_key: 'infected' },
    refused: {
      'a payload that is no base64': [{ payload_bin: 'aGVsbG8' }, "stix/binary $.objects['0'].payload_bin"],
      'neither a payload nor an address': [{ payload_bin: undefined }, "stix/any-of $.objects['0']"],
      'an address without hashes': [
        { payload_bin: undefined, url: 'https://harbour.example/a' },
        "stix/needs $.objects['0'].url",
      ],
    },
  },
  'autonomous-system': {
    least: { type: 'autonomous-system', number: 64496 },
    own: { name: 'Harbour', rir: 'RIPE' },
    refused: {
      'no number': [{ number: undefined }, "stix/missing-property $.objects['0']"],
      'a number in words': [{ number: '64496' }, "stix/wrong-type $.objects['0'].number"],
    },
  },
  directory: {
    least: { type: 'directory', path: '/etc' },
    own: { ...times, path_enc: 'UTF-8', contains_refs: ['1'] },
    later: laterTimes,
    beside: [{ type: 'file', name: 'hosts' }],
    refused: {
      'no path': [{ path: undefined }, "stix/missing-property $.objects['0']"],
      'a reference that leads nowhere': [
        { contains_refs: ['1', '9'] },
        "stix/local-reference $.objects['0'].contains_refs[1]",
      ],
    },
  },
  'domain-name': {
    least: { type: 'domain-name', value: 'harbour.example' },
    own: { resolves_to_refs: ['1'] },
    beside: [ADDRESS],
    refused: { 'no name': [{ value: 'not a name' }, "stix/domain-name $.objects['0'].value"] },
  },
  'email-addr': {
    least: { type: 'email-addr', value: 'desk@harbour.example' },
    own: { display_name: 'Desk', belongs_to_ref: '1' },
    beside: [{ type: 'user-account', user_id: 'desk' }],
    refused: {
      'a display name in the address': [
        { value: 'Desk <desk@harbour.example>' },
        "stix/email-address $.objects['0'].value",
      ],
      'an account that is an address': [
        { belongs_to_ref: '2' },
        "stix/local-reference $.objects['0'].belongs_to_ref",
      ],
    },
  },
  'email-message': {
    least: { type: 'email-message', is_multipart: false },
    own: { subject: 'Harbour', body: 'text', from_ref: '1' },
    later: { message_id: '<1@harbour.example>' },
    beside: [{ type: 'email-addr', value: 'desk@harbour.example' }],
    refused: {
      'no word whether it has parts': [{ is_multipart: undefined }, "stix/missing-property $.objects['0']"],
      'a body and parts': [{ is_multipart: true, body: 'text' }, "stix/body-multipart $.objects['0'].body"],
    },
  },
  file: {
    least: { type: 'file', name: 'a.zip' },
    own: {
      ...times,
      hashes: { MD5 },
      is_encrypted: true,
      encryption_algorithm: 'RSA',
      decryption_key: 'infected',
      extensions: { 'archive-ext': { contains_refs: ['1'], version: '2' } },
    },
    later: laterTimes,
    beside: [{ type: 'file', name: 'b.txt' }],
    refused: {
      'neither name nor hashes': [{ name: undefined }, "stix/any-of $.objects['0']"],
      'a key where it says nothing of encryption': [
        { decryption_key: 'infected' },
        "stix/needs $.objects['0'].decryption_key",
      ],
      'a key where it is not encrypted': [
        { is_encrypted: false, decryption_key: 'infected' },
        "stix/forbids $.objects['0'].is_encrypted",
      ],
      'a digest too short': [{ hashes: { MD5: 'd41d' } }, "stix/hash-value $.objects['0'].hashes.MD5"],
    },
  },
  'ipv4-addr': {
    least: ADDRESS,
    own: { resolves_to_refs: ['1'], belongs_to_refs: ['2'] },
    beside: [
      { type: 'mac-addr', value: 'd2:fb:49:24:37:18' },
      { type: 'autonomous-system', number: 64496 },
    ],
    refused: { 'a number above 255': [{ value: '198.51.100.300' }, "stix/ipv4 $.objects['0'].value"] },
  },
  'ipv6-addr': {
    least: { type: 'ipv6-addr', value: '2001:db8::7' },
    refused: { 'two gaps': [{ value: '2001::db8::7' }, "stix/ipv6 $.objects['0'].value"] },
  },
  'mac-addr': {
    least: { type: 'mac-addr', value: 'd2:fb:49:24:37:18' },
    refused: { capitals: [{ value: 'D2:FB:49:24:37:18' }, "stix/mac $.objects['0'].value"] },
  },
  mutex: {
    least: { type: 'mutex', name: '__CLEANSWEEP__' },
    refused: { 'no name': [{ name: undefined }, "stix/missing-property $.objects['0']"] },
  },
  'network-traffic': {
    least: { type: 'network-traffic', protocols: ['ipv4', 'tcp'], src_ref: '1' },
    own: {
      src_byte_count: 5,
      dst_byte_count: 6,
      src_packets: 1,
      dst_packets: 2,
      is_active: true,
      start: NOW,
    },
    beside: [ADDRESS],
    refused: {
      'neither end': [{ src_ref: undefined }, "stix/any-of $.objects['0']"],
      'no protocols': [{ protocols: [] }, "stix/empty-list $.objects['0'].protocols"],
      'a port above 65535': [{ src_port: 65536 }, "stix/number-range $.objects['0'].src_port"],
    },
  },
  process: {
    least: { type: 'process', name: 'sshd' },
    own: { pid: 7, created: NOW, arguments: ['-D'], binary_ref: '1', environment_variables: { HOME: '/' } },
    later: { created_time: NOW },
    beside: [{ type: 'file', name: 'sshd' }],
    refused: {
      nothing: [{ name: undefined }, "stix/any-of $.objects['0']"],
      'a binary that leads nowhere': [{ binary_ref: '9' }, "stix/local-reference $.objects['0'].binary_ref"],
    },
  },
  software: {
    least: { type: 'software', name: 'Suite' },
    own: { languages: ['ara', 'eng'], cpe: 'cpe:2.3:a:acme:suite:1.0:*:*:*:*:*:*:*' },
    later: { swid: 'acme' },
    refused: {
      'a language of two letters': [{ languages: ['ar'] }, "stix/language $.objects['0'].languages[0]"],
      'the older CPE': [{ cpe: 'cpe:/a:acme:suite' }, "stix/cpe $.objects['0'].cpe"],
    },
  },
  url: {
    least: { type: 'url', value: 'https://harbour.example/' },
    refused: { 'no scheme': [{ value: 'harbour.example' }, "stix/url $.objects['0'].value"] },
  },
  'user-account': {
    least: { type: 'user-account', user_id: '1001' },
    own: { account_login: 'desk', password_last_changed: NOW },
    later: { credential_last_changed: NOW },
    refused: {
      'no id, which 2.1 does not ask for': [{ user_id: undefined }, "stix/missing-property $.objects['0']"],
    },
  },
  'windows-registry-key': {
    least: { type: 'windows-registry-key', key: 'HKEY_LOCAL_MACHINE\\System' },
    own: { modified: NOW, values: [{ name: 'a', data: 'b', data_type: 'REG_SZ' }] },
    later: { modified_time: NOW },
    refused: {
      'no key, which 2.1 does not ask for': [{ key: undefined }, "stix/missing-property $.objects['0']"],
      'a value without a name': [
        { values: [{ data: 'b' }] },
        "stix/missing-property $.objects['0'].values[0]",
      ],
      'an abbreviated hive': [{ key: 'HKLM\\System' }, "stix/registry-hive $.objects['0'].key"],
    },
  },
  'x509-certificate': {
    least: { type: 'x509-certificate', issuer: 'C=NO, O=Harbour' },
    own: { serial_number: '02:08', hashes: { MD5 } },
    refused: { nothing: [{ issuer: undefined }, "stix/any-of $.objects['0']"] },
  },
};

describe.each(Object.entries(observables))(
  '%s of 2.0',
  (_type, { least, own = {}, later = {}, refused, beside = [] }) => {
    const changed = (change: Readonly<Record<string, unknown>>): JsonObject =>
      JSON.parse(JSON.stringify({ ...least, ...change })) as JsonObject;

    test('needs no more than this', () => {
      expect(errors(least, ...beside)).toEqual([]);
    });

    test('has what is its own', () => {
      expect(errors(changed(own), ...beside)).toEqual([]);
      expect(issues('warning', changed(own), ...beside).filter((one) => one.includes('custom'))).toEqual([]);
    });

    test.each(Object.keys(later).length > 0 ? [later] : [])('takes %j for custom content', (later) => {
      expect(errors(changed(later), ...beside)).toEqual([]);
      expect(issues('warning', changed(later), ...beside)).toContain("stix/custom-property $.objects['0']");
    });

    test.each(Object.entries(refused))('refuses %s', (_what, [change, error]) => {
      expect(errors(changed(change), ...beside)).toEqual([error]);
    });
  },
);

test('an observable of a type that 2.0 does not have is told, and its content held to the form of all', () => {
  const custom: JsonObject = { type: 'x-acme-badge', level: 3 };
  expect(errors(custom)).toEqual([]);
  expect(issues('warning', custom)).toEqual(["stix/custom-type $.objects['0'].type"]);
  expect(errors({ ...custom, level: null })).toEqual(["stix/null $.objects['0'].level"]);
  expect(errors({ ...custom, type: 'X-Acme' })).toEqual(["stix/type-name $.objects['0'].type"]);
});
