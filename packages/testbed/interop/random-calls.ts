import type { Json, JsonObject } from '@qanat/json';
import { declaredTypes, type StixObject, scales, TLP1_IDS, TLP2_IDS } from '@qanat/stix';
import type { Random } from '../../stix/bench/seeded.ts';
import type { Call } from './library-calls.ts';

const UUID = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const CREATED = '2026-03-01T10:00:00.000Z';
const MARKINGS = [TLP1_IDS.green, TLP1_IDS.red, TLP2_IDS.amber, 'ar', 'en'];
const SELECTORS = [
  'name',
  'description',
  'labels',
  'labels.[0]',
  'labels.[1]',
  'external_references',
  'external_references.[0]',
  'external_references.[0].source_name',
  'external_references.[1].url',
  'x_deep',
  'x_deep.one.two',
  'x_deep.one',
  'x_deep.list.[1].a',
];
const BAD_SELECTORS = ['missing', 'labels.[7]', 'labels.0', 'name.[0]', '', 'x_deep.one.three'];

function markedTool(random: Random): StixObject {
  const ids = MARKINGS.filter((id) => id.includes('--'));
  const refs = ids.filter(() => random.below(3) === 0);
  const granular = Array.from({ length: random.below(4) }, (): JsonObject => {
    const id = random.of(MARKINGS);
    const selectors = [...new Set([random.of(SELECTORS), random.of(SELECTORS)])];
    return id.includes('--') ? { marking_ref: id, selectors } : { lang: id, selectors };
  });
  return {
    type: 'tool',
    spec_version: '2.1',
    id: `tool--${UUID}`,
    created: CREATED,
    modified: CREATED,
    name: 'n',
    description: 'd',
    labels: ['a', 'b'],
    external_references: [
      { source_name: 's', description: 'e' },
      { source_name: 't', url: 'https://a.example' },
    ],
    x_deep: { one: { two: 'v' }, list: [{ a: 'p' }, { a: 'q' }] },
    ...(refs.length > 0 && { object_marking_refs: refs }),
    ...(granular.length > 0 && { granular_markings: granular }),
  };
}

function some<T>(random: Random, list: readonly T[]): T[] {
  return [...new Set(Array.from({ length: 1 + random.below(2) }, () => random.of(list)))];
}

const maybe = (random: Random, name: string): JsonObject =>
  random.below(2) === 0 ? {} : { [name]: random.below(2) === 0 };

/** Questions and edits of the markings of one object. */
export function markingCalls(random: Random, count: number): Call[] {
  return Array.from({ length: count }, (): Call => {
    const object = markedTool(random);
    const call = random.of([
      'markingsOf',
      'isMarked',
      'addMarkings',
      'removeMarkings',
      'setMarkings',
      'clearMarkings',
    ]);
    const whole = random.below(4) === 0;
    const selectors = some(random, random.below(8) === 0 ? BAD_SELECTORS : SELECTORS);
    const ids = whole ? MARKINGS.filter((id) => id.includes('--')) : MARKINGS;
    const asks = call === 'markingsOf' || call === 'isMarked';
    const kinds = !whole && ['markingsOf', 'setMarkings', 'clearMarkings'].includes(call);
    return {
      call,
      object,
      ...(!whole && { selectors }),
      ...(call !== 'markingsOf' && call !== 'clearMarkings' && { marking: some(random, ids) }),
      ...(asks && { ...maybe(random, 'inherited'), ...maybe(random, 'descendants') }),
      ...(kinds && { ...maybe(random, 'markingRef'), ...maybe(random, 'lang') }),
      ...(call === 'isMarked' && random.below(3) === 0 && { marking: undefined }),
    } as Call;
  });
}

