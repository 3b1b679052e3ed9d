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

const full = versioned('note', {
  abstract: 'Tracking Team Note#1',
  content: 'This note indicates the various steps taken by the threat analyst team.',
  authors: ['John Doe', 'ليلى'],
  object_refs: [idOf('campaign')],
});

describe('note, STIX 2.1 §4.13', () => {
  roundTrips(full);
  requires(full, '4.13', 'content', 'object_refs');
  refersToAny(full, 'object_refs');

  admits(full, { 'content without an abstract': { abstract: undefined, authors: undefined } });

  refuses(full, {
    'authors without any': [{ authors: [] }, 'stix/empty-list', '$.authors', '2.12'],
    'an author outside of a list': [{ authors: 'a' }, 'stix/wrong-type', '$.authors', '4.13'],
    'content that is no text': [{ content: { html: 'x' } }, 'stix/wrong-type', '$.content', '4.13'],
  });

  buildsVersioned('note', { content: 'c', object_refs: [idOf('tool')] });
});
