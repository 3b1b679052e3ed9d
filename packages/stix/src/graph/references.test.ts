import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { idOf, versioned } from '../../test/type-under-test.ts';
import { objectGraph } from './object-graph.ts';
import { references } from './references.ts';

const A = 'file--00000000-0000-4000-8000-00000000000a';
const B = 'artifact--00000000-0000-4000-8000-00000000000b';
const found = (type: string, properties: JsonObject): string[] =>
  references({ type, id: idOf(type), ...properties }).map(
    ({ path, id, list, required, kind }) =>
      `${path} ${id.slice(-1)}${list ? ' list' : ''}${required ? ' required' : ''}${kind === 'marking' ? ' marking' : ''}`,
  );

describe('references are found at any depth', () => {
  test.each<[string, string, JsonObject, string[]]>([
    ['in a property', 'email-message', { from_ref: A }, ['$.from_ref a']],
    [
      'in a list',
      'directory',
      { contains_refs: [A, B] },
      ['$.contains_refs[0] a list', '$.contains_refs[1] b list'],
    ],
    [
      'in a required property',
      'relationship',
      { source_ref: A, target_ref: B },
      ['$.source_ref a required', '$.target_ref b required'],
    ],
    ['in a required list', 'note', { object_refs: [A] }, ['$.object_refs[0] a list required']],
    [
      'in a predefined extension',
      'file',
      { extensions: { 'archive-ext': { contains_refs: [A] } } },
      ["$.extensions['archive-ext'].contains_refs[0] a list"],
    ],
    [
      'in an extension of HTTP',
      'network-traffic',
      { extensions: { 'http-request-ext': { message_body_data_ref: B } } },
      ["$.extensions['http-request-ext'].message_body_data_ref b"],
    ],
    [
      'in a part of a message',
      'email-message',
      { body_multipart: [{ body: 'x' }, { body_raw_ref: B }] },
      ['$.body_multipart[1].body_raw_ref b'],
    ],
    [
      'in custom content',
      'x-acme',
      { deep: { list: [{ file_ref: A }], other_refs: [B] } },
      ['$.deep.list[0].file_ref a', '$.deep.other_refs[0] b list'],
    ],
    [
      'in the markings of an object',
      'tool',
      { object_marking_refs: [A] },
      ['$.object_marking_refs[0] a list marking'],
    ],
    [
      'in the markings of a part',
      'tool',
      { granular_markings: [{ marking_ref: A, selectors: ['name'] }] },
      ['$.granular_markings[0].marking_ref a marking'],
    ],
    [
      'in a claim',
      'claim',
      { report_ref: A, about_refs: [B] },
      ['$.report_ref a required', '$.about_refs[0] b list'],
    ],
  ])('%s', (_, type, properties, expected) => expect(found(type, properties)).toEqual(expected));

  test('what is no identifier, or stands under another name, is none', () =>
    expect(
      found('tool', {
        created_by_ref: 'me',
        x_ref: 5,
        x_refs: ['0', null],
        reference: A,
        refs: [A],
        name: A,
      }),
    ).toEqual([]));
});

describe('the graph of a set', () => {
  const actor = versioned('threat-actor', { name: 'a', created_by_ref: idOf('identity') });
  const tool = versioned('tool', { name: 't' });
  const uses = versioned('relationship', {
    relationship_type: 'uses',
    source_ref: actor.id,
    target_ref: tool.id,
  });
  const note = versioned('note', { content: 'c', object_refs: [actor.id, uses.id, idOf('malware')] });
  const graph = objectGraph([actor, tool, uses, note]);

  test('knows what an object refers to', () => {
    expect(graph.out(note.id).map(({ id, path }) => [id, path])).toEqual([
      [actor.id, '$.object_refs[0]'],
      [uses.id, '$.object_refs[1]'],
      [idOf('malware'), '$.object_refs[2]'],
    ]);
    expect(graph.out(tool.id)).toEqual([]);
  });

  test('knows what refers to an object, in the set or not', () => {
    expect(graph.into(actor.id).map(({ from }) => from)).toEqual([uses.id, note.id]);
    expect(graph.into(idOf('malware')).map(({ from }) => from)).toEqual([note.id]);
    expect(graph.into('x')).toEqual([]);
  });

  test('knows the relationships at an end', () => {
    expect(graph.relationships(actor.id)).toEqual([uses]);
    expect(graph.relationships(tool.id)).toEqual([uses]);
    expect(graph.relationships(note.id)).toEqual([]);
  });

  test('knows what is missing, each once', () =>
    expect(
      [...objectGraph([actor, note, { ...note, id: `${note.id.slice(0, -1)}1` }]).dangling()].sort(),
    ).toEqual([idOf('identity'), idOf('malware'), uses.id].sort()));
});
