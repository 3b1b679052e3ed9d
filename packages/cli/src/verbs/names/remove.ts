import { removeName } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'names remove NAME      one of our own names, or a whole list',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      await removeName(home, arg(call, 0), 'cli');
      emit(call, { removed: arg(call, 0) }, arg(call, 0));
      return 0;
    }),
};
