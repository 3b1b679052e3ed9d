import { RECALL_CLASSES, recallObject } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: `channel recall (CH | all) ID --class ${RECALL_CLASSES.join('|')}`,
  options: { class: { type: 'string' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const kind = RECALL_CLASSES.find((one) => one === (text(call, 'class') ?? 'false'));
      if (!kind) {
        call.err(`--class ${RECALL_CLASSES.join('|')}`);
        return 2;
      }
      const recalled = await recallObject(home, arg(call, 0), arg(call, 1), { class: kind }, 'cli');
      for (const one of recalled) emit(call, { ok: true, ...one }, `${one.chan}  #${one.seq}  ${one.items}`);
      return 0;
    }),
};
