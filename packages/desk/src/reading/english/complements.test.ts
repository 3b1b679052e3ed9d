import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (sentence: string): string[] =>
  readReport(`Harbour dispute enters its second week\n\n${sentence}`).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('what is said in an English sentence', () => {
  it.each([
    [
      'a participle behind the statement it stands in',
      'Captain Oran Dell issued a statement on his page on Sunday denying the reports of a collision.',
      ['Captain Oran Dell: the reports of a collision'],
    ],
    [
      'what a message on a page describes',
      'The port ministry made a post to its page describing the reports as “another invention”.',
      ['The port ministry: the reports as “another invention'],
    ],
    [
      'what is said and what is said besides',
      'Docklab confirmed the list is genuine, but says customers are safe.',
      ['Docklab: the list is genuine', 'Docklab: customers are safe'],
    ],
    [
      'no details that are kept back',
      'A harbour spokesman confirmed the captain had been released but offered no details.',
      ['A harbour spokesman: the captain had been released'],
    ],
    [
      'nothing that the speaker did not say more about',
      'A harbour spokesman said the captain had left, but did not elaborate.',
      ['A harbour spokesman: the captain had left'],
    ],
    [
      'what others did not do',
      'A harbour spokesman said the captain left early but did not give the keys back.',
      ['A harbour spokesman: the captain left early but did not give the keys back'],
    ],
    [
      'a participle that no comma parts from what was said before',
      'Oran Dell said he would not accept the results saying the count was unfair.',
      ['Oran Dell: he would not accept the results', 'Oran Dell: the count was unfair'],
    ],
    [
      'nothing in documents that are no verb',
      'The team tracked malicious Office documents that were made for the port.',
      [],
    ],
    [
      'what was confirmed some time ago',
      'Port agents confirmed two weeks ago that the accounts had been closed.',
      ['Port agents: the accounts had been closed'],
    ],
    [
      'what is said about a figure that is disputed',
      'The port military disputed that toll, saying it had fired twice into the air.',
      ['The port military: it had fired twice into the air'],
    ],
    [
      'a participle right behind the verb of a quotation',
      '"The rope was old and frayed," Dell wrote adding that the crew had complained twice.',
      ['Dell: The rope was old and frayed', 'Dell: the crew had complained twice'],
    ],
    [
      'a gerund that people report',
      'People across the district reported hearing two loud blasts.',
      ['People across the district: hearing two loud blasts'],
    ],
    [
      'what news agencies report without a clause',
      'The semiofficial Mira and Tolan news agencies also reported the sound of blasts, without giving a cause.',
      ['The semiofficial Mira and Tolan news agencies: the sound of blasts'],
    ],
    [
      'a clause whose subject is the relative pronoun',
      'The notes carry a stamp, which union lawyers say is proof of a late filing.',
      ['union lawyers: is proof of a late filing'],
    ],
    [
      'a clause behind a circumstance',
      'Oran Dell said in his legal filing the crane arrived at the quay at noon.',
      ['Oran Dell: the crane arrived at the quay at noon'],
    ],
    [
      'a noun phrase, not what the speaker does next',
      'The station reported an outage and began calling the police.',
      ['The station: an outage'],
    ],
    [
      'a noun phrase up to a comma behind which the speaker does more',
      'Local media also reported the strikes, but gave different tolls.',
      ['Local media: the strikes'],
    ],
    [
      'speech behind a call for something',
      'Party spokesman Oran Dell called for an inquiry, saying: “What is told here is a crime.”',
      ['Party spokesman Oran Dell: What is told here is a crime'],
    ],
    [
      'a denial in the future',
      'Company spokespeople would not confirm that a breach had occurred.',
      ['Company spokespeople: a breach had occurred'],
    ],
    ['nothing where nobody claims it', 'The rebels have not claimed responsibility for the raid.', []],
    ['nothing where somebody declines', 'A port spokeswoman declined to comment, Reuters reported.', []],
    [
      'nothing where a relative clause is left open',
      'The strike follows a blockade, which Minister Oran Dell had vowed to respond to.',
      [],
    ],
  ])('is %s', (_, sentence, said) => {
    expect(read(sentence)).toEqual(said);
  });

  it.each([
    [
      'The reporter showed crates, which he claimed included ropes, oars and two anchors.',
      'included ropes, oars and two anchors',
    ],
    [
      'The aide told reporters the guard, who is 44 years old, has left.',
      'the guard, who is 44 years old, has left',
    ],
    [
      'Tarim says it foiled a raid on its grid, as officials urged residents to leave.',
      'it foiled a raid on its grid',
    ],
    [
      'Tarim denied that guards had struck the crates, but that they had hit a wall.',
      'guards had struck the crates',
    ],
  ])('reaches to the end of what is said: %s', (sentence, content) => {
    expect(read(sentence).map((claim) => claim.split(': ')[1])).toEqual([content]);
  });

  it('ends at the comma inside a quoted name under "although"', () => {
    expect(
      read('Although the station said it was “an accident,” port officials said no gate was shut.'),
    ).toEqual(['the station: it was “an accident', 'port officials: no gate was shut']);
  });

  it('ends where it is spoken of', () => {
    expect(read('Dell blamed the owners for the leak, an accusation the company called premature.')[0]).toBe(
      'Dell: the owners for the leak',
    );
  });

  it('ends where somebody else speaks about it', () => {
    expect(read('The candidates have rejected the results, which many observers said fell short.')).toEqual([
      'The candidates: the results',
      'many observers: fell short',
    ]);
  });

  it('ends where the report says that nobody knows more', () => {
    expect(read('Tarim and Selan said the boats had left, and it was not clear who had ordered it.')).toEqual(
      ['Tarim and Selan: the boats had left'],
    );
  });

  it('ends at the comma inside a quoted name when another speaker follows', () => {
    expect(
      read(
        'State radio described all the piers as “fully safe,” and the port authority said no gate was shut.',
      ),
    ).toEqual(['State radio: all the piers as “fully safe', 'the port authority: no gate was shut']);
  });
});
