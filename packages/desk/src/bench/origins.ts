import { type Assertion, buildAssertionGraph } from '../provenance/assertions.ts';
import { independentOrigins } from '../provenance/origins.ts';

/** A reporting graph of `size` assertions for one proposition; every layer relays the one above, 20 lines reach us. */
function layered(size: number): Assertion[] {
  const assertions: Assertion[] = [];
  const width = Math.max(20, Math.floor(size / 50));
  for (let i = 0; i < size; i++) {
    const up = i - width;
    const relays = up < 0 ? [] : [{ id: `n${up}` }, { id: `n${Math.max(0, up - ((i * 7919) % width))}` }];
    const delivered = i >= size - 20;
    assertions.push({
      id: `n${i}`,
      who: `p${i}`,
      proposition: 'p',
      stance: 'affirm',
      basis: up < 0 ? 'observed' : 'cites',
      delivered,
      relays,
    });
  }
  return assertions;
}

for (const size of [1_000, 10_000, 100_000]) {
  const assertions = layered(size);
  const started = performance.now();
  const graph = buildAssertionGraph(assertions);
  const built = performance.now();
  const count = independentOrigins(graph, { proposition: 'p', stance: 'affirm' });
  const counted = performance.now();
  console.log(
    `${size} assertions: index ${(built - started).toFixed(0)} ms, count ${(counted - built).toFixed(0)} ms, independent [${count.independent.join(', ')}] of ${count.stated} stated`,
  );
}
