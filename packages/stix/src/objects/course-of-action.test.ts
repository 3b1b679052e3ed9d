import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('course-of-action', {
  name: 'Block port 80',
  description: 'How to add a filter rule to block inbound access to TCP port 80.',
});

describe('course-of-action, STIX 2.1 §4.3', () => {
  roundTrips(full);
  requires(full, '4.3', 'name');

  admits(full, { 'a name alone': { description: undefined } });

  refuses(full, {
    'action, which is kept for later': [{ action: 'block' }, 'stix/reserved-name', '$.action', '4.3'],
    'a description that is no text': [{ description: {} }, 'stix/wrong-type', '$.description', '4.3'],
  });

  buildsVersioned('course-of-action', { name: 'n' });
});
