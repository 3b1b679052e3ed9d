import { Refusal } from '@qanat/app';
import { badRequest } from './problem.ts';

/** The place a page goes on from. Cursors are opaque to clients; whatever is not one of ours is refused. */
export function parseCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refusal([badRequest('/cursor', 'cursor')]);
  return Number(cursor);
}
