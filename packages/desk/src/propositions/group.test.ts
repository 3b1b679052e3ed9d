import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkKind } from '../provenance/statement.ts';
import { type GroupInput, groupClaims, matterOf, propositionId, type Verdict } from './group.ts';

const claim = (
  id: string,
  links: Partial<Record<LinkKind, string[]>> = {},
  more: Partial<GroupInput> = {},
): GroupInput => ({
  claim: `claim--${id}`,
  author: 'own',
  stance: 'asserts',
  links: Object.entries(links).flatMap(([kind, ids]) =>
    (ids ?? []).map((to) => ({ to: `claim--${to}`, kind: kind as LinkKind })),
  ),
  matter: '',
  ...more,
});
const judged = (a: string, b: string, verdict: Verdict['verdict']): Verdict => ({
  a: `claim--${a}`,
  b: `claim--${b}`,
  verdict,
});
/** `a affirm, b deny | c affirm`: one part for each proposition. */
function groups(claims: GroupInput[], verdicts: Verdict[] = []): string {
  const found = new Map<string, string[]>();
  for (const [id, { proposition, side }] of groupClaims(claims, verdicts))
    found.set(proposition, [...(found.get(proposition) ?? []), `${id.slice(7)} ${side}`]);
  return [...found.values()]
    .map((members) => members.sort().join(', '))
    .sort()
    .join(' | ');
}
const DENIES = { stance: 'denies' as const };
const HEDGES = { stance: 'hedges' as const };

describe('what joins claims, and on which side', () => {
  it.each<[string, GroupInput[], Verdict[], string]>([
    ['nothing', [claim('a'), claim('b')], [], 'a affirm | b affirm'],
    ['support', [claim('a'), claim('b', { supports: ['a'] })], [], 'a affirm, b affirm'],
    [
      'support of a denial',
      [claim('a', {}, DENIES), claim('b', { supports: ['a'] }, DENIES)],
      [],
      'a deny, b deny',
    ],
    ['a denial of a claim', [claim('a'), claim('b', { denies: ['a'] }, DENIES)], [], 'a affirm, b deny'],
    [
      'a denial in the words of an assertion',
      [claim('a'), claim('b', { denies: ['a'] })],
      [],
      'a affirm, b deny',
    ],
    [
      'two that deny one and support each other',
      [claim('a'), claim('b', { denies: ['a'] }), claim('c', { denies: ['a'], supports: ['b'] })],
      [],
      'a affirm, b deny, c deny',
    ],
    ['a hedge', [claim('a'), claim('b', { supports: ['a'] }, HEDGES)], [], 'a affirm, b hedge'],
    [
      'a contradiction of an assertion by a denial',
      [claim('a'), claim('b', { contradicts: ['a'] }, DENIES)],
      [],
      'a affirm, b deny',
    ],
    [
      'not a contradiction of two numbers: they are two propositions',
      [claim('a', {}, { stance: 'estimates' }), claim('b', { contradicts: ['a'] }, { stance: 'estimates' })],
      [],
      'a affirm | b affirm',
    ],
    ['a verdict', [claim('a'), claim('b')], [judged('a', 'b', 'same')], 'a affirm, b affirm'],
    [
      'a verdict on a denial',
      [claim('a'), claim('b', {}, DENIES)],
      [judged('a', 'b', 'same')],
      'a affirm, b deny',
    ],
    [
      'a verdict of the opposite',
      [claim('a'), claim('b')],
      [judged('a', 'b', 'opposite')],
      'a affirm, b deny',
    ],
    [
      'no link that a person has parted',
      [claim('a'), claim('b', { supports: ['a'] })],
      [judged('a', 'b', 'different')],
      'a affirm | b affirm',
    ],
    [
      'links that contradict one another say nothing about sides',
      [claim('a'), claim('b', { supports: ['a'], denies: ['a'] })],
      [],
      'a affirm, b affirm',
    ],
    [
      'an equal matter',
      [claim('a', {}, { matter: 'm' }), claim('b', {}, { matter: 'm' })],
      [],
      'a affirm, b affirm',
    ],
    ['no link to nowhere', [claim('a', { supports: ['x', 'a'] })], [], 'a affirm'],
  ])('%s', (_what, claims, verdicts, expected) => {
    expect(groups(claims, verdicts)).toBe(expected);
  });

  it('names a proposition after the least of its claims', () => {
    const found = groupClaims([claim('b', { supports: ['a'] }), claim('a')], []);
    expect(found.get('claim--b')?.proposition).toBe(propositionId('claim--a'));
  });
});

