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
  type: 'email-addr',
  spec_version: '2.1',
  id: hashedId('email-addr', '{"value":"john@example.com"}'),
  value: 'john@example.com',
  display_name: 'John Doe',
  belongs_to_ref: idOf('user-account'),
};
const named = (value: string) => ({ value, id: hashedId('email-addr', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/email-address', '$.value', '6.5'] as const;

describe('email-addr, STIX 2.1 §6.5', () => {
  roundTrips(full);
  requires(full, '6.5', 'value');
  refers(full, '6.5', { belongs_to_ref: ['user-account'] });

  admits(full, {
    'an address alone': { display_name: undefined, belongs_to_ref: undefined },
    'every character of an atom (RFC 5322 §3.2.3)': named("a!#$%&'*+-/=?^_`{|}~z@example.com"),
    'a quoted local part': named('"john doe"@example.com'),
    'a domain literal': named('john@[198.51.100.3]'),
    'a host alone': named('root@localhost'),
  });

  refuses(full, {
    'a display name in the value': refused('John Doe <john@example.com>'),
    'angle brackets': refused('<john@example.com>'),
    'no @': refused('john.example.com'),
    'nothing before the @': refused('@example.com'),
    'nothing after the @': refused('john@'),
    'a dot before the @': refused('john.@example.com'),
    'a dot at the beginning': refused('.john@example.com'),
    'two dots together': refused('john..doe@example.com'),
    'a space': refused('john doe@example.com'),
    'two addresses': refused('a@example.com, b@example.com'),
    'mailto:': refused('mailto:john@exa mple.com'),
    'a display name that is no text': [{ display_name: 5 }, 'stix/wrong-type', '$.display_name', '6.5'],
  });

  identifies('email-addr', {
    'the value': [{ value: 'a@b.example' }, '{"value":"a@b.example"}'],
    'a value with a quotation mark, escaped': [{ value: '"a"@b.example' }, '{"value":"\\"a\\"@b.example"}'],
  });

  keepsId(full, {
    display_name: 'other',
    belongs_to_ref: `user-account--00000000-0000-4000-8000-000000000000`,
  });

  builds('email-addr', { value: 'a@b.example', display_name: 'A' });
});
