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

const named = (value: string) => ({ value, id: hashedId('ipv4-addr', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/ipv4', '$.value', '6.8'] as const;
const full: StixObject = {
  type: 'ipv4-addr',
  spec_version: '2.1',
  id: 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
  value: '198.51.100.3',
  resolves_to_refs: [idOf('mac-addr')],
  belongs_to_refs: [idOf('autonomous-system')],
};

describe('ipv4-addr, STIX 2.1 §6.8', () => {
  // The id is that of the example in §2.9.
  roundTrips(full);
  requires(full, '6.8', 'value');
  refers(full, '6.8', { resolves_to_refs: ['mac-addr'], belongs_to_refs: ['autonomous-system'] });

  admits(full, {
    'the lowest address': named('0.0.0.0'),
    'the highest address': named('255.255.255.255'),
    'all addresses': named('0.0.0.0/0'),
    'a network': named('198.51.100.0/24'),
    'one address as a network': named('198.51.100.3/32'),
    'a network named by a host in it: nothing is said about it': named('198.51.100.3/24'),
  });

  refuses(full, {
    'a part of 256': refused('198.51.100.256'),
    'three parts': refused('198.51.100'),
    'five parts': refused('198.51.100.3.4'),
    'an empty part': refused('198.51..3'),
    'a leading zero, octal to some': refused('198.51.100.03'),
    hexadecimal: refused('0xc6.51.100.3'),
    'a prefix of 33': refused('198.51.100.0/33'),
    'an empty prefix': refused('198.51.100.0/'),
    'a prefix with a leading zero': refused('198.51.100.0/08'),
    'a mask': refused('198.51.100.0/255.255.255.0'),
    'two prefixes': refused('198.51.100.0/24/24'),
    'a range': refused('198.51.100.1-198.51.100.9'),
    'a port': refused('198.51.100.3:80'),
    'a space': refused(' 198.51.100.3'),
    'brackets put in so that nobody follows it': refused('198.51.100[.]3'),
    'an IPv6 address': refused('2001:db8::1'),
    'digits of another script': refused('١٩٨.٥١.١٠٠.٣'),
    nothing: refused(''),
    'a number': [{ value: 3_325_256_707 }, 'stix/wrong-type', '$.value', '6.8'],
  });

  identifies('ipv4-addr', {
    'the value': [{ value: '198.51.100.3' }, '{"value":"198.51.100.3"}'],
    'the value as it stands: /32 makes another id': [
      { value: '198.51.100.3/32' },
      '{"value":"198.51.100.3/32"}',
    ],
    'nothing, where it is missing': [{}, undefined],
  });

  keepsId(full, {
    resolves_to_refs: [`mac-addr--00000000-0000-4000-8000-000000000000`],
    belongs_to_refs: [`autonomous-system--00000000-0000-4000-8000-000000000000`],
    defanged: true,
    object_marking_refs: [idOf('marking-definition')],
    spec_version: '2.1',
    x_acme: 1,
  });

  builds('ipv4-addr', { value: '198.51.100.3' });
});
