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

  it('is two claims when each paragraph closes its own', () => {
    expect(
      read(
        '“The gates were open on Monday,” port director Oran Dell said.',
        '“The second gate stayed open as well.”',
      ),
    ).toHaveLength(2);
  });
});
