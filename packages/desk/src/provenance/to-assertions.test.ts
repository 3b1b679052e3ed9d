import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placed } from '../../test/statements.ts';
import { countProposition, type SourceVerdict } from '../propositions/count.ts';
import { explainOrigins } from './explain.ts';
import { explainWays } from './explain-ways.ts';
import type { Placed } from './statement.ts';

const affirm = (
  statements: readonly Placed[],
  verdicts: readonly SourceVerdict[] = [],
  copies: readonly (readonly [string, string])[] = [],
) => countProposition(statements, verdicts, copies).affirm;

const commander = (n: number, more: Parameters<typeof placed>[1] = {}): Placed =>
  placed(`claim--${n}`, {
    source: `commander ${n}`,
    anonymous: true,
    via: ['Newspaper'],
    report: 'report--site',
    ...more,
  });
const founding = [commander(1), commander(2)];
const second = [
  commander(3, { paper: 'Second site', report: 'report--second' }),
  commander(4, { paper: 'Second site', report: 'report--second' }),
];
const cert = placed('claim--cert', {
  way: 'channel:c_cert',
  author: 'node:qn1cert',
  report: 'report--cert',
  state: 'received',
  basis: 'own-record',
  paper: null,
  road: [{ key: 'node:qn1cert', name: 'Partner CERT' }],
  stamped: true,
});

describe('the founding report, claim by claim', () => {
  it('has one origin to count: two commanders in one newspaper', () => {
    const count = affirm(founding);
    expect([count.reports, count.stated, count.independent]).toEqual([1, 2, [1, 1]]);
    expect(count.bottleneck.map(({ label }) => label)).toEqual(['Newspaper']);
  });

  it('gains nothing by a second site that relays the same paper', () => {
    const count = affirm([...founding, ...second]);
    expect([count.reports, count.independent]).toEqual([2, [1, 1]]);
    expect(explainOrigins(count, 'en')).toContain('repetition, not confirmation');
  });

  it('gains nothing by the paper itself, once we hold it', () => {
    const paper = commander(5, { via: [], paper: 'Newspaper', report: 'report--paper' });
    expect(affirm([...founding, paper]).independent).toEqual([1, 1]);
  });

  it('is confirmed for the first time by a partner with its own telemetry, stamped', () => {
    const count = affirm([...founding, ...second, cert]);
    expect([count.reports, count.stated, count.independent]).toEqual([3, 5, [2, 2]]);
    expect(count.observed).toBe(1);
    expect(count.origins.map(({ label }) => label)).toContain('Partner CERT');
  });

  it('counts the same telemetry without its stamp in the upper number only', () => {
    const bare = { ...cert, stamped: false, author: 'channel:c_cert' };
    const count = affirm([...founding, bare]);
    expect(count.independent).toEqual([1, 2]);
    expect(explainWays(count, 'en').join(' ')).toContain('Known only by the word of whoever passed it on');
    expect(explainWays(count, 'ar').join(' ')).toContain('لا يُعرف إلا بكلام من نقله');
    expect(affirm([bare]).independent).toEqual([1, 1]);
  });

  it('counts the spokesman for the other side, and nothing is subtracted', () => {
    const denial = commander(9, { stance: 'denies', source: 'spokesman', anonymous: false });
    const counted = countProposition([...founding, denial], []);
    expect(counted.affirm.independent).toEqual([1, 1]);
    expect(counted.deny.independent).toEqual([1, 1]);
    expect(counted.deny.bottleneck.length).toBe(1);
  });
});

describe('one node between', () => {
  const node = { key: 'node:qn1b', name: 'B' };
  const received = (claim: string, source: string, maker: string, stamped: boolean): Placed =>
    placed(claim, {
      way: 'channel:c_b',
      author: stamped ? `node:${maker}` : 'channel:c_b',
      state: 'received',
      report: `report--${claim}`,
      source,
      paper: `Paper of ${source}`,
      road: [...(maker === 'qn1b' ? [] : [{ key: `node:${maker}`, name: maker }]), node],
      stamped,
    });

  it('carries one statement of its own desk, however many papers it read', () => {
    const claims = [received('a', 'minister', 'qn1b', true), received('b', 'witness', 'qn1b', true)];
    expect(affirm(claims).independent).toEqual([1, 1]);
    expect(affirm(claims).bottleneck.map(({ label }) => label)).toEqual(['B']);
  });

  it('lets stamped statements of other nodes ride through', () => {
    const claims = [received('a', 'minister', 'qn1x', true), received('b', 'witness', 'qn1y', true)];
    expect(affirm(claims).independent).toEqual([2, 2]);
    const bare = claims.map((one) => ({ ...one, stamped: false }));
    expect(affirm(bare).independent).toEqual([1, 1]);
  });

  it('counts one claim that comes by two partners once', () => {
    const one = received('a', 'minister', 'qn1x', true);
    const other = { ...one, way: 'channel:c_c', road: [one.road[0]!, { key: 'node:qn1c', name: 'C' }] };
    const count = affirm([one, other]);
    expect([count.reports, count.stated, count.independent]).toEqual([2, 1, [1, 1]]);
  });
});

