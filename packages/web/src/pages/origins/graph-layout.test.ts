import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutGraph, NODE_HEIGHT, NODE_WIDTH } from './graph-layout.ts';

const graph = fc.array(fc.nat(5), { minLength: 1, maxLength: 24 }).map((layers) => ({
  nodes: layers.map((layer, n) => ({
    id: String(n),
    name: String(n),
    kind: 'relay' as const,
    layer,
    anonymous: false,
    bottleneck: false,
  })),
  edges: layers.map((_, n) => ({ from: String(n), to: String((n * 7) % layers.length), loop: false })),
}));

it('puts no node on another and none outside, whatever the graph', () => {
  fc.assert(
    fc.property(graph, fc.constantFrom('ltr' as const, 'rtl' as const), (data, dir) => {
      const { nodes, width, height } = layOutGraph(data, dir);
      for (const [n, a] of nodes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + NODE_WIDTH).toBeLessThanOrEqual(width);
        expect(a.y).toBeGreaterThanOrEqual(0);
        expect(a.y + NODE_HEIGHT).toBeLessThanOrEqual(height);
        for (const b of nodes.slice(n + 1))
          expect(Math.abs(a.x - b.x) >= NODE_WIDTH || Math.abs(a.y - b.y) >= NODE_HEIGHT).toBe(true);
      }
    }),
  );
});

it('runs the other way in Arabic: the same picture in a mirror', () => {
  fc.assert(
    fc.property(graph, (data) => {
      const [ltr, rtl] = [layOutGraph(data, 'ltr'), layOutGraph(data, 'rtl')];
      expect(rtl.nodes.map(({ x, y }) => [ltr.width - x - NODE_WIDTH, y])).toEqual(
        ltr.nodes.map(({ x, y }) => [x, y]),
      );
    }),
  );
});

it('draws an edge that runs back below the nodes, and leaves out one whose end is not there', () => {
  const node = (id: string, layer: number) => ({
    ...{ id, name: id, kind: 'relay' as const, layer },
    ...{ anonymous: false, bottleneck: false },
  });
  const edge = (from: string, to: string) => ({ from, to, loop: false });
  const { edges } = layOutGraph(
    { nodes: [node('a', 0), node('b', 1)], edges: [edge('a', 'b'), edge('b', 'a'), edge('a', 'gone')] },
    'ltr',
  );
  expect(edges.map(({ back }) => back)).toEqual([false, true]);
});

it('leads an edge past a layer beside its nodes, never behind them', () => {
  fc.assert(
    fc.property(graph, (data) => {
      const { nodes, edges } = layOutGraph(data, 'ltr');
      for (const { path } of edges)
        for (const [, y, x] of path.matchAll(/ ([\d.]+)H([\d.]+)/gu))
          for (const node of nodes.filter((one) => one.x + NODE_WIDTH === Number(x)))
            expect(Number(y) < node.y || Number(y) > node.y + NODE_HEIGHT).toBe(true);
    }),
  );
});
