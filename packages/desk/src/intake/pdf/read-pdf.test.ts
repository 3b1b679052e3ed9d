import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLine, drawPdf, type Habit } from '../../../test/pdf/draw-pdf.ts';
import { wordScore } from '../../../test/pdf/word-score.ts';
import { PDF_LIMITS, readPdf } from './read-pdf.ts';

const file = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../test/${path}`, import.meta.url))));
const source = (path: string): string => new TextDecoder().decode(file(path));
const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('an Arabic report printed to PDF', () => {
  it.each([
    ['chromium-naskh', 'data/dev-ar1.txt', 2],
    ['chromium-two-columns', 'data/dev-ar1.txt', 1],
    ['libreoffice', 'data/dev-ar1.txt', 1],
    ['libreoffice-justified', 'data/dev-ar3.txt', 1],
    ['chromium-mixed', 'pdf/mixed.txt', 1],
  ])('reads as it was written, a paragraph a line: %s', async (name, text, pages) => {
    const read = await readPdf(file(`pdf/${name}.pdf`));
    expect(read).toMatchObject({ pages, read: pages, end: 'whole' });
    expect(wordScore(read.text, source(text))).toBe(1);
    expect(read.text.split('\n')).toEqual(paragraphs(source(text)));
  });

  const lines = [
    'قالت الوزارة إن السفينة لم تصل الى الميناء',
    'وأضافت الشركة المالكة أن الطاقم بخير في المدينة',
  ];
  it.each<Habit>(['visual', 'logical letters', 'logical words', 'mirrored words', 'forms'])(
    'reads the same however its producer draws: %s',
    async (habit) => {
      const page = lines.flatMap((line, i) => drawLine(line, 700 - i * 60, habit));
      expect((await readPdf(drawPdf([page]))).text).toBe(lines.join('\n'));
    },
  );

  it('keeps numbers, Latin names and brackets in their order inside a right-to-left line', async () => {
    const visual = '.(APT-C-77) %35 ،450-300 203.0.113.7 ناونعلا دعب ةرازولا تلاق';
    const page = [{ text: visual, left: 100, y: 700 }];
    expect((await readPdf(drawPdf([page]))).text).toBe(
      'قالت الوزارة بعد العنوان 203.0.113.7 300-450، 35% (APT-C-77).',
    );
  });
});

describe('the form of a page', () => {
  const prose = (n: number): string => `a line of prose with number ${n} and some words`;

  it('reads columns one after the other and rows of a table as rows', async () => {
    const columns = Array.from({ length: 6 }, (_, n) => [
      { text: prose(n), left: 20, y: 700 - n * 14 },
      { text: prose(n + 6), left: 330, y: 700 - n * 14 },
    ]).flat();
    const { text } = await readPdf(drawPdf([columns]));
    expect(text.match(/number (\d+)/g)).toEqual(Array.from({ length: 12 }, (_, n) => `number ${n}`));
    const table = [0, 1, 2, 3].flatMap((n) => [
      { text: `host${n}`, left: 20, y: 400 - n * 14 },
      { text: `10.0.0.${n}`, left: 200, y: 400 - n * 14 },
    ]);
    expect((await readPdf(drawPdf([table]))).text.split('\n')).toEqual(
      [0, 1, 2, 3].map((n) => `| host${n} | 10.0.0.${n} |`),
    );
  });

  it('shows a running head once and joins a sentence over the end of a page', async () => {
    const pages = [0, 1, 2].map((n) => [
      { text: `Vendor report page ${n + 1}`, left: 20, y: 760 },
      { text: 'The long sentence on this page goes on and on without an end and then', left: 20, y: 700 },
    ]);
    const { text } = await readPdf(drawPdf(pages));
    expect(text.match(/Vendor report/g)).toHaveLength(1);
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('a PDF that is hostile', () => {
  const one = [{ text: 'some text', left: 20, y: 700 }];

  it('of ten thousand pages is read up to a limit that is told', async () => {
    const pages = Array.from({ length: 10_000 }, () => one);
    const read = await readPdf(drawPdf(pages), { ...PDF_LIMITS, maxPages: 50 });
    expect([read.end, read.pages, read.read]).toEqual(['pages', 10_000, 50]);
  });

  it('of a stream that unpacks to anything ends at a limit', async () => {
    const bomb = drawPdf([one], { content: () => Buffer.alloc(300_000_000, ' ') });
    expect(bomb.length).toBeLessThan(1_000_000);
    const { end } = await readPdf(bomb, { ...PDF_LIMITS, maxBytes: 128 * 1024 * 1024 });
    expect(['memory', 'time']).toContain(end);
  });

  it('that draws for ever ends at its time, with the pages before it', async () => {
    const slow = Buffer.from('BT /F 12 Tf (x) Tj ET\n'.repeat(3_000_000));
    let n = 0;
    const pages = drawPdf([one, one], { content: () => (n++ === 0 ? Buffer.from('') : slow) });
    const { end, read } = await readPdf(pages, { ...PDF_LIMITS, maxMs: 1_500 });
    expect([['time', 'memory'].includes(end), read]).toEqual([true, 1]);
  });

  it('whose table of objects lies elsewhere is read all the same, one without any is told to be broken', async () => {
    const whole = drawPdf([one]);
    const broken = Buffer.from(whole);
    broken.fill('x', broken.indexOf('xref\n0'), broken.lastIndexOf('startxref'));
    expect((await readPdf(new Uint8Array(broken))).end).toBe('broken');
    const shifted = Buffer.concat([Buffer.from('%PDF-1.7\n%%%%\n'), Buffer.from(whole)]);
    expect((await readPdf(new Uint8Array(shifted))).text).toBe('some text');
  });

  it('that is encrypted says so', async () => {
    const locked = drawPdf([one], {
      trailer: `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    });
    expect((await readPdf(locked)).end).toBe('encrypted');
  });

  it('never makes the reader throw', async () => {
    const whole = drawPdf([one]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const damaged = whole.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          expect(typeof (await readPdf(damaged)).text).toBe('string');
        },
      ),
      { numRuns: 12 },
    );
  });
});
