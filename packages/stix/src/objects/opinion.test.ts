import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  idOf,
  refersToAny,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('opinion', {
  explanation: 'This doesn’t seem like it is feasible.',
  authors: ['A'],
  opinion: 'strongly-disagree',
  object_refs: [idOf('relationship')],
});

describe('opinion, STIX 2.1 §4.15', () => {
  roundTrips(full);
  requires(full, '4.15', 'opinion', 'object_refs');
  refersToAny(full, 'object_refs');

  admits(
    full,
    Object.fromEntries(
      ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'].map((opinion) => [
        opinion,
        { opinion },
      ]),
    ),
  );

  refuses(full, {
    'an opinion out of the enumeration': [{ opinion: 'mostly-agree' }, 'stix/enum', '$.opinion', '10'],
    'capitals in an opinion': [{ opinion: 'Agree' }, 'stix/enum', '$.opinion', '10'],
    'a grade as an opinion': [{ opinion: 3 }, 'stix/wrong-type', '$.opinion', '4.15'],
  });

  buildsVersioned('opinion', { opinion: 'neutral', object_refs: [idOf('tool')] });
});
