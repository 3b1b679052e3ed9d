import { partyKey } from '../src/provenance/party-key.ts';
import { type Placed, type Statement, sideOf } from '../src/provenance/statement.ts';

/** A statement read here in a report of a known publisher, unless told otherwise. */
export function statement(
  claim: string,
  more: Partial<Statement> & { paper?: string | null } = {},
): Statement {
  const { paper = 'Site', ...rest } = more;
  return {
    claim,
    way: 'own',
    author: 'own',
    report: `report of ${claim}`,
    state: 'accepted',
    stance: 'asserts',
    content: 'The channels pass raw intelligence.',
    lang: 'en',
    source: null,
    sourceRef: null,
    anonymous: false,
    via: [],
    basis: 'unknown',
    publisher: paper === null ? null : { key: partyKey(paper), name: paper },
    title: 'A title',
    road: [],
    stamped: false,
    tags: [],
    about: [],
    links: [],
    estimate: null,
    grade: { source: null, info: null },
    at: '2026-11-20T00:00:00.000Z',
    ...rest,
  };
}

export const PROPOSITION = 'proposition--p';

/** The same in one proposition, on the side of its stance. */
export function placed(claim: string, more: Parameters<typeof statement>[1] = {}): Placed {
  const one = statement(claim, more);
  return { ...one, proposition: PROPOSITION, side: sideOf(one.stance) };
}
