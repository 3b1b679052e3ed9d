const MIN_LENGTH = 6;
const MAX_WORDS = 12;

/**
 * Names that may stand for one organisation: where one name's words stand whole within another's ("ministry of defence"
 * in "a spokesman of the ministry of defence"), both get a key for it. Linear in the number of names.
 */
export function sameOrganisations(keys: readonly string[]): Map<string, string[]> {
  const known = new Set(keys);
  const found = new Map<string, string[]>();
  const add = (name: string, key: string): void => {
    const list = found.get(name) ?? [];
    if (!list.includes(key)) found.set(name, [...list, key]);
  };
  for (const name of known) {
    const words = name.split(' ').slice(0, MAX_WORDS);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(' ');
        if (part === name || part.length < MIN_LENGTH || !known.has(part)) continue;
        add(name, `organisation:${part}`);
        add(part, `organisation:${part}`);
      }
  }
  return found;
}
