import { judgeClaims, originsOf } from '@qanat/app';
import { countLine } from '../../counted.ts';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'proposition split CLAIM CLAIM      they say different things, whatever their links say',
  options: {},
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      await judgeClaims(home, arg(call, 0), arg(call, 1), 'different', 'cli');
      for (const id of call.args) {
        const [count] = (await originsOf(home, id)).propositions;
        if (count) emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}`);
      }
      return 0;
    }),
};
