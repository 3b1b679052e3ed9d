import { channelList } from '@qanat/app';
import { emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'channel list',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      for (const one of await channelList(home)) {
        const name = one.partner.name[call.lang] ?? one.partner.name['en'] ?? one.partner.nodeId;
        emit(
          call,
          one,
          `${one.chan}  ${one.state}  ${name}  unacknowledged ${one.unacknowledged}  held ${one.held}`,
        );
      }
      return 0;
    }),
};
