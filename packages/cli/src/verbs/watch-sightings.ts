import { hitGroups, sendSighting } from '@qanat/app';
import { emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'watch sightings [--send HIT | --send all]      what was seen; --send tells the partner who gave the indicator',
  options: { send: { type: 'string' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const send = text(call, 'send');
      for (const { key, ref, value, source, count, firstSeen, lastSeen, state } of await hitGroups(home)) {
        if (send === key || (send === 'all' && state === 'new')) {
          const released = await sendSighting(home, key, 'cli');
          emit(
            call,
            { ok: true, hit: key, sent: released.plan.views.length },
            `${key}  sent ${released.plan.views.length}`,
          );
        } else if (send === undefined)
          emit(
            call,
            { hit: key, ref, value, source, count, firstSeen, lastSeen, state },
            `${key}  ${state}  ${value}  ${count}  ${source}  ${ref}`,
          );
      }
      return 0;
    }),
};
