import { channels, expireReceived, sayMark } from '@qanat/exchange';
import { hasDoor, pull, push } from '../channels/delivery.ts';
import type { Home } from '../home.ts';
import { formatFault } from '../messages.ts';
import { recheckOrigins } from '../origins/refresh.ts';
import { takeDropped } from './drop-folder.ts';
import { judgeArrivals } from './judge-arrivals.ts';

export interface BackgroundOptions {
  /** Told whenever anything in the store has changed, whoever wrote it. */
  readonly changed: () => void;
  /** Told of a delivery that failed; the next round tries again. */
  readonly failed: (chan: string, code: string) => void;
  /** Milliseconds between two rounds of deliveries; sooner when something changed. */
  readonly everyMs?: number;
}

const POLL_MS = 200;
const DROP_MS = 2_000;
const DEFAULT_EVERY_MS = 15_000;
const UPKEEP_MS = 6 * 3_600_000;
const WEEK_MS = 7 * 86_400_000;

/**
 * What runs beside the pages: deliveries to and from partners who have a door, what arrived held against counts and
 * questions, a weekly mark in every log, keys that are due, material whose agreed time is over. A write of another process on the same home is seen within 200 ms.
 * @returns a function that stops it, once what has begun is done.
 */
export function startBackground(home: Home, options: BackgroundOptions): () => Promise<void> {
  const { everyMs = DEFAULT_EVERY_MS } = options;
  let version = home.self.store.dataVersion();
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let dueAt = 0;
  let upkeepAt = 0;
  const round = async (): Promise<void> => {
    if (Date.now() >= upkeepAt) {
      upkeepAt = Date.now() + UPKEEP_MS;
      await home.keepKeysFresh().catch((error: unknown) => options.failed('', formatFault(error, 'en').code));
      if ((await expireReceived(home.self)) > 0) await recheckOrigins(home);
    }
    await deliver(home, options.failed);
    await judgeArrivals(home);
  };
  const timer = setInterval(() => {
    const now = home.self.store.dataVersion();
    const moved = now !== version;
    version = now;
    if (moved) options.changed();
    if (busy || (!moved && Date.now() < dueAt)) return;
    busy = true;
    dueAt = Date.now() + everyMs;
    running = round()
      .catch((error: unknown) => options.failed('', formatFault(error, 'en').code))
      .finally(() => {
        busy = false;
        // What the round itself wrote is no reason for another round.
        version = home.self.store.dataVersion();
        options.changed();
      });
  }, POLL_MS);
  timer.unref();
  const stopDrop = watchDrop(home, options);
  return async () => {
    clearInterval(timer);
    await stopDrop();
    await running;
  };
}

/** Looks into the drop folder again and again. */
function watchDrop(home: Home, { failed }: BackgroundOptions): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round = takeDropped(home)
      .then(({ failed: faults }) => {
        for (const { name, code } of faults) failed(`drop/${name}`, code);
      })
      .catch((error: unknown) => failed('drop', formatFault(error, 'en').code))
      .finally(() => {
        busy = false;
      });
  }, DROP_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

/** One round with every partner who has a door: fetch, then bring what they lack. A failure concerns its channel only. */
export async function deliver(home: Home, failed: BackgroundOptions['failed']): Promise<void> {
  for (const { chan, state, lastSent } of await channels(home.self)) {
    if (state === 'ended' || !(await hasDoor(home, chan))) continue;
    try {
      if (lastSent !== null && home.self.now().getTime() - Date.parse(lastSent) > WEEK_MS)
        await sayMark(home.self, chan);
      await pull(home, chan);
      await push(home, chan);
    } catch (error) {
      failed(chan, formatFault(error, 'en').code);
    }
  }
}
