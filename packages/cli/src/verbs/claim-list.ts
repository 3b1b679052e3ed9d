import { showReport } from '@qanat/app';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'claim list REPORT',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const { raw, drafts } = await showReport(home, arg(call, 0));
      for (const { n, state, draft, id, rule, confidence } of drafts) {
        const who = [...draft.via, draft.source ?? '?'].join(' < ');
        emit(
          call,
          { n, id, state, ...draft, rule, confidence },
          `${n}  ${state}  ${draft.stance}  ${who}${draft.anonymous ? ' (unnamed)' : ''}\n   ${draft.content}`,
        );
      }
      for (const ioc of raw.reading.iocs) emit(call, { indicator: ioc }, `   ${ioc.type}  ${ioc.value}`);
      return 0;
    }),
};
