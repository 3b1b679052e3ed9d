import { describe, expect, it } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { findQuantities } from './quantities.ts';

const read = (text: string): (string | number | null)[][] =>
  findQuantities(tokenize(text, 0, text.length, [])).map((q) => [q.value, q.min, q.max, q.unit]);

describe('counted quantities', () => {
  it.each([
    ['between 1,800 and 2,400 fighters', [[null, 1800, 2400, 'fighters']]],
    ['from 20 to 30 soldiers', [[null, 20, 30, 'soldiers']]],
    ['300-450 phones were hit', [[null, 300, 450, 'phones']]],
    ['between $40 million and $65 million', [[null, 40e6, 65e6, 'dollars']]],
    ['at least 34 companies', [[null, 34, null, 'companies']]],
    ['no more than 12 prisoners', [[null, null, 12, 'prisoners']]],
    ['two dozen people died', [[24, null, null, 'people']]],
    ['twenty-three wounded', [[23, null, null, 'wounded']]],
    ['one hundred and five refugees', [[105, null, null, 'refugees']]],
    ['about $2.5bn', [[2.5e9, null, null, 'dollars']]],
    ['6 percent of voters', [[6, null, null, 'percent']]],
    ['بين 300 و450 هاتفاً', [[null, 300, 450, 'هاتفاً']]],
    ['نحو أربعين مؤسسة', [[40, null, null, 'مؤسسة']]],
    ['لا يتجاوز ألفاً وخمسمئة مقاتل', [[null, null, 1500, 'مقاتل']]],
    ['بأكثر من ٣ آلاف مقاتل', [[null, 3000, null, 'مقاتل']]],
    ['خمسة وعشرين ألف نازح', [[25000, null, null, 'نازح']]],
    ['سبع جثث على الأقل', [[null, 7, null, 'جثث']]],
    ['2.5 مليون دولار', [[2.5e6, null, null, 'دولار']]],
    ['أحد عشر قتيلاً', [[11, null, null, 'قتيلاً']]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'on 14 March 2024',
    'في 14 آذار/مارس',
    'since 2015',
    'a 34-year-old man',
    'Guccifer 2.0 wrote',
    'resolution 1701',
    'الفرقة 30 في الجيش',
    'six months at least',
    'ستة أشهر على الأقل',
    'at 10:30 in the morning',
    'version 4.2',
  ])('leaves dates, ages, names and durations alone: %s', (text) => expect(read(text)).toEqual([]));
});
