import { rejectClaims } from '@qanat/app';
import { claimNumbers } from '../claim-numbers.ts';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'claim reject REPORT N,N…',
  options: {},
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const numbers = claimNumbers(call, 1);
      if (numbers === undefined || numbers === 'all') return 2;
      await rejectClaims(home, arg(call, 0), numbers, 'cli');
      emit(call, { ok: true, rejected: numbers }, `rejected ${numbers.join(', ')}`);
      return 0;
    }),
};
