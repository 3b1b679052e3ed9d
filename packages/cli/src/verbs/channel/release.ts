import { releaseTo } from '@qanat/app';
import { selection } from '../../selection.ts';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'channel release CH [ID…] [--query …] [--digest D]      with the digest of a preview, only if nothing has changed since',
  options: { query: { type: 'string' }, digest: { type: 'string' } },
  args: [1, 10_000],
  run: (call) =>
    withHome(call, async (home) => {
      const released = await releaseTo(home, arg(call, 0), selection(call), 'cli', text(call, 'digest'));
      const { plan, envelopes } = released;
      const count = (effect: string) =>
        plan.decisions.filter((decision) => decision.effect === effect).length;
      const counts = {
        whole: count('whole'),
        derived: count('derived'),
        withheld: count('withheld'),
        ask: count('ask'),
      };
      emit(
        call,
        { ok: true, sent: plan.views.length, ...counts, envelopes },
        `sent ${plan.views.length}  withheld ${counts.withheld}  ask ${counts.ask}  envelopes ${envelopes.map(({ gen, seq }) => `${gen}/${seq}`).join(' ')}`,
      );
      return 0;
    }),
};
