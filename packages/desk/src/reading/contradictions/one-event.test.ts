import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const yields = (...sentences: string[]): string[] => {
  const { claims, contradictions } = readReport(
    ['A headline of five plain words', ...sentences].join('\n\n'),
  );
  return contradictions.map(([a, b]) => `${claims[a]!.source} / ${claims[b]!.source}`);
};

describe('figures of one event', () => {
  it('exclude each other although one leaves room for more', () => {
    expect(
      yields(
        'The health ministry said that at least 19 people were killed in the strike on the camp.',
        'Rescuers said that 40 people were killed in the strike on the camp.',
      ),
    ).toEqual(['The health ministry / Rescuers']);
    expect(
      yields(
        'The health ministry said that at least 19 people were killed in the strike on the camp.',
        'Rescuers said that 21 people were killed in the strike on the camp.',
      ),
    ).toEqual([]);
  });

  it('do not exclude those of another year', () => {
    expect(
      yields(
        'The health ministry said that 45 people had died in the attack.',
        'A survey said that 2,777 people had died in attacks in 2010.',
      ),
    ).toEqual([]);
  });
});

it('organs of one state do not deny each other', () => {
  const yieldsFor = (other: string): string[] =>
    yields(
      `${other} armed forces said that the drone had been lost over the strait.`,
      'The Iranian foreign ministry said that it had no news of a drone being lost over the strait.',
    );
  expect(yieldsFor('The Iranian')).toEqual([]);
  expect(yieldsFor('The American')).toEqual(['The American armed forces / The Iranian foreign ministry']);
});

it('a source described once more is the same source', () => {
  const { claims } = readReport(
    [
      'تطورات جديدة في ملف السدود بعد أسبوع من الجدل',
      'نفى مصدر مسؤول في «حزب السهل» أمس صحة ما نشر عن السد.',
      'ونفى المصدر المسؤول في الحزب ما تردد عن فتح البوابات.',
    ].join('\n\n'),
  );
  expect(new Set(claims.map(({ source }) => source)).size).toBe(1);
});

it('who expects more than a figure says nothing of the next one', () => {
  expect(
    yields(
      'Dana Hall said that between 300 and 450 telephones were hacked. She said that the real number may be higher.',
      'The regional centre said that about forty newsrooms were attacked.',
    ),
  ).toEqual([]);
});
