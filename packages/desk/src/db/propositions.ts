import type { Param, Reader, Tx } from '@qanat/store';
import type { SourceVerdict } from '../propositions/count.ts';
import { featuresOf } from '../propositions/features.ts';
import { matterOf, type SameVerdict, type Verdict } from '../propositions/group.ts';
import type { AssertionStance } from '../provenance/assertions.ts';
import { partyKey } from '../provenance/party-key.ts';
import type { Placed, Statement } from '../provenance/statement.ts';
import type { CopyPairs } from '../provenance/to-assertions.ts';
import { markDirty } from './dirty.ts';

const list = (values: readonly unknown[]): string => JSON.stringify(values);

/**
 * Replaces all statements of these claims; a claim without any is gone. Of an accepted or received one that goes, it is
 * kept who said it: a source's record counts what was recalled. Whoever is linked to them stays as they are.
 */
export async function replaceStatements(
  tx: Tx,
  claims: readonly string[],
  statements: readonly Statement[],
  now: string,
): Promise<void> {
  const here = new Set(statements.map(({ claim }) => claim));
  const gone = (await statementsOf(tx, claims)).filter(
    (one) => !here.has(one.claim) && one.state !== 'proposed' && partyOf(one) !== null,
  );
  for (const table of ['desk_statement', 'desk_link', 'desk_feature'])
    await tx.run(`DELETE FROM ${table} WHERE claim IN (SELECT value FROM json_each(?))`, [list(claims)]);
  await tx.run('DELETE FROM desk_gone WHERE claim IN (SELECT value FROM json_each(?))', [list([...here])]);
  await tx.many(
    'INSERT INTO desk_gone (claim, party, at, doc) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    gone.map((one): Param[] => [one.claim, partyOf(one), now, JSON.stringify({ ...one, content: '' })]),
  );
  await tx.many(
    'INSERT INTO desk_statement (claim, way, report, party, matter, doc) VALUES (?, ?, ?, ?, ?, ?)',
    statements.map((one): Param[] => [
      one.claim,
      one.way,
      one.report,
      partyOf(one),
      matterOf(one) || null,
      JSON.stringify(one),
    ]),
  );
  await tx.many(
    'INSERT INTO desk_link (claim, target, kind, author) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    statements.flatMap(({ claim, author, links }) =>
      links.map(({ to, kind }): Param[] => [claim, to, kind, author]),
    ),
  );
  await tx.many(
    'INSERT INTO desk_feature (feature, claim) VALUES (?, ?) ON CONFLICT DO NOTHING',
    statements.flatMap((one) => featuresOf(one).map((feature): Param[] => [feature, one.claim])),
  );
}

/** The named source of a statement as a key; null where it is not named. */
function partyOf({ source, anonymous }: Statement): string | null {
  return (source !== null && !anonymous && partyKey(source)) || null;
}

/**
 * Everything that grouping could join to these claims: over links in both directions, verdicts, equal matters and the
 * propositions they are in. Claims that are gone are in it too, so that their old propositions are counted anew.
 */
export async function connectedClaims(r: Reader, claims: readonly string[]): Promise<string[]> {
  const seen = new Set(claims);
  let frontier = [...seen];
  while (frontier.length > 0) {
    const rows = await r.all<{ claim: string }>(
      `WITH near AS (SELECT value AS claim FROM json_each(?1))
       SELECT l.target AS claim FROM near CROSS JOIN desk_link l ON l.claim = near.claim
       UNION SELECT l.claim FROM near CROSS JOIN desk_link l ON l.target = near.claim
       UNION SELECT v.b FROM near CROSS JOIN desk_same v ON v.a = near.claim AND v.verdict IN ('same', 'opposite')
       UNION SELECT v.a FROM near CROSS JOIN desk_same v ON v.b = near.claim AND v.verdict IN ('same', 'opposite')
       UNION SELECT t.claim FROM near CROSS JOIN desk_statement s ON s.claim = near.claim AND s.matter IS NOT NULL
         CROSS JOIN desk_statement t ON t.matter = s.matter
       UNION SELECT p.claim FROM near CROSS JOIN desk_place o ON o.claim = near.claim
         CROSS JOIN desk_place p ON p.proposition = o.proposition`,
      [list(frontier)],
    );
    frontier = rows.map(({ claim }) => claim).filter((claim) => !seen.has(claim));
    for (const claim of frontier) seen.add(claim);
  }
  return [...seen];
}

/** What reached us of these claims, by claim and way. */
export async function statementsOf(r: Reader, claims: readonly string[]): Promise<Statement[]> {
  return docs(
    await r.all<DocRow>(
      'SELECT s.doc FROM json_each(?) j CROSS JOIN desk_statement s ON s.claim = j.value ORDER BY s.claim, s.way',
      [list(claims)],
    ),
  );
}

