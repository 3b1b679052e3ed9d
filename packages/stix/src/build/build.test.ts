import { describe, expect, expectTypeOf, test } from 'vitest';
import { StixError } from '../errors.ts';
import { deterministicId } from '../ids.ts';
import type { Campaign, File, Indicator } from '../objects/types.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';
import { CLAIM_EXTENSION_ID, claimExtensionDefinition, createClaim, projectIdentity } from './claim.ts';
import { isCampaign, isIndicator, isType } from './guards.ts';
import { createSco } from './sco.ts';
import { createIdentity, createIndicator, createMarkingDefinition, createNote, createReport } from './sdo.ts';

const now = '2026-03-01T10:00:00.000Z';
const errors = (object: StixObject) => validate(object).filter(({ severity }) => severity === 'error');

describe('builders', () => {
  test('fill in what every object needs, in the order of the specification', () => {
    const identity = createIdentity({ name: 'Harbour CERT', identity_class: 'organization', now });
    expect(Object.keys(identity)).toEqual([
      'type',
      'spec_version',
      'id',
      'created',
      'modified',
      'name',
      'identity_class',
    ]);
    expect([identity.created, identity.modified]).toEqual([now, now]);
    expect(errors(identity)).toEqual([]);
  });

  test('keep what is given and leave out what is undefined', () => {
    const id = 'note--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
    const note = createNote({ id, created: now, content: 'c', object_refs: [id], custom: { x_acme: 1 } });
    expect(note.id).toBe(id);
    expect(note.modified).toBe(now);
    expect(note['x_acme']).toBe(1);
    expect(Object.hasOwn(createNote({ content: 'c', object_refs: [id], custom: {} }), 'abstract')).toBe(
      false,
    );
  });

  test('give each object an id of its own, and the clock where no instant is given', () => {
    const make = () =>
      createReport({
        name: 'r',
        published: now,
        object_refs: ['tool--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10'],
      });
    expect(make().id).not.toBe(make().id);
    expect(errors(make())).toEqual([]);
  });

  test('make what cannot be changed, all the way down', () => {
    const indicator = createIndicator({
      pattern: "[file:name = 'a']",
      pattern_type: 'stix',
      valid_from: now,
      indicator_types: ['benign'],
    });
    expect(Object.isFrozen(indicator) && Object.isFrozen(indicator.indicator_types)).toBe(true);
  });

  test('a marking definition has no modified', () => {
    const marking = createMarkingDefinition({
      definition_type: 'statement',
      definition: { statement: 's' },
      now,
    });
    expect(Object.hasOwn(marking, 'modified')).toBe(false);
    expect(errors(marking)).toEqual([]);
  });

  test('observables take their deterministic id, a process a random one', () => {
    const file = createSco('file', { name: 'a.exe', size: 5 });
    expect(file.id).toBe(deterministicId(file));
    expect(file.id).toBe(createSco('file', { name: 'a.exe', size: 6 }).id);
    expect(createSco('process', { pid: 1 }).id).not.toBe(createSco('process', { pid: 1 }).id);
    expect(errors(file)).toEqual([]);
    expect(() => createSco('tool' as 'file', { name: 'a' })).toThrow(StixError);
  });
});

test('a claim names the extension that defines it, and all of it is valid', () => {
  const claim = createClaim({
    report_ref: 'report--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    stance: 'asserts',
    content: 'قال',
    lang: 'ar',
    source_name: 'قائد',
    now,
  });
  expect(claim.extensions).toEqual({ [CLAIM_EXTENSION_ID]: { extension_type: 'new-sdo' } });
  expect(errors(claim)).toEqual([]);
  expect(errors(claimExtensionDefinition())).toEqual([]);
  expect(errors(projectIdentity())).toEqual([]);
  expect(claimExtensionDefinition()).toEqual(claimExtensionDefinition());
});

describe('types follow the declarations', () => {
  test('required and optional properties', () => {
    expectTypeOf<Campaign['name']>().toEqualTypeOf<string>();
    expectTypeOf<Campaign['aliases']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<Campaign['type']>().toEqualTypeOf<'campaign'>();
    expectTypeOf<Indicator['confidence']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<
      NonNullable<Indicator['external_references']>[number]['source_name']
    >().toEqualTypeOf<string>();
    expectTypeOf<File['hashes']>().toExtend<object | undefined>();
    // @ts-expect-error: name is required
    expectTypeOf<Campaign>().toEqualTypeOf<Omit<Campaign, 'name'>>();
  });

  test('builders refuse what the declaration does not know', () => {
    // @ts-expect-error: valid_from is missing
    createIndicator({ pattern: 'p', pattern_type: 'stix' });
    // @ts-expect-error: no such property
    createIdentity({ name: 'n', nmae: 'n' });
    // @ts-expect-error: no such stance
    createClaim({ report_ref: 'r', stance: 'shouts', content: 'c' });
  });

  test('guards narrow by type alone', () => {
    const object: StixObject = { type: 'indicator', id: 'i', pattern: 'p' };
    expect(isCampaign(object)).toBe(false);
    expect(isIndicator(object)).toBe(true);
    if (isIndicator(object)) expectTypeOf(object.pattern).toExtend<string>();
    expect(isType(object, 'indicator')).toBe(true);
  });
});
