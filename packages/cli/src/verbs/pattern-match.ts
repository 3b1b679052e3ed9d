import { matchPatternLine } from '@qanat/app';
import { readLines } from '../lines.ts';
import { arg, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'pattern match FILE|-',
  options: {},
  args: [0, 1],
  run: async (call) => {
    let answered = true;
    for await (const line of readLines(arg(call, 0) || '-')) {
      const answer = matchPatternLine(line, call.lang);
      answered &&= 'match' in answer;
      call.out(JSON.stringify(answer));
      await call.written();
    }
    return answered ? 0 : 1;
  },
};
