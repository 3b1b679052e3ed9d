import { issueLink } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'user link [NAME] [--base http://127.0.0.1:7480]      a sign-in link, good once, for fifteen minutes',
  options: { base: { type: 'string' } },
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const token = await issueLink(home, arg(call, 0) || 'officer', 'cli');
      const link = `${text(call, 'base') ?? 'http://127.0.0.1:7480'}/#/sign-in?token=${token}`;
      emit(call, { link }, link);
      return 0;
    }),
};