/** New versions and revocations of objects of every class, of both versions of STIX. */
export function versionCalls(random: Random, count: number): Call[] {
  const types = [
    'tool',
    'campaign',
    'relationship',
    'marking-definition',
    'language-content',
    'file',
    'x-acme',
  ];
  return Array.from({ length: count }, (): Call => {
    const type = random.of(types);
    const v5 = random.below(2) === 0;
    const object = Object.fromEntries(
      Object.entries({
        type,
        spec_version: '2.1',
        id: `${type}--${v5 ? UUID.replace('-4c', '-5c') : UUID}`,
        created: CREATED,
        modified: '2026-03-01T10:00:00.123Z',
        revoked: random.below(4) === 0,
        name: 'n',
        description: 'd',
        x_acme: 1,
      }).filter(
        ([name]) =>
          name === 'type' ||
          name === 'id' ||
          !(name === 'spec_version' ? random.below(4) === 0 : random.below(5) === 0),
      ),
    ) as StixObject;
    if (random.below(4) === 0) return { call: 'revoke', object };
    const changes = Object.fromEntries(
      Object.entries({
        name: 'm',
        description: null,
        x_acme: [2],
        size: 5,
        created: '2025-03-01T10:00:00.000Z',
        id: `${type}--${UUID.replace('3f', '4f')}`,
        type: 'other',
        created_by_ref: `identity--${UUID}`,
        modified: random.of([
          '2026-03-01T10:00:00.123Z',
          '2026-03-01T10:00:00.122Z',
          '2026-03-01T10:00:00.124Z',
          '2026-03-02T00:00:00Z',
          '2026-03-02T00:00:00.1Z',
          '2026-03-02T00:00:00.123456Z',
        ]),
      }).filter(
        ([name]) => random.below(['name', 'description', 'x_acme', 'modified'].includes(name) ? 2 : 14) === 0,
      ),
    );
    return { call: 'newVersion', object, changes };
  });
}

const ID = (type: string, digit: number): string => `${type}--${UUID.slice(0, -1)}${digit}`;
const HASHES = {
  MD5: 'd41d8cd98f00b204e9800998ecf8427e',
  'SHA-1': 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'SHA-256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'SHA-512':
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
  'SHA3-256': 'a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a',
  SSDEEP: '3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C',
};

