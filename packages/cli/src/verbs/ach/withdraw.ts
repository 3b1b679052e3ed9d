import { withdrawAnalysis } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'ach withdraw ID      takes an analysis of ours out of use',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      await withdrawAnalysis(home, arg(call, 0), 'cli');
      emit(call, { withdrawn: arg(call, 0) }, `withdrawn ${arg(call, 0)}`);
      return 0;
    }),
};
