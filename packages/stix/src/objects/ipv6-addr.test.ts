import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refers,
  refuses,
  requires,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const named = (value: string) => ({ value, id: hashedId('ipv6-addr', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/ipv6', '$.value', '6.9'] as const;
const full: StixObject = {
  type: 'ipv6-addr',
  spec_version: '2.1',
  id: hashedId('ipv6-addr', '{"value":"2001:0db8:85a3:0000:0000:8a2e:0370:7334"}'),
  value: '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  resolves_to_refs: [idOf('mac-addr')],
  belongs_to_refs: [idOf('autonomous-system')],
};

describe('ipv6-addr, STIX 2.1 §6.9', () => {
  roundTrips(full);
  requires(full, '6.9', 'value');
  refers(full, '6.9', { resolves_to_refs: ['mac-addr'], belongs_to_refs: ['autonomous-system'] });

  admits(full, {
    'the unspecified address': named('::'),
    'the loopback address': named('::1'),
    'zeros left out at the end': named('2001:db8::'),
    'zeros left out in the middle': named('2001:db8::1:0:0:1'),
    capitals: named('2001:DB8::A'),
    'an IPv4 address in the last place (RFC 4291 §2.2)': named('::ffff:198.51.100.3'),
    'six groups and an IPv4 address': named('1:2:3:4:5:6:198.51.100.3'),
    'all addresses': named('::/0'),
    'a network': named('2001:db8::/96'),
    'one address as a network': named('2001:db8::1/128'),
  });

  refuses(full, {
    'nine groups': refused('1:2:3:4:5:6:7:8:9'),
    'seven groups': refused('1:2:3:4:5:6:7'),
    'eight groups and ::': refused('1:2:3:4::5:6:7:8'),
    'two ::': refused('1::2::3'),
    'three colons': refused('1:::2'),
    'five digits in a group': refused('2001:0db80::1'),
    'a letter out of the digits': refused('2001:db8::g'),
    'a prefix of 129': refused('2001:db8::/129'),
    'an empty prefix': refused('2001:db8::/'),
    'a zone': refused('fe80::1%eth0'),
    'square brackets': refused('[2001:db8::1]'),
    'an IPv4 address': refused('198.51.100.3'),
    'an IPv4 address that is none at the end': refused('::ffff:198.51.100.256'),
    'an IPv4 address in the middle': refused('1:198.51.100.3::1'),
    'a colon at the beginning': refused(':1:2:3:4:5:6:7'),
    nothing: refused(''),
  });

  identifies('ipv6-addr', {
    'the value': [{ value: '2001:db8::1' }, '{"value":"2001:db8::1"}'],
    'the value as it stands: another spelling makes another id': [
      { value: '2001:DB8:0::1' },
      '{"value":"2001:DB8:0::1"}',
    ],
  });

  keepsId(full, {
    resolves_to_refs: [`mac-addr--00000000-0000-4000-8000-000000000000`],
    belongs_to_refs: [`autonomous-system--00000000-0000-4000-8000-000000000000`],
  });

  builds('ipv6-addr', { value: '2001:db8::1' });
});
