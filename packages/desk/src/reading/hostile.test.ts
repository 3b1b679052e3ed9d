import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

/** A reading that holds together: offsets inside the text, contents as they stand there. */
function check(text: string): void {
  const reading = readReport(text);
  for (const { start, end, content } of reading.claims) expect(text.slice(start, end)).toBe(content);
  for (const { start, end, span } of reading.estimates) expect(text.slice(start, end)).toBe(span);
  for (const [a, b] of reading.contradictions) {
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(reading.claims.length);
  }
  const lines = text.split('\n').length;
  for (const number of reading.boilerplate) expect(number >= 1 && number <= lines).toBe(true);
}

const SENTENCE = 'The minister said that the talks had failed, and officials insisted no deal was near. ';
const ARABIC = 'وقال المتحدث إن المحادثات فشلت، وأضاف أن الوفد غادر، نقلاً عن مصدر مطلع. ';

const range = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n \n\t\n'],
    ['one mark', '"'],
    ['blank lines between sentences', `${SENTENCE}${'\n'.repeat(60_000)}${SENTENCE}`],
    ['blank lines between Arabic sentences', `${ARABIC}${'\n'.repeat(60_000)}${ARABIC}`],
    [
      'a page of addresses nobody writes out',
      `We saw it.\n${range(8_000, (i) => `x@h${i.toString(36)}abc.com`)}`,
    ],
    ['a page of researchers', `We saw it.\n${range(8_000, (i) => `X${i.toString(36)}a researchers saw it`)}`],
    ['a name of hyphens', `We saw it.\n${`About ${'A-'.repeat(2_000)}\n`.repeat(50)}`],
    ['speakers on every line', 'ABC: We left, Abc Def said.\n'.repeat(5_000)],
    ['papers behind papers', `أصدر ${'بيانا جاء فيه أن '.repeat(20_000)}`],
    ['a line without a sentence end', `${'word and word said '.repeat(20_000)}`],
    ['a long line of sentences', SENTENCE.repeat(6_000)],
    ['a long Arabic line', ARABIC.repeat(6_000)],
    ['five million characters in one word', 'a'.repeat(5_000_000)],
    ['endless words beside a date', `${`${'ب'.repeat(40_000)} 5 May\n`.repeat(2)}${ARABIC.repeat(3)}`],
    ['only quotation marks', '"“”«»\''.repeat(20_000)],
    ['only apostrophes', "''".repeat(40_000)],
    ['only commas', ','.repeat(100_000)],
    ['only brackets', '[('.repeat(50_000)],
    ['unclosed links', '[a]('.repeat(30_000)],
    ['unclosed braces', '{'.repeat(100_000)],
    ['open quotations on every line', '"he said\n'.repeat(20_000)],
    ['dots and digits', '1.2.3.4.5.6.7.8.'.repeat(20_000)],
    ['numbers in words', 'two million and '.repeat(20_000)],
    ['verbs alone', 'said denied claimed told '.repeat(10_000)],
    ['Arabic verbs alone', 'قال نفى أعلن نقلت عن بحسب وفقا '.repeat(6_000)],
    ['defanged dots', 'a[.]'.repeat(50_000)],
    ['NUL and controls', `The\u0000 minister\u0007 said\u0000 that\u0001 all is lost.\u0000`],
    ['lone surrogates', 'The minister \ud800 said that \udc00 everything \ud83d is lost.'],
    ['bidirectional controls', 'قال \u202eالمتحدث\u202c إن \u2067الوضع\u2069 هادئ \u200f.'],
    ['mixed scripts', `${ARABIC}${SENTENCE}${ARABIC}`],
  ])('%s', { timeout: 60_000 }, (_name, text) => check(text));

  it('reads around controls and direction marks', () => {
    const text =
      'عنوان التقرير في سطر أول منفصل\n\nقال \u200fالمتحدث باسم الوزارة\u200f إن \u202bالوضع هادئ تماماً\u202c.';
    expect(readReport(text).claims.map((c) => c.source)).toEqual(['المتحدث باسم الوزارة']);
  });

  it('holds together on any text', () => {
    const words = fc.constantFrom(
      ...'said told that according to , . " “ ” he officials the Reuters 5,000 more than قال إن نفى عن بحسب ، : وأضاف أن « » الصحيفة نقلا مشيرا إلى no not evidence citing \n hxxp://a[.]b 1.2.3.4 [x](y) | # - ( )'.split(
        ' ',
      ),
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 8, arbitrary: words },
            { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
          ),
          { maxLength: 120 },
        ),
        (parts) => check(parts.join(' ')),
      ),
      { numRuns: 200 },
    );
  });

  it('holds together whatever a page calls itself', () => {
    const name = fc
      .tuple(fc.stringMatching(/^[A-Z][a-z]{0,4}$/), fc.string({ unit: 'grapheme', maxLength: 6 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, (own) =>
        check(
          `Copyright 2026 ${own}\nBy ${own} Research\nAbout ${own}\n${own} researchers observed that the site was down.\nWe believe that they left, mail@${own}.com says.\n© ${own}\n`,
        ),
      ),
      { numRuns: 300 },
    );
  });

  it('looks for the vendor’s name as it is written, not as a pattern', () => {
    const { claims } = readReport(
      'Copyright 2026 Trend-Net. All rights reserved.\n\nTrend-Net researchers observed that the site was down. We believe that the group left the network in March.\n',
    );
    expect(claims.map(({ source }) => source)).toEqual(['Trend-Net', 'Trend-Net']);
  });

  it('reads the same text the same way twice', () => {
    expect(readReport(SENTENCE + ARABIC)).toEqual(readReport(SENTENCE + ARABIC));
  });
});
