import { expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const sources = (...paragraphs: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...paragraphs].join('\n\n')).claims.map(
    ({ source }) => source,
  );

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
