import { describe, expect, it } from 'vitest';
import { placed } from '../../test/statements.ts';
import type { Analysis } from './analysis.ts';
import { parseAnalysis, toExtension } from './analysis.ts';
import { compareHypotheses, type EvidenceFacts } from './compare-hypotheses.ts';
import { toSeries } from './estimates.ts';
import { toMatrix } from './matrix.ts';

const number = (claim: string, subject: string, more: Record<string, unknown>, rest = {}) => ({
  ...placed(claim, {
    stance: 'estimates',
    estimate: {
      ...{ subject, value: null, min: null, max: null, unit: 'people', approximate: false, asOf: null },
      ...more,
    },
    ...rest,
  }),
  proposition: `proposition of ${claim}`,
});

describe('the matrix', () => {
  const said = [
    placed('a', { source: 'minister', paper: 'Site A' }),
    placed('b', { source: 'Minister', stance: 'denies', paper: 'Site B' }),
    placed('c', { source: 'spokesman', stance: 'denies' }),
    placed('d', { source: 'officials', anonymous: true, stance: 'hedges' }),
    { ...placed('a', { source: 'minister', way: 'channel:c', paper: 'Site A' }) },
  ];

  it('has a row for each source and the side it takes, with both sides where it has said both', () => {
    const { sources, cells, contradictions, left } = toMatrix(said);
    expect(sources.map(({ name, unnamed }) => [name, unnamed])).toEqual([
      ['minister', false],
      ['spokesman', false],
      ['officials', true],
    ]);
    expect(cells.map(({ stance, said: words }) => [stance, words.length])).toEqual([
      ['mixed', 2],
      ['deny', 1],
      ['hedge', 1],
    ]);
    expect(contradictions).toEqual([{ propositions: ['proposition--p'], claims: ['a', 'b'] }]);
    expect(left).toEqual({ sources: 0, propositions: 0 });
  });

  it('sets numbers that exclude each other beside one another as two propositions', () => {
    const two = [
      number('x', 'fighters', { value: 2000 }),
      number('y', 'fighters', { value: 70_000 }, { links: [{ to: 'x', kind: 'contradicts' }] }),
    ];
    const { propositions, contradictions } = toMatrix(two);
    expect(propositions).toHaveLength(2);
    expect(contradictions).toEqual([
      { propositions: ['proposition of x', 'proposition of y'], claims: ['x', 'y'] },
    ]);
  });

  it('is bounded, contested propositions first, and says what it left out', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      ...placed(`claim ${String(i).padStart(3, '0')}`, { source: `source ${i}` }),
      proposition: `p ${i}`,
    }));
    const against = { ...placed('z', { source: 'x', stance: 'denies' }), proposition: 'p 250' };
    const matrix = toMatrix([...many, against], { sources: 10, propositions: 20 });
    expect(matrix.propositions[0]).toBe('p 250');
    expect(matrix.left).toEqual({ sources: 11, propositions: 280 });
    expect(toMatrix([...many, against].toReversed(), { sources: 10, propositions: 20 })).toEqual(matrix);
  });
});

describe('estimates over time', () => {
  it('stand one after the other by date, each with its source, and are never averaged', () => {
    const series = toSeries([
      number('late', 'People displaced', { min: 3000 }, { at: '2026-11-22', source: 'UN' }),
      number('early', 'displaced people', { value: 2300 }, { at: '2026-11-20', source: 'minister' }),
      number('other', 'vehicles lost', { value: 4, unit: 'vehicles' }),
      number('dated', 'displaced people', { value: 9, asOf: '2026-01-01T00:00:00Z' }),
    ]);
    expect(series.map(({ points }) => points.map(({ claim }) => claim))).toEqual([
      ['dated', 'early', 'late'],
      ['other'],
    ]);
    expect(series[0]?.points[2]).toMatchObject({ value: null, min: 3000, max: null, source: 'UN' });
    expect(series[0]?.subjects).toEqual(['People displaced', 'displaced people']);
  });

  it('join what contradicts, however it is worded', () => {
    const series = toSeries([
      number('a', 'fighters', { value: 2000 }),
      number('b', 'armed men', { value: 70_000 }, { links: [{ to: 'a', kind: 'contradicts' }] }),
    ]);
    expect(series).toHaveLength(1);
  });
});

