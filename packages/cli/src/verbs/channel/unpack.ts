import { unpack } from '@qanat/app';
import { printArrival } from '../../print-arrival.ts';
import { arg, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel unpack FILE',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const { report, issues } = await unpack(home, arg(call, 0), 'cli');
      return printArrival(call, report, issues);
    }),
};
