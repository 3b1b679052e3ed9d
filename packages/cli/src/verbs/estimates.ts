import { estimatesOf } from '@qanat/app';
import { gradeText } from '../counted.ts';
import { emit, type Verb } from '../verb.ts';
import { VIEW_OPTIONS, VIEW_USAGE, viewQuery } from '../view-options.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: `estimates ${VIEW_USAGE}      numbers over time for each subject, each with its source; never averaged`,
  options: VIEW_OPTIONS,
  args: [0, 100],
  run: (call) =>
    withHome(call, async (home) => {
      for (const series of await estimatesOf(home, viewQuery(call))) {
        const lines = series.points.map((point) => {
          const { value, min, max, approximate, unit, source, via, asOf, at, side, grade } = point;
          const number = value !== null ? `${approximate ? '~' : ''}${value}` : `${min ?? '…'}–${max ?? '…'}`;
          const who = [source || '?', ...[...via].reverse()].join(' → ');
          const mark = side === 'affirm' ? '' : ` (${side})`;
          return `   ${(asOf ?? at).slice(0, 10)}  ${number} ${unit}${mark}  ${who}  ${gradeText(grade)}`;
        });
        emit(call, series, [series.subject, ...lines].join('\n'));
      }
      return 0;
    }),
};
