import { listQuestions, type QuestionStanding } from '@qanat/app';
import { emit, given, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

const STATES: readonly QuestionStanding[] = ['open', 'answered', 'closed'];

export const verb: Verb = {
  usage:
    'question list [--state open|answered|closed] [--received]      questions of ours and of partners, with how much may answer them',
  options: { state: { type: 'string' }, received: { type: 'boolean' } },
  args: [0, 0],
  run: async (call) => {
    const wanted = text(call, 'state');
    const state = STATES.find((one) => one === wanted);
    if (wanted !== undefined && state === undefined) {
      call.err(verb.usage);
      return 2;
    }
    return withHome(call, async (home) => {
      const items = await listQuestions(home, {
        ...(state && { state }),
        ...(given(call, 'received') && { direction: 'received' }),
      });
      for (const one of items) {
        const from = one.partner
          ? (one.partner.name[call.lang] ?? one.partner.name['en'] ?? one.partner.id)
          : '';
        emit(
          call,
          { ...one, supply: one.supply.name, terms: one.supply.terms },
          `${one.id}  ${one.state}  ~${one.hits} =${one.answers}  ${from ? `← ${from}  ` : ''}${one.content}`,
        );
      }
      return 0;
    });
  },
};
