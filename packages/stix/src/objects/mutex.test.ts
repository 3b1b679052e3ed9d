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
  type: 'mutex',
  spec_version: '2.1',
  id: hashedId('mutex', '{"name":"__CLEANSWEEP__"}'),
  name: '__CLEANSWEEP__',
};

describe('mutex, STIX 2.1 §6.11', () => {
  roundTrips(full);
  requires(full, '6.11', 'name');

  admits(full, {
    'any name': { name: 'Global\\{8F3A-1}', id: hashedId('mutex', '{"name":"Global\\\\{8F3A-1}"}') },
    'a name in another script': { name: 'قفل', id: hashedId('mutex', '{"name":"قفل"}') },
  });

  refuses(full, {
    'a name that is no text': [{ name: true }, 'stix/wrong-type', '$.name', '6.11'],
    'no name as null': [{ name: null }, 'stix/null', '$.name', '3.1'],
  });

  identifies('mutex', {
    'the name': [{ name: 'm' }, '{"name":"m"}'],
    'a name with control characters, escaped as RFC 8785 does': [
      { name: 'a\u0001\u000f\n' },
      '{"name":"a\\u0001\\u000f\\n"}',
    ],
    'a name with a line separator, not escaped': [{ name: '\u2028' }, '{"name":"\u2028"}'],
    'a name beyond the basic plane': [{ name: '😀' }, '{"name":"😀"}'],
  });

  keepsId(full, { defanged: false });

  builds('mutex', { name: 'm' });
});
