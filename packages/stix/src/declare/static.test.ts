import type { Json } from '@qanat/json';
import { describe, expectTypeOf, test } from 'vitest';
import type { ObjectTypes } from '../objects/types.ts';

/** The types are made from the declarations: one property of each kind of row. */
describe('the TypeScript type of', () => {
  type File = ObjectTypes['file'];
  type Location = ObjectTypes['location'];
  type Malware = ObjectTypes['malware'];
  type Relationship = ObjectTypes['relationship'];
  type EmailMessage = ObjectTypes['email-message'];

  test('the name of a type is the name itself', () => {
    expectTypeOf<File['type']>().toEqualTypeOf<'file'>();
    expectTypeOf<Malware['type']>().toEqualTypeOf<'malware'>();
  });

  test('a required property is not optional, another may be absent but not undefined', () => {
    expectTypeOf<Relationship['source_ref']>().toEqualTypeOf<string>();
    expectTypeOf<Pick<Relationship, 'description'>>().toEqualTypeOf<{ readonly description?: string }>();
    // @ts-expect-error: relationship_type is required
    const incomplete: Pick<Relationship, 'relationship_type'> = {};
    // @ts-expect-error: absent is not undefined
    const vague: Pick<Relationship, 'description'> = { description: undefined };
    expectTypeOf(incomplete).not.toBeNever();
    expectTypeOf(vague).not.toBeNever();
  });

  test('a property cannot be written to', () => {
    const change = (file: File): void => {
      // @ts-expect-error: objects do not change
      file.name = 'other';
    };
    expectTypeOf(change).toBeFunction();
  });

  test('scalars', () => {
    expectTypeOf<Required<File>['size']>().toEqualTypeOf<number>();
    expectTypeOf<Required<Location>['latitude']>().toEqualTypeOf<number>();
    expectTypeOf<Required<Malware>['is_family']>().toEqualTypeOf<boolean>();
    expectTypeOf<Required<File>['ctime']>().toEqualTypeOf<string>();
    expectTypeOf<Required<File>['magic_number_hex']>().toEqualTypeOf<string>();
    expectTypeOf<Required<File>['content_ref']>().toEqualTypeOf<string>();
    expectTypeOf<Required<ObjectTypes['course-of-action']>['action']>().toEqualTypeOf<Json>();
  });

  test('lists and dictionaries', () => {
    expectTypeOf<Required<Malware>['aliases']>().toEqualTypeOf<string[]>();
    expectTypeOf<Required<Malware>['sample_refs']>().toEqualTypeOf<string[]>();
    expectTypeOf<Required<File>['hashes']>().toEqualTypeOf<{ [key: string]: Json }>();
    expectTypeOf<Required<EmailMessage>['additional_header_fields']>().toEqualTypeOf<{
      [key: string]: string | string[];
    }>();
    expectTypeOf<Required<ObjectTypes['process']>['environment_variables']>().toEqualTypeOf<{
      [key: string]: string;
    }>();
  });

  test('a closed vocabulary is the union of its terms, an open one any text', () => {
    expectTypeOf<ObjectTypes['opinion']['opinion']>().toEqualTypeOf<
      'strongly-disagree' | 'disagree' | 'neutral' | 'agree' | 'strongly-agree'
    >();
    expectTypeOf<Required<Malware>['malware_types']>().toEqualTypeOf<string[]>();
  });

  test('a structure is its own type', () => {
    type Phase = Required<Malware>['kill_chain_phases'][number];
    expectTypeOf<Phase>().toEqualTypeOf<{ readonly kill_chain_name: string; readonly phase_name: string }>();
    type Part = Required<EmailMessage>['body_multipart'][number];
    expectTypeOf<Required<Part>['body_raw_ref']>().toEqualTypeOf<string>();
  });

  test('common properties follow the class of the type (§3.2)', () => {
    expectTypeOf<Malware>().toHaveProperty('created');
    expectTypeOf<Malware>().toHaveProperty('confidence');
    expectTypeOf<File>().toHaveProperty('defanged');
    expectTypeOf<File>().not.toHaveProperty('created');
    expectTypeOf<Malware>().not.toHaveProperty('defanged');
    expectTypeOf<ObjectTypes['marking-definition']>().not.toHaveProperty('modified');
    expectTypeOf<ObjectTypes['bundle']>().not.toHaveProperty('spec_version');
    expectTypeOf<ObjectTypes['language-content']['modified']>().toEqualTypeOf<string>();
  });
});
