import { confirmSpokenCode, spokenCode } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'channel confirm CH [--code "1234 5678 9012"]      without --code: the digits to read out; with it: those your partner read out',
  options: { code: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const [chan, code] = [arg(call, 0), text(call, 'code')];
      if (code === undefined) {
        const digits = await spokenCode(home, chan);
        emit(call, { channel: chan, code: digits }, digits);
      } else {
        await confirmSpokenCode(home, chan, code, 'cli');
        emit(call, { ok: true, channel: chan }, 'confirmed');
      }
      return 0;
    }),
};
