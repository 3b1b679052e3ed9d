import { expect, test } from 'vitest';
import { channelSupply, memoryStore, NOW, object, ownSupply } from '../../test/fixtures.ts';
import { objectPage, putObjects, toMicroseconds } from '../index.ts';

test('a page is the stored bytes in order, and the pages are everything once', async () => {
  const store = await memoryStore();
  const rows = Array.from({ length: 25 }, (_, n) => object(n % 5 === 0 ? 'tool' : 'malware', `اسم ${n}`));
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    const other = await channelSupply(tx, 'c_a');
    await putObjects(tx, own.id, rows, NOW);
    await putObjects(tx, other.id, [object('tool', 'elsewhere')], NOW);
  });
  await store.read(async (r) => {
    const names: string[] = [];
    let after = 0;
    for (let more = true; more; ) {
      const page = await objectPage(r, { after, supplyId: 1, limit: 10 });
      const envelope = JSON.parse(Buffer.from(page.bytes).toString());
      expect(envelope.objects).toHaveLength(page.count);
      expect(envelope.more).toBe(page.more);
      if (page.more) expect(envelope.next).toBe(String(page.last));
      names.push(...envelope.objects.map((o: { name: string }) => o.name));
      after = page.last ?? after;
      more = page.more;
    }
    expect(names).toEqual(rows.map(({ object: o }) => o['name']));
    const tools = await objectPage(r, { type: 'tool', limit: 3 });
    expect([tools.count, tools.more, tools.firstAdded]).toEqual([3, true, toMicroseconds(NOW)]);
  });
  await store.close();
});

test('a page ends before it grows too large, and holds at least one object', async () => {
  const store = await memoryStore();
  const rows = ['1', '2', '3'].map((name) => object('tool', name, { description: 'x'.repeat(1_000) }));
  await store.write(async (tx) => putObjects(tx, (await ownSupply(tx)).id, rows, NOW));
  await store.read(async (r) => {
    expect((await objectPage(r, { limit: 10, maxBytes: 3_000 })).count).toBe(2);
    expect((await objectPage(r, { limit: 10, maxBytes: 1 })).count).toBe(1);
    const none = await objectPage(r, { after: 3, limit: 10 });
    expect([none.count, none.more, Buffer.from(none.bytes).toString()]).toEqual([0, false, '{}']);
  });
  await store.close();
});
