import { describe, expect, it } from 'vitest';
import type { Entity, EntityKind } from '../types.ts';
import { affiliationsOf } from './affiliation.ts';
import { namesOf } from './names.ts';
import { partyOf, sameParty } from './party.ts';
import { Vocabulary } from './vocabulary.ts';

const entity = (text: string, name: string, kind: EntityKind): Entity => {
  const start = text.indexOf(name);
  return { name, kind, aliases: [], start, end: start + name.length };
};

/** Whether a person and a body of a text are one party. */
function speaksFor(text: string, person: string, body: string, kind: EntityKind = 'org'): boolean {
  const entities = [entity(text, person, 'person'), entity(text, body, kind)];
  const vocabulary = new Vocabulary(namesOf(entities));
  const speaker = {
    ...partyOf(person, vocabulary),
    of: affiliationsOf(entities, vocabulary, text).of(person),
  };
  return sameParty(speaker, partyOf(body, vocabulary));
}

describe('a person speaks for', () => {
  it('whom the words before the name say', () => {
    expect(speaksFor('Marrowgate spokeswoman Dana Hall said so.', 'Dana Hall', 'Marrowgate')).toBe(true);
    expect(speaksFor('قال المتحدث باسم شركة مرساة سالم الرعد.', 'سالم الرعد', 'شركة مرساة')).toBe(true);
  });

  it('whom the words behind it say, in English only between commas', () => {
    expect(speaksFor('Dana Hall, chief officer at Marrowgate, said so.', 'Dana Hall', 'Marrowgate')).toBe(
      true,
    );
    expect(speaksFor('Dana Hall of late left Marrowgate.', 'Dana Hall', 'Marrowgate')).toBe(false);
    expect(speaksFor('قال سالم الرعد وزير الخارجية الليبي ذلك.', 'سالم الرعد', 'ليبيا', 'country')).toBe(
      true,
    );
  });

  it('nobody, when the name is only said beside another', () => {
    expect(speaksFor('They left Marrowgate. Dana Hall said so.', 'Dana Hall', 'Marrowgate')).toBe(false);
    expect(speaksFor('Near Marrowgate the baker Dana Hall said so.', 'Dana Hall', 'Marrowgate')).toBe(false);
  });

  it('his state, if he holds an office of it', () => {
    expect(speaksFor('Libyan minister Omar Sand said so.', 'Omar Sand', 'Libya', 'country')).toBe(true);
    expect(speaksFor('Libyan painter Omar Sand said so.', 'Omar Sand', 'Libya', 'country')).toBe(false);
  });

  it('no other body that shares a word with his own', () => {
    const text = 'قال المتحدث باسم حركة جيش النهر سالم الرعد إن الجيش انسحب.';
    expect(speaksFor(text, 'سالم الرعد', 'الجيش')).toBe(false);
  });
});
