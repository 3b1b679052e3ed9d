import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { dayOf, formatDay, hijriDay, parseDay, weekdayOf } from './calendar.ts';
import { findDates } from './find-dates.ts';

const WEDNESDAY = parseDay('2021-06-09')!;
const read = (text: string, reference?: number): (string | undefined)[] =>
  findDates(tokenize(text, 0, text.length, []), reference).map((d) => d.iso);

describe('calendars', () => {
  it('converts Hijri days by the civil tabular calendar', () => {
    const civil = new Intl.DateTimeFormat('en-u-ca-islamic-civil', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), (day) => {
        const part = (type: string): number =>
          Number(civil.formatToParts(new Date(day * 86_400_000)).find((p) => p.type === type)!.value);
        expect(hijriDay(part('year'), part('month'), part('day'))).toBe(day);
      }),
    );
  });

  it('knows no 30 February and tells weekdays', () => {
    expect(dayOf(2023, 2, 30)).toBeUndefined();
    expect(weekdayOf(WEDNESDAY)).toBe(3);
    expect(formatDay(WEDNESDAY)).toBe('2021-06-09');
    expect(parseDay('9 June')).toBeUndefined();
  });
});

describe('dates in sentences', () => {
  it.each([
    ['on 14 March 2024', ['2024-03-14']],
    ['On March 14, 2024, they met', ['2024-03-14']],
    ['the 3rd of May 2019', ['2019-05-03']],
    ['in October 2020', ['2020-10']],
    ['في 14 آذار/مارس 2024', ['2024-03-14']],
    ['في 20 تشرين الثاني/نوفمبر 2013', ['2013-11-20']],
    ['في 5 كانون الأول (ديسمبر) 2015', ['2015-12-05']],
    ['منذ جانفي 2011', ['2011-01']],
    ['يوم 3 غشت 2019', ['2019-08-03']],
    ['في ١٢ أيار ٢٠١٤', ['2014-05-12']],
    ['2024-05-12', ['2024-05-12']],
    ['25/12/2016', ['2016-12-25']],
    ['5/6/2016', ['2016']],
    ['في عام 2015', ['2015']],
    ['10 محرم 1445 هـ', ['2023-07-28']],
    ['the march of 30 people may end', []],
    ['in 30 February 2023', [undefined]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['yesterday', ['2021-06-08']],
    ['on Tuesday', ['2021-06-08']],
    ['on Wednesday', ['2021-06-09']],
    ['last Wednesday', ['2021-06-02']],
    ['last week', ['2021-06-02']],
    ['last month', ['2021-05']],
    ['أمس الثلاثاء', ['2021-06-08']],
    ['أول أمس', ['2021-06-07']],
    ['الأربعاء الماضي', ['2021-06-02']],
    ['الشهر الماضي', ['2021-05']],
    ['العام الجاري', ['2021']],
    ['on 3 May', ['2021-05-03']],
    ['on 3 December', ['2020-12-03']],
  ])('counts from the day of the report: %s', (text, expected) =>
    expect(read(text, WEDNESDAY)).toEqual(expected),
  );

  it('names no day for a relative date while the day of the report is unknown', () => {
    expect(read('on Tuesday')).toEqual([undefined]);
  });
});
