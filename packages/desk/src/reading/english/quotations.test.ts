import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n')).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('a quotation', () => {
  it('is said where a day follows the verb', () => {
    expect(
      read('“The gates did not fall,” a port official said Wednesday in a call with the station.'),
    ).toEqual(['a port official: The gates did not fall']);
  });
});

describe('an attribution in a sentence of its own', () => {
  it.each([
    [
      'Mira Hall said the gates were shut. “They were open on Monday.” Oran Dell, a harbour guard, told Reuters.',
      'Oran Dell: They were open on Monday',
    ],
    [
      'Mira Hall said the gates were shut. “Why were they open on Monday?” Oran Dell said on Sunday.',
      'Oran Dell: Why were they open on Monday',
    ],
    [
      'Mira Hall said the gates were shut. “They were open on Monday.” Dell told Reuters, also denying a report.',
      'Dell: They were open on Monday',
    ],
  ])('tells whose the speech before it is: %s', (line, said) => {
    expect(read(line)).toEqual(expect.arrayContaining(['Mira Hall: the gates were shut', said]));
  });

  it.each(['Oran Dell said the quay was empty.', 'Oran Dell told reporters the quay was empty.'])(
    'is none where something is said: %s',
    (sentence) => {
      expect(read(`Mira Hall said the gates were shut. “They were open on Monday.” ${sentence}`)).toEqual([
        'Mira Hall: the gates were shut',
        'Mira Hall: They were open on Monday',
        'Oran Dell: the quay was empty',
      ]);
    },
  );
});

it('is no speech of an author whose book is named', () => {
  expect(read('Oran Dell, the author of “Inside the Quay,” said he thinks the list is false.')).toEqual([
    expect.stringContaining('the list is false'),
  ]);
});

describe('speech over several paragraphs', () => {
  it('is one claim when only the last paragraph closes its marks', () => {
    expect(
      read(
        '“The gates were open on Monday and nobody was turned away.',
        '“The second gate stayed open as well,” port director Oran Dell said.',
      ),
    ).toEqual([
      'port director Oran Dell: The gates were open on Monday and nobody was turned away.\n“The second gate stayed open as well',
    ]);
  });

  it('is two claims when the first only quotes a word', () => {
    expect(
      read(
        'Port director Oran Dell denied “emphatically” that the gates were open on Monday.',
        '“The second gate stayed open as well,” he said.',
      ),
    ).toHaveLength(2);
  });

  it('is two claims when each paragraph closes its own', () => {
    expect(
      read(
        '“The gates were open on Monday,” port director Oran Dell said.',
        '“The second gate stayed open as well.”',
      ),
    ).toHaveLength(2);
  });
});
