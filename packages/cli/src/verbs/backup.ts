import { resolve } from 'node:path';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'backup FILE      the store as it is at this moment; the keys are not in it',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const file = resolve(arg(call, 0));
      await home.self.store.backup(file);
      emit(call, { ok: true, file }, file);
      return 0;
    }),
};