/** For each observable the values its contributing properties, and some others, may have. */
const OBSERVABLES: Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>> = {
  artifact: {
    payload_bin: ['VGVzdA=='],
    mime_type: ['text/plain'],
    hashes: ['HASHES'],
  },
  'autonomous-system': { number: [0, 15139, 4294967295], name: ['Slime'], rir: ['ARIN'] },
  directory: {
    path: ['C:\\Windows', '/usr/ü', 'a"b\u0007'],
    path_enc: ['utf-8'],
    ctime: ['2020-01-01T00:00:00Z'],
  },
  'domain-name': { value: ['a.example', 'xn--mgbh0fb.example'], resolves_to_refs: [[ID('ipv4-addr', 1)]] },
  'email-addr': { value: ['a@b.example'], display_name: ['A'], belongs_to_ref: [ID('user-account', 1)] },
  'email-message': {
    is_multipart: [false],
    from_ref: [ID('email-addr', 1), ID('email-addr', 2)],
    subject: ['s', 'سلام', '😀'],
    body: ['b', 'line\nline'],
    date: ['2020-01-01T00:00:00Z'],
    message_id: ['<m@a>'],
  },
  file: {
    hashes: ['HASHES'],
    name: ['a.exe', 'é', 'e\u0301'],
    parent_directory_ref: [ID('directory', 1)],
    size: [5],
    mime_type: ['x/y'],
    extensions: [
      { 'ntfs-ext': { sid: 'S-1' } },
      { 'pdf-ext': { version: '1.7', is_optimized: true } },
      { 'raster-image-ext': { image_height: 5, exif_tags: { Make: 'x', Xres: 4928 } } },
      { 'archive-ext': { contains_refs: [ID('file', 1)] } },
      { 'windows-pebinary-ext': { pe_type: 'exe', time_date_stamp: '2016-01-22T12:31:12.000Z' } },
      {
        'windows-pebinary-ext': {
          pe_type: 'dll',
          file_header_hashes: { MD5: HASHES.MD5 },
          sections: [{ name: '.text', entropy: 4.25, size: 10 }],
        },
      },
    ],
  },
  'ipv4-addr': {
    value: ['198.51.100.3', '198.51.100.0/24'],
    belongs_to_refs: [[ID('autonomous-system', 1)]],
  },
  'ipv6-addr': { value: ['2001:db8::1', '2001:DB8::/32'] },
  'mac-addr': { value: ['d2:fb:49:24:37:18'] },
  mutex: { name: ['__CLEANSWEEP__', '\u2028'] },
  'network-traffic': {
    protocols: [
      ['ipv4', 'tcp'],
      ['tcp', 'ipv4'],
    ],
    start: [
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00.000Z',
      '2020-01-01T00:00:00.120Z',
      '2020-01-01T00:00:00.123456Z',
    ],
    end: ['2021-01-01T00:00:00.5Z'],
    src_ref: [ID('ipv4-addr', 1)],
    dst_ref: [ID('domain-name', 2)],
    src_port: [0, 24678],
    dst_port: [80],
    is_active: [false],
    src_byte_count: [5],
    ipfix: [{ minimumIpTotalLength: 32 }],
    extensions: [
      { 'socket-ext': { address_family: 'AF_INET', is_listening: true } },
      { 'tcp-ext': { src_flags_hex: '00000002' } },
      { 'icmp-ext': { icmp_type_hex: '08', icmp_code_hex: '00' } },
      { 'http-request-ext': { request_method: 'get', request_value: '/', request_header: { Host: ['a'] } } },
    ],
  },
  process: { pid: [5], command_line: ['x'], cwd: ['/'] },
  software: {
    name: ['Word', 'ووررد'],
    cpe: ['cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*'],
    swid: ['swid'],
    vendor: ['Microsoft'],
    version: ['2002', ''],
    languages: [['en']],
  },
  url: { value: ['https://a.example/?q=1', 'http://[2001:db8::1]/'] },
  'user-account': {
    user_id: ['1001'],
    account_login: ['jdoe'],
    account_type: ['unix'],
    display_name: ['J'],
    is_privileged: [true],
    extensions: [{ 'unix-account-ext': { gid: 5 } }],
  },
  'windows-registry-key': {
    key: ['hkey_local_machine\\system\\bar', 'HKEY_LOCAL_MACHINE\\Foo'],
    values: [[{ name: 'Foo', data: 'qwerty', data_type: 'REG_SZ' }], [{ data: '1' }, { name: 'b' }]],
    number_of_subkeys: [3],
    modified_time: ['2020-01-01T00:00:00Z'],
  },
  'x509-certificate': {
    hashes: ['HASHES'],
    serial_number: ['36:f7:d4'],
    issuer: ['C=ZA'],
    validity_not_before: ['2016-03-12T12:00:00Z'],
  },
};

/** What the reference wants of an observable before it makes an id; the cases of ours without it are tests. */
const REQUIRED: ReadonlySet<string> = new Set([
  'artifact payload_bin',
  'autonomous-system number',
  'directory path',
  'domain-name value',
  'email-addr value',
  'email-message is_multipart',
  'ipv4-addr value',
  'ipv6-addr value',
  'mac-addr value',
  'mutex name',
  'network-traffic protocols',
  'network-traffic src_ref',
  'network-traffic is_active',
  'software name',
  'url value',
]);

/** Observables without an id: random choices of their properties. */
export function idCalls(random: Random, count: number): Call[] {
  const types = Object.keys(OBSERVABLES);
  return Array.from({ length: count }, (_, n): Call => {
    const type = types[n % types.length] as string;
    const object: Record<string, Json> = { type, spec_version: '2.1' };
    for (const [name, values] of Object.entries(OBSERVABLES[type] ?? {})) {
      if (!REQUIRED.has(`${type} ${name}`) && random.below(3) === 0) continue;
      const value = random.of(values);
      object[name] = value === 'HASHES' ? someHashes(random) : value;
    }
    return { call: 'deterministicId', object: object as StixObject };
  });
}

function someHashes(random: Random): JsonObject {
  const names = Object.keys(HASHES).filter(() => random.below(2) === 0) as (keyof typeof HASHES)[];
  const chosen = names.length > 0 ? names : (['SHA-256'] as const);
  return Object.fromEntries(chosen.toSorted(() => random.below(3) - 1).map((name) => [name, HASHES[name]]));
}

