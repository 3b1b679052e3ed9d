import type { Home } from '../home.ts';
import { type Refreshed, refreshOrigins } from '../origins/refresh.ts';
import { checkQuestions } from '../questions/check.ts';

/**
 * Brings origin counts up to date and holds what arrived against open questions. Without a server the commands that show
 * these do the same first, so nothing depends on when this runs.
 */
export async function judgeArrivals(home: Home): Promise<Refreshed & { readonly hits: number }> {
  const refreshed = await refreshOrigins(home);
  return { ...refreshed, hits: await checkQuestions(home) };
}
