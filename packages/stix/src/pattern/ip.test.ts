import { describe, expect, test } from 'vitest';
import { containsNetwork, type Network, parseIpv4, parseIpv6, parseNetwork } from './ip.ts';

const hex = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('IPv4', () => {
  test.each([
    ['0.0.0.0', '00000000'],
    ['198.51.100.3', 'c6336403'],
    ['255.255.255.255', 'ffffffff'],
  ])('%s', (text, bytes) => expect(hex(parseIpv4(text))).toBe(bytes));

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.04',
    '1.2.3.',
    '.1.2.3',
    '1..2.3',
    '1.2.3.-4',
    '1.2.3.4 ',
    '0x1.2.3.4',
    '1.2.3.4/8',
    '999.1.1.1',
    '1.2.3.1e1',
    '١.٢.٣.٤',
  ])('not %j', (text) => expect(parseIpv4(text)).toBeUndefined());
});

describe('IPv6 in every spelling of RFC 4291 §2.2', () => {
  test.each([
    ['::', '0'.repeat(32)],
    ['::1', `${'0'.repeat(31)}1`],
    ['1::', `0001${'0'.repeat(28)}`],
    ['2001:db8::1', '20010db8000000000000000000000001'],
    ['2001:0DB8:0000:0000:0000:0000:0000:0001', '20010db8000000000000000000000001'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['1::8', '00010000000000000000000000000008'],
    ['1:2:3:4:5:6:7::', '00010002000300040005000600070000'],
    ['::ffff:198.51.100.3', '00000000000000000000ffffc6336403'],
    ['1:2:3:4:5:6:198.51.100.3', '000100020003000400050006c6336403'],
    ['64:ff9b::198.51.100.3', '0064ff9b0000000000000000c6336403'],
  ])('%s', (text, bytes) => expect(hex(parseIpv6(text))).toBe(bytes));

  test.each([
    '',
    ':',
    ':::',
    '1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1::2::3',
    '12345::',
    'g::',
    ':1::',
    '1::2:',
    'fe80::1%eth0',
    '[::1]',
    '::198.51.100',
    '::198.51.100.256',
    '198.51.100.3::',
    '1:198.51.100.3:2::',
    '1:2:3:4:5:6:7:198.51.100.3',
    ' ::1',
  ])('not %j', (text) => expect(parseIpv6(text)).toBeUndefined());
});

describe('networks', () => {
  const written = (network: Network | undefined): string | undefined =>
    network && `${hex(network.bytes)}/${network.prefix}`;

  test.each([
    ['198.51.100.3', 'c6336403/32'],
    ['198.51.100.3/32', 'c6336403/32'],
    ['198.51.100.3/24', 'c6336400/24'],
    ['198.51.255.1/23', 'c633fe00/23'],
    ['255.255.255.255/1', '80000000/1'],
    ['198.51.100.3/0', '00000000/0'],
    ['2001:db8::1/127', '20010db8000000000000000000000000/127'],
    ['2001:db8::1', '20010db8000000000000000000000001/128'],
  ])('%s, host bits cleared', (text, expected) => expect(written(parseNetwork(text))).toBe(expected));

  test.each([
    '198.51.100.3/33',
    '198.51.100.3/',
    '198.51.100.3/08',
    '198.51.100.3/-1',
    '198.51.100.3/8/8',
    '2001:db8::/129',
    'a.example',
    '/8',
    '',
  ])('not %j', (text) => expect(parseNetwork(text)).toBeUndefined());

  test.each<[string, string, boolean]>([
    ['198.51.100.0/24', '198.51.100.0/24', true],
    ['198.51.100.0/24', '198.51.100.255', true],
    ['198.51.100.0/24', '198.51.101.0', false],
    ['198.51.100.0/25', '198.51.100.0/24', false],
    ['198.51.100.128/25', '198.51.100.127', false],
    ['198.51.100.128/25', '198.51.100.128', true],
    ['0.0.0.0/0', '255.255.255.255', true],
    ['0.0.0.0/0', '::1', false],
    ['::/0', '0.0.0.0', false],
    ['2001:db8::/33', '2001:db8:8000::', false],
    ['2001:db8::/33', '2001:db8:7fff:ffff::', true],
  ])('%s contains %s: %s', (outer, inner, expected) =>
    expect(containsNetwork(parseNetwork(outer) as Network, parseNetwork(inner) as Network)).toBe(expected),
  );
});
