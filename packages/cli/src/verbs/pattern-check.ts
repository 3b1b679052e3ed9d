import { checkPatternLine } from '@qanat/app';
import { readLines } from '../lines.ts';
import { arg, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'pattern check FILE|-',
  options: {},
  args: [0, 1],
  run: async (call) => {
    let valid = true;
    for await (const line of readLines(arg(call, 0) || '-')) {
      const verdict = checkPatternLine(line, call.lang);
      valid &&= verdict.valid;
      call.out(JSON.stringify(verdict));
      await call.written();
    }
    return valid ? 0 : 1;
  },
};
