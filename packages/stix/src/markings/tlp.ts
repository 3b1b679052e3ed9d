import type { Json, JsonObject } from '@qanat/json';
import { StixError } from '../errors.ts';
import type { StixObject } from '../types.ts';

/** The Traffic Light Protocol's labels in the words of TLP 2.0. */
export type Tlp = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';

/** From open to closed. */
export const TLP_ORDER: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** Key of the extension that carries TLP 2.0 in STIX 2.1. */
export const TLP2_EXTENSION_ID = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** The only marking definitions that are TLP 2.0. */
export const TLP2_IDS: Readonly<Record<Tlp, string>> = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

export type Tlp1 = 'white' | 'green' | 'amber' | 'red';

/** The only marking definitions that are TLP 1, §7.2.1.4. */
export const TLP1_IDS: Readonly<Record<Tlp1, string>> = {
  white: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
  green: 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da',
  amber: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
  red: 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed',
};

const byId: ReadonlyMap<string, Tlp> = new Map<string, Tlp>([
  ...Object.entries(TLP2_IDS).map(([tlp, id]): [string, Tlp] => [id, tlp as Tlp]),
  ...Object.entries(TLP1_IDS).map(([tlp, id]): [string, Tlp] => [
    id,
    tlp === 'white' ? 'clear' : (tlp as Tlp),
  ]),
]);

/** The label of a TLP marking of either version, by id alone; WHITE reads as clear. */
export function tlpOfMarkingId(id: string): Tlp | undefined {
  return byId.get(id.toLowerCase());
}

/** The stricter of two labels, where absent is no label at all. */
export function stricterTlp(a: Tlp | undefined, b: Tlp | undefined): Tlp | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return TLP_ORDER.indexOf(a) >= TLP_ORDER.indexOf(b) ? a : b;
}

/** The TLP 2.0 marking definition, exactly as published. */
export function tlpMarkingObject(tlp: Tlp): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: TLP2_IDS[tlp],
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${tlp.toUpperCase()}`,
    extensions: { [TLP2_EXTENSION_ID]: { extension_type: 'property-extension', tlp_2_0: tlp } },
  };
}

/**
 * The TLP 1 marking definition, for partners that do not know TLP 2.0.
 * @throws {StixError} `stix/unknown-type` for amber+strict, which TLP 1 cannot say.
 */
export function tlp1MarkingObject(tlp: Tlp): StixObject {
  if (tlp === 'amber+strict') throw new StixError('stix/unknown-type', 'TLP 1 has no AMBER+STRICT.');
  const label = tlp === 'clear' ? 'white' : tlp;
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: TLP1_IDS[label],
    created: '2017-01-20T00:00:00.000Z',
    name: `TLP:${label.toUpperCase()}`,
    definition_type: 'tlp',
    definition: { tlp: label },
  };
}

/** What a marking definition is. `forged-tlp` claims to be TLP and is not one of the published objects. */
export type MarkingClass =
  | { readonly kind: 'tlp'; readonly tlp: Tlp }
  | { readonly kind: 'statement' | 'iep' | 'pap' | 'unknown' | 'forged-tlp' };

/** Decides by id; the content can only take away from that, never add. */
export function classifyMarking(definition: StixObject): MarkingClass {
  const tlp = tlpOfMarkingId(definition.id);
  if (tlp !== undefined) return agrees(definition, tlp) ? { kind: 'tlp', tlp } : { kind: 'forged-tlp' };
  if (claimsTlp(definition)) return { kind: 'forged-tlp' };
  const kind = definition['definition_type'];
  if (kind === 'statement') return { kind: 'statement' };
  if (typeof kind === 'string' && /^iep/i.test(kind)) return { kind: 'iep' };
  if (typeof kind === 'string' && /^pap$/i.test(kind)) return { kind: 'pap' };
  const members = extensionMembers(definition);
  if (members.has('pap')) return { kind: 'pap' };
  if (members.has('iep') || members.has('iep_version')) return { kind: 'iep' };
  return { kind: 'unknown' };
}

function agrees(definition: StixObject, tlp: Tlp): boolean {
  const isTlp2 = definition.id.toLowerCase() === TLP2_IDS[tlp];
  const genuine = isTlp2 ? tlpMarkingObject(tlp) : tlp1MarkingObject(tlp);
  const label = isTlp2 ? tlp2Label(definition) : tlp1Label(definition);
  const expected = isTlp2 ? tlp : tlp1Label(genuine);
  return (
    label === expected &&
    instant(definition['created']) === instant(genuine['created']) &&
    (definition['name'] === undefined || definition['name'] === genuine['name'])
  );
}

/** Producers write the published instants with and without a fraction. */
function instant(value: Json | undefined): string {
  return typeof value === 'string' ? value.replace(/\.0+Z$/, 'Z') : '';
}

function claimsTlp(definition: StixObject): boolean {
  const name = definition['name'];
  return (
    /^tlp$/i.test(String(definition['definition_type'] ?? '')) ||
    tlp2Label(definition) !== undefined ||
    (typeof name === 'string' && /^\s*tlp\s*[:：]/i.test(name))
  );
}

function tlp1Label(definition: StixObject): Json | undefined {
  const inner = definition['definition'];
  return isObject(inner) && definition['definition_type'] === 'tlp' ? inner['tlp'] : undefined;
}

function tlp2Label(definition: StixObject): Json | undefined {
  const extensions = definition['extensions'];
  const extension = isObject(extensions) ? extensions[TLP2_EXTENSION_ID] : undefined;
  return isObject(extension) ? extension['tlp_2_0'] : undefined;
}

function extensionMembers(definition: StixObject): ReadonlySet<string> {
  const extensions = definition['extensions'];
  if (!isObject(extensions)) return new Set();
  return new Set(Object.values(extensions).flatMap((one) => (isObject(one) ? Object.keys(one) : [])));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
