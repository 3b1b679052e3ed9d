import { addClaim } from '@qanat/app';
import { CLAIM_OPTIONS, claimInput } from '../claim-options.ts';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'claim add REPORT --start N --end N --stance asserts|denies|hedges|estimates|quotes [--source …] [--anonymous] [--via "A < B"] [--basis observed|own-record|told|cites|inferred] [--about ID…]',
  options: CLAIM_OPTIONS,
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const empty = {
        source: null,
        anonymous: false,
        via: [],
        stance: 'asserts' as const,
        start: -1,
        end: -1,
      };
      const row = await addClaim(home, arg(call, 0), { ...empty, ...claimInput(call) }, 'cli');
      emit(
        call,
        { ok: true, n: row.n, id: row.id, content: row.draft.content },
        `${row.n}  ${row.draft.content}`,
      );
      return 0;
    }),
};
