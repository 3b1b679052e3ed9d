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
} from '../../test/type-under-test.ts';

const full = versioned('report', {
  name: 'The Black Vine Cyberespionage Group',
  description: 'A simple report with an indicator and campaign',
  report_types: ['campaign'],
  published: '2026-01-20T17:00:00Z',
  object_refs: [idOf('indicator'), idOf('campaign'), idOf('relationship')],
});

describe('report, STIX 2.1 §4.16', () => {
  roundTrips(full);
  requires(full, '4.16', 'name', 'published', 'object_refs');
  refersToAny(full, 'object_refs');
  opens(full, {
    report_types:
      'attack-pattern campaign identity indicator intrusion-set malware observed-data threat-actor threat-report tool vulnerability'.split(
        ' ',
      ),
  });

  refuses(full, {
    'a date alone as published': [{ published: '2026-01-20' }, 'stix/timestamp', '$.published', '2.16'],
    'a type outside of a list': [{ report_types: 'campaign' }, 'stix/wrong-type', '$.report_types', '4.16'],
    'types without any': [{ report_types: [] }, 'stix/empty-list', '$.report_types', '2.12'],
  });

  buildsVersioned('report', { name: 'n', published: '2026-01-20T17:00:00Z', object_refs: [idOf('tool')] });
});
