import { expect, it } from 'vitest';
import { localeOf } from './locale.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

it('writes Latin digits and one grouping in both languages', () => {
  expect(localeOf('en').number(1234567)).toBe('1,234,567');
  expect(localeOf('ar').number(1234567)).toBe('1,234,567');
  expect(localeOf('ar').date('2026-11-24T09:05:00Z')).toMatch(/24.*2026.*UTC$/u);
  expect(localeOf('ar').date('2026-11-24T09:05:00Z')).not.toMatch(/[٠-٩]/u);
});

it.each([
  ['2026-11-24T11:00:00Z', '1 hr ago', 'قبل ساعة واحدة'],
  ['2026-11-24T06:00:00Z', '6 hr ago', 'قبل 6 ساعات'],
  ['2026-11-23T06:00:00Z', 'yesterday', 'أمس'],
  ['2026-11-22T06:00:00Z', '2 days ago', 'أول أمس'],
  ['not a time', 'not a time', 'not a time'],
])('says how long ago %s was', (at, en, ar) => {
  expect(localeOf('en').age(at, now)).toBe(en);
  expect(localeOf('ar').age(at, now)).toBe(ar);
});

it('turns the page with the language', () => {
  expect([localeOf('en').dir, localeOf('ar').dir]).toEqual(['ltr', 'rtl']);
});
