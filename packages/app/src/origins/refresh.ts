import {
  claimsIn,
  clearRead,
  connectedClaims,
  dirtyClaims,
  dropHits,
  type Fall,
  foreignStatements,
  insertFingerprints,
  markDirty,
  markOf,
  nearDuplicates,
  putCopies,
  putRecount,
  recount,
  replaceStatements,
  type Statement,
  setMark,
  setRead,
  waitingAmong,
} from '@qanat/desk';
import { type Reader, search, standingOf } from '@qanat/store';
import type { Home } from '../home.ts';
import { statementsFor } from './material.ts';
import { printsOfReceived } from './received-prints.ts';

/** What a refresh did: how many claims it read anew, how many it looked at to group them, what it counted, what fell. */
export interface Refreshed {
  readonly read: number;
  readonly touched: number;
  readonly counted: number;
  readonly fell: readonly Fall[];
}

const PAGE = 1_000;
/** Claims that one transaction reads or counts: others can write in between. */
const AT_ONCE = 1_000;

/**
 * Brings propositions and counts up to date with what has arrived, changed or gone since the last time. Only what a
 * change can reach over links is looked at; when nothing has changed it costs two look-ups.
 */
export function refreshOrigins(home: Home): Promise<Refreshed> {
  // One after the other: a second one at the same time would only do the first one's work again.
  const next = (running.get(home) ?? Promise.resolve()).then(() => refresh(home));
  running.set(
    home,
    next.catch(() => undefined),
  );
  return next;
}

const running = new WeakMap<Home, Promise<unknown>>();

async function refresh(home: Home): Promise<Refreshed> {
  const { store } = home.self;
  await noticeArrivals(home);
  let read = 0;
  for (;;) {
    const rows = await store.read((r) => dirtyClaims(r, 'unread', AT_ONCE));
    if (rows.length === 0) break;
    const claims = rows.map(({ claim }) => claim);
    const statements = await statementsFor(home, claims);
    const copies = await suspectedCopies(home, statements);
    await store.write(async (tx) => {
      await replaceStatements(tx, claims, statements, home.self.now().toISOString());
      await putCopies(tx, copies);
      await setRead(tx, rows);
    });
    read += rows.length;
  }
  let [touched, counted] = [0, 0];
  const fell: Fall[] = [];
  for (;;) {
    const found = await store.read(async (r) => {
      const rows = await dirtyClaims(r, 'read', AT_ONCE);
      if (rows.length === 0) return undefined;
      const all = await connectedClaims(
        r,
        rows.map(({ claim }) => claim),
      );
      const result = await recount(r, all, home.self.now().toISOString());
      return { ...result, state: await waitingAmong(r, all) };
    });
    if (!found) break;
    // Counting is long and no writer waits for it: what has changed meanwhile is counted again.
    const written = await store.write(async (tx) => {
      if ((await waitingAmong(tx, found.claims)) !== found.state) return false;
      await putRecount(tx, found);
      await clearRead(tx, found.claims);
      return true;
    });
    if (!written) continue;
    touched += found.claims.length;
    counted += found.counts.length;
    fell.push(...found.fell);
  }
  return { read, touched, counted, fell };
}

/** Reports whose text is here that say what the reports of these statements say. */
async function suspectedCopies(home: Home, statements: readonly Statement[]): Promise<[string, string][]> {
  const reports = new Set(statements.map(({ report }) => report));
  return home.self.store.read(async (r) => {
    const pairs: [string, string][] = [];
    for (const report of reports)
      for (const { id } of await nearDuplicates(r, report)) pairs.push([report, id]);
    return pairs;
  });
}

/** Notes claims that have come since the last look, and claims of reports that have. */
async function noticeArrivals(home: Home): Promise<void> {
  const { store } = home.self;
  const found = await store.read(async (r) => {
    const mark = await markOf(r, 'origins');
    const [claims, reports] = [await since(r, 'claim', mark), await since(r, 'report', mark)];
    return {
      mark: Math.max(mark, claims.newest, reports.newest),
      claims: claims.ids,
      reports: reports.ids,
      from: mark,
    };
  });
  if (found.mark === found.from) return;
  const prints = await printsOfReceived(home, found.reports);
  await store.write(async (tx) => {
    await insertFingerprints(tx, prints);
    await markDirty(tx, [...found.claims, ...(await claimsIn(tx, found.reports))]);
    await setMark(tx, 'origins', found.mark);
  });
}

async function since(
  r: Reader,
  type: 'claim' | 'report',
  mark: number,
): Promise<{ ids: string[]; newest: number }> {
  const ids = new Set<string>();
  let newest = mark;
  let before: number | undefined;
  do {
    const page = await search(r, {
      type,
      limit: before === undefined ? 1 : PAGE,
      ...(before !== undefined && { before }),
    });
    for (const { seq, id } of page.items) {
      newest = Math.max(newest, seq);
      if (seq <= mark) return { ids: [...ids], newest };
      ids.add(id);
    }
    before = page.next;
  } while (before !== undefined);
  return { ids: [...ids], newest };
}

const CHECKED = 2_000;

/**
 * Looks whether everything that was counted is still in use: what retention has taken out, say, tells nobody by a new
 * version. To be run now and then; a recall is noted at once.
 */
export async function recheckOrigins(home: Home): Promise<void> {
  const { store } = home.self;
  let after = '';
  for (;;) {
    const rows = await store.read(async (r) => {
      const page = await foreignStatements(r, after, CHECKED);
      const ids = page.flatMap(({ claim, report }) => [claim, report]);
      const standing = await standingOf(r, [...new Set(ids)]);
      const gone = new Set(
        standing.filter(({ state }) => state !== 'current').map(({ id, supply }) => `${id} ${supply}`),
      );
      return page.map((one) => ({
        ...one,
        gone: gone.has(`${one.claim} ${one.way}`) || gone.has(`${one.report} ${one.way}`),
      }));
    });
    const last = rows.at(-1);
    if (!last) return;
    const claims = rows.filter(({ gone }) => gone).map(({ claim }) => claim);
    if (claims.length > 0) await store.write((tx) => markDirty(tx, claims));
    after = last.claim;
  }
}

/** Notes what was recalled: no new version tells it. */
export async function noteGone(home: Home, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await home.self.store.write(async (tx) => {
    await dropHits(tx, ids);
    const claims = ids.filter((id) => id.startsWith('claim--'));
    const reports = ids.filter((id) => id.startsWith('report--'));
    await markDirty(tx, [...claims, ...(await claimsIn(tx, reports))]);
  });
}
