import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const read = (...paragraphs: string[]): string[] =>
  readReport(paragraphs.join('\n\n')).claims.map(
    ({ source, via, stance, content }) => `${[source, ...via].join(' < ')} | ${stance} | ${content}`,
  );

describe('who may confirm something', () => {
  it.each(
    'president governor mayor ambassador king bishop judge general nurse farmer couple regime consulate school city'.split(
      ' ',
    ),
  )('the %s', (who) => {
    expect(read(`The ${who} confirmed that the bridge had fallen on Monday.`)).toEqual([
      `The ${who} | asserts | the bridge had fallen on Monday`,
    ]);
  });

  it.each(['bridge', 'storm', 'timetable'])('but no %s', (what) => {
    expect(read(`The ${what} confirmed that the plan had failed on Monday.`)).toEqual([]);
  });
});

describe('who says what', () => {
  it.each([
    [
      'Oran Dell, a village doctor, accused the state company of negligence.',
      'Oran Dell | asserts | negligence',
    ],
    ['Oran Dell accused the head of the army of treason.', 'Oran Dell | asserts | treason'],
    [
      'Port spokesman Omar Vell insisted he and other officials first heard of the leak after the blast.',
      'Port spokesman Omar Vell | asserts | he and other officials first heard of the leak after the blast',
    ],
    [
      'The party denied being breached after a media report.',
      'The party | denies | being breached after a media report',
    ],
    ['In many cases, say experts, rents will rise.', 'experts | asserts | rents will rise'],
    [
      'Prosecutors said in the wiretaps, the codename No. 1 was a reference to the president.',
      'Prosecutors | asserts | in the wiretaps, the codename No. 1 was a reference to the president',
    ],
    [
      'Prosecutors said in a statement on Monday, the codename was a reference to the president.',
      'Prosecutors | asserts | the codename was a reference to the president',
    ],
    [
      'The woman said one man was killed in the raid, while the others were shot later, the magazine reported.',
      'The woman < the magazine | asserts | one man was killed in the raid, while the others were shot later',
    ],
    [
      'If you want to sail, the quay is open, says harbour master Mira Dell.',
      'harbour master Mira Dell | asserts | If you want to sail, the quay is open',
    ],
    [
      'The army lost 40 men, the rebels claim; nobody else counted.',
      'the rebels | asserts | The army lost 40 men',
    ],
    [
      'Nobody was hurt in the fire, a fire brigade spokeswoman said by phone.',
      'a fire brigade spokeswoman | asserts | Nobody was hurt in the fire',
    ],
    [
      'The lawsuit accuses the bank of hiding losses from its owners.',
      'The lawsuit | asserts | hiding losses from its owners',
    ],
    [
      'Deputy Premier Paul Vell told the Selan Broadcasting Corp. radio that the spill was larger.',
      'Deputy Premier Paul Vell < Selan Broadcasting Corp | asserts | the spill was larger',
    ],
  ])('%s', (text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('parts a clause from the speech behind its colon', () => {
    expect(read('Mira Dell said the vote had been fair: "We will not steal their choice."')).toEqual([
      'Mira Dell | asserts | the vote had been fair',
      'Mira Dell | quotes | We will not steal their choice',
    ]);
  });

  it('takes a pronoun for the one whom a sentence about a thing names with an office', () => {
    expect(
      read(
        'Oran Dell said the ministry had obtained the papers from a guard.',
        'The affair also involves security minister Mira Hadd. She flatly denies the allegations.',
      ).at(-1),
    ).toBe('Mira Hadd | denies | the allegations');
  });
});

describe('more ways to say it', () => {
  it.each(
    'proclaimed that|held that|ruled that|reaffirmed that|made clear that|made it plain that|reached the conclusion that|is of the opinion that|gave assurances that'.split(
      '|',
    ),
  )('%s', (words) => {
    const [claim, ...rest] = readReport(`The court in Selan ${words} the old bridge had fallen.`).claims;
    expect([claim?.source, claim?.content, rest]).toEqual([
      'The court in Selan',
      'the old bridge had fallen',
      [],
    ]);
  });

  it.each(['exclaimed', 'shouted', 'testified', 'interjected'])('“C,” S %s', (verb) => {
    expect(read(`“The old bridge had to fall one day,” Mayor Omar Vell ${verb}.`)).toEqual([
      'Mayor Omar Vell | quotes | The old bridge had to fall one day',
    ]);
  });

  it.each(['bragging', 'concurring'])('S did something, %s that', (verb) => {
    expect(read(`The gang left a note on the site on Monday, ${verb} that the bridge had fallen.`)).toEqual([
      'The gang | asserts | the bridge had fallen',
    ]);
  });

  it('knows protests and rules for nouns', () => {
    expect(read('Two men died in protests this week, and new rules the port made are void.')).toEqual([]);
  });
});

describe('who "the group" is', () => {
  const TALKS = 'Talks on the long raid fail again in the old port';

  it('is the last one named with its kind', () => {
    const claims = readReport(
      [
        TALKS,
        'The rights group Harbour Watch criticised the raid on Monday. The group said ten men had died.',
        'Another group, the Salt Front, attacked the port. The group said it was gone.',
      ].join('\n\n'),
    ).claims;
    expect(claims.map(({ source }) => source)).toEqual(['Harbour Watch', 'Salt Front']);
  });

  it('is a known one where the page tells no kind', () => {
    const [claim] = readReport(
      [
        TALKS,
        'Lapsus$ took down the site of the port in May. On its channel the group claimed the theft of files.',
      ].join('\n\n'),
    ).claims;
    expect(claim?.source).toBe('Lapsus$');
  });

  it('is looked for in one pass through a page of one long word', { timeout: 4_000 }, () => {
    const [claim] = readReport(`${TALKS}\n\nThe group said it was gone.\n\n${'Ab'.repeat(30_000)}`).claims;
    expect(claim?.source).toBe('The group');
  });
});

it('parts sentences that lost the space between them', () => {
  expect(read('The port lost its data.The mayor said the bridge had fallen.')).toEqual([
    'The mayor | asserts | the bridge had fallen',
  ]);
});
