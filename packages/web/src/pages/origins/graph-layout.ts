import type { OriginsExplained } from '@qanat/api';

export const NODE_WIDTH = 180;
export const NODE_HEIGHT = 56;
const GAP = 72;
const ROW = 28;
const MARGIN = 20;
/** Room below the nodes for edges that run back. */
const BACK = 64;

export interface PlacedNode {
  readonly node: OriginsExplained['nodes'][number];
  readonly x: number;
  readonly y: number;
}
export interface PlacedEdge {
  readonly edge: OriginsExplained['edges'][number];
  readonly path: string;
  /** It runs back, or stays in its layer: drawn below the nodes. */
  readonly back: boolean;
}
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Layers side by side, origins at the start of the reading direction, each layer centred on the others. */
export function layOutGraph(
  { nodes, edges }: Pick<OriginsExplained, 'nodes' | 'edges'>,
  dir: 'ltr' | 'rtl',
): GraphLayout {
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const columns = layers.map((layer) => nodes.filter((node) => node.layer === layer));
  const tall = Math.max(1, ...columns.map(({ length }) => length));
  const inner = tall * (NODE_HEIGHT + ROW) - ROW;
  const width = Math.max(1, columns.length) * (NODE_WIDTH + GAP) - GAP + 2 * MARGIN;
  const mirrored = (x: number, wide = 0) => (dir === 'rtl' ? width - x - wide : x);
  const placed = columns.flatMap((column, index) => {
    const own = column.length * (NODE_HEIGHT + ROW) - ROW;
    return column.map((node, row) => ({
      node,
      x: mirrored(MARGIN + index * (NODE_WIDTH + GAP), NODE_WIDTH),
      y: MARGIN + (inner - own) / 2 + row * (NODE_HEIGHT + ROW),
    }));
  });
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const low = MARGIN + inner;
  const drawn = edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (!from || !to) return [];
    const back = edge.loop || to.node.layer <= from.node.layer;
    return [{ edge, back, path: back ? pathBack(from, to, low) : pathOn(from, to, dir) }];
  });
  const below = drawn.some(({ back }) => back) ? BACK : 0;
  return { width, height: inner + 2 * MARGIN + below, nodes: placed, edges: drawn };
}

const HEAD = 3;

function pathOn(from: PlacedNode, to: PlacedNode, dir: 'ltr' | 'rtl'): string {
  const sign = dir === 'rtl' ? -1 : 1;
  const x1 = dir === 'rtl' ? from.x : from.x + NODE_WIDTH;
  const x2 = (dir === 'rtl' ? to.x + NODE_WIDTH : to.x) - sign * HEAD;
  const [y1, y2] = [from.y + NODE_HEIGHT / 2, to.y + NODE_HEIGHT / 2];
  const bend = (sign * GAP) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function pathBack(from: PlacedNode, to: PlacedNode, low: number): string {
  // The two ends stand apart even where a party cites itself.
  const x1 = from.x + NODE_WIDTH * 0.6;
  const x2 = to.x + NODE_WIDTH * 0.4;
  const [y1, y2] = [from.y + NODE_HEIGHT, to.y + NODE_HEIGHT + HEAD];
  const deep = low + BACK;
  return `M${x1} ${y1}C${x1} ${deep} ${x2} ${deep} ${x2} ${y2}`;
}
