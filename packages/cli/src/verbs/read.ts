import { readFileAsReport } from '@qanat/app';
import { readInput } from '../lines.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'read FILE…|-      what the desk proposes for raw reports; nothing is stored',
  options: {},
  args: [1, 10_000],
  run: async (call) => {
    for (const file of call.args) {
      const reading = readFileAsReport(await readInput(file), file);
      call.out(
        call.json ? JSON.stringify({ file, ...reading }) : JSON.stringify({ file, ...reading }, null, 2),
      );
    }
    return 0;
  },
};
