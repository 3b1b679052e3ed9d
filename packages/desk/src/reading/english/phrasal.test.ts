import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const read = (text: string): string[] =>
  readReport(text).claims.map(({ source, stance, content }) => `${source} | ${stance} | ${content}`);

describe('verbs that say something together with other words', () => {
  it.each([
    [
      'Port spokesman Omar Vell also blasted the report as "utter nonsense."',
      ['Port spokesman Omar Vell | denies | the report as "utter nonsense'],
    ],
    ['The ministry slammed the allegations as baseless.', ['The ministry | denies | the allegations']],
    ['The ministry slammed the decision as unfair.', []],
    ['The ministry did not slam the allegations as baseless.', []],
    [
      'The national coast guard held the port responsible for the damage to the reef.',
      ['The national coast guard | asserts | the damage to the reef'],
    ],
    ['The national coast guard held three talks on the damage to the reef.', []],
    ['The port was held responsible for the damage to the reef.', []],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});

describe('who is warned, and infinitives', () => {
  it.each([
    [
      'The agency warned its customers of a growing number of phishing mails.',
      ['The agency | asserts | a growing number of phishing mails'],
    ],
    [
      'The agency has today taken to social media to warn citizens that mails had been forged.',
      ['The agency | asserts | mails had been forged'],
    ],
    [
      'The gang claimed to have stolen two terabytes of data, and threatened to publish the files.',
      ['The gang | asserts | to have stolen two terabytes of data'],
    ],
    [
      'Smugglers said they had sunk the launch, but the coast guard claimed it ran aground in fog.',
      ['Smugglers | asserts | they had sunk the launch', 'the coast guard | asserts | it ran aground in fog'],
    ],
    [
      'As Norland claims to be a haven for ships, the government has no right to close the port.',
      ['Norland | asserts | to be a haven for ships'],
    ],
    [
      'The Courier report quoted a researcher to suggest that the database was leaking records.',
      ['a researcher | hedges | the database was leaking records'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});

describe('words that look like verbs', () => {
  it.each([
    [
      'The authority refuted yet another media report that has highlighted a lapse in its database.',
      ['The authority | denies | another media report that has highlighted a lapse in its database'],
    ],
    [
      'The mayor said that the prince was involved in the raids and alleged election interference.',
      ['The mayor | asserts | the prince was involved in the raids and alleged election interference'],
    ],
    [
      'The villa has "solid walls" tying it to the castle, the mayor said.',
      ['the mayor | asserts | The villa has "solid walls" tying it to the castle'],
    ],
    [
      'The fire spread to ten villages, their residents told to gather "papers, pets and blankets and leave at once".',
      [],
    ],
    [
      'The raids were previously attributed to Norland by some researchers.',
      ['some researchers | asserts | The raids were previously attributed to Norland'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});

describe('a stray quotation mark', () => {
  it('before a space at the start of a line quotes nothing', () => {
    expect(read('« The ministry denied that the bridge had fallen.')).toEqual([
      'The ministry | denies | the bridge had fallen',
    ]);
  });
  it('of a speech that goes on in the next paragraph still does', () => {
    expect(read('“The ministry denied that the bridge had fallen.')).toEqual([]);
  });
});

describe('a group by the name that it has', () => {
  it.each([
    ['A ransomware gang known as Nightjar said it had stolen the files.', 'Nightjar'],
    ['A farmer named Omar Vell said the bridge had fallen.', 'Omar Vell'],
    [
      'A spokesman for the ministry, called to the scene, said the bridge had fallen.',
      'A spokesman for the ministry',
    ],
  ])('%s', (text, source) => {
    expect(readReport(text).claims.map((claim) => claim.source)).toEqual([source]);
  });
});
