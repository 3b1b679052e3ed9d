import { describe, expect, it } from 'vitest';
import { readingText } from './print-reading.ts';

type Reading = Parameters<typeof readingText>[1];

const claim = (over: Partial<Reading['claims'][number]>): Reading['claims'][number] => ({
  source: 'the ministry',
  via: [],
  stance: 'asserts',
  anonymous: false,
  content: 'the bridge stands',
  start: 0,
  end: 17,
  rule: 'en/subject-verb',
  confidence: 0.8,
  ...over,
});

const reading: Reading = {
  lang: 'en',
  title: 'A bridge',
  published: '2026-03-01',
  claims: [
    claim({ source: 'two engineers', via: ['Harbour Review', 'Coast FM'], anonymous: true }),
    claim({ stance: 'denies', content: 'any\n   damage' }),
    claim({ stance: 'hedges' }),
  ],
  estimates: [
    {
      subject: 'lorries',
      value: null,
      min: 30,
      max: 40,
      unit: 'lorries',
      source: 'the ministry',
      span: 'between 30 and\n40 lorries',
      start: 0,
      end: 25,
      approximate: true,
    },
  ],
  contradictions: [
    [0, 2],
    [0, 1],
  ],
  iocs: [{ type: 'domain', value: 'harbour.example', start: 0, end: 15, warnings: ['Top sites'] }],
  entities: [{ name: 'Harbour Review', kind: 'media', aliases: ['HR'], start: 0, end: 14 }],
  boilerplate: [1, 2, 3, 9, 11, 12],
};

describe('readingText', () => {
  it('lists who says what through whom, and what speaks against it', () => {
    expect(readingText('a.txt', reading, 'en')).toBe(`A bridge
a.txt  en  2026-03-01  page furniture: lines 1–3, 9, 11–12

 1  asserts  Harbour Review < Coast FM < two engineers (unnamed)
    the bridge stands
    ≠ 2, 3
 2  denies  the ministry
    any damage
    ≠ 1
 3  hedges  the ministry
    the bridge stands
    ≠ 1

Numbers
    between 30 and 40 lorries  the ministry

Indicators
    domain  harbour.example ! Top sites

Names
    media  Harbour Review, HR`);
  });

  it.each([
    ['the report "fiction', 'the report "fiction"'],
    ['حكومته “لا تستطيع', 'حكومته “لا تستطيع”'],
    ['«one» and «two» and three', '«one» and «two» and three'],
    ['the "gate" stands', 'the "gate" stands'],
  ])('closes the quotation that a content ends with: %s', (content, shown) => {
    const text = readingText('a.txt', { ...reading, claims: [claim({ content })], contradictions: [] }, 'en');
    expect(text.split('\n')).toContain(`    ${shown}`);
  });

  it('speaks Arabic where it is asked to', () => {
    const text = readingText('a.txt', reading, 'ar');
    expect(text).toContain('الأسطر 1–3, 9, 11–12');
    expect(text).toContain(' 2  ينفي  the ministry');
    expect(text).toContain('(بلا اسم)');
  });

  it('prints no heading over nothing', () => {
    const empty: Reading = {
      lang: 'ar',
      title: '',
      claims: [],
      estimates: [],
      contradictions: [],
      iocs: [],
      entities: [],
      boilerplate: [],
    };
    expect(readingText('-', empty, 'en')).toBe('—\n-  ar');
  });
});
