import { resolve } from 'node:path';
import { pack } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel pack CH FILE      everything unacknowledged, for a stick; safe to make and carry twice',
  options: {},
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const packed = await pack(home, arg(call, 0), resolve(arg(call, 1)), 'cli');
      emit(
        call,
        { ok: true, ...packed },
        `packets ${packed.packets}  envelopes ${packed.envelopes}  bytes ${packed.bytes}`,
      );
      return 0;
    }),
};
