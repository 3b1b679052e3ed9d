import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';
import type { Estimate } from './types.ts';

const estimates = (text: string): Estimate[] => readReport(text).estimates;

describe('estimates of a report', () => {
  it('give the claim they stand in as their source, and none in narration', () => {
    const found = estimates(
      'Floods reach the delta towns\n\nThe water displaced 4,300 people. The governor said that 21 villagers had drowned.',
    );
    expect(found.map((e) => [e.value, e.source])).toEqual([
      [4300, null],
      [21, 'The governor'],
    ]);
  });

  it('tie the date of their sentence, counted from the day of the report', () => {
    const text =
      'Floods reach the delta towns\n9 June 2021\n\nPolice said on Tuesday that 21 villagers had drowned. Since May 2020, 400 people have fled.';
    const reading = readReport(text);
    expect(reading.published).toBe('2021-06-09');
    expect(reading.estimates.map((e) => e.as_of)).toEqual(['2021-06-08', undefined]);
  });

  it('tie Arabic dates with double names and Hijri dates', () => {
    const head = 'الفيضانات تصل إلى بلدات الدلتا\n\n';
    expect(estimates(`${head}وقالت الشرطة إن عدد الغرقى بلغ 21 قتيلا في 3 تموز/يوليو 2021.`)[0]?.as_of).toBe(
      '2021-07-03',
    );
    expect(estimates(`${head}وقالت الشرطة إن عدد الغرقى بلغ 21 قتيلا في 10 محرم 1445 هـ.`)[0]?.as_of).toBe(
      '2023-07-28',
    );
  });

  it('are not read out of menus and boxes', () => {
    expect(
      estimates(
        'Floods reach the delta towns\n\nSmall Business 100-500 employees\nThe water displaced 4,300 people.',
      ).map((e) => e.value),
    ).toEqual([4300]);
  });

  it('leave open amounts and a few technical things to those who say them', () => {
    expect(
      estimates(
        'A loader with a plain design\n\nThe loader has three commands and tens of thousands of people saw it.',
      ),
    ).toEqual([]);
    const said = estimates(
      'A loader with a plain design\n\nThe minister said that tens of thousands of people had seen it, dozens of them twice.',
    );
    expect(said.map((e) => [e.min, e.approximate])).toEqual([[20_000, true]]);
  });
});
