import { formatMessage, holdList, settleHold } from '@qanat/app';
import { printArrival } from '../../print-arrival.ts';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel hold [CH] | channel hold --keep ID | channel hold --refuse ID',
  options: { keep: { type: 'string' }, refuse: { type: 'string' } },
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const [keep, refuse] = [text(call, 'keep'), text(call, 'refuse')];
      const chosen = keep ?? refuse;
      if (chosen !== undefined)
        return printArrival(
          call,
          await settleHold(home, Number(chosen), keep === undefined ? 'refuse' : 'keep', 'cli'),
        );
      for (const one of await holdList(home, arg(call, 0) || undefined)) {
        const message = formatMessage(one.code, one.params, call.lang);
        emit(
          call,
          { ...one, message },
          `${one.id}  ${one.chan}  ${one.code}  ${one.object ?? ''}\n   ${message}`,
        );
      }
      return 0;
    }),
};
