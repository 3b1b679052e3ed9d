import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const HEADLINE = 'Talks on the old bridge fail again in the port';

const sources = (text: string): string[] =>
  readReport(`${HEADLINE}\n\n${text}`).claims.map(({ source }) => source);

describe('who goes on in English', () => {
  it.each([
    [
      'Mayor Oran Bell said the bridge was safe. Engineer Lina Hadd warned that it might fall. She said the cables were old.',
      ['Mayor Oran Bell', 'Engineer Lina Hadd', 'Engineer Lina Hadd'],
    ],
    [
      'Mayor James Bell said the bridge was safe. Engineer Lina Hadd warned that it might fall. He said she was wrong.',
      ['Mayor James Bell', 'Engineer Lina Hadd', 'Mayor James Bell'],
    ],
    [
      'Spokeswoman Mira Bell said the bridge was safe. Engineer James Hadd warned that it might fall. She said he was wrong.',
      ['Spokeswoman Mira Bell', 'Engineer James Hadd', 'Spokeswoman Mira Bell'],
    ],
    [
      'Two witnesses said they saw a car. One of them, Mira Dell, said it was red.',
      ['Two witnesses', 'Mira Dell'],
    ],
    [
      'Police said two men had been held. A lawyer for one of the men said he was innocent.',
      ['Police', 'A lawyer for one of the men'],
    ],
    [
      '“The bridge is safe,” Omar Vell, a spokesman for the port, told reporters. “We have made tests.” More were planned, he said.',
      ['Omar Vell', 'Omar Vell', 'Omar Vell'],
    ],
    [
      'The report by Harbour Watch said 20 people died. Its director, Jon Hale, said the toll might rise.',
      ['Harbour Watch', 'Its director Jon Hale'],
    ],
  ])('%s', (text, wanted) => {
    expect(sources(text)).toEqual(wanted);
  });
});
