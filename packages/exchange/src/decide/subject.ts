import type { Crypto } from '@qanat/envelope';
import { compareTimestamps, type StixObject, type Tlp, tlpOfMarkingId } from '@qanat/stix';
import { handlingCode } from './handling.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { ReasonCode } from './messages/index.ts';
import { onwardOf } from './onward.ts';
import { strictest } from './tlp-level.ts';
import type { Candidate, Cut, GrantFact, OnwardTerms, ReleaseInput, RuleEffect } from './types.ts';

/** What one rule says about one object. */
export interface Finding {
  readonly effect: RuleEffect;
  readonly code: ReasonCode;
  readonly paths?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** Who can answer an `ask`; nobody where absent: then the object itself must change. */
  readonly answer?: 'person' | 'originator';
  readonly cuts?: readonly Cut[];
  /** The whole object is shown as somebody else: a source's pseudonym, or the lane's own identity. */
  readonly recast?: 'pseudonym' | 'lane-identity';
}

export interface GranularMark {
  /** Id of the marking definition. */
  readonly id: string;
  readonly selectors: readonly string[];
}

/** One candidate with everything that rules look at, read once. */
export interface Subject {
  readonly candidate: Candidate;
  readonly object: StixObject;
  /** Made by us: it may be derived, and its supply's terms are ours. */
  readonly own: boolean;
  /** Stands for this node. */
  readonly selfIdentity: boolean;
  /** What the object says of itself as a whole. */
  readonly statedTlp: Tlp | undefined;
  /** What holds for the object as a whole: its own, the house default, and what was laid over it. */
  readonly tlp: Tlp;
  readonly objectMarkings: readonly string[];
  readonly granular: readonly GranularMark[];
  /** Terms of others that bind this release. */
  readonly terms: readonly OnwardTerms[];
  /** The grants that cover this version, recipient, purpose and time. */
  readonly grants: readonly GrantFact[];
  /** Those among them that answer an `ask` of the terms. */
  readonly usedGrants: readonly GrantFact[];
  readonly mentions: readonly Mention[];
  /** Salted digest of the version. */
  readonly digest: string;
}

/** What rules know beside the object. */
export interface Context {
  readonly input: ReleaseInput;
  readonly crypto: Crypto;
  /** Marking definitions by id, candidates included. */
  readonly markings: ReadonlyMap<string, StixObject>;
  /** Own assets, read once. */
  readonly ownAssets: (object: StixObject) => readonly string[];
}

export function subjectOf(
  candidate: Candidate,
  digest: string,
  { input, markings }: Pick<Context, 'input' | 'markings'>,
): Subject {
  const { object, supply } = candidate;
  const own = supply.kind === 'own';
  const objectMarkings = stringsOf(object['object_marking_refs']);
  const terms = [...(own ? [] : [supply.terms]), ...candidate.custody, ...candidate.inputs].filter(
    (one) => one.by === undefined || one.by !== input.recipient,
  );
  const grants = input.grants.filter((grant) => covers(grant, candidate, digest, input));
  const statedTlp = tlpOf(objectMarkings);
  const base = statedTlp ?? defaultTlp(candidate, input);
  const overlays = [...(own ? [] : [supply.terms]), ...candidate.custody, ...candidate.inputs];
  const level = strictest(base, ...overlays.map((one) => one.tlp));
  const granular = granularOf(object);
  const dissemination = own
    ? []
    : disseminationMarks([...objectMarkings, ...granular.map(({ id }) => id)], markings);
  const usedGrants = grants.filter(
    (grant) =>
      terms.some(
        (one) =>
          answers(grant, one, candidate) && (one.orcon === true || onwardOf(one, level, input) === 'leave'),
      ) ||
      (dissemination.length > 0 && speaksForProvider(grant, candidate)),
  );
  return {
    candidate,
    object,
    own,
    selfIdentity: own && standsForSelf(object, input),
    statedTlp,
    tlp: strictest(level, ...usedGrants.map((grant) => grant.max)),
    objectMarkings,
    granular,
    terms,
    grants,
    usedGrants,
    mentions: mentionsOf(object),
    digest,
  };
}

/** A grant speaks for the node whose terms ask, or for the origin of the object. */
export function answers(grant: GrantFact, terms: OnwardTerms, candidate: Candidate): boolean {
  return grant.by === terms.by || grant.by === candidate.originator;
}

/** The provider of foreign material is its origin, or else who supplied it. */
export function speaksForProvider(grant: GrantFact, { originator, supply }: Candidate): boolean {
  return grant.by === (originator ?? supply.terms.by);
}

/** Those of the markings that forbid dissemination without the provider (H2). */
function disseminationMarks(
  ids: readonly string[],
  markings: ReadonlyMap<string, StixObject>,
): readonly string[] {
  return ids.filter((id) => {
    const definition = markings.get(id);
    return definition !== undefined && handlingCode(definition)?.code === 'H2';
  });
}

/** Bound to version, recipient, purpose and time. */
function covers(grant: GrantFact, candidate: Candidate, digest: string, input: ReleaseInput): boolean {
  return (
    grant.obj === candidate.object.id &&
    grant.digest === digest &&
    grant.to.includes(input.recipient) &&
    input.lane.purpose.every((purpose) => grant.purpose.includes(purpose)) &&
    compareTimestamps(input.now, grant.until) < 0
  );
}

/** An extension definition describes properties and is public unless marked; a supplier's label speaks for what bears none. */
function defaultTlp(candidate: Candidate, input: ReleaseInput): Tlp {
  if (candidate.object.type === 'extension-definition') return 'clear';
  const supplied = candidate.supply.kind === 'own' ? undefined : candidate.supply.terms.tlp;
  return supplied ?? input.house.defaultTlp;
}

function standsForSelf(object: StixObject, { self }: ReleaseInput): boolean {
  if (object.type !== 'identity') return false;
  return (self.identities ?? []).includes(object.id) || object['name'] === self.name;
}

function tlpOf(markings: readonly string[]): Tlp | undefined {
  let tlp: Tlp | undefined;
  for (const id of markings) {
    const label = tlpOfMarkingId(id);
    if (label !== undefined) tlp = strictest(label, tlp);
  }
  return tlp;
}

function granularOf(object: StixObject): GranularMark[] {
  const list = object['granular_markings'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const id = one['marking_ref'];
    return typeof id === 'string' ? [{ id, selectors: stringsOf(one['selectors']) }] : [];
  });
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