/** The statements of these propositions, each with its side. */
export async function placedIn(r: Reader, propositions: readonly string[]): Promise<Placed[]> {
  const rows = await r.all<DocRow & { proposition: string; side: AssertionStance }>(
    `SELECT s.doc, p.proposition, p.side FROM json_each(?) j CROSS JOIN desk_place p ON p.proposition = j.value
     CROSS JOIN desk_statement s ON s.claim = p.claim ORDER BY p.proposition, s.claim, s.way`,
    [list(propositions)],
  );
  return rows.map(({ doc, proposition, side }) => ({ ...(JSON.parse(doc) as Statement), proposition, side }));
}

/** The statements of these claims, each with its place. */
export async function placedOf(r: Reader, claims: readonly string[]): Promise<Placed[]> {
  const rows = await r.all<DocRow & { proposition: string; side: AssertionStance }>(
    `SELECT s.doc, p.proposition, p.side FROM json_each(?) j CROSS JOIN desk_place p ON p.claim = j.value
     CROSS JOIN desk_statement s ON s.claim = p.claim ORDER BY s.claim, s.way`,
    [list(claims)],
  );
  return rows.map(({ doc, proposition, side }) => ({ ...(JSON.parse(doc) as Statement), proposition, side }));
}

/** Claims with a number, at most `limit`. */
export async function claimsWithEstimates(r: Reader, limit: number): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    `SELECT DISTINCT claim FROM desk_statement WHERE doc ->> '$.estimate' IS NOT NULL ORDER BY claim LIMIT ?`,
    [limit],
  );
  return rows.map(({ claim }) => claim);
}

/** Claims that have all of these features, at most `limit`. */
export async function claimsWithFeatures(
  r: Reader,
  features: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    `SELECT f.claim FROM json_each(?1) j CROSS JOIN desk_feature f ON f.feature = j.value
     GROUP BY f.claim HAVING count(*) = json_array_length(?1) ORDER BY f.claim LIMIT ?2`,
    [list(features), limit],
  );
  return rows.map(({ claim }) => claim);
}

/** Claims that say they contradict another, and those others, at most `limit` of each. */
export async function contradictingClaims(r: Reader, limit: number): Promise<string[]> {
  const rows = await r.all<{ claim: string; target: string }>(
    "SELECT claim, target FROM desk_link WHERE kind = 'contradicts' ORDER BY claim, target LIMIT ?",
    [limit],
  );
  return [...new Set(rows.flatMap(({ claim, target }) => [claim, target]))];
}

/** Claims about any of these objects, at most `limit`. */
export async function claimsAbout(r: Reader, refs: readonly string[], limit: number): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    `SELECT DISTINCT f.claim FROM json_each(?) j CROSS JOIN desk_feature f ON f.feature = 'a:' || j.value ORDER BY f.claim LIMIT ?`,
    [list(refs), limit],
  );
  return rows.map(({ claim }) => claim);
}

interface DocRow {
  readonly doc: string;
}

/** This room wrote the JSON; it is read back as it was. */
const docs = (rows: readonly DocRow[]): Statement[] => rows.map(({ doc }) => JSON.parse(doc) as Statement);

export interface Place {
  readonly claim: string;
  readonly proposition: string;
  readonly side: AssertionStance;
}

export async function placesOf(r: Reader, claims: readonly string[]): Promise<Place[]> {
  return r.all<Place>(
    'SELECT p.claim, p.proposition, p.side FROM json_each(?) j CROSS JOIN desk_place p ON p.claim = j.value',
    [list(claims)],
  );
}

/** Puts these claims, and no longer any other of `all`, where they belong. */
export async function replacePlaces(tx: Tx, all: readonly string[], rows: readonly Place[]): Promise<void> {
  await tx.run('DELETE FROM desk_place WHERE claim IN (SELECT value FROM json_each(?))', [list(all)]);
  await tx.many(
    'INSERT INTO desk_place (claim, proposition, side) VALUES (?, ?, ?)',
    rows.map(({ claim, proposition, side }) => [claim, proposition, side]),
  );
}

/** Where statements of others stand, claim by claim after the one named; all ways of the last claim are in the page. */
export async function foreignStatements(
  r: Reader,
  after: string,
  limit: number,
): Promise<{ claim: string; way: string; report: string }[]> {
  return r.all<{ claim: string; way: string; report: string }>(
    `SELECT s.claim, s.way, s.report FROM desk_statement s WHERE s.way <> 'own' AND s.claim IN (
       SELECT DISTINCT t.claim FROM desk_statement t WHERE t.claim > ?1 AND t.way <> 'own' ORDER BY t.claim LIMIT ?2
     ) ORDER BY s.claim, s.way`,
    [after, limit],
  );
}

