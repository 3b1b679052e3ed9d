import { judgeSources, originsOf } from '@qanat/app';
import { countLine } from '../../counted.ts';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'source one CLAIM CLAIM      the sources of two claims are one and the same: that lowers the count',
  options: {},
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      await judgeSources(home, arg(call, 0), arg(call, 1), 'one', 'cli');
      const [count] = (await originsOf(home, arg(call, 0))).propositions;
      if (count) emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}`);
      return 0;
    }),
};
