import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../../text/tokens.ts';
import { findDates } from '../dates/find-dates.ts';
import { findQuantities, type Quantity } from './quantities.ts';

const tokensOf = (text: string): Token[] => tokenize(text, 0, text.length, []);
const find = (text: string): Quantity[] => findQuantities(tokensOf(text), findDates(tokensOf(text)));
const numbers = (quantities: readonly Quantity[]): (number | null)[][] =>
  quantities.map((q) => [q.value, q.min, q.max]);
const firm = (text: string): Quantity[] => find(text).filter((q) => !q.weak);

describe('counted quantities', () => {
  it('are no names of troops', () => {
    expect(find('موقع تابع للواء 22 بالجيش')).toEqual([]);
  });

  it.each<[string, (number | null)[][], string]>([
    ['between 1,800 and 2,400 fighters', [[null, 1800, 2400]], 'fighters'],
    ['30% to 35% of the valley', [[null, 30, 35]], '%'],
    ['from 20 to 30 soldiers', [[null, 20, 30]], 'soldiers'],
    ['300-450 phones were hit', [[null, 300, 450]], 'phones'],
    ['50 to 70 fighters were targeted', [[null, 50, 70]], 'fighters'],
    ['between $40 million and $65 million', [[null, 40e6, 65e6]], 'dollars'],
    ['at least 34 companies', [[null, 34, null]], 'companies'],
    ['no more than 12 prisoners', [[null, null, 12]], 'prisoners'],
    ['nearly 700 homes burned', [[700, null, null]], 'homes'],
    ['two dozen people died', [[24, null, null]], 'people'],
    ['half a dozen gunmen', [[6, null, null]], 'gunmen'],
    ['half a million refugees', [[500_000, null, null]], 'refugees'],
    ['two and a half million voters', [[2.5e6, null, null]], 'voters'],
    ['twenty-three wounded', [[23, null, null]], 'wounded'],
    ['one hundred and five refugees', [[105, null, null]], 'refugees'],
    ['about $2.5bn', [[2.5e9, null, null]], 'dollars'],
    ['some US$ 40 million was stolen', [[40e6, null, null]], 'dollars'],
    ['6 per cent of voters', [[6, null, null]], '%'],
    ['a force of 30,000 local militiamen', [[30_000, null, null]], 'militiamen'],
    ['200+ victims', [[null, 200, null]], 'victims'],
    ['بين 300 و450 هاتفاً', [[null, 300, 450]], 'هاتفاً'],
    ['ما بين 20 ألفا و30 ألف نازح', [[null, 20_000, 30_000]], 'نازح'],
    ['بين ألفين وثلاثة آلاف مقاتل', [[null, 2000, 3000]], 'مقاتل'],
    ['نحو أربعين مؤسسة', [[40, null, null]], 'مؤسسة'],
    ['لا يتجاوز ألفاً وخمسمئة مقاتل', [[null, null, 1500]], 'مقاتل'],
    ['ألف وخمسمائة مقاتل', [[1500, null, null]], 'مقاتل'],
    ['ارتفعت الأسعار إلى 10،8%', [[10.8, null, null]], '%'],
    ['قتل ما لايقل عن 45 من قوات الحدود', [[null, 45, null]], 'قوات'],
    ['تعطل نحو 2000 خادم', [[2000, null, null]], 'خادم'],
    ['بأكثر من ٣ آلاف مقاتل', [[null, 3000, null]], 'مقاتل'],
    ['خمسة وعشرين ألف نازح', [[25_000, null, null]], 'نازح'],
    ['17 ألفاً و800 شخص', [[17_800, null, null]], 'شخص'],
    ['3 ملايين و489 ألفاً و644 لاجئاً', [[3_489_644, null, null]], 'لاجئاً'],
    ['مليونين ونصف المليون لاجئ', [[2.5e6, null, null]], 'لاجئ'],
    ['نصف مليون دولار', [[500_000, null, null]], 'دولار'],
    ['١٢٫٥ مليون دولار', [[12.5e6, null, null]], 'دولار'],
    ['7ر12 مليون دولار', [[12.7e6, null, null]], 'دولار'],
    ['۴۰۰ مقاتل', [[400, null, null]], 'مقاتل'],
    ['12,2 مليون سوري', [[12.2e6, null, null]], 'سوري'],
    ['سبع جثث على الأقل', [[null, 7, null]], 'جثث'],
    ['أحد عشر قتيلاً', [[11, null, null]], 'قتيلاً'],
    ['ثلاثة وعشرون جريحا', [[23, null, null]], 'جريحا'],
    ['مقتل (15) شخصاً', [[15, null, null]], 'شخصاً'],
    ['بنسبة ثلاثين في المئة', [[30, null, null]], '%'],
    ['577 ‘new’ IP addresses', [[577, null, null]], 'addresses'],
    ['Two officials were also killed', [[2, null, null]], 'officials'],
    ['two soldiers, one of them a cook, had been killed', [[2, null, null]], 'soldiers'],
    ['two men died', [[2, null, null]], 'men'],
    ['مقتل شخصين', [[2, null, null]], 'شخصين'],
    ['متظاهرين اثنين', [[2, null, null]], 'متظاهرين'],
    ['أصاب ثلاثة من عناصره', [[3, null, null]], 'عناصره'],
    ['أفاد بأن شهيدين وصلا', [[2, null, null]], 'شهيدين'],
    ['96 ألف 844 مصابا', [[96_844, null, null]], 'مصابا'],
    ['1.8TB of data', [[1.8, null, null]], 'TB'],
    ['بنسبة %20', [[20, null, null]], '%'],
    ['وأصيب شخصان بجروح', [[2, null, null]], 'شخصان'],
    ['100% of homes', [[100, null, null]], '%'],
    ['تشريد أكثر من ثلاثة ملايين', [[null, 3e6, null]], ''],
    ['some 60pc of firms', [[60, null, null]], '%'],
    ['Nov 10: Sixty-four civilians', [[64, null, null]], 'civilians'],
    ['about 100 IS militants', [[100, null, null]], 'militants'],
    ['حظر تصدير 54 منتجا', [[54, null, null]], 'منتجا'],
    ['12 ولاية', [[12, null, null]], 'ولاية'],
  ])('%s', (text, expected, unit) => {
    const found = firm(text);
    expect(numbers(found)).toEqual(expected);
    expect(found[0]?.unit).toBe(unit);
  });

  it.each<[string, (number | null)[][]]>([
    [
      'killed at least 40 and wounding 120',
      [
        [null, 40, null],
        [120, null, null],
      ],
    ],
    [
      'the toll rose from 100 to 231',
      [
        [100, null, null],
        [231, null, null],
      ],
    ],
    [
      'it rose 2.1% to $73.40',
      [
        [2.1, null, null],
        [73.4, null, null],
      ],
    ],
    [
      'تضم 250 شاحنة محملة بـ400 طن',
      [
        [250, null, null],
        [400, null, null],
      ],
    ],
    [
      'attacks increased from 580,371 to 946,393',
      [
        [580_371, null, null],
        [946_393, null, null],
      ],
    ],
    ['The number of those who fell since the first of these strikes totals 199', [[199, null, null]]],
    ['among 15 who were injured', [[15, null, null]]],
    ['those killed, who were about 12', [[12, null, null]]],
    ['وقتلت ما لا يقل عن عشرة', [[null, 10, null]]],
    ['put the figure at roughly 5,000', [[5000, null, null]]],
    [
      'مقتل 15 وإصابة 30 آخرين',
      [
        [15, null, null],
        [30, null, null],
      ],
    ],
    [
      'ارتفع عدد القتلى من 100 إلى 231 قتيلا',
      [
        [100, null, null],
        [231, null, null],
      ],
    ],
  ])('reads losses and figures without a noun: %s', (text, expected) =>
    expect(numbers(firm(text))).toEqual(expected),
  );

  it.each<[string, (number | null)[][]]>([
    ['dozens of civilians', []],
    ['tens of thousands of people', [[null, 20_000, null]]],
    ['several hundred fighters', [[null, 300, null]]],
    ['عشرات الآلاف من المدنيين', []],
    ['عشرات الآلاف من الأشخاص', []],
    ['مئات القتلى', []],
    ['one in five households', [[20, null, null]]],
    ['no more than 10 minutes', [[null, null, 10]]],
    ['خلال 15 إلى 20 يوما', [[null, 15, 20]]],
    ['three samples', [[3, null, null]]],
    ['ثلاث عينات', [[3, null, null]]],
  ])('holds open amounts and a few technical things for weak: %s', (text, expected) => {
    expect(firm(text)).toEqual([]);
    if (expected.length > 0) expect(numbers(find(text))).toEqual(expected);
  });

  it.each([
    'on 14 March 2024',
    'March 14, 2024',
    'في 14 آذار/مارس',
    'في 20 تشرين الثاني/نوفمبر 2013',
    'يوم 5 غشت',
    '12/05/2014',
    'since 2015',
    'a 34-year-old man',
    'the suspect, aged 34, fled',
    'البالغ من العمر 34 عاماً',
    'Guccifer 2.0 wrote',
    'Windows 10 machines',
    'resolution 1701',
    'القرار 2254',
    'المادة 51 من الميثاق',
    'الفرقة 30 في الجيش',
    'six months at least',
    'ستة أشهر على الأقل',
    'at 10:30 in the morning',
    'الساعة 10 صباحا',
    'version 4.2',
    'port 8443',
    'CVE-2017-0144',
    'two officials said',
    'ثلاثة مسؤولين أمنيين',
    'won 2-1 in the final',
    'some 20 kilometres north',
    'على بعد 30 كيلومترا',
    '1. Install the patch',
    'call +44 20 7946 0018',
    'لست متأكدا',
    'one of the men',
    'two officials claimed',
    'two officials, one of them a judge, left',
    'Copyright 2005-2024',
    'the heads of Fortune 500 companies',
    'see a%20b',
    'on 45.227.253[.]99 since',
    'held for nearly nine months',
    'the vote was 100 percent fair',
    'the Top 10 countries',

    'الشخصين',
    'إصابة متظاهرين',
  ])('leaves dates, ages, names, durations and distances alone: %s', (text) =>
    expect(numbers(firm(text))).toEqual([]),
  );

  it('stays inside the sentence and never overlaps, whatever the words', () => {
    const word = fc.constantFrom(
      ...'20 1,500 two three hundred thousand million and a half of people from to between at least % $ ( ) - ألف وخمسمئة ثلاثة وعشرين آلاف و450 نصف بين من إلى أكثر قتيل 2015 ٣ dozens one in five'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const tokens = tokensOf(parts.join(' '));
        let end = 0;
        for (const { from, to, min, max } of findQuantities(tokens, findDates(tokens))) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(tokens.length);
          expect(to).toBeGreaterThan(end);
          if (min !== null && max !== null) expect(min).toBeLessThan(max);
          end = to;
        }
      }),
    );
  });
});
