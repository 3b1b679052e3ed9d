import { checkEvidence } from '@qanat/app';
import { readInput } from '../lines.ts';
import { arg, emit, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'evidence verify FILE|-      needs no node and no store',
  options: {},
  args: [1, 1],
  run: async (call) => {
    const report = checkEvidence(await readInput(arg(call, 0)));
    emit(call, { ok: true, ...report }, JSON.stringify(report, null, 2));
    return 0;
  },
};
