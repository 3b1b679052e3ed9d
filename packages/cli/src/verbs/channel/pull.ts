import { pull } from '@qanat/app';
import { printArrival } from '../../print-arrival.ts';
import { arg, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel pull CH      fetches what the partner holds for us, and brings the receipts',
  options: {},
  args: [1, 1],
  run: (call) => withHome(call, async (home) => printArrival(call, await pull(home, arg(call, 0)))),
};
