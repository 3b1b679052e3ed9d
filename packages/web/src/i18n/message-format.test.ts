import { compileString } from '@internationalized/string-compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { localeOf } from './locale.ts';
import { formatMessage, MessageSyntaxError, parseMessage } from './message-format.ts';

const english = localeOf('en');
const arabic = localeOf('ar');
const text = (message: string, params: Record<string, string | number>, locale = english) =>
  formatMessage<string>(message, params, locale).join('');

describe('messages', () => {
  it.each([
    ['Hello', {}, 'Hello'],
    ['{a} to {b}', { a: 'x', b: 2 }, 'x to 2'],
    ['{n, number} rows', { n: 12345 }, '12,345 rows'],
    ['{n, plural, =0 {none} one {# row} other {# rows}}', { n: 0 }, 'none'],
    ['{n, plural, =0 {none} one {# row} other {# rows}}', { n: 1 }, '1 row'],
    ['{n, plural, =0 {none} one {# row} other {# rows}}', { n: 1200 }, '1,200 rows'],
    ['{k, select, a {first} other {{n, plural, one {# b} other {# bs}}}}', { k: 'z', n: 2 }, '2 bs'],
    ["it''s '{n}' # isn't", { n: 1 }, "it's {n} # isn't"],
    ['{missing}', {}, '{missing}'],
  ])('%s', (message, params, expected) => {
    expect(text(message, params)).toBe(expected);
  });

  it('uses all six Arabic plural forms', () => {
    const message = '{n, plural, zero {z} one {o} two {t} few {f#} many {m#} other {x#}}';
    const forms = [0, 1, 2, 3, 11, 100].map((n) => text(message, { n }, arabic));
    expect(forms).toEqual(['z', 'o', 't', 'f3', 'm11', 'x100']);
  });

  it('keeps elements as they are among the parts', () => {
    const element = { tag: 'bdi' };
    expect(formatMessage('from {who}', { who: element }, english)).toEqual(['from ', element]);
  });

  it.each([
    '{',
    '}',
    '{n',
    '{n,}',
    '{n, plural}',
    '{n, plural, one {x}}',
    '{n, plural, other {x}',
    '{n, date}',
    "'{n",
    '{}',
  ])('refuses %j', (message) => {
    expect(() => parseMessage(message)).toThrow(MessageSyntaxError);
  });

  it('never inserts a parameter into the syntax', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(text('<{a}>', { a: value })).toBe(`<${value}>`);
      }),
      { numRuns: 200 },
    );
  });
});

// The compiler of @internationalized reads the whole of ICU; on our messages it must agree with the reader above.
describe.each([
  ['en', en, english],
  ['ar', ar, arabic],
] as const)('every message in %s', (_, messages, locale) => {
  const formatter = {
    number: locale.number,
    plural: (n: number, options: Record<string, string | (() => string)>) =>
      pick(options[`=${String(n)}`] ?? options[locale.plural(n)] ?? options['other']),
    select: (options: Record<string, string | (() => string)>, value: string) =>
      pick(options[value] ?? options['other']),
  };
  const pick = (option: string | (() => string) | undefined) =>
    typeof option === 'function' ? option() : (option ?? '');

  it('reads as the ICU compiler reads it, for every plural form', () => {
    for (const [key, message] of Object.entries(messages)) {
      const names = [...message.matchAll(/\{([a-z]\w*)/gu)].map(([, name]) => name ?? '');
      const compiled: unknown = new Function(`return ${compileString(message)}`)();
      for (const n of [0, 1, 2, 3, 11, 100]) {
        const params = Object.fromEntries(names.map((name) => [name, n]));
        const expected =
          typeof compiled === 'function'
            ? (compiled as (args: object, f: object) => string)(params, formatter)
            : compiled;
        expect(`${key}: ${text(message, params, locale)}`).toBe(`${key}: ${String(expected)}`);
      }
    }
  });
});
