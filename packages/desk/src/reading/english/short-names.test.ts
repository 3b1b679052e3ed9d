import { expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const sources = (...paragraphs: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...paragraphs].join('\n\n')).claims.map(
    ({ source }) => source,
  );

it('knows names that are spelled like verbs', () => {
  expect(sources('“The ropes were old and frayed,” Read told the Post.')).toEqual(['Read']);
});

it('takes “he” for a person, whatever body the person belongs to', () => {
  expect(
    sources(
      'Oran Dell of the Coast Party alleged that boats had been kept out of the port.',
      'The Bay Community observer mission said the port was open.',
      'He said the gates had been locked.',
    ).at(-1),
  ).toBe('Oran Dell of the Coast Party');
});

it('takes a body for itself after its spokesman has spoken', () => {
  expect(
    sources('A Docklab spokesman said the ropes were old.', 'Docklab has confirmed it was warned.'),
  ).toEqual(['A Docklab spokesman', 'Docklab']);
});

it('takes a body for itself after somebody who works there has spoken', () => {
  expect(
    sources(
      '“The ropes were old,” said Docklab engineer Oran Dell.',
      'Docklab said the ropes had been tested.',
      'Dell said the crew had complained.',
    ),
  ).toEqual(['Docklab engineer Oran Dell', 'Docklab', 'Docklab engineer Oran Dell']);
});
