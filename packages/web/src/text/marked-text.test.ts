import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, layOut } from './marked-text.ts';

const plain = (lines: readonly Line[]) =>
  lines.map(({ groups }) => groups.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
const claimed = (lines: readonly Line[]) =>
  lines.flatMap(({ groups }) =>
    groups.map(({ claim, first, runs }) => [claim, first, runs.map(({ text }) => text).join('')]),
  );

describe('laying a report out', () => {
  it('cuts a line where a claim begins and ends, and numbers it once', () => {
    const lines = layOut('one two\nthree four', [{ id: 'c', start: 4, end: 13 }], [], []);
    expect(claimed(lines)).toEqual([
      [null, false, 'one '],
      ['c', true, 'two'],
      ['c', false, 'three'],
      [null, false, ' four'],
    ]);
  });

  it('gives overlapping text to the claim that begins last, the shorter of two that begin together', () => {
    const claims = [
      { id: 'outer', start: 0, end: 10 },
      { id: 'inner', start: 2, end: 8 },
      { id: 'short', start: 2, end: 5 },
    ];
    expect(claimed(layOut('0123456789', claims, [], []))).toEqual([
      ['outer', true, '01'],
      ['short', true, '234'],
      ['inner', true, '567'],
      ['outer', false, '89'],
    ]);
  });

  it('keeps a technical token one run inside its claim', () => {
    const [line] = layOut('at 1.2.3.4 now', [{ id: 'c', start: 0, end: 14 }], [{ start: 3, end: 10 }], []);
    expect(line?.groups).toHaveLength(1);
    expect(line?.groups[0]?.runs.filter(({ token }) => token)).toEqual([
      { start: 3, text: '1.2.3.4', token: true, control: null },
    ]);
  });

  it('marks furniture by line number and leaves empty lines out', () => {
    const lines = layOut('menu\n\ntext\n ', [], [], [1]);
    expect(lines.map(({ n, furniture }) => [n, furniture])).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it('draws controls as signs without moving any offset', () => {
    const [line] = layOut('a\u202Eb', [], [], []);
    expect(line?.groups[0]?.runs.map(({ start, control }) => [start, control])).toEqual([
      [0, null],
      [1, 'RLO'],
      [2, null],
    ]);
  });

  it('shows every character once and in order whatever the spans are', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50, unit: 'grapheme' }),
        fc.array(span, { maxLength: 6 }),
        fc.array(span, { maxLength: 4 }),
        (text, claims, tokens) => {
          const lines = layOut(
            text,
            claims.map((one, index) => ({ id: String(index), ...one })),
            tokens,
            [],
          );
          expect(plain(lines)).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
          for (const { groups } of lines) {
            for (const { runs } of groups) {
              for (const run of runs)
                expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
