import { gradeReport, gradesFor } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'grade ID [--source A–F] [--info 1–6]      two steps, two judgements',
  options: { source: { type: 'string' }, info: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const id = arg(call, 0);
      const [source, info] = [text(call, 'source'), text(call, 'info')];
      if (source !== undefined) await gradeReport(home, id, 'source', source.toUpperCase(), 'cli');
      if (info !== undefined) await gradeReport(home, id, 'info', info, 'cli');
      const grades = await gradesFor(home, id);
      emit(call, { id, ...grades }, `${grades.source ?? '–'}${grades.info ?? '–'}`);
      return 0;
    }),
};
