import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

const last = (...lines: string[]): string | undefined => read(...lines).at(-1);

describe('who relays an English speaker', () => {
  it.each([
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
