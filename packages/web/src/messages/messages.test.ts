import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../i18n/message-format.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

const keys = Object.keys(en) as (keyof typeof en)[];
const source = join(import.meta.dirname, '..');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !name.includes('.test.') && !name.startsWith('testing'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

type Node = ReturnType<typeof parseMessage>[number];
const namesOf = (node: Node): string[] =>
  node.kind === 'argument'
    ? [node.name]
    : node.kind === 'choice'
      ? [node.name, ...[...node.cases.values()].flat().flatMap(namesOf)]
      : [];
const parameters = (message: string) => [...new Set(parseMessage(message).flatMap(namesOf))].sort();

describe('the two languages', () => {
  it('have the same messages', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(keys)('%s takes the same parameters', (key) => {
    expect(parameters(ar[key])).toEqual(parameters(en[key]));
  });

  it('give every Arabic plural all six forms', () => {
    for (const message of Object.values(ar)) {
      for (const [, start] of message.matchAll(/, plural,()/gu)) {
        expect(start).toBe('');
        for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
          expect(message).toContain(`${form} {`);
      }
    }
  });

  it('write Arabic with Arabic punctuation', () => {
    for (const [key, message] of Object.entries(ar)) {
      const prose = message.replaceAll(/\{\w+, (plural|select|number),?/gu, '');
      expect(`${key} ${prose}`).not.toMatch(/[\u0600-\u06FF][,;?]/u);
    }
  });
});

it('has no message that no page uses', () => {
  // Keys made of a fixed part and a closed word, as in t(`stance.${stance}`).
  const families = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z_]+)*\.)\$\{/gu)].map(
    ([, prefix]) => prefix ?? '',
  );
  const unused = keys.filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !code.includes(`"${key}"`) &&
      !families.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused.filter((key) => !key.startsWith('lane.'))).toEqual([]);
});
