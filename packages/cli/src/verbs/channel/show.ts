import { agreementsOf, channelSummary } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel show CH',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const summary = await channelSummary(home, arg(call, 0));
      const agreements = await agreementsOf(home, arg(call, 0));
      emit(call, { ...summary, agreements }, JSON.stringify({ ...summary, agreements }, null, 2));
      return 0;
    }),
};
