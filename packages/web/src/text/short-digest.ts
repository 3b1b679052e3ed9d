const SHOWN = 12;

/** The beginning of a digest, enough to compare two by eye; the name of the algorithm would take the place of that. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha\d+:/u, '').slice(0, SHOWN);
}
