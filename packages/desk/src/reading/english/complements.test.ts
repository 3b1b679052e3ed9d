import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (sentence: string): string[] =>
  readReport(`Harbour dispute enters its second week\n\n${sentence}`).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('what is said in an English sentence', () => {
  it.each([
    [
      'no paper that only attributes once more what has been said',
      'Oran Dell refuted reports that the port is for sale, said the report.',
      ['Oran Dell: reports that the port is for sale'],
    ],
    [
      'no speech of those who are said to have done something',
      'Mira Dell did not name those said to have left but said a guard was among them.',
      ['Mira Dell: a guard was among them'],
    ],
    [
      'no reported speech where a list of guards describes',
      'Port residents in Selan said suspected thieves over the weekend had raided the store.',
      ['Port residents in Selan: suspected thieves over the weekend had raided the store'],
    ],
    [
      'a belief about somebody who is described',
      'The port police believe Oran Dell, a captain that has pledged to leave, was to blame.',
      ['The port police: Oran Dell, a captain that has pledged to leave, was to blame'],
    ],
    [
      'no more than whom somebody blames',
      'The harbour office blamed Tarim, and the firm Docklab closed its store.',
      ['The harbour office: Tarim'],
    ],
    [
      'what a further name says behind “and”',
      'The port union said there is no proof of theft and Hall said he had every confidence in the inquiry.',
      ['The port union: there is no proof of theft', 'Hall: he had every confidence in the inquiry'],
    ],
    [
      'what somebody insists on a day',
      'Dell said the captain had asked for ropes, but insisted on Saturday night that no rope had been given.',
      ['Dell: the captain had asked for ropes', 'Dell: no rope had been given'],
    ],
    [
      'speech, not when it was said',
      '“There are no gains in it,” port chief Oran Dell said two days after fears of a strike had hit trade.',
      ['port chief Oran Dell: There are no gains in it'],
    ],
    [
      'what a paper about which nobody speaks claims',
      'The port office declined to comment on a report in The Selan Post claiming that a crane had fallen.',
      ['The Selan Post: a crane had fallen'],
    ],
    [
      'what a paper’s author alleges, not who speaks about the paper',
      'Oran Dell on Tuesday deemed a report by The Selan Post alleging that a crane had fallen as false.',
      ['The Selan Post: a crane had fallen as false'],
    ],
    [
      'more than one thing that somebody is accused of',
      'The union accuses Docklab of not only hiding the ropes but burning the list.',
      ['The union: not only hiding the ropes but burning the list'],
    ],
    [
      'a sentence behind a dateline with a dash in its brackets',
      'SELAN PORT (Docknews / Wire - 20th October, 2022) Docklab rejects the claims, its director Oran Dell said.',
      ['Docklab: the claims'],
    ],
    [
      'no more than what somebody denied before somebody else speaks',
      'Port chief Oran Dell denied that he had sold the ropes and harbour spokeswoman Mira Hall said the list was false.',
      ['Port chief Oran Dell: he had sold the ropes', 'harbour spokeswoman Mira Hall: the list was false'],
    ],
    [
      'two things in one breath',
      'Port chief Oran Dell said the ropes were old and the gates were shut.',
      ['Port chief Oran Dell: the ropes were old and the gates were shut'],
    ],
    [
      'what is said behind what somebody was seen to be',
      'A port guard said the captain, identified earlier as Oran Dell, legally bought the rope.',
      ['A port guard: the captain, identified earlier as Oran Dell, legally bought the rope'],
    ],
    [
      'a clause whose subject is a clause',
      'The port ministry denied it fired flares on Sunday, saying what the guards heard was actually thunder.',
      [
        'The port ministry: it fired flares on Sunday',
        'The port ministry: what the guards heard was actually thunder',
      ],
    ],
    [
      'no trade that somebody saw',
      'Docklab saw unusual trade on Thursday and the stock rallied sharply after rumours of a deal.',
      [],
    ],
    [
      'what a paper of some day denies',
      'The harbour agency carried a report Wednesday denying any fire near the quay.',
      ['The harbour agency: any fire near the quay'],
    ],
    [
      'the whole sentence around what is said of somebody in it',
      'More charges will be filed against the captain who guards say left the quay, Mayor Oran Dell announced Friday.',
      [
        'Mayor Oran Dell: More charges will be filed against the captain who guards say left the quay',
        'guards: left the quay',
      ],
    ],
    [
      'speech behind an attribution in a clause that has only begun',
      'Nobody was hurt in the fire, which began when, according to the Post, “three shots were heard from the quay.”',
      ['Post: three shots were heard from the quay'],
    ],
    [
      'what is denied behind a day',
      'The port ministry denied on Tuesday reports alleging that a crane had fallen.',
      ['The port ministry: reports alleging that a crane had fallen'],
    ],
    [
      'what is said behind what is only pointed at',
      'The port ministry denied it, saying in a statement “the crane has not moved since May”.',
      ['The port ministry: the crane has not moved since May'],
    ],
    [
      'nothing that the denier does besides',
      'The union rejected the count and urged the port office to hold a new one.',
      ['The union: the count'],
    ],
    [
      'what somebody else says behind a denial',
      'The ministry denied the claim, but a harbour guard said the crane was gone.',
      ['The ministry: the claim', 'a harbour guard: the crane was gone'],
    ],
    [
      'a further object behind “as well as”',
      'The union complained that nobody had published the full list of ropes, as well as the list of gates.',
      ['The union: nobody had published the full list of ropes, as well as the list of gates'],
    ],
    [
      'the whole sentence, not what somebody in it would announce',
      'Dell was led away on the suspicion he would announce the outcome himself, breaking port law, guards said.',
      ['guards: Dell was led away on the suspicion he would announce the outcome himself, breaking port law'],
    ],
    [
      'no wire’s name in brackets before it',
      '(Dockwire) -- The gate is shut, the port office said.',
      ['the port office: The gate is shut'],
    ],
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
