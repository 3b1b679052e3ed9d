import { judgeClaims, originsOf } from '@qanat/app';
import { countLine } from '../../counted.ts';
import { arg, emit, given, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'proposition join CLAIM CLAIM [--opposite]      both say the same, or the opposite of one another',
  options: { opposite: { type: 'boolean' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const [a, b] = [arg(call, 0), arg(call, 1)];
      await judgeClaims(home, a, b, given(call, 'opposite') ? 'opposite' : 'same', 'cli');
      const [count] = (await originsOf(home, a)).propositions;
      if (count) emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}`);
      return 0;
    }),
};
