import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const read = (line: string) => {
  const result = parseQuery(line);
  return result.ok ? result.value : result.issues.map((issue) => issue.params?.['name']);
};

test('words, filters and ids are told apart', () => {
  const id = 'indicator--9d1c3c5e-7b8f-4f3e-8f3c-0a1b2c3d4e5f';
  expect(read('type:indicator relay hosts')).toEqual({ type: 'indicator', text: 'relay hosts', ids: [] });
  expect(read(`${id} id:${id}`)).toEqual({ ids: [id, id] });
  expect(read('value:"a b" since:2026-11-01')).toEqual({ value: 'a b', since: '2026-11-01', ids: [] });
  expect(read('سولت مارش')).toEqual({ text: 'سولت مارش', ids: [] });
});

test('addresses are words, unknown filters are refused by name', () => {
  expect(read('https://update-portal.example/ar')).toEqual({
    text: 'https://update-portal.example/ar',
    ids: [],
  });
  expect(read('2001:db8::1')).toEqual({ text: '2001:db8::1', ids: [] });
  expect(read('typ:indicator tlp:red')).toEqual(['typ', 'tlp']);
});
