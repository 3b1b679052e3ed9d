import { explainCount, originsOf } from '@qanat/app';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'origins ID      where a report or claim really comes from',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const found = await originsOf(home, arg(call, 0));
      const { reports, stated, independent, bottleneck, loops } = found.count;
      const text = explainCount(found, call.lang);
      emit(call, { id: arg(call, 0), reports, stated, independent, bottleneck, loops, text }, text);
      return 0;
    }),
};
