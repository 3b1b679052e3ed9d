import { matrixOf } from '@qanat/app';
import { SIGN } from '../counted.ts';
import { emit, type Verb } from '../verb.ts';
import { VIEW_OPTIONS, VIEW_USAGE, viewQuery } from '../view-options.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: `contradictions ${VIEW_USAGE}      claims that cannot both be true, side by side`,
  options: VIEW_OPTIONS,
  args: [0, 100],
  run: (call) =>
    withHome(call, async (home) => {
      const { contradictions, cells, sources } = await matrixOf(home, viewQuery(call));
      const names = new Map(sources.map(({ key, name }) => [key, name]));
      const said = cells.flatMap(({ source, said: words }) =>
        words.map((one) => ({ ...one, source: names.get(source) ?? '' })),
      );
      for (const { propositions, claims } of contradictions) {
        const both = claims.map((id) => said.find(({ claim }) => claim === id));
        const lines = both.map((one, i) =>
          one
            ? `${SIGN[one.side]} ${one.source || '?'}: ${one.content}\n     ${claims[i]}`
            : `  ${claims[i]}`,
        );
        emit(call, { propositions, claims, said: both }, `${lines.join('\n')}\n`);
      }
      return 0;
    }),
};
