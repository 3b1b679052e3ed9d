import { matrixOf } from '@qanat/app';
import { countLine, gradeText, SIGN } from '../counted.ts';
import { emit, type Verb } from '../verb.ts';
import { VIEW_OPTIONS, VIEW_USAGE, viewQuery } from '../view-options.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: `matrix ${VIEW_USAGE}      sources × propositions: who affirms (+), denies (−), hedges (?), has said both (±); alone: what is contested`,
  options: VIEW_OPTIONS,
  args: [0, 100],
  run: (call) =>
    withHome(call, async (home) => {
      const { counts, ...matrix } = await matrixOf(home, viewQuery(call));
      if (call.json) {
        call.out(JSON.stringify({ ...matrix, counts: Object.fromEntries(counts) }));
        return 0;
      }
      for (const [n, id] of matrix.propositions.entries()) {
        const count = counts.get(id);
        if (count) call.out(`${n + 1}  ${count.title}\n   ${countLine(count, call.lang)}`);
      }
      for (const { key, name } of matrix.sources) {
        const row = matrix.propositions.map((id) => {
          const cell = matrix.cells.find((one) => one.source === key && one.proposition === id);
          return cell ? SIGN[cell.stance] : '·';
        });
        const grades = matrix.cells
          .find((one) => one.source === key)
          ?.said.map(({ grade }) => gradeText(grade));
        call.out(`${row.join(' ')}  ${name || '?'}  ${grades?.[0] ?? ''}`.trimEnd());
      }
      const { sources, propositions } = matrix.left;
      if (sources + propositions > 0) emit(call, null, `… ${sources} × ${propositions}`);
      return 0;
    }),
};
