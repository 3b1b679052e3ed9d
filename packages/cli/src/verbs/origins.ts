import { explainLines, fallenCounts, listPropositions, originsOf, unfoundedConfirmations } from '@qanat/app';
import { countLine } from '../counted.ts';
import { arg, emit, given, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'origins [ID] [--fallen]      where a claim, proposition or report really comes from, over all reports; alone: what is said most; --fallen: counts that withdrawals have lowered, and confirmations (!) that no longer stand',
  options: { fallen: { type: 'boolean' } },
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      if (given(call, 'fallen')) {
        for (const fall of await fallenCounts(home))
          emit(
            call,
            fall,
            `${fall.at.slice(0, 16)}  ${fall.proposition}  ${fall.side}  ${fall.before.join('–')} → ${fall.after.join('–')}`,
          );
        for (const { subject, independent } of await unfoundedConfirmations(home))
          emit(call, { unfounded: subject, independent }, `!  ${subject}  1 ← ${independent.join('–')}`);
        return 0;
      }
      if (call.args.length === 0) {
        for (const count of (await listPropositions(home)).items)
          emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}\n   ${count.title}`);
        return 0;
      }
      const found = await originsOf(home, arg(call, 0));
      const { count, kind, side, against, hedges, propositions, falls } = found;
      const lines = explainLines(found, call.lang);
      emit(
        call,
        {
          ...{ id: found.id, kind, side },
          propositions: propositions.map(({ proposition }) => proposition),
          ...{ reports: count.reports, stated: count.stated, independent: count.independent },
          ...{ bottleneck: count.bottleneck, ways: count.ways, one: count.one, perhaps: count.perhaps },
          ...{ copies: count.copies, unproven: count.unproven, loops: count.loops },
          against: { reports: against.reports, independent: against.independent },
          ...{ hedges, falls, text: lines.join('\n') },
        },
        lines.join('\n'),
      );
      return 0;
    }),
};
