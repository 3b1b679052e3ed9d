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
  type: 'autonomous-system',
  spec_version: '2.1',
  id: hashedId('autonomous-system', '{"number":15139}'),
  number: 15139,
  name: 'Slime Industries',
  rir: 'ARIN',
};
const numbered = (number: number) => ({ number, id: hashedId('autonomous-system', `{"number":${number}}`) });

describe('autonomous-system, STIX 2.1 §6.2', () => {
  roundTrips(full);
  requires(full, '6.2', 'number');

  admits(full, {
    'a number alone': { name: undefined, rir: undefined },
    'the largest of 32 bits': numbered(4_294_967_295),
    'any registry: there is no vocabulary of them': { rir: 'a registry' },
  });

  refuses(full, {
    'the notation AS15139': [{ number: 'AS15139' }, 'stix/wrong-type', '$.number', '6.2'],
    'a fraction': [{ number: 1.5 }, 'stix/wrong-type', '$.number', '6.2'],
    'no name as null': [{ name: null }, 'stix/null', '$.name', '3.1'],
    names: [{ name: ['a', 'b'] }, 'stix/wrong-type', '$.name', '6.2'],
  });

  identifies('autonomous-system', {
    'the number': [{ number: 15139 }, '{"number":15139}'],
    'the number, whatever the name': [{ number: 0, name: 'a' }, '{"number":0}'],
  });

  keepsId(full, { name: 'other', rir: 'RIPE' });

  builds('autonomous-system', { number: 64496 });
});
