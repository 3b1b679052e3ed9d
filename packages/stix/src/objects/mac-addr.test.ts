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
  type: 'mac-addr',
  spec_version: '2.1',
  id: hashedId('mac-addr', '{"value":"d2:fb:49:24:37:18"}'),
  value: 'd2:fb:49:24:37:18',
};
const named = (value: string) => ({ value, id: hashedId('mac-addr', JSON.stringify({ value })) });
const refused = (value: string) => [named(value), 'stix/mac', '$.value', '6.10'] as const;

describe('mac-addr, STIX 2.1 §6.10', () => {
  roundTrips(full);
  requires(full, '6.10', 'value');

  admits(full, { 'all zeros': named('00:00:00:00:00:00'), broadcast: named('ff:ff:ff:ff:ff:ff') });

  refuses(full, {
    capitals: refused('D2:FB:49:24:37:18'),
    hyphens: refused('d2-fb-49-24-37-18'),
    'dots, as some routers write it': refused('d2fb.4924.3718'),
    'no separator': refused('d2fb49243718'),
    'a leading zero left out': refused('d2:fb:49:24:37:8'),
    'five pairs': refused('d2:fb:49:24:37'),
    'eight pairs (EUI-64)': refused('d2:fb:49:24:37:18:00:01'),
    'a letter out of the digits': refused('d2:fb:49:24:37:1g'),
    'a line feed at the end': refused('d2:fb:49:24:37:18\n'),
  });

  identifies('mac-addr', { 'the value': [{ value: '00:00:5e:00:53:01' }, '{"value":"00:00:5e:00:53:01"}'] });

  keepsId(full, { defanged: false, object_marking_refs: undefined });

  builds('mac-addr', { value: '00:00:5e:00:53:01' });
});
