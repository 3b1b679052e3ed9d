import { classifyMarking, PROJECT_IDENTITY_ID, type StixObject, tlpOfMarkingId } from '@qanat/stix';
import type { Delivery } from './delivery.ts';
import { derive } from './derive.ts';
import type { Draft } from './draft.ts';
import { effectOf, type Judged, judgeObject, settle } from './judgement.ts';
import { derivedId, laneIdentityId, laneTag } from './lane-ids.ts';
import { isNameBased, uuidOf } from './mentions.ts';
import type { Rule } from './rule.ts';
import { isDeepEqual } from './same-value.ts';
import type { Context, Subject } from './subject.ts';
import type { Cut } from './types.ts';
import { readObject, type ViewVersion, versionView } from './version.ts';

/** Where one candidate stands; `held` and `derived` only ever turn from false to true. */
export interface Standing {
  readonly subject: Subject;
  /** Id under which a derived view goes. */
  readonly derivedId: () => string;
  /** `present`: the partner sent it itself; `known`: a standard definition that everybody has. */
  readonly place: 'candidate' | 'present' | 'known';
  readonly own: readonly Judged[];
  references: readonly Judged[];
  /** What follows from the form of the view, and what was found on the view itself. */
  form: readonly Judged[];
  verdict: readonly Judged[];
  held: boolean;
  derived: boolean;
  cut: boolean;
  /** Shown as the lane's own identity. */
  alias: boolean;
  draft: (Draft & { readonly version?: ViewVersion }) | undefined;
}

export interface Closure {
  readonly standings: ReadonlyMap<string, Standing>;
  /** Identity of the releaser in this lane. */
  readonly identityId: string;
  readonly deliver: (id: string) => Delivery;
}

/**
 * Decides all candidates together. Withholding one object may change or withhold those that point at it, so rules are
 * asked again until nothing moves. `refused` are ids that never go. Both sets only grow, which makes the outcome independent of the order; validity is
 * judged only on what stands still.
 */
export function settleClosure(
  subjects: readonly Subject[],
  refused: ReadonlySet<string>,
  context: Context,
  rules: readonly Rule[],
): Closure {
  const identityId = laneIdentityId(
    context.input.laneSecret,
    context.input.self.nodeId,
    context.input.lane.attribution,
    context.crypto,
  );
  const standings = new Map<string, Standing>();
  for (const subject of subjects) {
    standings.set(subject.object.id.toLowerCase(), standingOf(subject, context, rules));
  }
  const deliver = deliveryIn(standings, refused, identityId, context);
  const referrers = referrersOf(standings);
  let pending = new Set(standings.keys());
  while (pending.size > 0) {
    settleReferences(pending, { standings, referrers, deliver, context, rules });
    pending = judgeViews({ standings, referrers, deliver, context, rules, identityId });
  }
  return { standings, identityId, deliver };
}

interface Settling {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly referrers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly deliver: (id: string) => Delivery;
  readonly context: Context;
  readonly rules: readonly Rule[];
}

function standingOf(subject: Subject, context: Context, rules: readonly Rule[]): Standing {
  const { input, crypto } = context;
  const { object, candidate } = subject;
  const place = placeOf(subject, context);
  const own = place === 'candidate' ? judgeObject(subject, context, rules) : [];
  const prior = candidate.prior;
  const lived = prior !== undefined && prior.id !== object.id && candidate.regrade !== true;
  let derived = lived ? prior.id : undefined;
  return {
    subject,
    derivedId: () => {
      derived ??= derivedId(input.laneSecret, candidate.originator ?? input.self.nodeId, object.id, crypto);
      return derived;
    },
    place,
    own,
    references: [],
    form: [],
    verdict: [],
    held: false,
    derived: false,
    cut: false,
    alias: own.some(({ recast }) => recast === 'lane-identity'),
    draft: undefined,
  };
}

function placeOf({ object, candidate }: Subject, { input }: Context): Standing['place'] {
  if (tlpOfMarkingId(object.id) !== undefined && classifyMarking(object).kind === 'tlp') return 'known';
  const { kind, terms } = candidate.supply;
  return kind === 'channel' && terms.by === input.recipient ? 'present' : 'candidate';
}

