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

it('does not take a name beside a thing for somebody who is spoken of later', () => {
  expect(sources('Shares of Docklab fell on Monday.', 'Docklab said the gates had held.')).toEqual([
    'Docklab',
  ]);
});

it('tells an army from its spokesman with a rank', () => {
  expect(
    sources(
      'Army spokesman Colonel Oran Dell said there were no clashes.',
      'The army said it had opened the gates.',
    ),
  ).toEqual(['Army spokesman Colonel Oran Dell', 'The army']);
});

it('knows the site that “it” means as who relays', () => {
  const { claims } = readReport(
    [
      'Harbour dispute enters its second week',
      'The news site Docknews said the quay was closed.',
      'Quoting unnamed guards, it said the gates had held.',
    ].join('\n\n'),
  );
  expect(claims.at(-1)?.via).not.toContain('it');
});

it('tells a movement from its spokesman with one name', () => {
  expect(
    sources('Taran spokesman Zabih said the quay had burned.', 'The Taran said the port was theirs.'),
  ).toEqual(['Taran spokesman Zabih', 'The Taran']);
});

it('tells a body from who speaks for it', () => {
  expect(
    sources(
      'A spokeswoman for the Tarim government said the gates had held.',
      'The Tarim government said the quay was empty.',
    ),
  ).toEqual(['A spokeswoman for the Tarim government', 'The Tarim government']);
});

it('knows a medium that reports at the front of a sentence as the agency of a later one', () => {
  const { claims } = readReport(
    [
      'Harbour dispute enters its second week',
      'Reuters reported that the gates had held.',
      'One guard told the agency that the quay was empty.',
    ].join('\n\n'),
  );
  expect(claims.at(-1)?.via).toEqual(['Reuters']);
});

it('takes a paper with its name for no other medium named before', () => {
  const { claims } = readReport(
    [
      'Harbour dispute enters its second week',
      'SELAN, May 3 (Dock News Agency) - Guards told Reuters that the gates had held.',
      'A captain told the Herald newspaper that the quay was empty.',
    ].join('\n\n'),
  );
  expect(claims.at(-1)?.via).toEqual(['Herald']);
});

it('knows a name withheld from one that was not named', () => {
  const { claims } = readReport(
    'Harbour dispute enters its second week\n\n“The gates never held,” a port merchant, who was not named, said.',
  );
  expect(claims.at(-1)?.anonymous).toBe(true);
});

it('knows a spokesman for several people as one person', () => {
  expect(
    sources(
      'A spokesman for the port workers, Oran Dell, said the gate was shut.',
      'The charges are denied by the port ministry.',
      '“Nobody has left,” he said.',
    ),
  ).toEqual(['Oran Dell', 'the port ministry', 'Oran Dell']);
});
