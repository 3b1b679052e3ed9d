import { createHash } from 'node:crypto';
import { createSco, type StixObject, TLP2_IDS, type Tlp } from '@qanat/stix';
import type { Candidate, LaneTerms, OnwardTerms } from '../../src/decide/index.ts';
import {
  candidate,
  identity,
  indicator,
  OTHER,
  PARTNER,
  relationship,
  report,
  sdo,
  statement,
  tlp,
} from './world.ts';

/** A stream of numbers in [0, 1) that depends on its seed alone. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that stand in nothing but what must not leave. */
export function secretWord(name: string): string {
  return `zq${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}

export interface Graph {
  readonly candidates: readonly Candidate[];
  /** Words of objects and parts that are marked so that no lane of the tests carries them. */
  readonly secrets: readonly string[];
}

const LEVELS: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];
const TERMS: readonly OnwardTerms[] = [
  { onward: 'none', by: OTHER },
  { onward: 'ask', by: OTHER },
  { onward: 'listed', list: [PARTNER], by: OTHER },
  { onward: 'tlp', by: OTHER, tlp: 'clear' },
  { onward: 'listed', list: [PARTNER], by: OTHER, orcon: true },
];

/** Reports, indicators, SCOs, relationships, sightings and markings that point at each other in every way. */
export function randomGraph(random: () => number, size: number): Graph {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const secrets: string[] = [];
  const author = identity('Harbour CERT', tlp('clear'));
  const licence = statement('Free to use', tlp(pick(LEVELS)));
  const objects: StixObject[] = [author, licence];
  const candidates: Candidate[] = [candidate(author), candidate(licence)];
  for (let i = 0; i < size; i++) {
    const object = randomObject(`o${i}`, { random, pick, objects, author, licence });
    const secret = secretWord(`part ${i}`);
    const partly = random() < 0.2 && object.type !== 'ipv4-addr' && object.type !== 'network-traffic';
    const marked = partly ? { ...object, x_secret: secret } : object;
    if (partly) secrets.push(secret);
    objects.push(marked);
    candidates.push(randomCandidate(marked, { partly, random, pick }));
  }
  return { candidates, secrets };
}

interface Choice {
  readonly random: () => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

function randomObject(
  name: string,
  {
    random,
    pick,
    objects,
    author,
    licence,
  }: Choice & { objects: StixObject[]; author: StixObject; licence: StixObject },
): StixObject {
  const markings = [TLP2_IDS[pick(LEVELS)], ...(random() < 0.2 ? [licence.id] : [])];
  const common = {
    ...(random() < 0.8 && { object_marking_refs: markings }),
    ...(random() < 0.5 && { created_by_ref: author.id }),
    ...(random() < 0.2 && { description: `see ${pick(objects).id}` }),
  };
  const { created_by_ref: _, description: __, ...scoCommon } = common as Record<string, string>;
  const things = objects.filter(
    ({ type }) => !['marking-definition', 'relationship', 'sighting'].includes(type),
  );
  const addresses = objects.filter(({ type }) => type === 'ipv4-addr');
  const some = (): string[] => [...new Set([pick(things).id, pick(things).id, pick(things).id])];
  switch (pick(['report', 'indicator', 'ipv4-addr', 'network-traffic', 'relationship', 'sighting', 'note'])) {
    case 'report':
      return report(name, some(), common);
    case 'note':
      return sdo('note', name, { content: name, object_refs: some(), ...common });
    case 'relationship':
      return relationship(pick(things).id, pick(things).id, common);
    case 'sighting': {
      const seen = objects.filter(({ type }) => type === 'indicator');
      return seen.length === 0
        ? indicator(name, common)
        : sdo('sighting', name, { sighting_of_ref: pick(seen).id, ...common });
    }
    case 'network-traffic':
      return addresses.length === 0
        ? createSco('ipv4-addr', { value: addressOf(name), ...scoCommon } as never)
        : createSco('network-traffic', {
            protocols: ['tcp'],
            src_ref: pick(addresses).id,
            dst_port: 443,
            ...scoCommon,
          } as never);
    case 'ipv4-addr':
      return createSco('ipv4-addr', { value: addressOf(name), ...scoCommon } as never);
    default:
      return indicator(name, common);
  }
}

export function addressOf(name: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(name).digest();
  return `198.18.${a}.${b}`;
}

function randomCandidate(
  object: StixObject,
  { partly, random, pick }: Choice & { partly: boolean },
): Candidate {
  const marks = [
    ...(partly
      ? [
          {
            selector: 'x_secret',
            mark: pick(['personal', 'embargo:2030-01-01T00:00:00Z', `notrel:${PARTNER}`]),
          },
        ]
      : []),
    ...(random() < 0.05 ? [{ selector: '', mark: pick(['lock', 'personal', 'source']) }] : []),
  ];
  if (random() < 0.7) return candidate(object, { marks, ...(random() < 0.2 && { inputs: [pick(TERMS)] }) });
  return candidate(object, { marks, supply: { kind: 'channel', terms: pick(TERMS) } });
}

/** One lane that allows much, and each way to allow less. */
export const OPEN_LANE: Partial<LaneTerms> = { ceiling: 'amber+strict', sources: 'open' };
export const TIGHTER: readonly Partial<LaneTerms>[] = [
  { ceiling: 'amber' },
  { ceiling: 'green' },
  { ceiling: 'clear' },
  { types: ['report', 'indicator', 'identity'] },
  { types: ['ipv4-addr', 'network-traffic', 'relationship', 'indicator'] },
  { sources: 'withhold' },
  { sources: 'pseudonym' },
  { verbs: [] },
];
