import type { Json, JsonObject } from '@qanat/json';
import { type StixObject, TLP_ORDER, TLP2_IDS, validate } from '@qanat/stix';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Candidate, Releasable, ReleaseInput, ReleasePlan, View } from '../../src/decide/index.ts';
import { planRelease } from '../../src/decide/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import { type Graph, OPEN_LANE, randomFrom, randomGraph, TIGHTER } from './graph.ts';
import { type Changes, plan, release, textOfViews } from './world.ts';

const RUNS = { numRuns: Number(process.env['QANAT_DECIDE_RUNS'] ?? 60) };
const graphs: fc.Arbitrary<Graph> = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 25 }))
  .map(([seed, size]) => randomGraph(randomFrom(seed), size));
const lanes = fc.constantFrom<Changes>(
  { lane: OPEN_LANE },
  { lane: { ...OPEN_LANE, attribution: 'pseudonym' } },
  { lane: { ceiling: 'green', redactions: 'count' } },
  { lane: { redactions: 'paths', attribution: 'must-not' } },
);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function shuffleKeys(value: Json, random: () => number): Json {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), random).map(([name, member]) => [name, shuffleKeys(member, random)]),
  );
}

/** Every string and number of the views with the property it stands under, by the original's id. */
function shown({ views }: ReleasePlan): Set<string> {
  const seen = new Set<string>();
  const visit = (at: string, value: Json): void => {
    if (Array.isArray(value)) for (const item of value) visit(at, item);
    else if (value !== null && typeof value === 'object') {
      for (const [name, member] of Object.entries(value)) visit(`${at}.${name}`, member);
    } else seen.add(`${at}=${String(value)}`);
  };
  for (const { sourceId, object } of views) {
    if (sourceId === undefined) continue;
    // Ids and times of a derived view are the lane's; what is left is what it reveals.
    const { id: _, created: __, modified: ___, created_by_ref: ____, ...content } = object;
    visit(sourceId, withoutIds(content));
  }
  return seen;
}

function withoutIds(content: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(content).replace(/[a-z0-9-]+--[0-9a-f-]{36}/g, 'id')) as JsonObject;
}

