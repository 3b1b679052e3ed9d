import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { idOf, versioned } from '../../test/type-under-test.ts';
import { observableValues } from './observable-values.ts';

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** `kind value` of everything the object names. */
const valuesOf = (type: string, properties: JsonObject): string[] =>
  observableValues({ type, id: idOf(type), ...properties }).map(({ kind, value }) => `${kind} ${value}`);

describe('what each observable names', () => {
  test.each<[string, JsonObject, string[]]>([
    ['artifact', { url: 'HTTPS://A.example', hashes: { MD5 } }, ['url https://a.example/', `md5 ${MD5}`]],
    ['autonomous-system', { number: 64496, name: 'x' }, ['text 64496']],
    ['directory', { path: 'C:\\x', ctime: '2026-01-01T00:00:00Z' }, ['text C:\\x']],
    ['domain-name', { value: 'A.Example.' }, ['domain a.example']],
    ['domain-name', { value: 'مثال.example' }, ['domain xn--mgbh0fb.example']],
    ['email-addr', { value: 'A@B.example', display_name: 'A' }, ['email a@b.example']],
    [
      'email-message',
      { is_multipart: false, subject: 's', message_id: '<m>', body: 'b' },
      ['text s', 'text <m>'],
    ],
    [
      'file',
      { name: 'A.EXE', hashes: { 'SHA-256': SHA256.toUpperCase() } },
      ['filename a.exe', `sha256 ${SHA256}`],
    ],
    ['ipv4-addr', { value: '198.51.100.3' }, ['ipv4 198.51.100.3']],
    ['ipv4-addr', { value: '198.51.100.3/32' }, ['ipv4 198.51.100.3']],
    ['ipv4-addr', { value: '198.51.100.0/24' }, ['cidr 198.51.100.0/24']],
    ['ipv6-addr', { value: '2001:0DB8:0:0::1' }, ['ipv6 2001:db8::1']],
    ['ipv6-addr', { value: '2001:db8::/128' }, ['ipv6 2001:db8::']],
    ['ipv6-addr', { value: '2001:DB8::/32' }, ['cidr 2001:db8::/32']],
    ['mac-addr', { value: 'D2-FB-49-24-37-18' }, ['mac d2:fb:49:24:37:18']],
    ['mutex', { name: 'm' }, ['text m']],
    ['network-traffic', { protocols: ['tcp'], src_ref: idOf('ipv4-addr'), dst_port: 80 }, []],
    ['process', { pid: 5, command_line: 'a -b' }, ['text a -b']],
    ['software', { name: 'Word', version: '1' }, []],
    ['url', { value: 'HTTP://A.example/%7Eb?q' }, ['url http://a.example/%7Eb?q']],
    ['user-account', { user_id: '1', account_login: 'a', display_name: 'A' }, ['text 1', 'text a']],
    ['windows-registry-key', { key: 'HKEY_USERS\\a', values: [{ name: 'n' }] }, ['text HKEY_USERS\\a']],
    ['x509-certificate', { serial_number: '1', hashes: { 'SHA-1': 'AB' } }, ['text 1', 'sha1 ab']],
  ])('%s %j', (type, properties, values) => expect(valuesOf(type, properties)).toEqual(values));

  test('its place is told, and seeing it is seeing the object', () =>
    expect(observableValues({ type: 'file', id: idOf('file'), name: 'a', hashes: { MD5 } })).toEqual([
      { kind: 'filename', value: 'a', path: '$.name', decides: true },
      { kind: 'md5', value: MD5, path: '$.hashes.MD5', decides: true },
    ]));

  test('hashes inside of extensions are of parts, and named by their place', () =>
    expect(
      observableValues({
        type: 'file',
        id: idOf('file'),
        extensions: { 'ntfs-ext': { alternate_data_streams: [{ name: 'n', hashes: { MD5 } }] } },
      }),
    ).toEqual([
      {
        kind: 'md5',
        value: MD5,
        path: "$.extensions['ntfs-ext'].alternate_data_streams[0].hashes.MD5",
        decides: true,
      },
    ]));

  test.each([
    ['tool', { name: 'VNC' }],
    ['report', { name: 'n' }],
    ['identity', { name: 'ACME' }],
  ])('a %s names nothing that could be observed', (type, properties) =>
    expect(observableValues(versioned(type, properties))).toEqual([]),
  );
});

