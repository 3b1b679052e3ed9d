import { people } from '@qanat/app';
import { emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'user list',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      for (const person of await people(home)) emit(call, person, `${person.name}  ${person.role}`);
      return 0;
    }),
};
