import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assertion, type Basis, buildAssertionGraph } from './assertions.ts';
import { explainOrigins } from './explain.ts';
import { independentOrigins, type OriginQuery } from './origins.ts';

const P = 'channels pass raw intelligence and support';
const says = (id: string, basis: Basis, more: Partial<Assertion> = {}): Assertion => ({
  id,
  who: id,
  proposition: P,
  stance: 'affirm',
  basis,
  ...more,
});
const relays = (...ids: string[]): { relays: { id: string }[] } => ({ relays: ids.map((id) => ({ id })) });
const count = (assertions: Assertion[], query: Partial<OriginQuery> = {}) =>
  independentOrigins(buildAssertionGraph(assertions), { proposition: P, stance: 'affirm', ...query });

const commanders = [
  says('commander 1', 'observed', { unnamed: true }),
  says('commander 2', 'observed', { unnamed: true }),
];
const paper = says('newspaper', 'told', relays('commander 1', 'commander 2'));
const site = says('site', 'cites', { ...relays('newspaper'), delivered: true });
const founding = [...commanders, paper, site];
const second = says('second site', 'cites', { ...relays('newspaper'), delivered: true });
const cert = says('partner CERT', 'own-record', { delivered: true });
const stampedPaper: Assertion = {
  ...paper,
  relays: [
    { id: 'commander 1', stamped: true },
    { id: 'commander 2', stamped: true },
  ],
};
const stampedSite: Assertion = { ...site, relays: [{ id: 'newspaper', stamped: true }] };
const services = ['s1', 's2', 's3', 's4'];
const curveball = [
  says('curveball', 'observed'),
  ...Array.from({ length: 100 }, (_, i) =>
    says(`report ${i}`, 'told', { who: 'handler', ...relays('curveball') }),
  ),
  ...services.map((id, k) =>
    says(id, 'cites', {
      delivered: true,
      ...relays(...Array.from({ length: 25 }, (_, i) => `report ${k * 25 + i}`)),
    }),
  ),
];

describe('the worked examples of counting independent origins', () => {
  it.each([
    ['two unnamed commanders, one newspaper, one site', founding, {}, 1, 2, [1, 1], ['newspaper']],
    ['a second site relays the same paper', [...founding, second], {}, 2, 2, [1, 1], ['newspaper']],
    [
      'a partner CERT with own telemetry',
      [...founding, second, cert],
      {},
      3,
      3,
      [2, 2],
      ['newspaper', 'partner CERT'],
    ],
    [
      'both statements stamped through that one paper',
      [...commanders, stampedPaper, stampedSite],
      {},
      1,
      2,
      [1, 2],
      ['commander 1', 'commander 2'],
    ],
    [
      'the same, the two shown to be different people',
      [...commanders, stampedPaper, stampedSite],
      { distinct: [['commander 1', 'commander 2']] },
      1,
      2,
      [2, 2],
      ['commander 1', 'commander 2'],
    ],
    ['one source, a hundred reports, four services', curveball, {}, 4, 1, [1, 1], ['curveball']],
    [
      'two sites citing each other',
      [
        says('a', 'cites', { delivered: true, ...relays('b') }),
        says('b', 'cites', { delivered: true, ...relays('a') }),
      ],
      {},
      2,
      0,
      [0, 0],
      [],
    ],
  ] as [string, Assertion[], Partial<OriginQuery>, number, number, [number, number], string[]][])(
    '%s',
    (_name, assertions, query, reports, stated, independent, bottleneck) => {
      const result = count(assertions, query);
      expect(result.reports).toBe(reports);
      expect(result.stated).toBe(stated);
      expect(result.independent).toEqual(independent);
      expect(result.bottleneck.map((p) => p.label).sort()).toEqual([...bottleneck].sort());
    },
  );

  it('counts a denial for its own side and subtracts nothing', () => {
    const deny = [
      says('spokesman', 'own-record', { stance: 'deny' }),
      says('newspaper/deny', 'told', { who: 'newspaper', stance: 'deny', ...relays('spokesman') }),
      says('site/deny', 'cites', {
        who: 'site',
        stance: 'deny',
        delivered: true,
        ...relays('newspaper/deny'),
      }),
    ];
    expect(count([...founding, ...deny], { stance: 'deny' }).independent).toEqual([1, 1]);
    expect(count([...founding, ...deny]).independent).toEqual([1, 1]);
  });

  it('counts a hedge for neither side', () => {
    const hedge = says('officials', 'unknown', { stance: 'hedge', unnamed: true, delivered: true });
    const result = count([hedge], { stance: 'hedge' });
    expect([result.reports, result.stated, result.independent]).toEqual([1, 1, [0, 0]]);
    expect(explainOrigins(result, 'en')).toContain('neither side');
  });

  it('keeps two numbers for one thing as two propositions', () => {
    const two = [
      says('un', 'inferred', { proposition: 'strength = 2,000', delivered: true }),
      says('paper', 'inferred', { proposition: 'strength = 70,000', delivered: true }),
    ];
    expect(count(two, { proposition: 'strength = 2,000' }).independent).toEqual([1, 1]);
    expect(count(two, { proposition: 'strength = 70,000' }).independent).toEqual([1, 1]);
  });

  it('names a loop, and lets an observer beside it count', () => {
    const loop = [
      says('a', 'cites', { delivered: true, ...relays('b') }),
      says('b', 'cites', { delivered: true, ...relays('a') }),
    ];
    expect(count(loop).loops.map((l) => [...l].sort())).toEqual([['a', 'b']]);
    expect(count([...loop, cert]).independent).toEqual([1, 1]);
  });
});

