import type { Handlers } from '../operations.ts';
import type { ServerOptions } from '../server-options.ts';
import { agreementHandlers } from './agreement.ts';
import { analysisHandlers } from './analyses.ts';
import { channelHandlers } from './channels.ts';
import { deliveryHandlers } from './delivery.ts';
import { inboxHandlers } from './inbox.ts';
import { objectHandlers } from './objects.ts';
import { onwardHandlers } from './onward.ts';
import { propositionHandlers } from './propositions.ts';
import { questionHandlers } from './questions.ts';
import { releaseHandlers } from './release.ts';
import { reportHandlers } from './reports.ts';
import { sessionHandlers } from './session.ts';
import { watchHandlers } from './watch.ts';

/** One handler for each operation of the contract. */
export function handlersFor({ secure = false, practice = false, door }: ServerOptions): Handlers {
  return {
    ...sessionHandlers({ startedAt: new Date().toISOString(), secure, practice }),
    ...inboxHandlers,
    ...reportHandlers,
    ...propositionHandlers,
    ...analysisHandlers,
    ...questionHandlers,
    ...objectHandlers,
    ...channelHandlers(door),
    ...agreementHandlers,
    ...releaseHandlers,
    ...deliveryHandlers,
    ...onwardHandlers,
    ...watchHandlers,
  };
}
