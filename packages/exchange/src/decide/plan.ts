import type { Crypto } from '@qanat/envelope';
import { type StixObject, typeClass } from '@qanat/stix';
import { type Closure, type Standing, settleClosure } from './closure.ts';
import { toReason } from './judgement.ts';
import { toHex, viewSalt } from './lane-ids.ts';
import { mentionsOf } from './mentions.ts';
import type { ReasonCode } from './messages/index.ts';
import { ownAssetSearch } from './own-assets.ts';
import { compare, hashOf, inputDigest, saltedHash } from './release-digest.ts';
import type { Rule } from './rule.ts';
import { judgeAmount } from './rules/03-scope.ts';
import { RULES } from './rules/index.ts';
import { type Context, type Subject, subjectOf } from './subject.ts';
import type { Candidate, Decision, HandlingMarks, Reason, ReleaseInput, View } from './types.ts';
import { versionView } from './version.ts';

declare const releasable: unique symbol;

/** Proof that a value has passed the release decision; only {@link planRelease} makes it. */
export type Releasable<T> = T & { readonly [releasable]: true };

export interface ReleasePlan {
  /** One for each candidate, by id. */
  readonly decisions: readonly Decision[];
  /** What is sent, in an order in which nothing comes before what it needs. */
  readonly views: readonly Releasable<View>[];
  /** Identity under which the lane knows the releaser; keep its view as the next `laneIdentity`. */
  readonly identityId: string;
  /** `sha256:…` of all inputs. */
  readonly digest: string;
}

/**
 * The release decision: what a partner gets of a closure of objects, in what form, and why. Pure: the same input gives
 * the same plan, byte for byte. Preview and release are this one call. Never throws on objects, however broken:
 * what cannot be judged is withheld.
 */
export function planRelease(input: ReleaseInput, crypto: Crypto): ReleasePlan {
  return planReleaseByUnsafe(RULES, input, crypto);
}

/** {@link planRelease} by another table of rules; for tests of the table itself. */
export function planReleaseByUnsafe(
  rules: readonly Rule[],
  input: ReleaseInput,
  crypto: Crypto,
): ReleasePlan {
  const context = contextOf(input, crypto);
  const { unique, repeated } = separate(input.candidates);
  const refused = new Set(repeated.map(({ object }) => object.id.toLowerCase()));
  const digestOf = (one: Candidate): string => saltedHash(one.salt, one.bytes, crypto);
  const subjects = unique.map((one) => subjectOf(one, digestOf(one), context));
  const doubles = repeated.map((one) => subjectOf(one, digestOf(one), context));
  const digest = inputDigest(input, [...subjects, ...doubles], crypto);
  const closure = settleClosure(subjects, refused, context, rules);
  const views = viewsOf(closure, context);
  const bytes = views.reduce((sum, view) => sum + view.bytes.length, 0);
  const amount = judgeAmount({ objects: views.length, bytes }, input);
  const sentIds = new Set(views.map(({ sourceId }) => sourceId));
  const decisions = [
    ...Array.from(closure.standings.values(), (one) =>
      decisionOf(one, { closure, digest, crypto, amount, sent: sentIds.has(one.subject.object.id) }),
    ),
    ...doubles.map((one) => doubleDecision(one, digest, crypto)),
  ].sort((a, b) => compare(a.id, b.id) || compare(a.digest, b.digest));
  return { decisions, views: amount === undefined ? views : [], identityId: closure.identityId, digest };
}

function contextOf(input: ReleaseInput, crypto: Crypto): Context {
  const markings = new Map<string, StixObject>();
  for (const object of input.markings) markings.set(object.id.toLowerCase(), object);
  for (const { object } of separate(input.candidates).unique) {
    if (object.type === 'marking-definition') markings.set(object.id.toLowerCase(), object);
  }
  return { input, crypto, markings, ownAssets: ownAssetSearch(input.house.ownAssets) };
}

/** A release names one version of an object; of ids named twice nothing goes. */
function separate(candidates: readonly Candidate[]): { unique: Candidate[]; repeated: Candidate[] } {
  const count = new Map<string, number>();
  for (const { object } of candidates) {
    const id = object.id.toLowerCase();
    count.set(id, (count.get(id) ?? 0) + 1);
  }
  const isUnique = ({ object }: Candidate): boolean => count.get(object.id.toLowerCase()) === 1;
  return { unique: candidates.filter(isUnique), repeated: candidates.filter((one) => !isUnique(one)) };
}

function viewsOf({ standings, identityId }: Closure, context: Context): Releasable<View>[] {
  const views: View[] = [];
  let named = false;
  for (const standing of standings.values()) {
    if (standing.held || standing.place !== 'candidate') continue;
    const going = standing.alias ? undefined : viewOf(standing, context);
    if (going === undefined) continue;
    named ||= going.effect === 'derived' && namesIdentity(going.object, identityId, standings);
    if (!isHeldByPartner(standing, going, context)) views.push(going);
  }
  if (named) {
    const identity = identityView(identityId, context);
    if (identity !== undefined) views.push(identity);
  }
  return views.sort((a, b) => rankOf(a.object.type) - rankOf(b.object.type) || compare(a.id, b.id)).map(mint);
}

/** The only cast to a releasable view. */
function mint(view: View): Releasable<View> {
  return view as Releasable<View>;
}

