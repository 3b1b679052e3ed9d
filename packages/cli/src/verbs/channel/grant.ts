import { grantLeave } from '@qanat/app';
import { tlpOption } from '../../tlp-option.ts';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel grant ASK [--until 2027-01-01] [--max green]',
  options: { until: { type: 'string' }, max: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const max = tlpOption(call, 'max');
      if (max === null) return 2;
      const until = text(call, 'until');
      if (until !== undefined && Number.isNaN(Date.parse(until))) {
        call.err(`--until ${until}`);
        return 2;
      }
      const state = await grantLeave(
        home,
        arg(call, 0),
        { ...(max && { max }), ...(until && { until: new Date(until).toISOString() }) },
        'cli',
      );
      emit(call, { ok: true, ask: arg(call, 0), state }, state);
      return 0;
    }),
};
