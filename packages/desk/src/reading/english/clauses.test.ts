import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const read = (text: string): string[] =>
  readReport(text).claims.map(({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`);

describe('who says what around a clause', () => {
  it.each([
    [
      'The Norland embassy in Washington, D.C. has rejected allegations that its ships were behind the raids.',
      'The Norland embassy in Washington D.C.: allegations that its ships were behind the raids',
    ],
    [
      "Local media reported that a witness in the trial of Omar Vell, who's standing trial in Selan, said the clerk had bribed the judge.",
      'a witness in the trial of Omar Vell < Local media: the clerk had bribed the judge',
    ],
    [
      'Mr Vell dismissed the allegation as "utterly ridiculous."',
      'Mr Vell: the allegation as "utterly ridiculous',
    ],
    [
      'As of late May, the Observatory reports, at least 100 civilians have died in the strikes.',
      'the Observatory: at least 100 civilians have died in the strikes',
    ],
    [
      'More than ten hours after the ferry sank, according to the officials, divers were unable to find it.',
      'the officials: divers were unable to find it',
    ],
    [
      'Presidential press secretary Oran Dell said the report indicates the worst fears will not come true.',
      'Presidential press secretary Oran Dell: the report indicates the worst fears will not come true',
    ],
    [
      'The hackers posted what appeared to be scans while claiming that they had broken into the database.',
      'The hackers: they had broken into the database',
    ],
    [
      'The episode revived accusations by monitoring groups that the coalition is not careful enough.',
      'monitoring groups: the coalition is not careful enough',
    ],
    ['Mr Vell, lawyer Oran Dell, and witness Mira Hadd all deny the charges.', 'Mira Hadd: the charges'],
    [
      'The accused, who are all Norland citizens, say that the payments were gifts.',
      'The accused: the payments were gifts',
    ],
    [
      'Though the ministry has not officially accused any nation of responsibility, three guards told Reuters that Norland is suspected.',
      'three guards < Reuters: Norland is suspected',
    ],
    [
      'According to state media, a fire broke out a week ago but, despite the storm, miners were ordered to go on.',
      'state media: a fire broke out a week ago but, despite the storm, miners were ordered to go on',
    ],
    [
      'The airstrike hit Osk on Sunday and according to the mission it killed 12 people from one family.',
      'the mission: it killed 12 people from one family',
    ],
    [
      'Former minister Diana Vell has denied all allegations, entering a plea of not guilty to the charges.',
      'Former minister Diana Vell: all allegations',
    ],
    [
      'The ministry would neither confirm nor deny that the drone was its own.',
      'The ministry: the drone was its own',
    ],
    [
      'Officials in Osk, speaking anonymously because they may not talk to the press, said the fire was set on purpose.',
      'Officials in Osk: the fire was set on purpose',
    ],
    [
      'Members of the opposition accuse the army of failing to act.',
      'Members of the opposition: failing to act',
    ],
    ['Images of the scene show the bridge had fallen.', 'Images of the scene: the bridge had fallen'],
    ['Figures released by the ministry show 300 people have died.', 'the ministry: 300 people have died'],
  ])('%s', (text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('ends where somebody else speaks behind a comma', () => {
    expect(
      read(
        'The mayor says one ship is on its way, though the foreign minister said, "We do not plan to take it back."',
      ),
    ).toEqual(['The mayor: one ship is on its way', 'the foreign minister: We do not plan to take it back']);
  });

  it('says nothing for neither of two', () => {
    expect(read('Neither the army nor the rebels have claimed responsibility for the raid.')).toEqual([]);
  });

  it('takes no noun for the verb of one thing', () => {
    expect(read('A member of the opposition show the army likes failed to draw a crowd.')).toEqual([]);
  });
});
