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
  /** Keys of texts that may be one text, such as near-duplicates; in the lower bound they are one relay. */
  readonly copies?: readonly string[];
  /** Known only by the word of whoever passed it on, without a stamp: no fresh origin for the lower bound. */
  readonly unproven?: boolean;
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
  /** What assertion `i` relays: `above[start[i]]` up to `above[start[i + 1]]`, and whether stamped. */
  readonly start: Int32Array;
  readonly above: Int32Array;
  readonly stamped: Uint8Array;
  /** A number for each party. */
  readonly party: Int32Array;
  readonly byProposition: ReadonlyMap<string, readonly number[]>;
}

/**
 * Indexes assertions for counting. A later assertion of the same id replaces nothing: the first wins.
 * @throws DeskError `desk/bad-graph` when a relay names an assertion that is not among them.
 */
export function buildAssertionGraph(assertions: readonly Assertion[]): AssertionGraph {
  const index = new Map<string, number>();
  const byProposition = new Map<string, number[]>();
  const parties = new Map<string, number>();
  const party = new Int32Array(assertions.length);
  const start = new Int32Array(assertions.length + 1);
  for (let i = 0; i < assertions.length; i++) {
    const { id, who, proposition, relays } = assertions[i]!;
    if (!index.has(id)) index.set(id, i);
    const list = byProposition.get(proposition);
    if (list) list.push(i);
    else byProposition.set(proposition, [i]);
    let number = parties.get(who);
    if (number === undefined) {
      number = parties.size;
      parties.set(who, number);
    }
    party[i] = number;
    start[i + 1] = start[i]! + (relays?.length ?? 0);
  }
  const above = new Int32Array(start[assertions.length]!);
  const stamped = new Uint8Array(above.length);
  let edge = 0;
  for (const { relays } of assertions) {
    if (relays === undefined) continue;
    for (const relay of relays) {
      const found = index.get(relay.id);
      if (found === undefined) throw new DeskError('desk/bad-graph', `No assertion ${relay.id} to relay`);
      above[edge] = found;
      stamped[edge++] = relay.stamped === true ? 1 : 0;
    }
  }
  return { assertions, start, above, stamped, party, byProposition };
}
