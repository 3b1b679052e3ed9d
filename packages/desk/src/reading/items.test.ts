import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n')).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('a list under an attribution', () => {
  it('holds a claim in each of its lines', () => {
    expect(
      read(
        'The port owners broke three of their own rules, according to the auditors:',
        '- Two of the cranes had never been inspected.',
        '- The port had no emergency plan at all.',
        'The gates were closed on Monday.',
        '- Nobody has been named so far.',
      ),
    ).toEqual([
      'the auditors: The port owners broke three of their own rules',
      'the auditors: Two of the cranes had never been inspected',
      'the auditors: The port had no emergency plan at all',
    ]);
  });

  it('says nothing where nobody leads it in', () => {
    expect(read('The gates stand on three piers:', '- The first of them is the oldest.')).toEqual([]);
  });
});
