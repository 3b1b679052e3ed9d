import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../test/write-zip.ts';
import { intake } from './intake.ts';
import { PART_LIMITS } from './part.ts';
import { readZip } from './zip.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const names = (bytes: Uint8Array): string[] => {
  const read = readZip(bytes);
  return read.ok ? read.value.parts.map(({ name }) => name) : [];
};
const codes = (bytes: Uint8Array): string[] => readZip(bytes).issues.map(({ code }) => code);

describe('a ZIP', () => {
  it('gives its files with their bytes and no folders', async () => {
    const files = [
      { name: 'a.txt', bytes: text('one') },
      { name: 'dir/', bytes: text('') },
      { name: 'dir/تقرير.txt', bytes: text('two') },
    ];
    const taken = await intake(writeZip(files));
    const parts = taken.ok ? taken.value.parts : [];
    expect(parts.map(({ name }) => name)).toEqual(['a.txt', 'dir/تقرير.txt']);
    expect(parts.map((part) => part.open())).toMatchObject([{ value: text('one') }, { value: text('two') }]);
  });

  it('shows names without steps up, roots, drives, control and direction characters', () => {
    const hostile = [
      '../../etc/passwd',
      '/root/x',
      'C:\\Windows\\y.txt',
      'a\u202etxt.exe',
      'b\u0000c\n',
      '..',
    ];
    expect(names(writeZip(hostile.map((name) => ({ name, bytes: text('x') }))))).toEqual([
      'etc/passwd',
      'root/x',
      'Windows/y.txt',
      'atxt.exe',
      'bc',
      'file-6',
    ]);
  });

  it('refuses by itself each file that is encrypted, overlaps another, or would unpack beyond the limit', () => {
    const file = (name: string, more = {}): { name: string; bytes: Uint8Array } => ({
      name,
      bytes: text(name),
      ...more,
    });
    const mixed = writeZip([
      file('a'),
      file('b', { flags: 0x801 }),
      file('c', { size: PART_LIMITS.part + 1 }),
    ]);
    expect([names(mixed), codes(mixed)]).toEqual([['a'], ['desk/encrypted', 'desk/unpacks-too-large']]);
    const flat = writeZip(
      Array.from({ length: 50 }, (_, n) => file(`${n}`)),
      true,
    );
    expect([names(flat), codes(flat).length]).toEqual([['0'], 49]);
  });

  it('opens no file that is larger, shorter or other than it says', () => {
    const bomb = text('0'.repeat(50_000_000));
    for (const size of [10, 50_000_001]) {
      const read = readZip(writeZip([{ name: 'a', bytes: bomb, size }]));
      const opened = read.ok ? read.value.parts[0]?.open() : undefined;
      expect(opened?.issues.map(({ code }) => code)).toEqual(['desk/bad-zip']);
    }
  });

  it('of very many files ends at a limit', () => {
    const many = writeZip(Array.from({ length: 3_000 }, (_, n) => ({ name: `${n}`, bytes: text('x') })));
    expect([names(many).length, codes(many)]).toEqual([PART_LIMITS.parts, ['desk/too-many-parts']]);
  });

  it('that is an office document is kept whole', async () => {
    const office = writeZip([
      { name: '[Content_Types].xml', bytes: text('') },
      { name: 'word/document.xml', bytes: text('') },
    ]);
    expect((await intake(office)).issues).toMatchObject([
      { code: 'desk/unsupported-kind', params: { kind: 'docx' } },
    ]);
  });

  it('never throws, whatever its bytes', () => {
    const whole = writeZip([
      { name: 'a.txt', bytes: text('some words') },
      { name: 'b', bytes: text('more') },
    ]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 }), (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const read = readZip(damaged);
        if (read.ok) for (const part of read.value.parts) expect(typeof part.open().ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