/** What version and what class something is: objects with and without what tells it, ids, types. */
export function kindCalls(): Call[] {
  const calls: Call[] = [];
  const types = [
    ...declaredTypes.filter((type) => type !== 'claim' && type !== 'question'),
    'x-acme',
    'cybox',
  ];
  for (const type of types) {
    for (const one of [type, ID(type, 1)]) calls.push({ call: 'typeClass', of: one });
    calls.push({ call: 'typeClass', of: { type, spec_version: '2.1', id: ID(type, 1), created: CREATED } });
    for (const spec_version of [undefined, '2.0', '2.1'])
      for (const id of [undefined, ID(type, 1)])
        for (const created of [undefined, CREATED]) {
          const object = {
            type,
            ...(spec_version && { spec_version }),
            ...(id && { id }),
            ...(created && { created }),
          };
          // A bundle of the reference has objects.
          const more =
            type === 'bundle' ? { objects: [{ type: 'tool', id: ID('tool', 1), created: CREATED }] } : {};
          calls.push({ call: 'detectSpecVersion', object: { ...object, ...more } as StixObject });
        }
  }
  return calls;
}

/** Every confidence and every label of every scale, and some of neither. */
export function scaleCalls(): Call[] {
  const names = Object.keys(scales) as (keyof typeof scales)[];
  return names.flatMap((scale): Call[] => [
    ...Array.from({ length: 104 }, (_, n): Call => ({ call: 'toScale', scale, confidence: n - 1 })),
    ...[...scales[scale].map(([label]) => label as string), 'no such label', 'high', '11', ''].map(
      (label): Call => ({ call: 'fromScale', scale, label: scale === 'admiralty' ? inFull(label) : label }),
    ),
  ]);
}

const ADMIRALTY: Readonly<Record<string, string>> = {
  '1': '1 - Confirmed by other sources',
  '2': '2 - Probably True',
  '3': '3 - Possibly True',
  '4': '4 - Doubtful',
  '5': '5 - Improbable',
};
const inFull = (label: string): string => ADMIRALTY[label] ?? label;

const TIMES = [
  '2020-02-29T23:59:59Z',
  '2020-02-29T23:59:59.0Z',
  '2020-02-29T23:59:59.000000Z',
  '2020-02-29T23:59:59.000001Z',
  '2020-02-29T23:59:59.1Z',
  '2020-02-29T23:59:59.10Z',
  '2020-02-29T23:59:59.123456Z',
  '2020-03-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
  '2021-02-29T00:00:00Z',
  '2020-13-01T00:00:00Z',
  '2020-01-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2020-01-01T00:00:00',
  '2020-01-01t00:00:00Z',
  '2020-01-01T00:00:00+00:00',
  '2020-1-1T00:00:00Z',
  '2020-01-01T00:00:00.Z',
  '2020-01-01T00:00:00.1234567Z',
  '2020-01-01',
  '',
];

export function timeCalls(): Call[] {
  return TIMES.flatMap((a) => TIMES.map((b): Call => ({ call: 'compareTimestamps', texts: [a, b] })));
}

const NUMBERS = [
  0, -0, 1, -1, 1.5, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, 0.1,
  333333333.3333333, 4.5, 2e-3, 1e-27,
];
const TEXTS = [
  '',
  'a',
  '\u20ac$\u000f\nA\'B"\\\\"/',
  '\u0000\u001f\u007f\u0080',
  '😀',
  '\ufb33',
  'ö',
  'o\u0308',
  '</script>',
  'سلام',
];

/** JSON of every kind, nested. */
export function jsonCalls(random: Random, count: number): Call[] {
  const value = (depth: number): Json => {
    switch (random.below(depth > 0 ? 6 : 4)) {
      case 0:
        return random.of(NUMBERS);
      case 1:
        return random.of(TEXTS);
      case 2:
        return random.of([true, false, null]);
      case 3:
        return random.below(1_000_000) / random.of([1, 3, 7, 1000]);
      case 4:
        return Array.from({ length: random.below(4) }, () => value(depth - 1));
      default:
        return Object.fromEntries(
          Array.from({ length: random.below(5) }, () => [
            random.of([...TEXTS, '1', '10', '2', 'A', 'aa']),
            value(depth - 1),
          ]),
        );
    }
  };
  return Array.from({ length: count }, (): Call => ({ call: 'canonicalize', value: [value(3)] }));
}