/** Ids and lone UUIDs → the standings that mention them. */
function referrersOf(standings: ReadonlyMap<string, Standing>): Map<string, Set<string>> {
  const referrers = new Map<string, Set<string>>();
  for (const [id, { subject }] of standings) {
    for (const mention of subject.mentions) {
      const key = uuidOf(mention.id);
      const known = referrers.get(key);
      if (known === undefined) referrers.set(key, new Set([id]));
      else known.add(id);
    }
  }
  return referrers;
}

/** Runs the rules on references until no standing changes. */
function settleReferences(pending: Set<string>, settling: Settling): void {
  const { standings, referrers, deliver, context, rules } = settling;
  for (const id of pending) {
    pending.delete(id);
    const standing = standings.get(id);
    if (standing === undefined || standing.place !== 'candidate') continue;
    const { subject } = standing;
    standing.references = rules.flatMap((rule) =>
      rule.stage === 'references'
        ? settle(rule.name, rule.judge(subject, context, deliver), subject.object.id, context)
        : [],
    );
    if (advance(standing)) for (const referrer of referrers.get(uuidOf(id)) ?? []) pending.add(referrer);
  }
}

/** Moves a standing forward by what is known of it now; true when others must look again. */
function advance(standing: Standing): boolean {
  const { held, derived, cut } = standing;
  const judged = [...standing.own, ...standing.references];
  const effect = effectOf(judged);
  standing.derived ||= effect !== 'pass' && judged.some((one) => one.effect === 'strip');
  standing.derived ||= wasDerived(standing);
  standing.cut ||= judged.some(
    (one) => one.effect === 'strip' && (one.cuts !== undefined || one.recast !== undefined),
  );
  standing.form = formFindings(standing);
  standing.held ||= effect === 'ask' || effect === 'deny' || effectOf(standing.form) === 'deny';
  standing.draft = undefined;
  return held !== standing.held || derived !== standing.derived || cut !== standing.cut;
}

function wasDerived({ subject: { candidate, object } }: Standing): boolean {
  return candidate.prior !== undefined && candidate.prior.id !== object.id && candidate.regrade !== true;
}

/** What follows from a view being another object than the original. */
function formFindings(standing: Standing): Judged[] {
  const stripped = [...standing.own, ...standing.references].some(({ effect }) => effect === 'strip');
  if (!stripped && !wasDerived(standing)) return [];
  const { object, own, candidate } = standing.subject;
  const found: Judged[] = [];
  if (!own) found.push({ rule: '00 views', effect: 'deny', code: 'exchange/view-foreign' });
  if (object.type === 'extension-definition') {
    found.push({ rule: '00 views', effect: 'deny', code: 'exchange/view-definition' });
  }
  if (
    candidate.prior !== undefined &&
    candidate.prior.id === object.id &&
    candidate.regrade !== true &&
    !standing.alias
  ) {
    found.push({ rule: '00 views', effect: 'deny', code: 'exchange/view-was-whole' });
  }
  if (!stripped) found.push({ rule: '00 views', effect: 'pass', code: 'exchange/view-stays-derived' });
  return found;
}

/** Builds and judges the views of all that still goes; answers with those that must be looked at again. */
function judgeViews(settling: Settling & { readonly identityId: string }): Set<string> {
  const { standings, referrers, context, rules } = settling;
  const again = new Set<string>();
  for (const [id, standing] of standings) {
    if (standing.held || standing.place !== 'candidate' || standing.alias || standing.draft !== undefined)
      continue;
    const { draft, findings } = draftOf(standing, settling);
    standing.draft = draft;
    const judged = rules.flatMap((rule) =>
      rule.stage === 'validity'
        ? settle(rule.name, rule.judge(standing.subject, draft), standing.subject.object.id, context)
        : [],
    );
    standing.verdict = [...findings, ...judged];
    if (effectOf(standing.verdict) !== 'deny') continue;
    standing.held = true;
    for (const referrer of referrers.get(uuidOf(id)) ?? []) again.add(referrer);
  }
  return again;
}

function draftOf(
  standing: Standing,
  settling: Settling & { readonly identityId: string },
): { draft: Draft & { version?: ViewVersion }; findings: Judged[] } {
  const { object, candidate } = standing.subject;
  if (!standing.derived) {
    const same = isDeepEqual(readObject(candidate.bytes), object);
    const findings: Judged[] = same
      ? []
      : [{ rule: '00 views', effect: 'deny', code: 'exchange/view-bytes' }];
    return { draft: { effect: 'whole', object, removed: [] }, findings };
  }
  const { content, removed } = contentOf(standing, settling);
  const prior = wasDerived(standing) ? candidate.prior : undefined;
  const version = versionView(standing.derivedId(), content, prior, settling.context.input.now);
  if (version !== undefined)
    return { draft: { effect: 'derived', object: version.object, removed, version }, findings: [] };
  const findings: Judged[] = [{ rule: '00 views', effect: 'deny', code: 'exchange/view-not-versioned' }];
  return { draft: { effect: 'derived', object, removed }, findings };
}

