import type {
  Matrix,
  OriginsExplained,
  PropositionBrief,
  PropositionDetail,
  StatementView,
  Fall as WireFall,
  SourceRecord as WireRecord,
} from '@qanat/api';
import {
  explainLines,
  type Fall,
  type Lang,
  type MatrixView,
  type OriginsOf,
  type Placed,
  type PropositionView,
  type SourceRecord,
  type StoredCount,
} from '@qanat/app';
import { presentGrade } from './present.ts';

/** So many lines of a graph or a list go to a page; a hostile one could have a hundred thousand. */
const MOST = 500;

export function presentProposition(count: StoredCount): PropositionBrief {
  const { proposition: id, title, claims, affirm, deny, hedges, loops, at } = count;
  return { id, title, claims, affirm, deny, hedges, loops, countedAt: at };
}

export function presentPropositionDetail(
  { origins, suggestions }: PropositionView,
  lang: Lang,
): PropositionDetail {
  const { propositions, statements, falls } = origins;
  // A proposition that was found has been counted.
  const [count] = propositions as [StoredCount];
  return {
    ...presentProposition(count),
    sentences: explainLines(origins, lang),
    statements: statements.slice(0, MOST).map(presentStatement),
    suggestions: suggestions.map((one) => ({ ...one, shared: [...one.shared] })),
    falls: falls.map(presentFall),
  };
}

function presentStatement(one: Placed): StatementView {
  const { claim, report, state, side, stance, content, lang, source, anonymous, stamped, at } = one;
  return {
    ...{ claim, report, state, side, stance, content, lang, source, anonymous, stamped, at },
    via: [...one.via],
    publisher: one.publisher?.name ?? null,
    road: one.road.map(({ name }) => name),
    grade: presentGrade(one.grade),
  };
}

function presentFall({ proposition, at, side, before, after, gone }: Fall): WireFall {
  return { proposition, at, side, before: [...before], after: [...after], gone: [...gone] };
}

export function presentRecord({ grades, ...record }: SourceRecord): WireRecord {
  return {
    ...record,
    grades: Object.entries(grades)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, count]) => ({ source, count })),
  };
}

export function presentMatrix(view: MatrixView): Matrix {
  return {
    sources: view.sources.map((source) => ({ ...source })),
    propositions: view.propositions.flatMap((id) => {
      const count = view.counts.get(id);
      return count ? [presentProposition(count)] : [];
    }),
    cells: view.cells.map(({ source, proposition, stance, said }) => ({
      ...{ source, proposition, stance },
      said: said.map(({ way: _, via, grade, ...one }) => ({
        ...one,
        via: [...via],
        grade: presentGrade(grade),
      })),
    })),
    contradictions: view.contradictions.map(({ propositions, claims }) => ({
      propositions: [...propositions],
      claims: [...claims],
    })),
    left: view.left,
  };
}

interface PartyNode {
  readonly name: string;
  readonly layer: number;
  readonly origin: boolean;
  readonly anonymous: boolean;
  readonly delivered: boolean;
}

/** The count with its graph: parties in layers, origins first, this node last. */
export function presentOrigins(found: OriginsOf, lang: Lang): OriginsExplained {
  const { count, against, assertions, side, propositions } = found;
  const cut = new Set(count.bottleneck.map(({ who }) => who));
  const whoOf = new Map(assertions.map((one) => [one.id, one.who]));
  const parties = new Map<string, PartyNode>();
  const edges = new Map<string, OriginsExplained['edges'][number]>();
  const loops = new Set(count.loops.flat());
  for (const one of assertions.filter(({ stance }) => stance === side).slice(0, MOST)) {
    const { who, label, unnamed, delivered } = one;
    const above = (one.relays ?? []).map(({ id }) => whoOf.get(id) ?? id).filter((up) => up !== who);
    const before = parties.get(who);
    parties.set(who, {
      name: label ?? who,
      layer: Math.max(before?.layer ?? 0, ...above.map((up) => (parties.get(up)?.layer ?? 0) + 1)),
      origin: above.length === 0 && before?.origin !== false,
      anonymous: unnamed === true,
      delivered: delivered === true || before?.delivered === true,
    });
    for (const from of above)
      edges.set(`${from} ${who}`, {
        from,
        to: who,
        loop: loops.has(label ?? who) && loops.has(parties.get(from)?.name ?? from),
      });
  }
  return {
    origins: { reports: count.reports, lo: count.independent[0], hi: count.independent[1] },
    side,
    against: { reports: against.reports, lo: against.independent[0], hi: against.independent[1] },
    propositions: propositions.map(({ proposition }) => proposition),
    nodes: [...parties].map(([id, party]) => ({
      id,
      name: party.name,
      kind: party.origin ? 'origin' : party.delivered ? 'report' : 'relay',
      layer: party.layer,
      anonymous: party.anonymous,
      bottleneck: cut.has(id),
    })),
    edges: [...edges.values()].filter(({ from, to }) => parties.has(from) && parties.has(to)),
    sentences: explainLines(found, lang),
  };
}
