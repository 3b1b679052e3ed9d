import { addQuestion, showQuestion } from '@qanat/app';
import { printQuestion } from '../../print-question.ts';
import { tlpOption } from '../../tlp-option.ts';
import { arg, text, texts, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'question add TEXT [--keyword WORD…] [--value VALUE…] [--about ID…] [--by 2026-12-31] [--tlp amber]      what one wants to know, and by what an answer is known',
  options: {
    keyword: { type: 'string', multiple: true },
    value: { type: 'string', multiple: true },
    about: { type: 'string', multiple: true },
    by: { type: 'string' },
    tlp: { type: 'string' },
  },
  args: [1, 1],
  run: async (call) => {
    const tlp = tlpOption(call);
    const by = text(call, 'by');
    const day = by === undefined ? undefined : new Date(by);
    if (tlp === null || (day !== undefined && Number.isNaN(day.getTime()))) {
      call.err(verb.usage);
      return 2;
    }
    return withHome(call, async (home) => {
      const input = {
        content: arg(call, 0),
        keywords: texts(call, 'keyword'),
        values: texts(call, 'value'),
        about: texts(call, 'about'),
        ...(day && { answerBy: day.toISOString() }),
        ...(tlp && { tlp }),
      };
      printQuestion(call, await showQuestion(home, await addQuestion(home, input, 'cli')));
      return 0;
    });
  },
};
