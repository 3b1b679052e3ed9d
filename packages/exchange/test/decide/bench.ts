import { planRelease } from '../../src/decide/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import { randomFrom, randomGraph } from './graph.ts';
import { release } from './world.ts';

/** Prints decisions a second, and the preview of one closure of 10,000 objects as a ratio to plain JSON. */
const SIZE = 10_000;
const { candidates } = randomGraph(randomFrom(1), SIZE);
const seen = new Set<string>();
const unique = candidates.filter(({ object }) => !seen.has(object.id) && seen.add(object.id));
const input = release(unique, { lane: { ceiling: 'amber+strict', attribution: 'pseudonym' } });
const texts = unique.map(({ bytes }) => new TextDecoder().decode(bytes));

function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const bare = fastest(() => {
  for (const text of texts) JSON.stringify(JSON.parse(text));
});
let sent = 0;
const preview = fastest(() => {
  sent = planRelease(input, nodeCrypto).views.length;
});
const line = {
  bench: 'decide',
  objects: unique.length,
  views: sent,
  preview_ms: Math.round(preview),
  decisions_per_second: Math.round((unique.length / preview) * 1000),
  bare_json_ms: Math.round(bare * 10) / 10,
  ratio_to_json: Math.round((preview / bare) * 10) / 10,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
