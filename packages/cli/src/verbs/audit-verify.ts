import { auditStanding } from '@qanat/app';
import { emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'audit verify',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const { rows, brokenAt } = await auditStanding(home);
      emit(
        call,
        { ok: brokenAt === undefined, rows, brokenAt: brokenAt ?? null },
        brokenAt === undefined ? `${rows} rows, unbroken` : `broken at row ${brokenAt}`,
      );
      return brokenAt === undefined ? 0 : 1;
    }),
};