describe('a release decision', () => {
  it('is the same whatever the order of candidates and keys (I2)', () => {
    fc.assert(
      fc.property(graphs, lanes, fc.integer(), ({ candidates }, changes, seed) => {
        const random = randomFrom(seed);
        const other = shuffled(candidates, random).map(
          (one): Candidate => ({ ...one, object: shuffleKeys(one.object, random) as StixObject }),
        );
        const [a, b] = [plan(candidates, changes), plan(other, changes)];
        expect(b.digest).toBe(a.digest);
        expect(b.decisions).toEqual(a.decisions);
        expect(b.views.map(({ bytes }) => bytes)).toEqual(a.views.map(({ bytes }) => bytes));
      }),
      RUNS,
    );
  });

  it('never reveals more when the lane is tightened (I3)', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...TIGHTER), ({ candidates }, tighter) => {
        const wide = shown(plan(candidates, { lane: OPEN_LANE }));
        const narrow = shown(plan(candidates, { lane: { ...OPEN_LANE, ...tighter } }));
        const pseudonym = /source [0-9a-f]{8}|Source [0-9a-f]{8}/;
        expect([...narrow].filter((one) => !wide.has(one) && !pseudonym.test(one))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never reveals more when one object is marked more strictly (I3)', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), ({ candidates }, at) => {
        const chosen = candidates[at % candidates.length] as Candidate;
        const level = TLP_ORDER.findIndex((one) =>
          chosen.object['object_marking_refs']?.toString().includes(TLP2_IDS[one]),
        );
        const stricter = TLP2_IDS[TLP_ORDER[Math.min(Math.max(level, 2) + 1, 4)] ?? 'red'];
        const refs = [...((chosen.object['object_marking_refs'] ?? []) as string[]), stricter];
        const object = { ...chosen.object, object_marking_refs: [...new Set(refs)] };
        const bytes = new TextEncoder().encode(JSON.stringify(object));
        const tightened = candidates.map((one) => (one === chosen ? { ...one, object, bytes } : one));
        const wide = shown(plan(candidates, { lane: OPEN_LANE }));
        const narrow = shown(plan(tightened, { lane: OPEN_LANE }));
        expect(
          [...narrow].filter((one) => !wide.has(one) && !one.endsWith('.object_marking_refs=id')),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets no withheld id, no original id of a derived object and no secret part out (I4)', () => {
    fc.assert(
      fc.property(graphs, lanes, ({ candidates, secrets }, changes) => {
        const result = plan(candidates, changes);
        const text = textOfViews(result.views);
        for (const { id, effect, viewId } of result.decisions) {
          if (effect === 'withheld' || effect === 'ask' || viewId !== id)
            expect(text).not.toContain(id.slice(-36));
        }
        for (const secret of secrets) expect(text).not.toContain(secret);
      }),
      RUNS,
    );
  });

  it('sends nothing that dangles and nothing that is not valid STIX (I5)', () => {
    fc.assert(
      fc.property(graphs, lanes, ({ candidates }, changes) => {
        const { views } = plan(candidates, changes);
        const sent = new Set([...views.map(({ id }) => id), ...Object.values(TLP2_IDS)]);
        for (const { object, bytes } of views) {
          const issues = validate(JSON.parse(new TextDecoder().decode(bytes)) as Json);
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          const ids = JSON.stringify(object).match(/[a-z][a-z0-9-]*--[0-9a-f-]{36}/g) ?? [];
          const dangling = ids.filter((id) => !sent.has(id) && !id.startsWith('extension-definition--'));
          expect(dangling).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('changes no view when asked again with its own views as what went before (idempotence)', () => {
    fc.assert(
      fc.property(graphs, lanes, ({ candidates }, changes) => {
        const first = plan(candidates, changes);
        const { again, later } = afterwards(candidates, first, changes);
        const second = plan(again, later);
        expect(second.views.map(({ id, bytes }) => [id, bytes])).toEqual(
          first.views.map(({ id, bytes }) => [id, bytes]),
        );
        const holds = first.views.map(({ id }) => id);
        expect(plan(again, { ...later, recipientHolds: holds }).views).toEqual([]);
      }),
      RUNS,
    );
  });

  it('can be computed again from what was stored (I10)', () => {
    fc.assert(
      fc.property(graphs, lanes, ({ candidates }, changes) => {
        const input = release(candidates, changes);
        expect(planRelease(structuredClone(input), nodeCrypto)).toEqual(planRelease(input, nodeCrypto));
      }),
      RUNS,
    );
  });

  it('gives another digest for any other input (I2)', () => {
    const { candidates } = randomGraph(randomFrom(5), 6);
    const base = plan(candidates).digest;
    const others: Changes[] = [
      { now: '2026-12-03T10:00:01Z' },
      { lane: { ceiling: 'green' } },
      { channel: { state: 'suspended' } },
      { recipientHolds: ['x'] },
      { quotaUsed: { envelopes: 1, bytes: 0 } },
      { house: { community: ['x'] } },
      { laneSecret: new Uint8Array(32) },
      { idMap: { a: 'b' } },
      { approvals: [{ id: '*', rules: ['03 scope'], by: 'x' }] },
    ];
    for (const changes of others) expect(plan(candidates, changes).digest).not.toBe(base);
    expect(plan(candidates.slice(1)).digest).not.toBe(base);
  });

  it('is the only maker of what may be sent (I1)', () => {
    expectTypeOf<View>().not.toExtend<Releasable<View>>();
    expectTypeOf<ReleasePlan['views'][number]>().toExtend<View>();
    expectTypeOf<ReleaseInput['candidates'][number]['object']>().not.toExtend<Releasable<StixObject>>();
  });
});

/** The state of the lane after a release: a day later, with the views as prior ones. */
function afterwards(
  candidates: readonly Candidate[],
  first: ReleasePlan,
  changes: Changes,
): { again: Candidate[]; later: Changes } {
  const prior = (view: View | undefined): { prior?: NonNullable<Candidate['prior']> } => {
    if (view === undefined) return {};
    const { id, digest, bytes, object } = view;
    const [created, modified] = [object['created'], object['modified']];
    return {
      prior: {
        id,
        digest,
        bytes,
        ...(typeof created === 'string' && { created }),
        ...(typeof modified === 'string' && { modified }),
      },
    };
  };
  const again = candidates.map((one) => ({
    ...one,
    ...prior(first.views.find(({ sourceId }) => sourceId === one.object.id)),
  }));
  const identity = prior(first.views.find(({ id }) => id === first.identityId)).prior;
  const later = { ...changes, now: '2026-12-04T10:00:00.000Z', ...(identity && { laneIdentity: identity }) };
  return { again, later };
}