describe("a partner's links", () => {
  const partner = { author: 'node:p' };

  it('hang its claims on one of ours', () => {
    expect(groups([claim('a'), claim('p', { supports: ['a'] }, partner)])).toBe('a affirm, p affirm');
  });

  it('never join two of ours that are apart, not by a chain of its claims either', () => {
    const ours = [claim('a'), claim('b')];
    expect(groups([...ours, claim('p', { supports: ['a', 'b'] }, partner)])).toBe(
      'a affirm | b affirm | p affirm',
    );
    expect(
      groups([
        ...ours,
        claim('p', { supports: ['a'] }, partner),
        claim('q', { supports: ['p', 'b'] }, partner),
      ]),
    ).toBe('a affirm | b affirm | p affirm, q affirm');
    const other = { author: 'node:q' };
    expect(
      groups([
        ...ours,
        claim('p', { supports: ['a'] }, partner),
        claim('q', { supports: ['p', 'b'] }, other),
      ]),
    ).toBe('a affirm, p affirm | b affirm | q affirm');
  });

  it('may touch two of ours once a person has joined them', () => {
    const claims = [claim('a'), claim('b'), claim('p', { supports: ['a', 'b'] }, partner)];
    expect(groups(claims, [judged('a', 'b', 'same')])).toBe('a affirm, b affirm, p affirm');
  });

  it('of equal matter hang on ours, each party for itself', () => {
    const matter = 'm';
    expect(
      groups([
        claim('p', {}, { ...partner, matter }),
        claim('q', {}, { author: 'node:q', matter }),
        claim('a', {}, { matter }),
      ]),
    ).toBe('a affirm, p affirm, q affirm');
    expect(
      groups([claim('p', {}, { ...partner, matter }), claim('q', {}, { author: 'node:q', matter })]),
    ).toBe('p affirm | q affirm');
  });

  it('cannot join ours in any order, of any shape', () => {
    const ids = fc.nat({ max: 9 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            foreign: fc.constantFrom('own', 'node:p', 'node:q'),
            supports: fc.array(ids, { maxLength: 3 }),
            denies: fc.array(ids, { maxLength: 2 }),
            stance: fc.constantFrom('asserts' as const, 'denies' as const, 'hedges' as const),
            matter: fc.constantFrom('', 'm'),
          }),
          { minLength: 10, maxLength: 10 },
        ),
        (rows) => {
          const claims = rows.map(({ foreign, supports, denies, ...row }, i) =>
            claim(
              String(i),
              { supports: supports.map(String), denies: denies.map(String) },
              { ...row, author: foreign },
            ),
          );
          const ours = claims.filter(({ author }) => author === 'own');
          const alone = groupClaims(ours, []);
          const all = groupClaims(claims, []);
          for (const a of ours)
            for (const b of ours)
              if (all.get(a.claim)!.proposition === all.get(b.claim)!.proposition && a.claim !== b.claim) {
                // Only over a foreign claim that one of ours names itself can two of ours meet.
                const direct = alone.get(a.claim)!.proposition === alone.get(b.claim)!.proposition;
                const named = ours.some(({ links }) =>
                  links.some(({ to }) => claims.find((one) => one.claim === to)?.author !== 'own'),
                );
                expect(direct || named).toBe(true);
              }
          expect(groupClaims(claims.toReversed(), [])).toEqual(all);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the matter of a claim', () => {
  const about = (refs: string[], estimate: Parameters<typeof matterOf>[0]['estimate'] = null) =>
    matterOf({ about: refs, estimate });
  const number = {
    subject: 's',
    value: 5,
    min: null,
    max: null,
    unit: 'people',
    approximate: false,
    asOf: null,
  };

  it('is the same for the same things that say something, in any order', () => {
    expect(about(['indicator--1', 'malware--2'])).toBe(about(['malware--2', 'indicator--1']));
    expect(about(['indicator--1'])).not.toBe(about(['indicator--2']));
  });

  it('is none for an actor or a place: anything may be said of it', () => {
    expect(about(['threat-actor--1', 'location--2'])).toBe('');
    expect(about([])).toBe('');
  });

  it('differs with the number', () => {
    expect(about(['sighting--1'], number)).not.toBe(about(['sighting--1'], { ...number, value: 6 }));
  });
});

it('groups a hundred thousand claims of a partner in bounded time', () => {
  const claims = Array.from({ length: 100_000 }, (_, i) =>
    claim(String(i), { supports: [String((i + 1) % 100_000)] }, { author: 'node:p' }),
  );
  const found = groupClaims([...claims, claim('x')], []);
  expect(new Set(Array.from(found.values(), ({ proposition }) => proposition)).size).toBe(2);
});
