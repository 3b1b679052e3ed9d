import { describe, expect, it } from 'vitest';
import { readReport } from '../index.ts';

const WIRE = `Port guards have found three ropes missing from the harbour store

The keeper of the harbour store said on Monday that three ropes had
vanished overnight, and that nobody had seen who took them from the
place.
"The store was locked when I left it on Sunday evening, and the only
other key is with the captain of the guard," the keeper, Oran Dell,
told the Selan Times.
The captain of the guard denied that his key had been used since the
spring, and told reporters that the lock of the store was so old that
a child could open it.
A spokeswoman for the port office said the ropes would be replaced.`;

const contents = (text: string): string[] => readReport(text).claims.map(({ content }) => content);

describe('lines broken at a fixed column', () => {
  it('are read as the paragraphs that they make up, with offsets into the raw text', () => {
    const { claims } = readReport(WIRE);
    expect(claims.map(({ content }) => content)).toEqual([
      'three ropes had\nvanished overnight, and that nobody had seen who took them from the\nplace',
      'The store was locked when I left it on Sunday evening, and the only\nother key is with the captain of the guard',
      'his key had been used since the\nspring',
      'the lock of the store was so old that\na child could open it',
      'the ropes would be replaced',
    ]);
    for (const { content, start, end } of claims) expect(WIRE.slice(start, end)).toBe(content);
    expect(claims[1]?.source).toMatch(/Dell|keeper/);
  });

  it('are paragraphs even where they look like a headline or begin the text', () => {
    const [, ...rest] = WIRE.split('\n\n');
    const { claims } = readReport(rest.join('\n').replace('said on Monday that', 'said on Monday:'));
    expect(claims[0]?.content).toMatch(/^three ropes had\nvanished/);
  });

  it('are left apart where each line is a paragraph', () => {
    expect(
      contents(
        [
          'Harbour dispute enters its second week',
          'Port guards said on Monday that three ropes were missing.',
          'Oran Dell said nobody had seen who took the ropes',
          'Mira Hall said the store had been locked on Sunday.',
        ].join('\n'),
      ),
    ).toEqual([
      'three ropes were missing',
      'nobody had seen who took the ropes',
      'the store had been locked on Sunday',
    ]);
  });

  it('keep a pointer to another article apart', () => {
    const pointer = 'Read also: The harbour of Selan is searched for the third time';
    const { boilerplate } = readReport(WIRE.replace('The captain of', `${pointer}\nThe captain of`));
    expect(boilerplate).toEqual([WIRE.slice(0, WIRE.indexOf('The captain')).split('\n').length]);
  });

  it('keep list items apart', () => {
    const list = WIRE.replace('a child could open it.', '- a child could open it.');
    expect(contents(list).some((content) => content.includes('- a child'))).toBe(false);
  });
});
