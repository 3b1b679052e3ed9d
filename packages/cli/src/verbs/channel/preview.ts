import { formatMessage, preview } from '@qanat/app';
import { selection } from '../../selection.ts';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel preview CH [ID…] [--query …]      what this partner would get, object by object, and why',
  options: { query: { type: 'string' } },
  args: [1, 10_000],
  run: (call) =>
    withHome(call, async (home) => {
      const plan = await preview(home, arg(call, 0), selection(call));
      const totals = { whole: 0, derived: 0, withheld: 0, ask: 0 };
      for (const { id, effect, viewId, reasons } of plan.decisions) {
        totals[effect]++;
        const told = reasons
          .filter((reason) => reason.effect !== 'pass')
          .map((reason) => ({ ...reason, text: formatMessage(reason.code, reason.params, call.lang) }));
        emit(
          call,
          { id, effect, viewId: viewId ?? null, reasons: told },
          [
            `${effect.padEnd(8)} ${id}`,
            ...told.map(
              ({ text, paths }) => `           ${text}${paths.length > 0 ? ` [${paths.join(', ')}]` : ''}`,
            ),
          ].join('\n'),
        );
      }
      emit(
        call,
        { totals, digest: plan.fingerprint },
        `${Object.entries(totals)
          .map(([name, count]) => `${name} ${count}`)
          .join('  ')}\n${plan.fingerprint}`,
      );
      return 0;
    }),
};
