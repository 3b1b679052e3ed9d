import { objectOf, showObject } from '@qanat/app';
import { arg, emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'show ID',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      for (const version of await showObject(home, arg(call, 0))) {
        const { seq, modified, supply, addedAt, digest, current, conflict, withdrawn } = version;
        const object = objectOf(version);
        const about = {
          seq,
          modified,
          supply: supply.name,
          terms: supply.terms,
          addedAt,
          digest,
          current,
          conflict,
          withdrawn,
        };
        emit(
          call,
          { ...about, object },
          `${about.supply}  #${seq}  ${addedAt}${current ? '' : '  not current'}${conflict ? '  conflict' : ''}${withdrawn ? `  withdrawn: ${withdrawn}` : ''}\n${JSON.stringify(object, null, 2)}`,
        );
      }
      return 0;
    }),
};
