import { expect, test } from 'vitest';
import { exchange, nodePort } from '../test/world.ts';
import { buildEvidence, verifyEvidence } from './index.ts';
import { nobleCrypto } from './noble.ts';

test('says who sent what, when, under which terms, received', () => {
  const world = exchange();
  const bytes = buildEvidence(
    {
      histories: [world.a.history, world.b.history],
      terms: { agreement: world.agreement, signatures: world.signatures },
      envelope: world.envelopes[2]!,
      note: world.cosigned,
      leaves: world.leaves,
      item: { items: world.items, index: 1 },
    },
    nodePort,
  );
  const report = verifyEvidence(bytes, nobleCrypto);
  expect(report.issues).toEqual([]);
  expect(report.ok && report.value).toMatchObject({ seq: 2, received: true, standing: 'good' });
});
