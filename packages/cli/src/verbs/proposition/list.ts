import { listPropositions } from '@qanat/app';
import { countLine } from '../../counted.ts';
import { emit, given, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'proposition list [--contested] [--limit 50]      what claims say, over all reports, those told most first',
  options: { contested: { type: 'boolean' }, limit: { type: 'string' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const limit = Math.min(Math.max(Number(text(call, 'limit') ?? 50) || 50, 1), 500);
      const page = await listPropositions(home, { limit, contested: given(call, 'contested') });
      for (const count of page.items)
        emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}\n   ${count.title}`);
      return 0;
    }),
};
