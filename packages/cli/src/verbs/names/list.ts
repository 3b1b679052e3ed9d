import { listsOf, ownNames } from '@qanat/app';
import { emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'names list      galaxies, warning lists and own names that reports are read with',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      for (const row of await listsOf(home)) emit(call, row, `${row.kind}  ${row.name}  ${row.entries}`);
      for (const entity of await ownNames(home))
        emit(call, entity, `  ${entity.name}  ${entity.kind}  ${entity.aliases.join('; ')}`);
      return 0;
    }),
};
