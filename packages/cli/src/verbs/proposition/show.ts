import { explainLines, showProposition } from '@qanat/app';
import { gradeText, SIGN } from '../../counted.ts';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'proposition show ID      everything said on one matter, how it counts, and claims that may say the same (by a proposition or one of its claims)',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const { origins, suggestions } = await showProposition(home, arg(call, 0));
      const [count] = origins.propositions;
      const lines = explainLines(origins, call.lang);
      emit(call, { ...count, sentences: lines }, `${count?.proposition ?? ''}\n${lines.join('\n')}`);
      for (const one of origins.statements) {
        const who = [...one.via, one.source ?? '?'].join(' < ');
        const { claim, report, way, side, stance, content, source, via, grade, at, stamped } = one;
        emit(
          call,
          { claim, report, way, side, stance, content, source, via, grade, at, stamped },
          `${SIGN[side]} ${claim}  ${gradeText(grade)}  ${one.publisher?.name ?? one.title}  ${who}\n   ${content}`,
        );
      }
      for (const one of suggestions)
        emit(call, { suggestion: one }, `~ ${one.claim}  ${one.score}\n   ${one.content}`);
      return 0;
    }),
};
