import { acceptClaims } from '@qanat/app';
import { claimNumbers } from '../claim-numbers.ts';
import { arg, emit, given, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'claim accept REPORT (N,N… | all) [--indicators]',
  options: { indicators: { type: 'boolean' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const claims = claimNumbers(call, 1);
      if (claims === undefined) return 2;
      const made = await acceptClaims(
        home,
        arg(call, 0),
        { claims, indicators: given(call, 'indicators') },
        'cli',
      );
      emit(call, { ok: true, ...made }, [...made.claims, ...made.indicators].join('\n'));
      return 0;
    }),
};
