import { editClaim } from '@qanat/app';
import { CLAIM_OPTIONS, claimInput } from '../claim-options.ts';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'claim edit REPORT N [--source …] [--anonymous] [--via "A < B"] [--stance …] [--start N --end N]',
  options: CLAIM_OPTIONS,
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      await editClaim(home, arg(call, 0), Number(arg(call, 1)), claimInput(call), 'cli');
      emit(call, { ok: true }, 'edited');
      return 0;
    }),
};
