import { recordsOfSources } from '@qanat/app';
import { arg, emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'source record [NAME]      how often what a source said was confirmed, contradicted or recalled, and over which time; never a grade',
  options: {},
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      for (const record of await recordsOfSources(home, arg(call, 0) || undefined)) {
        const { name, claims, confirmed, contradicted, recalled, from, until, grades } = record;
        const letters = Object.entries(grades).map(([letter, n]) => `${letter}×${n}`);
        const counts =
          call.lang === 'ar'
            ? `الادعاءات ${claims}، تأكد ${confirmed}، نُقض ${contradicted}، سُحب ${recalled}`
            : `claims ${claims}, confirmed ${confirmed}, contradicted ${contradicted}, recalled ${recalled}`;
        emit(
          call,
          record,
          `${name}  ${counts}  ${from.slice(0, 10)} … ${until.slice(0, 10)}  ${letters.join(' ')}`.trimEnd(),
        );
      }
      return 0;
    }),
};