function contentOf(
  standing: Standing,
  { deliver, context, identityId }: Settling & { readonly identityId: string },
): ReturnType<typeof derive> {
  const { subject } = standing;
  const judged = [...standing.own, ...standing.references].filter(({ effect }) => effect === 'strip');
  const rename = (id: string): string | undefined => {
    const delivery = deliver(id);
    return delivery.state === 'as' ? delivery.id : undefined;
  };
  const cuts: readonly Cut[] = judged.flatMap((one) => one.cuts ?? []);
  const redactions = context.input.lane.redactions;
  const anonymous = judged.some(({ recast }) => recast === 'pseudonym');
  const object = anonymous ? pseudonymOf(subject, context) : subject.object;
  return derive(object, anonymous ? [] : cuts, { rename, creator: identityId, redactions });
}

/** All that a partner learns of a source: that it is the same one each time. */
function pseudonymOf({ object }: Subject, { input, crypto }: Context): StixObject {
  const markings = object['object_marking_refs'];
  return {
    type: 'identity',
    spec_version: '2.1',
    id: object.id,
    name: `Source ${laneTag(input.laneSecret, 'source', object.id, crypto)}`,
    ...(markings !== undefined && { object_marking_refs: markings }),
  };
}

/** What stands for an id at the partner's, as things are. */
function deliveryIn(
  standings: ReadonlyMap<string, Standing>,
  refused: ReadonlySet<string>,
  identityId: string,
  { input }: Context,
): (id: string) => Delivery {
  const byUuid = new Map<string, Standing[]>();
  for (const [id, standing] of standings) {
    const same = byUuid.get(uuidOf(id));
    if (same === undefined) byUuid.set(uuidOf(id), [standing]);
    else same.push(standing);
  }
  const mapped = new Map(Object.entries(input.idMap ?? {}).map(([from, to]) => [from.toLowerCase(), to]));
  const mappedUuids = new Map(Array.from(mapped, ([from, to]) => [uuidOf(from), uuidOf(to)]));
  const holds = new Set(input.recipientHolds.map((id) => id.toLowerCase()));
  const heldUuids = new Set(Array.from(holds, uuidOf));
  const ofStanding = (standing: Standing): Delivery => {
    if (standing.held) return { state: 'none', known: true };
    if (standing.place !== 'candidate' || !standing.derived) return { state: 'same' };
    const id = standing.alias ? identityId : standing.derivedId();
    return { state: 'as', id, cut: standing.cut };
  };
  const refusedUuids = new Set(Array.from(refused, uuidOf));
  const ofUuid = (uuid: string): Delivery => {
    if (refusedUuids.has(uuid)) return { state: 'none', known: true };
    let answer: Delivery | undefined;
    for (const standing of byUuid.get(uuid) ?? []) {
      const delivery = ofStanding(standing);
      if (delivery.state === 'none') return delivery;
      if (delivery.state === 'as') answer = { ...delivery, id: uuidOf(delivery.id) };
      else answer ??= delivery;
    }
    if (answer !== undefined) return answer;
    const other = mappedUuids.get(uuid);
    if (other !== undefined) return { state: 'as', id: other, cut: true };
    // A lone UUID that is nobody's we know is some other system's, unless it is a hash that can be guessed at.
    return isNameBased(uuid) && !heldUuids.has(uuid) ? { state: 'none', known: false } : { state: 'same' };
  };
  return (id) => {
    if (tlpOfMarkingId(id) !== undefined || id === PROJECT_IDENTITY_ID) return { state: 'same' };
    if (!id.includes('--')) return ofUuid(id);
    const standing = standings.get(id);
    if (standing !== undefined) return ofStanding(standing);
    if (refused.has(id)) return { state: 'none', known: true };
    const other = mapped.get(id);
    if (other !== undefined) return { state: 'as', id: other, cut: true };
    return holds.has(id) ? { state: 'same' } : { state: 'none', known: false };
  };
}
