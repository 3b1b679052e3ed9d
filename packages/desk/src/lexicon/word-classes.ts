/**
 * Several closed classes of words as one table: to each word the bits of the classes that it stands in, so that a word
 * is looked up once for all of them.
 */
export function classTable(
  classes: readonly (readonly [bit: number, words: Iterable<string>])[],
): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [bit, words] of classes) for (const word of words) table.set(word, (table.get(word) ?? 0) | bit);
  return table;
}
