import { refuse, refuseQuestion } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel refuse CH | channel refuse --ask ID      an agreement, or a question for leave',
  options: { ask: { type: 'string' } },
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const question = text(call, 'ask');
      if (question !== undefined) {
        await refuseQuestion(home, question, 'cli');
        emit(call, { ok: true, ask: question }, question);
        return 0;
      }
      if (arg(call, 0) === '') return 2;
      const hash = await refuse(home, arg(call, 0), 'cli');
      emit(call, { ok: true, agreement: hash }, hash);
      return 0;
    }),
};
