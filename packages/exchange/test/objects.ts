import type { StixObject } from '@qanat/stix';
import { putObjects, setMarks, supply } from '@qanat/store';
import type { Self } from '../src/index.ts';

export const GREEN = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb';
export const AMBER = 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421';
export const RED = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1';

const uuid = (n: number): string => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

export function indicator(n: number, more: Record<string, unknown> = {}): StixObject {
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${uuid(n)}`,
    created: '2026-11-20T10:00:00.000Z',
    modified: '2026-11-20T10:00:00.000Z',
    name: `Indicator ${n}`,
    pattern: `[ipv4-addr:value = '198.51.100.${n % 250}']`,
    pattern_type: 'stix',
    valid_from: '2026-11-20T10:00:00Z',
    object_marking_refs: [GREEN],
    ...more,
  } as StixObject;
}

export function sighting(n: number, of: string): StixObject {
  return {
    type: 'sighting',
    spec_version: '2.1',
    id: `sighting--${uuid(n)}`,
    created: '2026-11-22T10:00:00.000Z',
    modified: '2026-11-22T10:00:00.000Z',
    sighting_of_ref: of,
    count: 3,
    object_marking_refs: [GREEN],
  } as StixObject;
}

/** Puts objects into a node's own supply. */
export async function own(node: Self, objects: readonly StixObject[]): Promise<void> {
  await put(node, objects, 'own');
}

export async function put(node: Self, objects: readonly StixObject[], kind: 'own' | 'import'): Promise<void> {
  await node.store.write(async (tx) => {
    const name = kind === 'own' ? 'own' : 'import:test';
    const from = await supply(tx, { kind, name, terms: { onward: 'tlp' } });
    const rows = objects.map((object) => ({
      object,
      bytes: new TextEncoder().encode(JSON.stringify(object)),
    }));
    await putObjects(tx, from.id, rows, node.now().toISOString());
  });
}

export async function mark(
  node: Self,
  id: string,
  marks: { selector: string; mark: string }[],
): Promise<void> {
  await node.store.write((tx) => setMarks(tx, [{ id, marks }]));
}
