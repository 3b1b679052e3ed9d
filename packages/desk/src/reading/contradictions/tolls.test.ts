import { describe, expect, it } from 'vitest';
import { findContradictions } from '../contradictions.ts';
import { readReport } from '../read-report.ts';
import type { Claim, Stance } from '../types.ts';

/** Whether two claims, one below the other, are taken to contradict each other. */
function contradict(...said: readonly (readonly [string, Stance, string])[]): boolean {
  let text = 'A headline of five plain words';
  const claims = said.map(([source, stance, content]): Claim => {
    const start = text.length + 2;
    text += `\n\n${content}.`;
    const end = start + content.length;
    return { source, via: [], stance, anonymous: false, content, start, end, rule: 'test', confidence: 1 };
  });
  const { estimates } = readReport(text);
  return findContradictions(claims, { estimates, entities: [], text, title: '' }).length > 0;
}

describe('two tolls', () => {
  it.each([
    ['of all the dead exclude each other', 'the blast killed 12 people', 'the blast killed 25 people', true],
    [
      'are no rivals where one is of a part',
      'the blast killed 12 people',
      'the blast left dead, including 3 people of the port',
      false,
    ],
    [
      'are no rivals where one is of fighters alone',
      'the blast killed 12 people',
      'the blast killed 25 fighters',
      false,
    ],
    [
      'are no rivals where one is of dead and wounded together',
      'the blast killed 12 people',
      'the blast left 25 people dead or wounded',
      false,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(contradict(['the port', 'asserts', one], ['the mayor', 'asserts', other])).toBe(expected);
  });
});
