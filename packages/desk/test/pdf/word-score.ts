/** Share of words that a text has in common with the one it was made from, each counted as often as it stands there. */
export function wordScore(text: string, source: string): number {
  const wanted = Map.groupBy(words(source), (word) => word);
  const found = words(text);
  let hits = 0;
  for (const word of found) if (wanted.get(word)?.pop() !== undefined) hits++;
  return (2 * hits) / Math.max(1, found.length + words(source).length);
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
