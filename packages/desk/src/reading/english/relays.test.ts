import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

const last = (...lines: string[]): string | undefined => read(...lines).at(-1);

describe('who relays an English speaker', () => {
  it.each([
    ['The captain told a press conference that the gates had held.', 'The captain: the gates had held'],
    [
      'In an interview with Reuters on Monday, Dell said the quay was closed.',
      'Dell < Reuters: the quay was closed',
    ],
    [
      'But in an email exchange with the BBC, Docklab insisted: “We have sold no ropes.”',
      'Docklab < BBC: We have sold no ropes',
    ],
    ['Speaking to the Post, Dell said the quay was closed.', 'Dell < Post: the quay was closed'],
    ['In a dispute with the Post, Dell said the quay was closed.', 'Dell: the quay was closed'],
    [
      'President Oran Dell said on national television Dec. 17 that the strike was over.',
      'President Oran Dell < national television: the strike was over',
    ],
    [
      'A guard told Sunday Dockside that the gates had held.',
      'A guard < Sunday Dockside: the gates had held',
    ],
    ['The bank assured that its system was safe, reports Dock24.', 'The bank < Dock24: its system was safe'],
    ['The bank assured that its system was safe, said Dell.', 'The bank: its system was safe'],
    [
      'In a statement carried by Dock TV, Dell said the quay was closed.',
      'Dell < Dock TV: the quay was closed',
    ],
    ['As Dell told Reuters, the quay was closed.', 'Dell < Reuters: the quay was closed'],
    [
      'Oran Dell refuted reports that the port is for sale, said the Post.',
      'Oran Dell < Post: reports that the port is for sale',
    ],
    [
      'Oran Dell told RFE/RL’s Tarim service that the port was closed.',
      'Oran Dell < RFE RL: the port was closed',
    ],
    [
      'Harbour expert Oran Dell told The Selan Post he believed the list was a hoax.',
      'Harbour expert Oran Dell < The Selan Post: the list was a hoax',
    ],
    [
      'A guard told Reuters Selan had not asked for ropes.',
      'A guard < Reuters: Selan had not asked for ropes',
    ],
    [
      'The gates had been opened by hand, the Post reported Monday, citing information leaked by Oran Dell.',
      'Oran Dell < Post: The gates had been opened by hand',
    ],
    [
      'The Post cited unnamed “officials from the port” as saying that the gates were shut.',
      'unnamed officials from the port < The Post: the gates were shut',
    ],
    ['“The gates were shut,” the WSJ said, citing officials.', 'officials < WSJ: The gates were shut'],
    [
      'The bid was reported by the Selan Times, which cited sources it did not name as saying the deal was near.',
      'sources < Selan Times: the deal was near',
    ],
    [
      'Nobody on the trucks was counted, local radio station DZB reported a rescue worker as saying.',
      'a rescue worker < DZB: Nobody on the trucks was counted',
    ],
    [
      'The Post quoted three people close to the port as confirming that the gates had held.',
      'three people close to the port < The Post: the gates had held',
    ],
    [
      'On Sunday afternoon, Selan media reports, citing two guards, claimed that shots had been fired.',
      'two guards < Selan media reports: shots had been fired',
    ],
    [
      'A Reuters report, citing two guards, said shots had been fired.',
      'two guards < Reuters: shots had been fired',
    ],
    [
      'A guard told Agence France-Presse that shots had been fired.',
      'A guard < Agence France-Presse: shots had been fired',
    ],
    [
      'Oran Dell, a guard at the gate, was reported by Reuters as saying that the quay had burned.',
      'Oran Dell < Reuters: the quay had burned',
    ],
    [
      'One guard told the Post that the captain was “not well at all,” Reuters reported.',
      'One guard < Reuters < Post: the captain was “not well at all',
    ],
    [
      'Dock News said in a report citing social media posts that the captain had been held.',
      'social media posts < Dock News: the captain had been held',
    ],
    ['The captain told the media Monday that the gates had held.', 'The captain: the gates had held'],
    [
      'Residents who spoke to The Associated Press said guards fired in the air.',
      'Residents < The Associated Press: guards fired in the air',
    ],
    [
      'Only two of the six had been found alive, state television quoted Captain Oran Dell as saying.',
      'Captain Oran Dell < state television: Only two of the six had been found alive',
    ],
    [
      '“Nobody warned us before the gates fell,” the captain was quoted as saying by Reuters.',
      'the captain < Reuters: Nobody warned us before the gates fell',
    ],
    [
      'The director told Tarim’s ILKA news agency that the gates had held.',
      'The director < ILKA: the gates had held',
    ],
    [
      'A guard said, however, the ropes were old, according to the Post.',
      'A guard < Post: the ropes were old',
    ],
    [
      'Dell was reacting to a recent report in The Selan Times that quoted several officials as saying there had been a leak.',
      'several officials < Selan Times: there had been a leak',
    ],
    [
      'The gates had been opened by hand, the Post reported Tuesday, citing two engineers.',
      'two engineers < Post: The gates had been opened by hand',
    ],
    [
      'The Harbour Post reported, citing people familiar with the inquiry, that the ropes were old.',
      'people familiar with the inquiry < The Harbour Post: the ropes were old',
    ],
    [
      'Residents, the report said, believe that they had been singled out.',
      'Residents < the report: they had been singled out',
    ],
    ['A quay guard told PORT that the gates had held.', 'A quay guard < PORT: the gates had held'],
    ['The ropes were old, a quay guard told QuayWatch.', 'a quay guard < QuayWatch: The ropes were old'],
    ['A quay guard told NATO that the gates had held.', 'A quay guard: the gates had held'],
    ['A quay guard told Dell that the gates had held.', 'A quay guard: the gates had held'],
    [
      'The Harbour Post cited an unnamed engineer on Monday, who said that the ropes were old.',
      'an unnamed engineer < The Harbour Post: the ropes were old',
    ],
    [
      'Quaywatch quoted the captain, who explained: “Nobody warned us before the gates fell.”',
      'the captain < Quaywatch: Nobody warned us before the gates fell',
    ],
    [
      'The gates had been opened by hand, the Post reported citing two engineers.',
      'two engineers < Post: The gates had been opened by hand',
    ],
    [
      'Oran Dell on Friday announced his resignation, citing family reasons, the Post reported.',
      'Oran Dell < Post: his resignation',
    ],
  ])('%s', (sentence, said) => {
    expect(read(sentence)).toEqual([said]);
  });

  it('is told by a body behind soldiers and police who only act', () => {
    expect(
      read(
        'In a relief operation, soldiers and police arrived in the area, the Harbour Ministry told Reuters.',
      ),
    ).toEqual([
      'the Harbour Ministry < Reuters: In a relief operation, soldiers and police arrived in the area',
    ]);
  });

  it('is nobody where the one who spoke is only met', () => {
    expect(read('The Harbour Post visited the captain, who said that the ropes were old.')).toEqual([
      'the captain: the ropes were old',
    ]);
  });

  it('is the medium told in the same breath', () => {
    expect(last('The harbour guards denied the reports, telling Reuters they had slept all night.')).toBe(
      'The harbour guards < Reuters: they had slept all night',
    );
  });

  it('is the medium behind a content that has its speaker, once', () => {
    expect(
      read(
        'Port officials are hoping that the gates will hold, according to the Post, which cited "engineers and guards."',
      ),
    ).toEqual(['Port officials < Post: the gates will hold']);
  });

  it('is the medium that owns the service, and nobody where speakers write themselves', () => {
    expect(last('The director tells VOA’s Central Harbour service that the gates held.')).toBe(
      'The director < VOA: the gates held',
    );
    expect(last('The gates were made to last, the Quay Council said in a blog post.')).toBe(
      'the Quay Council: The gates were made to last',
    );
  });

  it.each([
    [
      'QASRIN (Union Wire) - The gates held, engineers told Union Wire on Monday.',
      'engineers: The gates held',
    ],
    ['QASRIN (AP) - The gates held, engineers told The Associated Press.', 'engineers: The gates held'],
    ['QASRIN (AP) - The gates held, engineers told Reuters.', 'engineers < Reuters: The gates held'],
  ])('is never the publisher that the dateline names: %s', (sentence, said) => {
    expect(read(sentence)).toEqual([said]);
  });

  it('is the publisher that the rights line names neither', () => {
    expect(read('The gates held, engineers told the Selan Post.', 'Copyright 2024 Selan Post')).toEqual([
      'engineers: The gates held',
    ]);
  });

  it('is not the publisher either where only its kind is said', () => {
    expect(
      read(
        'QASRIN (Reuters) - The gates held, engineers told Reuters.',
        'Nobody was hurt, a guard told the newspaper.',
      ),
    ).toEqual(['engineers: The gates held', 'a guard: Nobody was hurt']);
  });

  it('is no medium that is only named later', () => {
    expect(
      read('The gates held, two engineers told the newspaper.', 'State TV said the gates were new.')[0],
    ).toBe('two engineers < the newspaper: The gates held');
  });

  it('is a paper, not a medium named before it', () => {
    expect(
      last(
        'The gates held, the Selan Herald said.',
        'Dockers, the union report said, believe that they had been singled out.',
      ),
    ).toBe('Dockers < the union report: they had been singled out');
  });

  it('keeps what kind of media they are', () => {
    expect(read('Local media, citing eyewitnesses, reported heavy shelling in the north.')).toEqual([
      'eyewitnesses < Local media: heavy shelling in the north',
    ]);
  });

  it('speaks of what others believe', () => {
    expect(read('Tarim believes the tanker was hit by a mine, two diplomats said.')).toEqual([
      'two diplomats: Tarim believes the tanker was hit by a mine',
    ]);
  });

  it('is the medium that carries a statement', () => {
    expect(
      last('The army said in a statement carried by the SARA news agency that the gates had held.'),
    ).toBe('The army < SARA: the gates had held');
  });
});
