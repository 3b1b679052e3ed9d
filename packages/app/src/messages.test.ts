import { expect, test } from 'vitest';
import { APP_ERROR_CODES, AppError, Refusal } from './errors.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { catalogue, formatFault, formatMessage } from './messages.ts';

const texts: Readonly<Record<'en' | 'ar', Readonly<Record<string, string>>>> = { en, ar };

const placeholders = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test('both languages have the same codes, all of this room, with the same placeholders', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  for (const [code, text] of Object.entries(texts.en)) {
    expect(code).toMatch(/^app\/[a-z]+(-[a-z]+)*$/);
    expect([code, placeholders(texts.ar[code])]).toEqual([code, placeholders(text)]);
    expect([code, /[\u0600-\u06ff]/.test(texts.ar[code] ?? '')]).toEqual([code, true]);
  }
});

test.each(APP_ERROR_CODES)('%s has a text in both languages', (code) => {
  for (const lang of ['en', 'ar'] as const) {
    expect(texts[lang][code]?.trim()).toBeTruthy();
    expect(catalogue[lang][code]).toBe(texts[lang][code]);
  }
});

test('the catalogue has the texts of every room below, in both languages', () => {
  const rooms = new Set(Object.keys(catalogue.en).map((code) => code.split('/')[0]));
  expect([...rooms].sort()).toEqual([
    'app',
    'desk',
    'envelope',
    'exchange',
    'json',
    'stix',
    'store',
    'watch',
  ]);
  expect(Object.keys(catalogue.ar).sort()).toEqual(Object.keys(catalogue.en).sort());
});

test('placeholders are filled, and those without a value stay to be seen', () => {
  expect(formatMessage('app/not-found', { id: 'note--1' }, 'en')).toBe('Nothing here has the id note--1.');
  expect(formatMessage('app/not-found', undefined, 'en')).toContain('{id}');
  expect(formatMessage('app/no-such-code', {}, 'ar')).toBe('app/no-such-code');
  expect(formatMessage('x/own', { n: 2 }, 'ar', { en: {}, ar: { 'x/own': 'عدد {n}' } })).toBe('عدد 2');
});

test('a fault keeps its code; what has none of ours is unexpected, with its own words', () => {
  const known = formatFault(new AppError('app/not-allowed', { role: 'officer' }), 'en');
  expect(known).toEqual({ code: 'app/not-allowed', message: 'This needs the role officer.' });
  expect(formatFault(new Refusal([]), 'ar').code).toBe('app/refused');
  const foreign = Object.assign(new Error('disk gone'), { code: 'EIO' });
  expect(formatFault(foreign, 'en')).toEqual({
    code: 'app/unexpected',
    message: expect.stringContaining('disk gone'),
  });
  expect(formatFault('thrown text', 'en').code).toBe('app/unexpected');
});
