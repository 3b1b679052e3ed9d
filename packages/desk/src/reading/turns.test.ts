import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const INTRO = 'Port director Mira Hall spoke to the station’s Oran Dell about the closed gates.';
const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n')).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('a transcript', () => {
  it('has one claim for each answer, over its lines, and none for a question', () => {
    expect(
      read(
        INTRO,
        'DELL: Thanks for joining us. Did you think that the gates were safe?',
        'HALL: Thank you. They passed every inspection.',
        'We think that a rope broke.',
        'DELL: Who pays for it?',
        'HALL: Nobody has asked us yet.',
      ),
    ).toEqual([
      'Port director Mira Hall: Thank you. They passed every inspection.\nWe think that a rope broke.',
      'Port director Mira Hall: Nobody has asked us yet.',
    ]);
  });

  it('needs names that the text writes out and that speak more than once', () => {
    expect(read(INTRO, 'HALL: The gates were closed by the storm.')).toEqual([]);
    expect(read(INTRO, 'NOTE: The gates were closed.', 'NOTE: The gates were opened.')).toEqual([]);
  });
});
