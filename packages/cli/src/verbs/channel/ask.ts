import { askLeave, questions } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'channel ask [CH ID --for NODE]      asks who gave us an object for leave to pass it on; alone: every question, ours and theirs',
  options: { for: { type: 'string' } },
  args: [0, 2],
  run: (call) =>
    withHome(call, async (home) => {
      if (call.args.length < 2) {
        for (const one of await questions(home, arg(call, 0) || undefined))
          emit(
            call,
            one,
            `${one.ask}  ${one.direction}  ${one.state}  ${one.object} → ${one.for.join(', ')}`,
          );
        return 0;
      }
      const question = await askLeave(
        home,
        arg(call, 0),
        arg(call, 1),
        [text(call, 'for') ?? ''].filter(Boolean),
        'cli',
      );
      emit(call, { ok: true, ask: question }, question);
      return 0;
    }),
};
