import { channelLog } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel log CH [--lane out|in] [--limit 200]',
  options: { lane: { type: 'string' }, limit: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const lane = text(call, 'lane');
      const limit = Number(text(call, 'limit') ?? 200) || 200;
      const entries = await channelLog(home, arg(call, 0), {
        limit,
        ...((lane === 'out' || lane === 'in') && { lane }),
      });
      for (const one of entries)
        emit(
          call,
          one,
          `${one.lane}  ${one.gen}/${one.seq}  ${one.kind}  ${one.at}  ${one.outcome}${one.receipt ? '  receipt' : ''}  objects ${one.objects.length}`,
        );
      return 0;
    }),
};
