import { describe, expect, test } from 'vitest';
import {
  admits,
  CREATED,
  idOf,
  refersToAny,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';
import { createQuestion, QUESTION_EXTENSION_ID, questionExtensionDefinition } from '../build/question.ts';
import { validate } from '../validate/validate.ts';

const full = versioned('question', {
  content: 'Does the group still hold the pump station?',
  state: 'open',
  keywords: ['pump', 'مضخة'],
  values: ['198.51.100.3'],
  about_refs: [idOf('intrusion-set')],
  answer_by: '2026-04-01T00:00:00Z',
  extensions: { [QUESTION_EXTENSION_ID]: { extension_type: 'new-sdo' } },
});

describe('question', () => {
  roundTrips(full);
  requires(full, 'question', 'content', 'state');
  refersToAny(full, 'about_refs');

  admits(
    full,
    Object.fromEntries(['open', 'answered', 'closed'].map((state) => [`the state ${state}`, { state }])),
  );

  refuses(full, {
    'a state out of the list': [{ state: 'done' }, 'stix/enum', '$.state', '10'],
    'keywords without any': [{ keywords: [] }, 'stix/empty-list', '$.keywords', '2.12'],
    'a value that is no text': [{ values: [5] }, 'stix/wrong-type', '$.values[0]', 'question'],
    'a day as the time to answer by': [{ answer_by: '2026-04-01' }, 'stix/timestamp', '$.answer_by', '2.16'],
  });

  test('the builder names the extension that defines it', () => {
    const built = createQuestion({ content: 'c', state: 'open', now: CREATED });
    expect(built['extensions']).toEqual({ [QUESTION_EXTENSION_ID]: { extension_type: 'new-sdo' } });
    expect(validate(built)).toEqual([]);
    expect(validate(questionExtensionDefinition())).toEqual([]);
  });
});
