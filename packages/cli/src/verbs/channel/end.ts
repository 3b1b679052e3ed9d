import { setChannel } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel end CH [--why REASON]',
  options: { why: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      await setChannel(home, arg(call, 0), 'end', 'cli', text(call, 'why'));
      emit(call, { ok: true, channel: arg(call, 0) }, 'end');
      return 0;
    }),
};
