import { dismissHitOf, linkAnswer, showQuestion } from '@qanat/app';
import { printQuestion } from '../../print-question.ts';
import { arg, given, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'question link ID OBJECT [--not]      OBJECT answers the question; the partner who asked sees it once both are released; --not sets it aside',
  options: { not: { type: 'boolean' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const [id, object] = [arg(call, 0), arg(call, 1)];
      if (given(call, 'not')) await dismissHitOf(home, id, object, 'cli');
      else await linkAnswer(home, id, object, 'cli');
      printQuestion(call, await showQuestion(home, id));
      return 0;
    }),
};
