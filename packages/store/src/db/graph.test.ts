import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id, memoryStore, NOW, object, ownSupply, relationship } from '../../test/fixtures.ts';
import { addMarks, closure, getMarks, neighbours, putObjects, type Store, setMarks } from '../index.ts';

const creator = id('identity', 'us');
const group = id('intrusion-set', 'group');
const tool = id('tool', 'tool');
const other = id('tool', 'other');
const uses = id('relationship', 'group uses tool');

async function graph(): Promise<Store> {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    await putObjects(
      tx,
      own.id,
      [
        object('identity', 'us'),
        object('intrusion-set', 'group', { created_by_ref: creator }),
        object('tool', 'tool'),
        object('tool', 'other'),
        relationship('group uses tool', group, tool),
        relationship('group uses other', group, other),
        object('report', 'R', {
          object_refs: [group, tool, id('malware', 'not here')],
          created_by_ref: creator,
        }),
        object('note', 'N', { object_refs: [tool] }),
      ],
      NOW,
    );
  });
  return store;
}

test('closure follows references and adds relationships between what it found', async () => {
  const store = await graph();
  await store.read(async (r) => {
    const report = id('report', 'R');
    expect(new Set(await closure(r, [report], { maxObjects: 10 }))).toEqual(
      new Set([report, group, tool, creator, uses]),
    );
    expect(await closure(r, [tool], { maxObjects: 10 })).toEqual([tool]);
    expect(new Set(await closure(r, [uses], { maxObjects: 10 }))).toEqual(
      new Set([uses, group, tool, creator]),
    );
    expect(await closure(r, [id('tool', 'unknown')], { maxObjects: 10 })).toEqual([]);
    const wide = await closure(r, [tool], { maxObjects: 10, referrers: true });
    expect(wide).toContain(id('note', 'N'));
    expect(wide).toContain(report);
    // The creator has many referrers; they do not count as referring to it.
    expect(await closure(r, [creator], { maxObjects: 10, referrers: true })).toEqual([creator]);
    await expect(closure(r, [report], { maxObjects: 4 })).rejects.toMatchObject({
      code: 'store/closure-too-large',
    });
  });
  await store.close();
});

test('closure ends on circles', async () => {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    const a = object('report', 'a', { object_refs: [id('report', 'b')] });
    const b = object('report', 'b', { object_refs: [id('report', 'a'), id('report', 'b')] });
    await putObjects(tx, own.id, [a, b], NOW);
    expect(await closure(tx, [id('report', 'a')], { maxObjects: 2 })).toHaveLength(2);
  });
  await store.close();
});

test('closure is what a plain walk over any graph finds', async () => {
  const node = fc.integer({ min: 0, max: 7 });
  const references = fc.array(fc.array(node, { maxLength: 3 }), { minLength: 8, maxLength: 8 });
  const relationships = fc.array(fc.tuple(node, node), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(references, relationships, node, async (lists, pairs, root) => {
      const name = (n: number): string => id('report', String(n));
      const reports = lists.map((list, n) => object('report', String(n), { object_refs: list.map(name) }));
      const between = pairs.map(([a, b], n) => relationship(`r${n}`, name(a), name(b)));
      const store = await memoryStore();
      const found = await store.write(async (tx) => {
        await putObjects(tx, (await ownSupply(tx)).id, [...reports, ...between], NOW);
        return closure(tx, [name(root)], { maxObjects: 100 });
      });
      await store.close();
      const inside = new Set([root]);
      for (const n of inside) for (const next of lists[n] ?? []) inside.add(next);
      const joined = pairs.flatMap(([a, b], n) =>
        inside.has(a) && inside.has(b) ? [id('relationship', `r${n}`)] : [],
      );
      expect(new Set(found)).toEqual(new Set([...Array.from(inside, name), ...joined]));
    }),
    { numRuns: 60 },
  );
});

test('neighbours are the other ends of relationships, and plain references both ways', async () => {
  const store = await graph();
  const edges = await store.read((r) => neighbours(r, [tool]));
  expect(edges).toContainEqual({ from: group, to: tool, name: 'uses', via: uses });
  expect(edges).toContainEqual({ from: id('report', 'R'), to: tool, name: 'object_refs' });
  expect(edges).toContainEqual({ from: id('note', 'N'), to: tool, name: 'object_refs' });
  expect(edges).toHaveLength(3);
  expect(await store.read((r) => neighbours(r, [creator]))).toEqual([]);
  await store.close();
});

test('local marks are replaced as a set and need no stored version', async () => {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const whole = { selector: '', mark: 'lock' };
    await setMarks(tx, [
      { id: tool, marks: [whole, { selector: 'name', mark: 'source' }, whole] },
      { id: other, marks: [whole] },
    ]);
    await setMarks(tx, [{ id: other, marks: [] }]);
    expect(await getMarks(tx, [tool, other, group])).toEqual(
      new Map([[tool, [whole, { selector: 'name', mark: 'source' }]]]),
    );
    await addMarks(tx, [{ id: tool, marks: [whole, { selector: '', mark: 'personal' }] }]);
    expect((await getMarks(tx, [tool])).get(tool)).toEqual([
      whole,
      { selector: '', mark: 'personal' },
      { selector: 'name', mark: 'source' },
    ]);
  });
  await store.close();
});