/** Claims of these reports. */
export async function claimsIn(r: Reader, reports: readonly string[]): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    'SELECT DISTINCT s.claim FROM json_each(?) j CROSS JOIN desk_statement s ON s.report = j.value',
    [list(reports)],
  );
  return rows.map(({ claim }) => claim);
}

export async function verdictsOn(r: Reader, claims: readonly string[]): Promise<Verdict[]> {
  return r.all<Verdict>(
    `SELECT v.a, v.b, v.verdict FROM json_each(?1) j CROSS JOIN desk_same v ON v.a = j.value
     UNION SELECT v.a, v.b, v.verdict FROM json_each(?1) j CROSS JOIN desk_same v ON v.b = j.value`,
    [list(claims)],
  );
}

export async function sourceVerdictsOn(r: Reader, claims: readonly string[]): Promise<SourceVerdict[]> {
  return r.all<SourceVerdict>(
    `SELECT v.a, v.b, v.verdict FROM json_each(?1) j CROSS JOIN desk_source v ON v.a = j.value
     UNION SELECT v.a, v.b, v.verdict FROM json_each(?1) j CROSS JOIN desk_source v ON v.b = j.value`,
    [list(claims)],
  );
}

interface Judged {
  readonly a: string;
  readonly b: string;
  readonly at: string;
  readonly by: string;
}

/** What a person says about pairs of claims, the last word standing; both of each are to be counted anew. */
export async function putVerdicts(
  tx: Tx,
  rows: readonly (Judged & { readonly verdict: SameVerdict })[],
): Promise<void> {
  await putPairs(tx, 'desk_same', rows);
}

export async function putSourceVerdicts(
  tx: Tx,
  rows: readonly (Judged & Pick<SourceVerdict, 'verdict'>)[],
): Promise<void> {
  await putPairs(tx, 'desk_source', rows);
}

async function putPairs(
  tx: Tx,
  table: 'desk_same' | 'desk_source',
  rows: readonly (Judged & { readonly verdict: string })[],
): Promise<void> {
  await tx.many(
    `INSERT INTO ${table} (a, b, verdict, at, by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at = excluded.at, by = excluded.by`,
    rows.map(({ a, b, verdict, at, by }) => (a < b ? [a, b, verdict, at, by] : [b, a, verdict, at, by])),
  );
  await markDirty(
    tx,
    rows.flatMap(({ a, b }) => [a, b]),
  );
}

/** A feature that so many claims have tells none of them apart. */
const COMMON = 200;
const CANDIDATES = 500;

/** Claims that share uncommon features with this one, those that share most first, each with all its features. */
export async function lookalikes(
  r: Reader,
  claim: string,
): Promise<{ claim: string; proposition: string; features: string[] }[]> {
  const rows = await r.all<{ claim: string; proposition: string; features: string }>(
    `WITH mine AS (
       SELECT f.feature FROM desk_feature f WHERE f.claim = ?1
         AND (SELECT count(*) FROM (SELECT 1 FROM desk_feature g WHERE g.feature = f.feature LIMIT ${COMMON + 1})) <= ${COMMON}
     ), near AS (
       SELECT f.claim, count(*) AS n FROM mine CROSS JOIN desk_feature f ON f.feature = mine.feature
       GROUP BY f.claim HAVING n > 1 OR f.claim = ?1 ORDER BY n DESC, f.claim LIMIT ${CANDIDATES}
     )
     SELECT near.claim, p.proposition, (SELECT json_group_array(f.feature) FROM desk_feature f WHERE f.claim = near.claim) AS features
     FROM near JOIN desk_place p ON p.claim = near.claim`,
    [claim],
  );
  return rows.map(({ features, ...row }) => ({ ...row, features: JSON.parse(features) as string[] }));
}

/** Notes reports suspected to be copies of one another. */
export async function putCopies(tx: Tx, pairs: CopyPairs): Promise<void> {
  await tx.many(
    'INSERT INTO desk_copy (report, other) VALUES (?, ?) ON CONFLICT DO NOTHING',
    pairs.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]),
  );
}

/** Pairs of these reports that are suspected to be copies of one another. */
export async function copiesAmong(r: Reader, reports: readonly string[]): Promise<[string, string][]> {
  const rows = await r.all<{ report: string; other: string }>(
    `SELECT c.report, c.other FROM json_each(?1) j CROSS JOIN desk_copy c ON c.report = j.value AND c.report < c.other
     WHERE c.other IN (SELECT value FROM json_each(?1)) ORDER BY c.report, c.other`,
    [list([...new Set(reports)])],
  );
  return rows.map(({ report, other }) => [report, other]);
}