function viewOf({ subject, draft }: Standing, { input, crypto }: Context): View | undefined {
  if (draft === undefined) return undefined;
  const { candidate, digest } = subject;
  const source = { sourceId: subject.object.id, sourceSeq: candidate.seq };
  const marks = marksOf(subject);
  const grants = subject.usedGrants.map(({ hash }) => hash).sort(compare);
  const beside = { ...(marks && { marks }), grants };
  if (draft.version === undefined) {
    const { bytes, salt } = candidate;
    return {
      id: subject.object.id,
      ...source,
      effect: 'whole',
      object: subject.object,
      bytes,
      salt,
      digest,
      ...beside,
    };
  }
  const { object, bytes } = draft.version;
  const salt = viewSalt(input.laneSecret, bytes, crypto);
  return {
    id: object.id,
    ...source,
    effect: 'derived',
    object,
    bytes,
    salt,
    digest: saltedHash(salt, bytes, crypto),
    ...beside,
  };
}

/** What holds where the object itself does not say it, or says less. */
function marksOf({ tlp, statedTlp, object }: Subject): HandlingMarks | undefined {
  const meta = object.type === 'marking-definition' || object.type === 'extension-definition';
  return tlp === statedTlp || (meta && statedTlp === undefined) ? undefined : { tlp };
}

/** The partner sent it, or has this very version from us. */
function isHeldByPartner({ subject, derived }: Standing, view: View, { input }: Context): boolean {
  if (!input.recipientHolds.includes(view.id)) return false;
  const { prior } = subject.candidate;
  if (prior === undefined || prior.id !== view.id) return !derived && prior === undefined;
  return prior.digest === view.digest;
}

/** As its creator; elsewhere only where our own identity stood before. */
function namesIdentity(object: StixObject, identityId: string, standings: Closure['standings']): boolean {
  if (object['created_by_ref'] === identityId) return true;
  const aliased = [...standings.values()].some(({ alias }) => alias);
  return aliased && mentionsOf(object).some(({ id }) => id === identityId);
}

/** The releaser as this lane knows it; undefined where the partner has it already. */
function identityView(id: string, { input, crypto }: Context): View | undefined {
  const { lane, self, laneSecret, laneIdentity, now, recipientHolds } = input;
  const pseudonym = `Partner ${toHex(crypto.hmacSha256(laneSecret, new TextEncoder().encode('pseudonym'))).slice(0, 8)}`;
  const name = lane.attribution === 'name' ? self.name : pseudonym;
  const content = { type: 'identity', spec_version: '2.1', name, identity_class: 'organization' };
  const version = versionView(id, content, laneIdentity?.id === id ? laneIdentity : undefined, now);
  if (version === undefined || (version.unchanged && recipientHolds.includes(id))) return undefined;
  const { object, bytes } = version;
  const salt = viewSalt(laneSecret, bytes, crypto);
  return { id, effect: 'derived', object, bytes, salt, digest: saltedHash(salt, bytes, crypto), grants: [] };
}

function decisionOf(
  standing: Standing,
  release: {
    readonly closure: Closure;
    readonly digest: string;
    readonly crypto: Crypto;
    readonly amount: Reason | undefined;
    readonly sent: boolean;
  },
): Decision {
  const { subject, place, held, derived } = standing;
  const { closure, amount, sent } = release;
  const reasons = [...standing.own, ...standing.references, ...standing.form, ...standing.verdict]
    .map(toReason)
    .sort((a, b) => compare(a.rule, b.rule));
  if (place !== 'candidate') reasons.push(viewReason(`exchange/view-${place}`));
  else if (!held && !sent && !standing.alias) reasons.push(viewReason('exchange/view-held'));
  if (sent && amount !== undefined) reasons.push(amount);
  const waits = reasons.every(({ effect }) => effect !== 'deny') && (held || (sent && amount !== undefined));
  const viewId = standing.alias ? closure.identityId : derived ? standing.derivedId() : subject.object.id;
  return {
    id: subject.object.id,
    effect: waits ? 'ask' : held ? 'withheld' : derived ? 'derived' : 'whole',
    sent: sent && amount === undefined,
    ...(!held && { viewId }),
    reasons,
    digest: decisionDigest(standing, release),
  };
}

function viewReason(code: ReasonCode): Reason {
  return { rule: '00 views', effect: 'pass', code, paths: [], params: {} };
}

/** All inputs of the release, the version, and what the fixpoint made of the ids that this object mentions. */
function decisionDigest(
  { subject }: Standing,
  { closure, digest, crypto }: { closure: Closure; digest: string; crypto: Crypto },
): string {
  const withheld = new Set<string>();
  const renamed: Record<string, string> = {};
  for (const { id } of subject.mentions) {
    const delivery = closure.deliver(id);
    if (delivery.state === 'none') withheld.add(id);
    if (delivery.state === 'as') renamed[id] = delivery.id;
  }
  const facts = { id: subject.object.id, object: subject.digest, withheld: [...withheld].sort(), renamed };
  return hashOf({ v: 1, release: digest, ...facts }, crypto);
}

function doubleDecision(subject: Subject, digest: string, crypto: Crypto): Decision {
  const reason: Reason = { ...viewReason('exchange/view-double'), effect: 'deny' };
  const id = subject.object.id;
  const facts = { v: 1, release: digest, id, object: subject.digest, withheld: [id], renamed: {} };
  return { id, effect: 'withheld', sent: false, reasons: [reason], digest: hashOf(facts, crypto) };
}

/** What others need comes first. */
function rankOf(type: string): number {
  switch (type) {
    case 'marking-definition':
      return 0;
    case 'extension-definition':
      return 1;
    case 'identity':
      return 2;
    case 'relationship':
    case 'sighting':
      return 5;
    case 'language-content':
      return 6;
    default:
      return typeClass(type) === 'sco' ? 3 : 4;
  }
}