describe('what an indicator names', () => {
  const named = (pattern: string, more: JsonObject = {}): string[] =>
    observableValues(versioned('indicator', { pattern, pattern_type: 'stix', ...more })).map(
      ({ kind, value, decides }) => `${decides ? '!' : '?'} ${kind} ${value}`,
    );

  // `!`: that one test makes the pattern match; `?`: it is a part of what has to hold.
  test.each<[string, string[]]>([
    ["[domain-name:value = 'A.example']", ['! domain a.example']],
    [
      "[ipv4-addr:value = '198.51.100.3' OR domain-name:value = 'a.example']",
      ['! ipv4 198.51.100.3', '! domain a.example'],
    ],
    [
      "[ipv4-addr:value IN ('198.51.100.3', '198.51.100.4/32')]",
      ['! ipv4 198.51.100.3', '! ipv4 198.51.100.4'],
    ],
    ["[ipv4-addr:value ISSUBSET '198.51.100.0/24']", ['! cidr 198.51.100.0/24']],
    ["[file:name = 'a' AND file:size = 5]", ['? filename a']],
    [`[file:name = 'a' AND file:hashes.MD5 = '${MD5}']`, ['? filename a', `? md5 ${MD5}`]],
    [
      "[domain-name:value = 'a.example'] OR [url:value = 'https://b.example/']",
      ['! domain a.example', '! url https://b.example/'],
    ],
    [
      "[domain-name:value = 'a.example'] AND [domain-name:value = 'b.example']",
      ['? domain a.example', '? domain b.example'],
    ],
    [
      "[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'b.example']",
      ['? domain a.example', '? domain b.example'],
    ],
    ["[domain-name:value = 'a.example'] REPEATS 2 TIMES", ['? domain a.example']],
    ["[domain-name:value = 'a.example'] WITHIN 5 SECONDS", ['? domain a.example']],
    ["[file:name = 'a' AND file:size = 5] OR [file:name = 'A']", ['! filename a']],
    ["[domain-name:value != 'a.example']", []],
    ["[domain-name:value NOT = 'a.example']", []],
    ["[domain-name:value NOT IN ('a.example')]", []],
    ["[domain-name:value LIKE '%.example']", []],
    ["[domain-name:value MATCHES 'a']", []],
    ["[domain-name:value > 'a']", []],
    ['[EXISTS domain-name:value]', []],
    ['[file:size = 5]', []],
    ['[domain-name:value = ', []],
  ])('%s', (pattern, values) => expect(named(pattern)).toEqual(values));

  test('patterns of other languages are not read', () => {
    for (const pattern_type of ['yara', 'snort', 'sigma', 'pcre'])
      expect(named("[domain-name:value = 'a.example']", { pattern_type })).toEqual([]);
  });

  test('a pattern of 2.0 is read as such, also in an object that says no version', () => {
    const pattern =
      "[domain-name:value = 'a.example'] START '2020-01-01T00:00:00Z' STOP '2021-01-01T00:00:00Z'";
    expect(named(pattern, { pattern_version: '2.0' })).toEqual(['? domain a.example']);
    expect(named(pattern, { pattern_version: '2.1' })).toEqual([]);
    const { spec_version: _, ...old } = versioned('indicator', { pattern, pattern_type: 'stix' });
    expect(observableValues({ ...old, type: 'indicator', id: idOf('indicator') })).toHaveLength(1);
  });
});

test('the objects inside of an observation of 2.0 are read, what is no object passed over', () => {
  const data = versioned('observed-data', {
    objects: {
      '0': { type: 'ipv4-addr', value: '198.51.100.3' },
      'a.b': { type: 'mutex', name: 'm' },
      '2': 'x',
      '3': { value: 'y' },
    },
  });
  expect(observableValues(data)).toEqual([
    { kind: 'ipv4', value: '198.51.100.3', path: "$.objects['0'].value", decides: true },
    { kind: 'text', value: 'm', path: "$.objects['a.b'].name", decides: true },
  ]);
});
