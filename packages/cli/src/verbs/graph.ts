import { graphAround } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'graph ID [--hops 2]',
  options: { hops: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const graph = await graphAround(home, arg(call, 0), Math.max(1, Number(text(call, 'hops') ?? 2) || 2));
      const titles = new Map(graph.nodes.map((node) => [node.id, node.title]));
      emit(
        call,
        graph,
        graph.edges
          .map(({ from, to, name }) => `${titles.get(from) ?? from}  --${name}-->  ${titles.get(to) ?? to}`)
          .join('\n'),
      );
      return 0;
    }),
};
