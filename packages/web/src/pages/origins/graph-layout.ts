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
  const columnOf = new Map(nodes.map((node) => [node.id, layers.indexOf(node.layer)]));
  const known = edges.filter(({ from, to }) => columnOf.has(from) && columnOf.has(to));
  const isBack = ({ from, to, loop }: Edge) => loop || columnOf.get(to)! <= columnOf.get(from)!;
  const columns: Slot[][] = layers.map((layer) =>
    nodes.filter((node) => node.layer === layer).map((node) => ({ key: node.id, node, from: [] })),
  );
  for (const [n, edge] of known.entries())
    if (!isBack(edge)) passThrough(columns, n, columnOf.get(edge.from)!, columnOf.get(edge.to)!, edge);
  order(columns);
  const tall = Math.max(NODE_HEIGHT, ...columns.map(heightOf));
  const width = Math.max(1, columns.length) * (NODE_WIDTH + GAP) - GAP + 2 * MARGIN;
  const places = new Map<string, Place>();
  for (const [index, column] of columns.entries()) {
    const x = MARGIN + index * (NODE_WIDTH + GAP);
    let y = MARGIN + (tall - heightOf(column)) / 2;
    for (const slot of column) {
      places.set(slot.key, { x: dir === 'rtl' ? width - x - NODE_WIDTH : x, y, high: highOf(slot) });
      y += highOf(slot) + ROW;
    }
  }
  const drawn = known.map((edge, n): PlacedEdge => {
    const [from, to] = [columnOf.get(edge.from)!, columnOf.get(edge.to)!];
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => passKey(n, from + 1 + i));
    const stops = [edge.from, ...between, edge.to].map((key) => places.get(key)!);
    return isBack(edge)
      ? { edge, back: true, path: pathBack(places.get(edge.from)!, places.get(edge.to)!, MARGIN + tall) }
      : { edge, back: false, path: pathOn(stops, dir) };
  });
  const below = drawn.some(({ back }) => back) ? BACK : 0;
  return {
    width,
    height: tall + 2 * MARGIN + below,
    nodes: nodes.map((node) => ({ node, x: places.get(node.id)!.x, y: places.get(node.id)!.y })),
    edges: drawn,
  };
}

type Edge = OriginsExplained['edges'][number];
interface Place {
  readonly x: number;
  readonly y: number;
  readonly high: number;
}
/** A node, or the room that an edge needs where it passes a layer. `from`: what leads to it. */
interface Slot {
  readonly key: string;
  readonly node: OriginsExplained['nodes'][number] | null;
  readonly from: string[];
}

const PASS_HEIGHT = 4;
const highOf = ({ node }: Slot): number => (node ? NODE_HEIGHT : PASS_HEIGHT);
const heightOf = (column: readonly Slot[]): number =>
  column.reduce((sum, slot) => sum + highOf(slot) + ROW, -ROW);
const passKey = (edge: number, column: number): string => `${String(edge)} through ${String(column)}`;

function passThrough(columns: Slot[][], n: number, from: number, to: number, edge: Edge): void {
  let before = edge.from;
  for (let column = from + 1; column < to; column += 1) {
    const key = passKey(n, column);
    columns[column]?.push({ key, node: null, from: [before] });
    before = key;
  }
  columns[to]?.find(({ key }) => key === edge.to)?.from.push(before);
}

/** Each layer by the middle of what leads to it, so that edges cross little. */
function order(columns: Slot[][]): void {
  const rank = new Map<string, number>();
  for (const column of columns) {
    const middle = ({ from }: Slot) =>
      from.length === 0 ? 0.5 : from.reduce((sum, key) => sum + (rank.get(key) ?? 0.5), 0) / from.length;
    column.sort((a, b) => middle(a) - middle(b));
    for (const [index, { key }] of column.entries()) rank.set(key, (index + 0.5) / column.length);
  }
}

const HEAD = 3;

/** From stop to stop: a bend in each gap, straight through the layers that are passed. */
function pathOn(stops: readonly Place[], dir: 'ltr' | 'rtl'): string {
  const sign = dir === 'rtl' ? -1 : 1;
  const bend = (sign * GAP) / 2;
  const [first, ...rest] = stops;
  if (!first) return '';
  const start = ({ x }: Place) => (dir === 'rtl' ? x + NODE_WIDTH : x);
  const end = ({ x }: Place) => (dir === 'rtl' ? x : x + NODE_WIDTH);
  const middle = ({ y, high }: Place) => y + high / 2;
  let [x, y] = [end(first), middle(first)];
  let path = `M${x} ${y}`;
  for (const [index, stop] of rest.entries()) {
    const last = index === rest.length - 1;
    const to = start(stop) - (last ? sign * HEAD : 0);
    path += `C${x + bend} ${y} ${to - bend} ${middle(stop)} ${to} ${middle(stop)}`;
    [x, y] = [end(stop), middle(stop)];
    if (!last) path += `H${x}`;
  }
  return path;
}

function pathBack(from: Place, to: Place, low: number): string {
  // The two ends stand apart even where a party cites itself.
  const x1 = from.x + NODE_WIDTH * 0.6;
  const x2 = to.x + NODE_WIDTH * 0.4;
  const [y1, y2] = [from.y + NODE_HEIGHT, to.y + NODE_HEIGHT + HEAD];
  const deep = low + BACK;
  return `M${x1} ${y1}C${x1} ${deep} ${x2} ${deep} ${x2} ${y2}`;
}
