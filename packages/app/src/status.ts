import { channels, holds } from '@qanat/exchange';
import { countObjects } from './db/counts.ts';
import type { Home } from './home.ts';
import { hitGroups } from './watch.ts';

export interface StatusCounts {
  readonly objects: number;
  readonly reports: number;
  readonly channels: number;
  readonly hits: number;
  readonly holds: number;
  readonly asks: number;
}

/** What is here, and what waits for a person. */
export async function statusCounts(home: Home): Promise<StatusCounts> {
  const all = await channels(home.self);
  return {
    ...(await home.self.store.read(countObjects)),
    channels: all.length,
    hits: (await hitGroups(home)).filter(({ state }) => state === 'new').length,
    holds: (await holds(home.self)).length,
    asks: all.reduce((sum, { asks }) => sum + asks, 0),
  };
}