describe('who cites whom', () => {
  const cites = (claim: string, paper: string, source: string): Placed => placed(claim, { paper, source });

  it('takes two sites that cite each other for a loop and no origin', () => {
    const count = affirm([cites('a', 'Site A', 'Site B'), cites('b', 'Site B', 'Site A')]);
    expect([count.reports, count.stated, count.independent]).toEqual([2, 0, [0, 0]]);
    expect(count.loops.map((loop) => [...loop].sort())).toEqual([['Site A', 'Site B']]);
    expect(explainOrigins(count, 'en')).toContain('Circular reporting: Site A and Site B');
    expect(explainOrigins(count, 'ar')).toContain('نقل دائري');
  });

  it('takes what a paper says of itself for its own word, and who cites it for repetition', () => {
    const count = affirm([cites('a', 'Agency', 'Agency'), cites('b', 'Site', 'the agency')]);
    expect([count.reports, count.stated, count.independent]).toEqual([2, 1, [1, 1]]);
  });

  it('tells the way of each origin, and names that may be one organisation', () => {
    const count = affirm([
      cites('a', 'Site A', 'Ministry of Defence'),
      cites('b', 'Site B', 'a spokesman of the Ministry of Defence'),
    ]);
    expect(count.independent).toEqual([1, 2]);
    const [origins, perhaps] = explainWays(count, 'en');
    expect(origins).toContain('Ministry of Defence, through Site A');
    expect(perhaps).toContain('May be one and the same');
    expect(explainWays(count, 'ar')[0]).toContain('عبر Site A');
  });

  it('holds reports of unknown publishers for possibly one in the lower bound', () => {
    const count = affirm([
      placed('a', { source: 'minister', paper: null }),
      placed('b', { source: 'witness', paper: null }),
    ]);
    expect(count.independent).toEqual([1, 2]);
  });
});

describe('copies and people', () => {
  const two = [
    placed('a', { source: 'A. Ahmad', paper: 'Site A', report: 'report--a' }),
    placed('b', { source: 'B. Baker', paper: 'Site B', report: 'report--b' }),
  ];

  it('lets near-duplicate reports share one way in the lower bound', () => {
    expect(affirm(two).independent).toEqual([2, 2]);
    const count = affirm(two, [], [['report--a', 'report--b']]);
    expect(count.independent).toEqual([1, 2]);
    expect(explainWays(count, 'en').join(' ')).toContain('May be copies of one text: Site A and Site B');
  });

  it('joins sources that a person has found to be one', () => {
    expect(affirm(two, [{ a: 'a', b: 'b', verdict: 'one' }]).independent).toEqual([1, 1]);
  });

  it('holds two unnamed observers whose stamped words come by one node for possibly one, until they are shown to be two', () => {
    const observer = (claim: string, node: string): Placed =>
      placed(claim, {
        ...{ way: 'channel:c_p', author: `node:${node}`, report: `report--${claim}`, state: 'received' },
        ...{ anonymous: true, basis: 'observed', paper: null, stamped: true },
        road: [
          { key: `node:${node}`, name: node },
          { key: 'node:qn1paper', name: 'The paper' },
        ],
      });
    const both = [observer('c', 'qn1x'), observer('d', 'qn1y')];
    expect(affirm(both).independent).toEqual([1, 2]);
    expect(affirm(both, [{ a: 'c', b: 'd', verdict: 'distinct' }]).independent).toEqual([2, 2]);
  });

  it('joins origins whose tags are one', () => {
    const tagged = two.map((one) => ({ ...one, tags: ['source qn1x t'] }));
    expect(affirm(tagged).independent).toEqual([1, 1]);
    expect(explainWays(affirm(tagged), 'en')).toContain('Counted as one source: A. Ahmad and B. Baker.');
  });
});

describe('hostile statements', () => {
  it('relays a party once, however often its chain names it, and survives any names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            source: fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('Site')),
            anonymous: fc.boolean(),
            via: fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant('Site')), {
              maxLength: 6,
            }),
            paper: fc.constantFrom('Site', 'سايت', null),
            stance: fc.constantFrom('asserts' as const, 'denies' as const, 'hedges' as const),
          }),
          { maxLength: 12 },
        ),
        (rows) => {
          const statements = rows.map((row, i) => placed(`claim--${i}`, row));
          const { affirm: sides, deny } = countProposition(statements, []);
          for (const { independent, stated } of [sides, deny]) {
            expect(independent[0]).toBeLessThanOrEqual(independent[1]);
            expect(independent[1]).toBeLessThanOrEqual(stated);
          }
          const shuffled = countProposition(statements.toReversed(), []);
          expect(shuffled.affirm).toEqual(sides);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes the same name in other forms for one party', () => {
    const names = ['Café  PRESS', 'cafe\u0301 press', 'CAFÉ\u200b PRESS.'];
    expect(affirm(names.map((source, i) => placed(`claim--${i}`, { source }))).stated).toBe(1);
    const arabic = ['الوكالة', 'الوَكالَة', 'الوكاله'];
    expect(affirm(arabic.map((source, i) => placed(`claim--${i}`, { source }))).stated).toBe(1);
  });
});
