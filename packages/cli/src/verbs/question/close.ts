import { closeQuestion, showQuestion } from '@qanat/app';
import { printQuestion } from '../../print-question.ts';
import { arg, given, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: "question close ID [--answered | --reopen]      of a partner's question this is noted here only",
  options: { answered: { type: 'boolean' }, reopen: { type: 'boolean' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const state = given(call, 'reopen') ? 'open' : given(call, 'answered') ? 'answered' : 'closed';
      await closeQuestion(home, arg(call, 0), state, 'cli');
      printQuestion(call, await showQuestion(home, arg(call, 0)));
      return 0;
    }),
};
