import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intake } from './intake.ts';
import { readTable } from './table.ts';

const HASH = 'a'.repeat(64);

describe('a table', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('in %s names its values by their columns, at their places in the text', (_name, by) => {
    const rows = [
      ['date', 'indicator', 'note'],
      ['2024-05-01', 'evil[.]example', '"first, seen"'],
      ['2024-05-02', 'bad.example', '"a ""quoted"" word"'],
      ['2024-05-03', 'worse.example', ''],
    ];
    const table = readTable(rows.map((row) => row.join(by)).join('\r\n'));
    expect(table.text.split('\n')[0]).toBe('| date | indicator | note |');
    expect(table.text).toContain('| 2024-05-02 | bad.example | a "quoted" word |');
    expect(table.indicators.map(({ type, value }) => [type, value])).toEqual([
      ['domain', 'evil.example'],
      ['domain', 'bad.example'],
      ['domain', 'worse.example'],
    ]);
    const { start, end } = table.indicators[0]!;
    expect(table.text.slice(start, end)).toBe('evil[.]example');
  });

  it('without a header, of one column, is a list of indicators', () => {
    const table = readTable(['198.51.100.1', '198.51.100.2', '203.0.113.9'].join('\n'));
    expect(table.indicators.map(({ value }) => value)).toEqual([
      '198.51.100.1',
      '198.51.100.2',
      '203.0.113.9',
    ]);
    expect(
      readTable(`${HASH}\n${HASH.replaceAll('a', 'B')}\n`).indicators.map(({ type, value }) => [type, value]),
    ).toEqual([
      ['sha256', HASH],
      ['sha256', 'b'.repeat(64)],
    ]);
  });

  it('puts descriptions on lines of their own, so that they are read as prose', () => {
    const said = 'The minister said on Tuesday that the talks had failed and would not resume.';
    const { text } = readTable(`id,description\n1,"${said}"\n2,"${said}"`);
    expect(text.split('\n')).toEqual(['| id | description |', '| 1 |', said, '| 2 |', said]);
  });

  it('is told by its name or by its tabs, and prose with commas is not one', async () => {
    const kind = async (source: string, filename = ''): Promise<unknown> => {
      const taken = await intake(new TextEncoder().encode(source), { filename });
      return taken.ok && taken.value.kind;
    };
    expect(await kind('a,b\n1,2\n', 'x.csv')).toBe('csv');
    expect(await kind('a\tb\n1\t2\n3\t4\n')).toBe('csv');
    expect(await kind('He came, he saw.\nThey left, later.\nAll, in all, fine.\n')).toBe('text');
  });

  it('never throws, is never quadratic in its quotes, and points into its text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', '\r', ' ', '10.0.0.1', 'x.example', ';', '\t', '|')),
        (parts) => {
          const { text, indicators } = readTable(parts.join(''));
          for (const { start, end } of indicators) expect(text.slice(start, end)).toMatch(/^\S+$/);
        },
      ),
      { numRuns: 500 },
    );
    expect(readTable('"'.repeat(1_000_001)).indicators).toEqual([]);
    expect(readTable(','.repeat(5_000_000)).indicators).toEqual([]);
  });
});
