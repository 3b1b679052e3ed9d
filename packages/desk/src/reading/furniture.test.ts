import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines.ts';
import { readLayout } from './furniture.ts';

const BODY = 'The minister said on Tuesday that the talks had failed and would not resume before the summer.';
const drop = (lines: string[]): string[] => {
  const { furniture } = readLayout(splitLines(lines.join('\n')));
  return lines.filter((_, i) => furniture.has(i + 1));
};

describe('page furniture', () => {
  it('drops menus, share bars, related lines and legal lines, and keeps the rest', () => {
    const lines = [
      'Home | World | Sport',
      'Share this article',
      'Talks on the border fail again',
      'June 3, 2021',
      BODY,
      'Related: New stadium opens',
      BODY,
      'Background',
      BODY,
      '© 2021 Media Group',
      'Back to top',
    ];
    expect(drop(lines)).toEqual([lines[0], lines[1], lines[5], lines[9], lines[10]]);
  });

  it('drops the same in Arabic', () => {
    const body = 'قال الوزير يوم الثلاثاء إن المحادثات فشلت ولن تستأنف قبل الصيف المقبل بأي حال من الأحوال.';
    const lines = [
      'الرئيسية » سياسة',
      'تعثر المحادثات على الحدود مرة أخرى',
      body,
      'اقرأ أيضا: افتتاح ملعب جديد',
      body,
      'حقوق النشر محفوظة',
    ];
    expect(drop(lines)).toEqual([lines[0], lines[3], lines[5]]);
  });

  it('keeps indicator tables and lists after the last paragraph', () => {
    const lines = [
      'Report on a new loader family',
      BODY,
      '| Indicator | Type |',
      '| evil[.]example | C2 |',
      'cdn-evil[.]example',
      'Subscribe',
    ];
    expect(drop(lines)).toEqual(['Subscribe']);
  });

  it('takes a first line as long as a paragraph for text, not for a headline', () => {
    const long = `${BODY} ${BODY}`;
    expect(readLayout(splitLines(long)).title).toBeUndefined();
    expect(readLayout(splitLines(`A headline of five words\n${long}`)).title?.number).toBe(1);
  });
});
