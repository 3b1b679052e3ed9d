import type { JsonObject } from '@qanat/json';
import { createSco, type StixObject, TLP2_IDS } from '@qanat/stix';
import { describe, expect, it } from 'vitest';
import { type Candidate, planRelease, type ReleasePlan } from '../../src/decide/index.ts';
import { planReleaseByUnsafe } from '../../src/decide/plan.ts';
import { RULES } from '../../src/decide/rules/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import { addressOf, randomFrom } from './graph.ts';
import {
  candidate,
  foreign,
  identity,
  indicator,
  PARTNER,
  relationship,
  release,
  report,
  sdo,
  tlp,
} from './world.ts';

/** Pairs of worlds; the release gate runs 100,000. */
const PAIRS = Number(process.env['QANAT_INTERFERENCE_PAIRS'] ?? 200);
const RED = { object_marking_refs: [TLP2_IDS.red] };

interface Pair {
  readonly one: readonly Candidate[];
  readonly other: readonly Candidate[];
}

/**
 * Two worlds with the same releasable objects in the same places, around other withheld ones: other addresses, other
 * texts, another number, here and there none at all, with other references to them. Every own object that may point at
 * withheld ones has a creator, which the lane replaces: it is a derived view in both worlds.
 */
function pairOfWorlds(seed: number): Pair {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const author = identity('Harbour CERT', tlp('clear'));
  const by = { created_by_ref: author.id };
  const open: StixObject[] = [];
  for (let i = 0; i < 2 + Math.floor(random() * 4); i++) {
    open.push(indicator(`open ${seed} ${i}`, { ...tlp('green'), ...by }));
    open.push(
      createSco('ipv4-addr', {
        value: addressOf(`open ${seed} ${i}`),
        object_marking_refs: [TLP2_IDS.green],
      }),
    );
  }
  const things = open.filter(({ type }) => type === 'indicator');
  const worlds = ['one', 'other'].map((world) =>
    hiddenPart(`${world} ${seed}`, { random, pick, things: open, by }),
  );
  const holders = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, i) => ({
    name: `holder ${seed} ${i}`,
    refs: [pick(open).id, pick(open).id],
    kind: pick(['report', 'note', 'sighting', 'text', 'foreign']),
  }));
  const built = worlds.map((hidden) => {
    const some = (): string[] => hidden.filter(() => random() < 0.5).map(({ object }) => object.id);
    const holding = holders.map(({ name, refs, kind }) =>
      holder(name, { kind, refs, hidden: some(), sighted: things[0]?.id ?? '', by }),
    );
    const between = relationship(pick(things).id, open[1]?.id ?? '', { ...tlp('green'), ...by });
    return [
      candidate(author),
      ...open.map((one) => candidate(one)),
      ...holding,
      ...hidden,
      candidate({ ...between, id: `relationship--${holderId(seed)}`, source_ref: things[0]?.id ?? '' }),
    ];
  });
  return { one: built[0] ?? [], other: built[1] ?? [] };
}

function holderId(seed: number): string {
  return `00000000-0000-4000-8000-${String(Math.abs(seed) % 1e12).padStart(12, '0')}`;
}

/** Objects that no partner gets, each for its own reason, and relationships and sightings that hang on them. */
function hiddenPart(
  world: string,
  {
    random,
    pick,
    things,
    by,
  }: { random: () => number; pick: <T>(items: readonly T[]) => T; things: StixObject[]; by: JsonObject },
): Candidate[] {
  const hidden: Candidate[] = [];
  for (let i = 0; i < Math.floor(random() * 6); i++) {
    const name = `${world} ${i}`;
    hidden.push(
      pick([
        candidate(createSco('ipv4-addr', { value: addressOf(name), ...RED })),
        candidate(indicator(name, { ...RED, ...by })),
        candidate(indicator(name, { ...tlp('green'), ...by }), { marks: [{ selector: '', mark: 'lock' }] }),
        candidate(sdo('tool', name, { name, ...tlp('green'), ...by })),
        foreign(indicator(name, tlp('green')), { onward: 'none' }),
        candidate(indicator(name, { ...tlp('green'), ...by, confidence: 999 })),
      ]),
    );
    const ref = hidden[hidden.length - 1]?.object.id ?? '';
    hidden.push(candidate(relationship(ref, pick(things).id, { ...tlp('green'), ...by })));
    if (random() < 0.5) hidden.push(candidate(report(`only ${name}`, [ref], { ...tlp('green'), ...by })));
  }
  return hidden;
}

function holder(
  name: string,
  {
    kind,
    refs,
    hidden,
    sighted,
    by,
  }: { kind: string; refs: string[]; hidden: string[]; sighted: string; by: JsonObject },
): Candidate {
  const common = { ...tlp('green'), ...by };
  switch (kind) {
    case 'report':
      return candidate(report(name, [...refs, ...hidden], common));
    case 'note':
      return candidate(sdo('note', name, { content: name, object_refs: [...hidden, ...refs], ...common }));
    case 'sighting': {
      const seen = hidden.filter((id) => id.startsWith('identity--'));
      return candidate(
        sdo('sighting', name, {
          sighting_of_ref: sighted,
          ...(seen.length > 0 && { where_sighted_refs: seen }),
          ...common,
        }),
      );
    }
    case 'text':
      // Which of the withheld is named differs between the worlds; that one is named does not.
      return candidate(indicator(name, { ...common, labels: [name, ...hidden.map((id) => `like ${id}`)] }));
    default:
      // Foreign objects go whole: they point at nothing withheld, in either world.
      return foreign(
        report(
          name,
          refs.filter((id) => id.startsWith('ipv4-addr--')),
          tlp('green'),
        ),
        {
          onward: 'listed',
          list: [PARTNER],
        },
      );
  }
}

function bytesOf({ views }: ReleasePlan): string {
  return views
    .map(({ id, bytes, digest }) => `${id} ${digest} ${new TextDecoder().decode(bytes)}`)
    .join('\n');
}

const CHANGES = { lane: { attribution: 'pseudonym' } } as const;

describe('what is withheld', () => {
  it(`leaves no trace in what is sent (${PAIRS} pairs of worlds)`, () => {
    let sent = 0;
    for (let seed = 1; seed <= PAIRS; seed++) {
      const { one, other } = pairOfWorlds(seed);
      const a = planRelease(release(one, CHANGES), nodeCrypto);
      const b = planRelease(release(other, CHANGES), nodeCrypto);
      if (bytesOf(a) !== bytesOf(b)) expect(bytesOf(b), `pair ${seed}`).toBe(bytesOf(a));
      sent += a.views.length;
    }
    expect(sent).toBeGreaterThan(PAIRS * 4);
  });

  it('would leave traces without rule 14', () => {
    const mutant = RULES.filter(({ name }) => name !== '14 references');
    let traced = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const { one, other } = pairOfWorlds(seed);
      const [a, b] = [one, other].map((world) =>
        planReleaseByUnsafe(mutant, release(world, CHANGES), nodeCrypto),
      );
      if (a !== undefined && b !== undefined && bytesOf(a) !== bytesOf(b)) traced++;
    }
    expect(traced).toBeGreaterThan(80);
  });
});
