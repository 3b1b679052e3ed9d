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

const full: StixObject = {
  type: 'domain-name',
  spec_version: '2.1',
  id: hashedId('domain-name', '{"value":"mail.example.com"}'),
  value: 'mail.example.com',
  resolves_to_refs: [idOf('ipv4-addr'), idOf('ipv6-addr'), idOf('domain-name')],
};
const named = (value: string) => ({ value, id: hashedId('domain-name', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/domain-name', '$.value', '6.4'] as const;

describe('domain-name, STIX 2.1 §6.4', () => {
  roundTrips(full);
  requires(full, '6.4', 'value');
  refers(full, '6.4', { resolves_to_refs: ['ipv4-addr', 'ipv6-addr', 'domain-name'] });

  admits(full, {
    'one label': named('localhost'),
    'the root dot at the end': named('example.com.'),
    'a label of 63 characters': named(`${'a'.repeat(63)}.example`),
    'a name of 253 characters': named(`${`${'a'.repeat(49)}.`.repeat(5)}abc`),
    'an A-label': named('xn--mgbh0fb.example'),
    'a U-label (RFC 5890)': named('مثال.example'),
    'an underscore, as service names have it': named('_taxii2._tcp.example.com'),
    capitals: named('EXAMPLE.com'),
    'digits first (RFC 1123)': named('3com.example'),
  });

  refuses(full, {
    nothing: refused(''),
    'a label of 64 characters': refused(`${'a'.repeat(64)}.example`),
    'a name of 254 characters': refused(`${`${'a'.repeat(49)}.`.repeat(5)}abcd`),
    'an empty label': refused('a..example'),
    'a dot at the beginning': refused('.example'),
    'a hyphen at the beginning of a label': refused('-a.example'),
    'a hyphen at the end of a label': refused('a-.example'),
    'a space': refused('a b.example'),
    'a URL': refused('https://a.example/'),
    'a port': refused('a.example:80'),
    'brackets put in so that nobody follows it': refused('a[.]example'),
    'an address with @': refused('a@b.example'),
  });

  identifies('domain-name', {
    'the value': [{ value: 'a.example' }, '{"value":"a.example"}'],
    'the value as it stands, capitals too': [{ value: 'A.example' }, '{"value":"A.example"}'],
    'a value in Arabic, which is not escaped': [{ value: 'مثال.example' }, '{"value":"مثال.example"}'],
  });

  keepsId(full, { resolves_to_refs: [idOf('ipv4-addr')] });

  builds('domain-name', { value: 'a.example' });
});
