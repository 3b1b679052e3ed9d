import {
  claimsBySources,
  countProposition,
  type Fate,
  goneBySources,
  type Placed,
  partyKey,
  placedIn,
  placedOf,
  type SourceRecord,
  sourceKeys,
  sourceRecords,
  sourceVerdictsOn,
} from '@qanat/desk';
import type { Reader } from '@qanat/store';
import type { Home } from './home.ts';
import { refreshOrigins } from './origins/refresh.ts';

const LIST = 100;
const MAX_CLAIMS = 5_000;
/** A proposition with more sources than this is confirmed without each of them. */
const MOST_SOURCES = 50;

/**
 * What became of what each source said: how often others confirmed it, how often it was contradicted or recalled, over
 * which period. Counts for whoever grades the source; no grade follows from them by itself. `name`: one source only.
 */
export async function recordsOfSources(home: Home, name?: string): Promise<SourceRecord[]> {
  await refreshOrigins(home);
  return home.self.store.read(async (r) => {
    const keys = name === undefined ? await sourceKeys(r, LIST) : [partyKey(name)];
    const mine = await placedOf(r, await claimsBySources(r, keys, MAX_CLAIMS));
    const gone = await goneBySources(r, keys, MAX_CLAIMS);
    const fates = [
      ...(await fatesOf(r, mine)),
      ...gone.map(
        (statement): Fate => ({
          statement: { ...statement, side: 'affirm' },
          others: 0,
          against: 0,
          recalled: true,
        }),
      ),
    ];
    const wanted = new Set(keys);
    return sourceRecords(fates).filter(({ key }) => wanted.has(key));
  });
}

async function fatesOf(r: Reader, mine: readonly Placed[]): Promise<Fate[]> {
  const propositions = [...new Set(mine.map(({ proposition }) => proposition))];
  const all = new Map<string, Placed[]>();
  for (const one of await placedIn(r, propositions)) {
    const list = all.get(one.proposition);
    if (list) list.push(one);
    else all.set(one.proposition, [one]);
  }
  const named = new Map(
    Array.from(all, ([id, list]) => [id, new Set(list.map(({ source }) => partyKey(source ?? ''))).size]),
  );
  const counted = new Map<string, { affirm: number; deny: number }>();
  const fates: Fate[] = [];
  for (const statement of mine) {
    const list = all.get(statement.proposition) ?? [];
    const many = (named.get(statement.proposition) ?? 0) > MOST_SOURCES;
    const without = many ? '' : partyKey(statement.source ?? '');
    const key = `${statement.proposition} ${without}`;
    const count = counted.get(key) ?? (await countWithout(r, list, without));
    counted.set(key, count);
    fates.push(fateOf(statement, count, many ? 1 : 0));
  }
  return fates;
}

/** `itself`: how many of the origins counted may be the source itself. */
function fateOf(statement: Placed, count: { affirm: number; deny: number }, itself: number): Fate {
  const { side } = statement;
  if (side === 'hedge') return { statement, others: 0, against: 0, recalled: false };
  return {
    statement,
    others: Math.max(0, count[side] - itself),
    against: count[side === 'affirm' ? 'deny' : 'affirm'],
    recalled: false,
  };
}

/** Lower bounds of both sides, without what one source says. */
async function countWithout(
  r: Reader,
  list: readonly Placed[],
  party: string,
): Promise<{ affirm: number; deny: number }> {
  const others = party === '' ? list : list.filter(({ source }) => partyKey(source ?? '') !== party);
  if (others.length === 0) return { affirm: 0, deny: 0 };
  const verdicts = await sourceVerdictsOn(
    r,
    others.map(({ claim }) => claim),
  );
  const { affirm, deny } = countProposition(others, verdicts);
  return { affirm: affirm.independent[0], deny: deny.independent[0] };
}
