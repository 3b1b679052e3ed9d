import { sign, waitingForUs } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel sign CH [AGREEMENT]      the one that waits for our signature, unless named',
  options: {},
  args: [1, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const hash = arg(call, 1) || (await waitingForUs(home, arg(call, 0))).hash;
      await sign(home, arg(call, 0), hash, 'cli');
      emit(call, { ok: true, agreement: hash }, hash);
      return 0;
    }),
};