const analysis: Analysis = {
  hypotheses: [
    { id: 'h1', text: 'A state' },
    { id: 'h2', text: 'A company' },
  ],
  evidence: ['claim--1', 'claim--2', 'claim--3'],
  marks: [
    { hypothesis: 'h1', evidence: 'claim--1', mark: 'CC' },
    { hypothesis: 'h2', evidence: 'claim--1', mark: 'II' },
    { hypothesis: 'h1', evidence: 'claim--2', mark: 'I' },
    { hypothesis: 'h2', evidence: 'claim--2', mark: 'N' },
    { hypothesis: 'h1', evidence: 'claim--3', mark: 'C' },
    { hypothesis: 'h2', evidence: 'claim--3', mark: 'C' },
  ],
};
const facts = (grades: Record<string, [string | null, number | null]> = {}): EvidenceFacts[] =>
  analysis.evidence.map((evidence, i) => ({
    evidence,
    sources: [{ key: i === 1 ? 's2' : 's1', name: i === 1 ? 'Two' : 'One' }],
    grade: { source: grades[evidence]?.[0] ?? null, info: grades[evidence]?.[1] ?? null },
  }));

describe('competing hypotheses', () => {
  it('are compared by what speaks against them', () => {
    const { scores, leading, diagnostic } = compareHypotheses(analysis, facts());
    expect(scores.map(({ id, inconsistency }) => [id, inconsistency])).toEqual([
      ['h1', 1],
      ['h2', 2],
    ]);
    expect(leading).toEqual(['h1']);
    expect(diagnostic).toEqual({ 'claim--1': true, 'claim--2': true, 'claim--3': false });
  });

  it('show which source and which evidence the result hangs on', () => {
    const { sensitivity } = compareHypotheses(analysis, facts());
    const told = sensitivity.map(({ removed, leading, changes }) => [removed.id, leading.join(), changes]);
    expect(told).toEqual([
      ['s1', 'h2', true],
      ['claim--1', 'h2', true],
      ['s2', 'h1', false],
      ['claim--2', 'h1', false],
    ]);
  });

  it('keep evidence that has another source when one is removed', () => {
    const shared = facts().map((one) => ({
      ...one,
      sources: [...one.sources, { key: 's3', name: 'Three' }],
    }));
    const { sensitivity } = compareHypotheses(analysis, shared);
    expect(sensitivity.every(({ removed }) => removed.kind === 'evidence')).toBe(true);
  });

  it('weigh evidence by the lesser of its grades when asked', () => {
    const graded = facts({ 'claim--1': ['E', 1], 'claim--2': ['A', 1] });
    const { scores, leading } = compareHypotheses(analysis, graded, { byGrade: true });
    expect(scores.map(({ inconsistency }) => inconsistency)).toEqual([1, 0.4]);
    expect(leading).toEqual(['h2']);
  });

  it('are read back from their grouping as they were written, and refused in any other form', () => {
    const extension = toExtension(analysis);
    const grouping = (body: unknown) =>
      ({
        type: 'grouping',
        id: 'grouping--1',
        extensions: { 'extension-definition--e81d4b36-2a70-4c95-b3f8-05c9a6d7124e': body },
      }) as Parameters<typeof parseAnalysis>[0];
    expect(parseAnalysis(grouping(extension))).toEqual({ ok: true, value: analysis, issues: [] });
    for (const broken of [
      null,
      {},
      { ...extension, hypotheses: 'x' },
      { ...extension, hypotheses: Array.from({ length: 21 }, (_, i) => ({ id: `h${i + 1}`, text: '' })) },
      { ...extension, evidence_refs: [5] },
      { ...extension, marks: [{ hypothesis: 'h9', evidence_ref: 'claim--1', mark: 'C' }] },
      { ...extension, marks: [{ hypothesis: 'h1', evidence_ref: 'claim--1', mark: 'X' }] },
    ])
      expect(parseAnalysis(grouping(broken))).toMatchObject({
        ok: false,
        issues: [{ code: 'desk/bad-analysis' }],
      });
  });
});
