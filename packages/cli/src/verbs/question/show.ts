import { showQuestion } from '@qanat/app';
import { printQuestion } from '../../print-question.ts';
import { arg, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'question show ID      with what may answer it (~), what does (=), and to whom it was sent (→)',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      printQuestion(call, await showQuestion(home, arg(call, 0)));
      return 0;
    }),
};
