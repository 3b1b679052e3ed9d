import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const stance = (sentence: string): string | undefined =>
  readReport(`Harbour dispute enters its second week\n\n${sentence}`).claims[0]?.stance;

describe('the stance of an English speaker', () => {
  it.each([
    ['The guards said they did not fire on the boats.', 'denies'],
    ['Selan forces say they are not conducting patrols there.', 'denies'],
    ['The paper has insisted it was not tipped off, but pieced together what was likely.', 'denies'],
    ['The guards said they did not know who fired.', 'hedges'],
    ['Oran Dell said he could not find his boat.', 'hedges'],
    ['Any suggestions of a leak being planned were plain wrong, Oran Dell said.', 'denies'],
    ['Oran Dell said the story was not false.', 'asserts'],
    ['Oran Dell said a suspect in the case was held.', 'asserts'],
    ['Oran Dell said the gates were closed in May for repairs.', 'asserts'],
    ['Oran Dell said the gates may fall.', 'hedges'],
    ['Oran Dell said it was too soon to say who had opened the gates.', 'hedges'],
    ['Oran Dell said at least 40 guards had been hurt.', 'estimates'],
    ['Oran Dell said he was kept for nine days in a windowless room with more than 50 others.', 'asserts'],
    ['Oran Dell accused the owners of ignoring at least five complaints.', 'asserts'],
    ['Tarim has repeatedly rejected those accusations.', 'denies'],
    [
      'The raids on the village in the south of the valley killed at least 12 people, Oran Dell said.',
      'estimates',
    ],
    ['The council says it wasn’t immediately clear who was behind the raid.', 'hedges'],
    ['Oran Dell said he would not sell his boat.', 'asserts'],
    ['The council called the allegations baseless and politically motivated.', 'denies'],
    ['The council called the report "fiction".', 'denies'],
    ['The council described the story as pure invention.', 'denies'],
    ['The council called the claim that it had sold the quay “a lie”.', 'denies'],
    ['The council contradicted the report of a fire.', 'denies'],
    ['The council called the report thorough.', 'asserts'],
    ['A guard said: "We can neither confirm nor deny that the gates fell."', 'hedges'],
    ['Oran Dell said: "I cannot confirm or deny any of it."', 'hedges'],
    ['Oran Dell said: "I can confirm the gates fell, and deny the rest."', 'quotes'],
  ])('%s', (sentence, expected) => {
    expect(stance(sentence)).toBe(expected);
  });

  it.each([
    ['"The gates fell without any warning," a trader told the station.', true],
    ['"The gates fell without any warning," another elder said.', true],
    ['"The gates fell without any warning," a port company said.', false],
  ])('is that of somebody unnamed or not: %s', (sentence, anonymous) => {
    const [claim] = readReport(`Harbour dispute enters its second week\n\n${sentence}`).claims;
    expect(claim?.anonymous).toBe(anonymous);
  });

  it('does not make somebody unnamed of whom an office is known by', () => {
    const [claim] = readReport(
      'Harbour dispute enters its second week\n\nThe director’s lawyer said the gates had been checked.',
    ).claims;
    expect(claim?.anonymous).toBe(false);
  });

  it('does not make a paper somebody unnamed', () => {
    const [claim] = readReport(
      'Harbour dispute enters its second week\n\nAccording to the official statement, a guard was hurt in the leg.',
    ).claims;
    expect(claim).toMatchObject({ source: 'the official statement', anonymous: false });
  });
});