describe('bounds', () => {
  it('lets a suspected copy lower only the lower bound', () => {
    const copy = says('copier', 'unknown', { delivered: true, maybe: ['text 17'] });
    const original = { ...site, maybe: ['text 17'] };
    expect(count([...commanders, paper, original, copy]).independent).toEqual([1, 2]);
  });

  it('joins what is the same person in both bounds', () => {
    const twice = [
      says('x', 'observed', { delivered: true, same: ['passport 9'] }),
      says('y', 'observed', { delivered: true, same: ['passport 9'] }),
    ];
    expect(count(twice).independent).toEqual([1, 1]);
  });

  it('treats two articles of one paper as one relay', () => {
    const articles = [
      ...commanders,
      says('article 1', 'told', { who: 'paper', delivered: true, ...relays('commander 1') }),
      says('article 2', 'told', { who: 'paper', delivered: true, ...relays('commander 2') }),
    ];
    expect(count(articles).independent).toEqual([1, 1]);
  });

  it('falls when a report is retracted', () => {
    const all = [...founding, cert];
    expect(count(all).independent).toEqual([2, 2]);
    expect(count(all, { retracted: ['partner CERT'] }).independent).toEqual([1, 1]);
    expect(count(all, { retracted: ['commander 1', 'commander 2', 'partner CERT'] }).independent).toEqual([
      0, 0,
    ]);
  });

  it('refuses a relay of something unknown', () => {
    expect(() => buildAssertionGraph([says('a', 'cites', relays('nowhere'))])).toThrow(
      expect.objectContaining({ code: 'desk/bad-graph' }),
    );
  });
});

const BASES: Basis[] = ['observed', 'own-record', 'told', 'cites', 'unknown'];

const KEYS = ['k1', 'k2', 'k3'];

/** A random reporting graph; relays point at earlier assertions, and now and then at a later one (a loop). */
const graphs = fc
  .array(
    fc.record({
      who: fc.integer({ min: 0, max: 12 }),
      basis: fc.constantFrom(...BASES),
      unnamed: fc.boolean(),
      delivered: fc.boolean(),
      up: fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), { maxLength: 3 }),
      same: fc.subarray(KEYS, { maxLength: 1 }),
      maybe: fc.subarray(KEYS, { maxLength: 2 }),
      copies: fc.subarray(KEYS, { maxLength: 1 }),
      unproven: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) =>
    rows.map((row, i) =>
      says(`n${i}`, row.basis, {
        who: `p${row.who}`,
        unnamed: row.unnamed,
        delivered: row.delivered,
        relays: row.up.map(([k, stamped]) => ({ id: `n${k % rows.length}`, stamped })),
        same: row.same,
        maybe: row.maybe,
        copies: row.copies,
        unproven: row.unproven,
      }),
    ),
  );

