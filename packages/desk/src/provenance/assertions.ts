import { DeskError } from '../errors.ts';

export type AssertionStance = 'affirm' | 'deny' | 'hedge';
export type Basis = 'observed' | 'own-record' | 'told' | 'cites' | 'inferred' | 'unknown';

/** One party saying one thing once. An edge to what it relays points up, towards where the reporting starts. */
export interface Assertion {
  readonly id: string;
  /** Key of the party that says it; two assertions of one party share that party's capacity as a relay. */
  readonly who: string;
  /** Name to show; `who` when absent. */
  readonly label?: string;
  readonly proposition: string;
  readonly stance: AssertionStance;
  readonly basis: Basis;
  /** The party is not identified: two such behind one relay may be one person. */
  readonly unnamed?: boolean;
  /** It came to us directly. */
  readonly delivered?: boolean;
  readonly relays?: readonly Relay[];
  /** Keys of the same person, tag, document hash, sensor or event. */
  readonly same?: readonly string[];
  /** Keys of what may be the same: one organisation, a suspected copy. They lower the lower bound only. */
  readonly maybe?: readonly string[];
}

export interface Relay {
  /** Id of the assertion that is passed on. */
  readonly id: string;
  /** The relayed party's verified stamp is carried, so the relay could neither invent nor alter it. */
  readonly stamped?: boolean;
}

/** Assertions with their relays resolved to indexes. Build it once, ask it often. */
export interface AssertionGraph {
  readonly assertions: readonly Assertion[];
  readonly index: ReadonlyMap<string, number>;
  /** For each assertion: indexes of what it relays, and whether stamped. */
  readonly above: readonly (readonly number[])[];
  readonly stamped: readonly (readonly boolean[])[];
  readonly byProposition: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly never[] = [];

/**
 * Indexes assertions for counting. A later assertion of the same id replaces nothing: the first wins.
 * @throws DeskError `desk/bad-graph` when a relay names an assertion that is not among them.
 */
export function buildAssertionGraph(assertions: readonly Assertion[]): AssertionGraph {
  const index = new Map<string, number>();
  const byProposition = new Map<string, number[]>();
  for (const [i, assertion] of assertions.entries()) {
    if (!index.has(assertion.id)) index.set(assertion.id, i);
    const list = byProposition.get(assertion.proposition);
    if (list) list.push(i);
    else byProposition.set(assertion.proposition, [i]);
  }
  const above: (readonly number[])[] = [];
  const stamped: (readonly boolean[])[] = [];
  for (const assertion of assertions) {
    const relays = assertion.relays ?? NONE;
    above.push(relays.length === 0 ? NONE : relays.map((relay) => lookUp(index, relay.id)));
    stamped.push(relays.length === 0 ? NONE : relays.map((relay) => relay.stamped === true));
  }
  return { assertions, index, above, stamped, byProposition };
}

function lookUp(index: ReadonlyMap<string, number>, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new DeskError('desk/bad-graph', `No assertion ${id} to relay`);
  return found;
}
