import {
  type Assertion,
  type AssertionStance,
  buildAssertionGraph,
  draftsOf,
  explainOrigins,
  independentOrigins,
  type OriginCount,
  rawReport,
  type Stance,
} from '@qanat/desk';
import type { StixObject } from '@qanat/stix';
import { currentVersions, neighbours, normaliseText, type Reader } from '@qanat/store';
import { AppError } from './errors.ts';
import type { Home } from './home.ts';
import type { Lang } from './messages.ts';
import { objectOf, titleOf } from './objects.ts';

/** One claim as the count sees it, whether it is an accepted object or still a proposal. */
interface Statement {
  readonly id: string;
  readonly source: string | null;
  readonly anonymous: boolean;
  readonly via: readonly string[];
  readonly stance: Stance;
}

export interface OriginsOf {
  readonly count: OriginCount;
  readonly assertions: readonly Assertion[];
  /** The same for what the sources deny. */
  readonly denied: OriginCount;
}

const SIDE: Record<Stance, AssertionStance> = {
  asserts: 'affirm',
  quotes: 'affirm',
  estimates: 'affirm',
  denies: 'deny',
  hedges: 'hedge',
};

/**
 * Where a report, or one claim, comes from: every source with its relays as a graph of assertions, ending at us, and
 * the number of independent origins as an interval.
 * @throws {AppError} `app/not-found`.
 */
export async function originsOf(home: Home, id: string): Promise<OriginsOf> {
  return home.self.store.read(async (r) => {
    const report = id.startsWith('claim--') ? await reportOfClaim(r, id) : id;
    const publisher = await publisherOf(r, report);
    const statements = (await statementsOf(r, report)).filter((one) => id === report || one.id === id);
    const chains = statements.map((statement) => assertionsOf(statement, id, publisher));
    const assertions = [...chains.flat(), ...publishedOf(chains, id, publisher)];
    const graph = buildAssertionGraph(assertions);
    return {
      assertions,
      count: independentOrigins(graph, { proposition: id, stance: 'affirm' }),
      denied: independentOrigins(graph, { proposition: id, stance: 'deny' }),
    };
  });
}

/** The count in words. */
export function explainCount({ count }: OriginsOf, lang: Lang): string {
  return explainOrigins(count, lang);
}

/** A chain of assertions for one statement: source, then each relay inside out. The last is what the publisher had. */
function assertionsOf(statement: Statement, proposition: string, publisher: string): Assertion[] {
  const stance = SIDE[statement.stance];
  const source = statement.source ?? '';
  const named = !statement.anonymous && source !== '';
  const first: Assertion = {
    id: `${statement.id}/source`,
    who: named ? keyOf(source) : `unnamed:${statement.id}`,
    ...(source && { label: source }),
    proposition,
    stance,
    basis: 'unknown',
    unnamed: !named,
    ...(named
      ? { same: [`party:${keyOf(source)}`] }
      : { maybe: [`unnamed-via:${keyOf(statement.via.at(-1) ?? publisher)}`] }),
  };
  const relays = [...statement.via].reverse().map(
    (name, index): Assertion => ({
      id: `${statement.id}/${index}`,
      who: keyOf(name),
      label: name,
      proposition,
      stance,
      basis: 'cites',
      relays: [{ id: index === 0 ? first.id : `${statement.id}/${index - 1}` }],
    }),
  );
  return [first, ...relays];
}

/** The publisher's own word, one for each side it tells: it relays whatever stands last in each statement's chain. */
function publishedOf(chains: readonly Assertion[][], proposition: string, publisher: string): Assertion[] {
  const sides = new Map<AssertionStance, string[]>();
  for (const chain of chains) {
    const last = chain.at(-1);
    if (last) sides.set(last.stance, [...(sides.get(last.stance) ?? []), last.id]);
  }
  return [...sides].map(([stance, ids]) => ({
    id: `${proposition}/published/${stance}`,
    who: keyOf(publisher),
    label: publisher,
    proposition,
    stance,
    basis: 'cites',
    delivered: true,
    relays: ids.map((id) => ({ id })),
  }));
}

const keyOf = (name: string): string => normaliseText(name).trim();

async function statementsOf(r: Reader, report: string): Promise<Statement[]> {
  const drafts = (await draftsOf(r, [report])).filter(({ state }) => state !== 'rejected');
  if (drafts.length > 0) return drafts.map(({ id, draft }) => ({ id, ...draft }));
  const edges = await neighbours(r, [report]);
  const ids = edges.filter(({ name, to }) => name === 'report_ref' && to === report).map(({ from }) => from);
  const versions = await currentVersions(r, ids);
  return [...versions.values()].flatMap((list) =>
    list.slice(0, 1).map((version) => toStatement(objectOf(version))),
  );
}

function toStatement(claim: StixObject): Statement {
  const { source_name: source, via_names: via } = claim;
  return {
    id: claim.id,
    source: typeof source === 'string' ? source : null,
    anonymous: claim['anonymous'] === true || typeof source !== 'string',
    via: Array.isArray(via) ? via.map(String) : [],
    stance: claim['stance'] as Stance,
  };
}

async function reportOfClaim(r: Reader, claim: string): Promise<string> {
  const edges = await neighbours(r, [claim]);
  const found = edges.find(({ from, name }) => from === claim && name === 'report_ref')?.to;
  if (!found) throw new AppError('app/not-found', { id: claim });
  return found;
}

/** Who brought the report to us: its publisher, the partner, or what it was imported as. */
async function publisherOf(r: Reader, report: string): Promise<string> {
  const raw = await rawReport(r, report);
  if (raw) return raw.source || raw.filename || raw.title;
  const version = (await currentVersions(r, [report])).get(report)?.[0];
  if (!version) throw new AppError('app/not-found', { id: report });
  return version.supply.kind === 'own' ? titleOf(objectOf(version)) : version.supply.name;
}