describe('properties', () => {
  it('never counts more for a further relay of what already reached us', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.boolean(), (assertions, pick, stamped) => {
        const before = count(assertions).independent;
        const delivered = assertions.filter((a) => a.delivered);
        if (delivered.length === 0) return;
        const target = delivered[pick % delivered.length]!;
        const relay = says('added', 'cites', { delivered: true, relays: [{ id: target.id, stamped }] });
        const after = count([...assertions, relay]).independent;
        expect(after[0]).toBeLessThanOrEqual(before[0]);
        expect(after[1]).toBeLessThanOrEqual(before[1]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps lower ≤ upper ≤ stated, and the cut as large as the upper bound', () => {
    fc.assert(
      fc.property(graphs, (assertions) => {
        const result = count(assertions);
        const [lo, hi] = result.independent;
        expect(lo).toBeLessThanOrEqual(hi);
        expect(hi).toBeLessThanOrEqual(result.stated);
        expect(result.bottleneck.length).toBeGreaterThanOrEqual(Math.min(hi, 1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('order and suspicion', () => {
  it('counts the same in whatever order assertions and relays come', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (assertions, numbers) => {
        const shuffled = <T>(list: readonly T[]): T[] => {
          const keyed = list.map((one) => ({ one, key: numbers.next().value }));
          return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        };
        const other = shuffled(assertions).map((one) => ({ ...one, relays: shuffled(one.relays ?? []) }));
        const [a, b] = [count(assertions), count(other)];
        const loops = (all: readonly (readonly string[])[]) => all.map((loop) => loop.join()).sort();
        expect({ ...b, loops: loops(b.loops) }).toEqual({ ...a, loops: loops(a.loops) });
      }),
      { numRuns: 300 },
    );
  });

  it('never moves the upper bound for a suspicion, nor raises the lower one', () => {
    fc.assert(
      fc.property(graphs, (assertions) => {
        const plain = assertions.map(({ maybe: _, copies: __, unproven: ___, ...one }) => one);
        const [sure, suspected] = [count(plain).independent, count(assertions).independent];
        expect(suspected[1]).toBe(sure[1]);
        expect(suspected[0]).toBeLessThanOrEqual(sure[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('never counts more for a relay by a party that is already in the graph', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat({ max: 12 }), (assertions, pick, who) => {
        const before = count(assertions).independent;
        const delivered = assertions.filter((a) => a.delivered);
        if (delivered.length === 0) return;
        const target = delivered[pick % delivered.length]!;
        const relay = says('added', 'cites', {
          who: `p${who}`,
          delivered: true,
          relays: [{ id: target.id }],
        });
        const after = count([...assertions, relay]).independent;
        expect(after[0]).toBeLessThanOrEqual(before[0]);
        expect(after[1]).toBeLessThanOrEqual(before[1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile graphs', () => {
  it('takes a party that relays itself for no origin', () => {
    const result = count([says('a', 'cites', { delivered: true, ...relays('a') })]);
    expect([result.reports, result.stated, result.independent]).toEqual([1, 0, [0, 0]]);
  });

  it('counts as many origins as there are, and a chain and a ring as long as one likes', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => says(`o${i}`, 'observed', { delivered: true }));
    expect(count(many).independent).toEqual([20_000, 20_000]);
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      says(`c${i}`, i === 0 ? 'observed' : 'cites', {
        delivered: i === 19_999,
        ...(i > 0 && relays(`c${i - 1}`)),
      }),
    );
    expect(count(chain).independent).toEqual([1, 1]);
    const ring = chain.map((one, i) => ({
      ...one,
      basis: 'cites' as const,
      ...relays(`c${(i + 1) % 20_000}`),
    }));
    const circular = count(ring);
    expect(circular.independent).toEqual([0, 0]);
    expect(circular.loops).toHaveLength(1);
  });

  it('lets one partner with many claims stand for no more than one', () => {
    const claims = Array.from({ length: 5_000 }, (_, i) => says(`s${i}`, 'observed', { unproven: true }));
    const node = says('node', 'cites', { delivered: true, ...relays(...claims.map(({ id }) => id)) });
    expect(count([...claims, node]).independent).toEqual([1, 1]);
    expect(count([...claims, node, cert]).independent).toEqual([1, 2]);
  });
});

describe('the explanation', () => {
  it('names the bottleneck and the repetition in both languages', () => {
    const result = count([...founding, second]);
    expect(explainOrigins(result, 'en')).toBe(
      '2 reports support it, with 2 stated origins. Independent origins: 1. Every line we hold comes through newspaper. Further reports are repetition, not confirmation.',
    );
    const arabic = explainOrigins(result, 'ar');
    expect(arabic).toContain('تقريران يؤيدانه');
    expect(arabic).toContain('كل ما لدينا يمر عبر newspaper');
    expect(arabic).toContain('تكرار لا تأكيد');
  });

  it('says it when nobody reports', () => {
    expect(explainOrigins(count([]), 'en')).toContain('No report');
    expect(explainOrigins(count([]), 'ar')).toContain('لم يصلنا');
  });
});
