import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { idOf, versioned } from '../../test/type-under-test.ts';
import { textOf } from './text-of.ts';

const lines = (type: string, properties: JsonObject): string[] =>
  textOf({ type, id: idOf(type), ...properties }).split('\n');

describe('what a search finds an object by', () => {
  test.each<[string, JsonObject, string[]]>([
    [
      'malware',
      { name: 'n', description: 'd', aliases: ['a', 'b'], labels: ['l'] },
      ['n', 'a', 'b', 'd', 'l'],
    ],
    ['campaign', { name: 'n', objective: 'o' }, ['n', 'o']],
    ['intrusion-set', { name: 'n', goals: ['g', 'h'], x_mitre_aliases: ['m'] }, ['n', 'm', 'g', 'h']],
    ['identity', { name: 'n', contact_information: 'c' }, ['n', 'c']],
    ['indicator', { pattern: "[file:name = 'x']" }, ["[file:name = 'x']"]],
    ['note', { abstract: 'a', content: 'c', authors: ['w'] }, ['a', 'c']],
    ['opinion', { explanation: 'e', opinion: 'agree' }, ['e']],
    [
      'location',
      { country: 'EG', region: 'northern-africa', city: 'القاهرة' },
      ['EG', 'northern-africa', 'القاهرة'],
    ],
    ['malware-analysis', { product: 'p', result_name: 'r' }, ['p', 'r']],
    ['domain-name', { value: 'a.example' }, ['a.example']],
    ['file', { name: 'n', hashes: { MD5: 'h', 'SHA-1': 'i' } }, ['n', 'h', 'i']],
    ['directory', { path: '/x' }, ['/x']],
    ['email-message', { subject: 's', body: 'b' }, ['s', 'b']],
    ['process', { command_line: 'c' }, ['c']],
    ['user-account', { display_name: 'd', account_login: 'l', user_id: 'u' }, ['d', 'l', 'u']],
    ['windows-registry-key', { key: 'k' }, ['k']],
    ['software', { name: 'n', vendor: 'v' }, ['n', 'v']],
    ['x509-certificate', { issuer: 'i', subject: 's', serial_number: '1' }, ['s', 'i', '1']],
    ['claim', { content: 'c', source_name: 's', via_names: ['v'] }, ['c', 's', 'v']],
    ['question', { content: 'c', keywords: ['k'], values: ['v'] }, ['c', 'k', 'v']],
    ['marking-definition', { name: 'n', definition: { statement: 's' } }, ['n', 's']],
    ['language-content', { contents: { ar: { name: 'اسم', aliases: ['ا', 'ب'] } } }, ['اسم', 'ا', 'ب']],
    [
      'vulnerability',
      {
        name: 'n',
        external_references: [
          { source_name: 'cve', external_id: 'CVE-2026-1' },
          { source_name: 'x', url: 'https://a.example/' },
        ],
      },
      ['n', 'CVE-2026-1'],
    ],
  ])('%s %j', (type, properties, expected) => expect(lines(type, properties)).toEqual(expected));

  test('each piece stands once, blank ones not at all', () =>
    expect(lines('malware', { name: 'n', description: 'n', aliases: ['n', ' ', '', 'a'] })).toEqual([
      'n',
      'a',
    ]));

  test('ids, dates, numbers and truth values are no text', () =>
    expect(textOf(versioned('sighting', { count: 5, summary: true, sighting_of_ref: idOf('malware') }))).toBe(
      '',
    ));

  test('what has another form is passed over', () =>
    expect(
      lines('malware', { name: 5, aliases: 'a', external_references: ['x', null, { external_id: 7 }] }),
    ).toEqual(['a']));

  test('values are searched in questions alone', () =>
    expect(
      textOf({ type: 'windows-registry-key', id: idOf('windows-registry-key'), values: [{ name: 'n' }] }),
    ).toBe(''));
});
