import { describe, expect, test } from 'vitest';
import { hashedId, idOf } from '../../test/type-under-test.ts';
import { declaredTypes, typeClass } from '../declare/registry.ts';
import { StixError } from '../errors.ts';
import type { DeclaredType } from '../objects/index.ts';
import { createSco } from './sco.ts';

describe('createSco', () => {
  test.each(declaredTypes.filter((type) => typeClass(type) !== 'sco'))('makes no %s', (type) => {
    const build = (): unknown => createSco(type as DeclaredType, {} as never);
    expect(build).toThrow(StixError);
    expect(build).toThrow(expect.objectContaining({ code: 'stix/unknown-type', params: { type } }));
  });

  test('leaves undefined properties out, of the id too', () => {
    const file = createSco('file', { name: 'a', size: undefined } as never);
    expect(Object.keys(file)).toEqual(['type', 'spec_version', 'id', 'name']);
    expect(file.id).toBe(hashedId('file', '{"name":"a"}'));
  });

  test('gives the same content the same id, in whatever order it stands', () => {
    const one = createSco('network-traffic', { protocols: ['tcp'], src_port: 1, dst_ref: idOf('ipv4-addr') });
    const two = createSco('network-traffic', { dst_ref: idOf('ipv4-addr'), src_port: 1, protocols: ['tcp'] });
    expect(two.id).toBe(one.id);
  });

  test('gives what refers to another object another id when that is another', () => {
    const at = (digit: string): string => `ipv4-addr--00000000-0000-4000-8000-00000000000${digit}`;
    const ids = ['1', '2'].map(
      (digit) => createSco('network-traffic', { protocols: ['tcp'], dst_ref: at(digit) }).id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('freezes all the way down', () => {
    const file = createSco('file', {
      name: 'a',
      extensions: { 'pdf-ext': { document_info_dict: { Title: 't' } } },
    });
    const extensions = file['extensions'] as { 'pdf-ext': { document_info_dict: object } };
    for (const part of [file, extensions, extensions['pdf-ext'], extensions['pdf-ext'].document_info_dict])
      expect(Object.isFrozen(part)).toBe(true);
  });

  test('takes custom content along', () =>
    expect(createSco('url', { value: 'https://a.example/', x_acme: [1] } as never)).toMatchObject({
      x_acme: [1],
    }));
});
