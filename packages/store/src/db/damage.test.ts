import { expect, test } from 'vitest';
import { memoryStore, NOW, object, ownSupply } from '../../test/fixtures.ts';
import { damagedVersions, putObjects } from '../index.ts';

test('a changed byte anywhere in the store is found', async () => {
  const store = await memoryStore();
  const rows = Array.from({ length: 1_100 }, (_, n) => object('tool', String(n)));
  await store.write(async (tx) => putObjects(tx, (await ownSupply(tx)).id, rows, NOW));
  expect(await store.read(damagedVersions)).toEqual([]);
  await store.write((tx) =>
    tx.run(
      "UPDATE version SET bytes = CAST(replace(CAST(bytes AS TEXT), 'tool', 'tooI') AS BLOB) WHERE seq IN (3, 1100)",
    ),
  );
  expect(await store.read(damagedVersions)).toEqual([
    { seq: 3, id: rows[2]?.object.id },
    { seq: 1_100, id: rows[1_099]?.object.id },
  ]);
  await store.close();
});
