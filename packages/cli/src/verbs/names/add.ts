import { addName, NAME_KINDS } from '@qanat/app';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: `names add NAME --kind ${NAME_KINDS.join('|')} [--alias NAME]…`,
  options: { kind: { type: 'string' }, alias: { type: 'string', multiple: true } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const kind = NAME_KINDS.find((one) => one === text(call, 'kind'));
      if (!kind) {
        call.err(`--kind ${text(call, 'kind') ?? ''}`);
        return 2;
      }
      const aliases = call.flags['alias'];
      const entity = { name: arg(call, 0), kind, aliases: Array.isArray(aliases) ? aliases : [] };
      await addName(home, entity, 'cli');
      emit(call, entity, `${entity.name}  ${kind}`);
      return 0;
    }),
};
