import { judgeClaims, originsOf } from '@qanat/app';
import { countLine } from '../../counted.ts';
import { arg, emit, given, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'proposition split CLAIM CLAIM [--exclude]      they say different things, whatever their links say; --exclude: things that cannot both be true',
  options: { exclude: { type: 'boolean' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      await judgeClaims(
        home,
        arg(call, 0),
        arg(call, 1),
        given(call, 'exclude') ? 'exclude' : 'different',
        'cli',
      );
      for (const id of call.args) {
        const [count] = (await originsOf(home, id)).propositions;
        if (count) emit(call, count, `${count.proposition}  ${countLine(count, call.lang)}`);
      }
      return 0;
    }),
};
