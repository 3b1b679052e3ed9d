import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  keepsId,
  refuses,
  requires,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const full: StixObject = {
  type: 'url',
  spec_version: '2.1',
  id: hashedId('url', '{"value":"https://example.com/research/index.html"}'),
  value: 'https://example.com/research/index.html',
};
const named = (value: string) => ({ value, id: hashedId('url', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/url', '$.value', '6.15'] as const;

describe('url, STIX 2.1 §6.15', () => {
  roundTrips(full);
  requires(full, '6.15', 'value');

  admits(full, {
    'a query and a fragment': named('https://a.example/?q=1&r=%20#x'),
    'a user and a port': named('ftp://user:secret@a.example:2121/x'),
    'an IPv6 host': named('http://[2001:db8::1]/'),
    'another scheme': named('ldap://a.example/c=GB?objectClass?one'),
    'a scheme without a host': named('mailto:a@b.example'),
    'capitals in scheme and host': named('HTTP://A.EXAMPLE/'),
    'every character that needs no encoding': named("https://a.example/-._~!$&'()*+,;=:@"),
  });

  refuses(full, {
    'no scheme': refused('a.example/x'),
    'a path': refused('/x'),
    'a scheme alone': refused('https://'),
    'a space': refused('https://a.example/a b'),
    'a percent sign alone': refused('https://a.example/100%'),
    'a percent sign with no digits after it': refused('https://a.example/%zz'),
    'letters out of ASCII (RFC 3986)': refused('https://مثال.example/'),
    'angle brackets': refused('<https://a.example/>'),
    'a backslash': refused('https://a.example\\x'),
    nothing: refused(''),
  });

  identifies('url', {
    'the value': [{ value: 'https://a.example/' }, '{"value":"https://a.example/"}'],
    'the value as it stands: the slash is not escaped, the case not changed': [
      { value: 'HTTPS://A.example/%7e' },
      '{"value":"HTTPS://A.example/%7e"}',
    ],
  });

  keepsId(full, { defanged: true });

  builds('url', { value: 'https://a.example/' });
});
