import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...lines: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...lines].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

describe('who relays an English speaker', () => {
  it.each([
    [
      'Residents who spoke to The Associated Press said guards fired in the air.',
      'Residents < The Associated Press: guards fired in the air',
    ],
  ])('%s', (sentence, said) => {
    expect(read(sentence)).toEqual([said]);
  });
});
