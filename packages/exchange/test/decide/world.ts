import { createHash } from 'node:crypto';
import type { JsonObject } from '@qanat/json';
import { type StixObject, TLP2_IDS, type Tlp } from '@qanat/stix';
import type { Candidate, LaneTerms, OnwardTerms, ReleaseInput, ReleasePlan } from '../../src/decide/index.ts';
import { planRelease } from '../../src/decide/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';

export const SELF = 'qn1harbour';
export const PARTNER = 'qn1desk';
export const OTHER = 'qn1ngo';
export const NOW = '2026-12-03T10:00:00.000Z';
const THEN = '2026-11-01T08:00:00.000Z';

/** A UUID that depends on a name only, shaped as version 4. */
export function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const LANE: LaneTerms = {
  from: SELF,
  to: PARTNER,
  ceiling: 'amber',
  introduced_ceiling: 'green',
  types: [
    'indicator',
    'report',
    'relationship',
    'sighting',
    'observed-data',
    'identity',
    'note',
    'ipv4-addr',
    'domain-name',
    'network-traffic',
    'malware',
    'language-content',
  ],
  purpose: ['detect'],
  deny_purpose: ['publish'],
  onward: 'ask',
  onward_list: [],
  orcon: false,
  attribution: 'name',
  sources: 'pseudonym',
  redactions: 'none',
  verbs: ['put'],
  personal_data: 'strip',
  retention_days: 365,
  after_end: 'keep-under-terms',
  receipt_within: 'P3D',
  canaries: 'may',
  origin_tags: 'carry',
  quota: { envelopes_day: 2000, bytes_day: 104_857_600, objects_envelope: 1000 },
};

export function sdo(type: string, name: string, properties: JsonObject = {}): StixObject {
  return {
    type,
    spec_version: '2.1',
    id: `${type}--${uuid(name)}`,
    created: THEN,
    modified: THEN,
    ...properties,
  };
}

export function indicator(name: string, properties: JsonObject = {}): StixObject {
  return sdo('indicator', name, {
    name,
    pattern: "[domain-name:value = 'bad.example']",
    pattern_type: 'stix',
    valid_from: THEN,
    ...properties,
  });
}

export function identity(name: string, properties: JsonObject = {}): StixObject {
  return sdo('identity', name, { name, identity_class: 'organization', ...properties });
}

export function report(name: string, refs: readonly string[], properties: JsonObject = {}): StixObject {
  return sdo('report', name, { name, published: THEN, object_refs: [...refs], ...properties });
}

export function relationship(from: string, to: string, properties: JsonObject = {}): StixObject {
  return sdo('relationship', `${from} ${to}`, {
    relationship_type: 'related-to',
    source_ref: from,
    target_ref: to,
    ...properties,
  });
}

export function marking(name: string, properties: JsonObject): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${uuid(name)}`,
    created: THEN,
    ...properties,
  };
}

export function statement(text: string, properties: JsonObject = {}): StixObject {
  return marking(text, { definition_type: 'statement', definition: { statement: text }, ...properties });
}

export function tlp(...levels: readonly Tlp[]): JsonObject {
  return { object_marking_refs: levels.map((level) => TLP2_IDS[level]) };
}

export function candidate(object: StixObject, rest: Partial<Candidate> = {}): Candidate {
  const bytes = new TextEncoder().encode(JSON.stringify(object));
  return {
    object,
    bytes,
    salt: new Uint8Array(createHash('sha256').update(`salt ${object.id}`).digest()),
    seq: 1,
    supply: { kind: 'own', terms: { onward: 'tlp' } },
    custody: [],
    inputs: [],
    marks: [],
    ...rest,
  };
}

/** A candidate that came from another node. */
export function foreign(object: StixObject, terms: OnwardTerms, rest: Partial<Candidate> = {}): Candidate {
  return candidate(object, { supply: { kind: 'channel', terms: { by: OTHER, ...terms } }, ...rest });
}

export interface Changes extends Partial<Omit<ReleaseInput, 'lane' | 'channel' | 'house' | 'self'>> {
  readonly lane?: Partial<LaneTerms>;
  readonly channel?: Partial<ReleaseInput['channel']>;
  readonly house?: Partial<ReleaseInput['house']>;
  readonly self?: Partial<ReleaseInput['self']>;
}

export function release(candidates: readonly Candidate[], changes: Changes = {}): ReleaseInput {
  const { lane, channel, house, self, ...rest } = changes;
  return {
    candidates,
    markings: [],
    lane: { ...LANE, ...lane },
    channel: {
      chan: 'c_test',
      state: 'spoken',
      opening: 'nothing',
      agreement: {
        hash: 'sha256:00',
        start: '2026-01-01T00:00:00Z',
        end: '2027-01-01T00:00:00Z',
        active: true,
      },
      ...channel,
    },
    recipient: PARTNER,
    recipientHolds: [],
    grants: [],
    quotaUsed: { envelopes: 0, bytes: 0 },
    house: { defaultTlp: 'amber', community: [], ownAssets: [], ...house },
    laneSecret: new Uint8Array(32).fill(7),
    self: { nodeId: SELF, name: 'Harbour CERT', ...self },
    now: NOW,
    ...rest,
  };
}

export function plan(candidates: readonly Candidate[], changes: Changes = {}): ReleasePlan {
  return planRelease(release(candidates, changes), nodeCrypto);
}

export function textOfViews(views: ReleasePlan['views']): string {
  return views.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
}
