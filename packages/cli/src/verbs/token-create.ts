import { issueLaneToken, issueToken } from '@qanat/app';
import { emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'token create (--user NAME | --channel CH) [--label …]      for programs; a channel token reads that lane over TAXII and nothing else',
  options: { user: { type: 'string' }, channel: { type: 'string' }, label: { type: 'string' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const [user, chan, label] = [text(call, 'user'), text(call, 'channel'), text(call, 'label') ?? ''];
      if ((user === undefined) === (chan === undefined)) {
        call.err('--user NAME or --channel CH');
        return 2;
      }
      const token =
        chan === undefined
          ? await issueToken(home, user ?? '', label, 'cli')
          : await issueLaneToken(home, chan, label, 'cli');
      emit(call, { token }, token);
      return 0;
    }),
};
