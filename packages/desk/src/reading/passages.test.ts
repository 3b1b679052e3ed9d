import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines.ts';
import { languagePassages } from './passages.ts';
import { readReport } from './read-report.ts';

const langs = (text: string): string[] => languagePassages(splitLines(text)).map(({ lang }) => lang);

const AR = 'قال المتحدث باسم الوزارة إن المحادثات التي جرت في العاصمة فشلت على الرغم من كل الجهود.';
const EN = 'The spokesman said that the talks in the capital had failed in spite of all efforts.';
const FR =
  'Le porte-parole a dit que les négociations dans la capitale ont échoué et que les efforts sont pour le moment vains.';
const FA = 'سخنگوی وزارت گفت که این مذاکرات در پایتخت به نتیجه نرسید و برای ادامه آن تلاش می‌شود.';

describe('the languages of a text', () => {
  it('are told passage by passage', () => {
    expect(langs([AR, AR, '', EN, '10.0.0.1', FR, FA, AR].join('\n'))).toEqual(['ar', 'en', 'other', 'ar']);
    expect(langs('')).toEqual([]);
    expect(langs('Представитель министерства сказал, что переговоры провалились.')).toEqual(['other']);
    const [first, second] = languagePassages(splitLines(`1\n${AR}\n${EN}`));
    expect([first?.start, second?.end]).toEqual([0, AR.length + EN.length + 3]);
  });

  it('of all reports at hand are Arabic and English only', () => {
    const folder = fileURLToPath(new URL('../../test/data', import.meta.url));
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt')))
      expect([name, langs(readFileSync(`${folder}/${name}`, 'utf8')).includes('other')]).toEqual([
        name,
        false,
      ]);
  });

  it('choose the reader: both sides of a bilingual report are read, and French is not read as English', () => {
    const { claims } = readReport(['عنوان التقرير عن المحادثات', '', AR, EN, FR].join('\n'));
    expect(claims.map(({ rule }) => rule.slice(0, 2))).toEqual(['ar', 'en']);
  });
});
