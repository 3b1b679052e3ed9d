import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deterministicId, newId, splitId, uuid5 } from './ids.ts';

describe('deterministic ids', () => {
  test.each([
    ['ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4', { type: 'ipv4-addr', value: '198.51.100.3' }],
    [
      'file--ced31cd4-bdcb-537d-aefa-92d291bfc11d',
      {
        type: 'file',
        name: 'example.exe',
        size: 68000,
        magic_number_hex: '50000000',
        hashes: { 'SHA-256': '841a8921140aba50671ebb0770fecc4ee308c4952cfeff8de154ab14eeef4649' },
        extensions: {
          'windows-pebinary-ext': {
            pe_type: 'exe',
            machine_hex: '014c',
            sections: [
              {
                name: '.data',
                size: 4096,
                entropy: 7.980693,
                hashes: { 'SHA-256': '6e3b6f3978e5cd96ba7abee35c24e867b7e64072e2ecb22d0ee7a6e6af6894d0' },
              },
            ],
          },
        },
      },
    ],
    [
      'windows-registry-key--36594eba-bcc7-5014-9835-0e154264e588',
      {
        type: 'windows-registry-key',
        values: [
          { name: 'Foo', data: 'qwerty' },
          { name: 'Bar', data: '42' },
        ],
      },
    ],
  ])('%s is what the reference implementation derives', (id, sco) => {
    expect(deterministicId(sco)).toBe(id);
  });

  test('do not depend on what does not contribute, nor on the order', () => {
    const id = deterministicId({ type: 'email-addr', value: 'a@b.example' });
    expect(deterministicId({ display_name: 'A', value: 'a@b.example', type: 'email-addr', id: 'x' })).toBe(
      id,
    );
    expect(deterministicId({ type: 'email-addr', value: 'A@b.example' })).not.toBe(id);
  });

  test('take one hash: MD5, SHA-1, SHA-256, SHA-512, else the first by name', () => {
    const of = (hashes: Record<string, string>) => deterministicId({ type: 'file', hashes });
    expect(of({ 'SHA-256': 'b', MD5: 'a' })).toBe(of({ MD5: 'a' }));
    expect(of({ 'SHA-512': 'c', 'SHA-256': 'b' })).toBe(of({ 'SHA-256': 'b' }));
    expect(of({ TLSH: 't', SSDEEP: 's' })).toBe(of({ SSDEEP: 's' }));
  });

  test('take timestamps in their shortest form', () => {
    const at = (start: string) => deterministicId({ type: 'network-traffic', start, protocols: ['tcp'] });
    expect(at('2026-03-01T10:00:00.000Z')).toBe(at('2026-03-01T10:00:00Z'));
    expect(at('2026-03-01T10:00:00.5Z')).not.toBe(at('2026-03-01T10:00:00Z'));
  });

  test('there is none without a contributing property, for a process, or for what is no observable', () => {
    expect(deterministicId({ type: 'email-message', is_multipart: false })).toBeUndefined();
    expect(deterministicId({ type: 'process', pid: 1 })).toBeUndefined();
    expect(deterministicId({ type: 'indicator', name: 'a' })).toBeUndefined();
    expect(deterministicId({ type: 'x-acme', value: 'a' })).toBeUndefined();
    expect(deterministicId({ type: 'toString' })).toBeUndefined();
    expect(deterministicId({ type: 'file', hashes: 'none' })).toBeUndefined();
  });
});

test('uuid5 is RFC 4122: the published example in the namespace of domain names', () => {
  const name = new TextEncoder().encode('www.example.com');
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', name)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('identifiers are taken apart at the UUID', () => {
  expect(splitId('x-a-b--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10')).toEqual({
    type: 'x-a-b',
    uuid: '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  });
  for (const bad of [
    '',
    'a',
    '--',
    'a--b',
    '0',
    'indicator-3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    `${'a'.repeat(5000)}--x`,
  ])
    expect(splitId(bad)).toBeUndefined();
});

test('fresh ids are random UUIDs and well formed', () => {
  const ids = new Set(Array.from({ length: 50 }, () => newId('tool')));
  expect(ids.size).toBe(50);
  for (const id of ids)
    expect(id).toMatch(/^tool--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('splitId takes linear time on hostile text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '-', '0'), maxLength: 400 }), (text) => {
      const parts = splitId(text);
      if (parts !== undefined) expect(`${parts.type}--${parts.uuid}`).toBe(text);
    }),
    { numRuns: 200 },
  );
});
