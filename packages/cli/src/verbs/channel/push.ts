import { push } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel push CH      brings what the partner lacks to its door',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const pushed = await push(home, arg(call, 0));
      emit(call, { ok: true, ...pushed }, `packets ${pushed.packets}  envelopes ${pushed.envelopes}`);
      return 0;
    }),
};
