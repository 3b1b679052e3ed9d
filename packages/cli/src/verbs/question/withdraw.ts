import { withdrawQuestion } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'question withdraw ID      takes back a question of ours that no partner holds',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      await withdrawQuestion(home, arg(call, 0), 'cli');
      emit(call, { withdrawn: arg(call, 0) }, `withdrawn ${arg(call, 0)}`);
      return 0;
    }),
};
