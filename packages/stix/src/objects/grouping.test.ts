import { describe } from 'vitest';
import {
  buildsVersioned,
  idOf,
  opens,
  refersToAny,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('grouping', {
  name: 'The Black Vine Cyberespionage Group',
  description: 'A simple collection.',
  context: 'suspicious-activity',
  object_refs: [idOf('indicator'), idOf('ipv4-addr')],
});

describe('grouping, STIX 2.1 §4.4', () => {
  roundTrips(full);
  requires(full, '4.4', 'context', 'object_refs');
  refersToAny(full, 'object_refs');
  opens(full, { context: ['suspicious-activity', 'malware-analysis', 'unspecified'] });

  refuses(full, {
    'objects without any': [{ object_refs: [] }, 'stix/empty-list', '$.object_refs', '2.12'],
    'a context that is no text': [{ context: ['unspecified'] }, 'stix/wrong-type', '$.context', '4.4'],
  });

  warns(full, { 'no name': [{ name: undefined }, 'stix/should-have', '$', '4.4'] });

  buildsVersioned('grouping', { name: 'n', context: 'unspecified', object_refs: [idOf('tool')] });
});
