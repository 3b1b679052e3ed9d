import { RESEARCH_HOUSES } from '../../lexicon/research-houses.ts';

export interface House {
  /** The names that its reports use for it, the fullest first. */
  readonly names: readonly string[];
  /** Names of its site, which nobody speaks under. */
  readonly sites: readonly string[];
}

interface Named {
  readonly name: string;
  readonly house: House;
}

/** Names by their first word, longer ones first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Named[]> = (() => {
  const index = new Map<string, Named[]>();
  for (const row of RESEARCH_HOUSES.trim().split('\n')) {
    const [names = [], sites = []] = row.split(';').map((part) => part.split('|'));
    const house = { names, sites };
    for (const name of [...names, ...sites]) {
      const first = name.split(' ')[0]!;
      index.set(first, [...(index.get(first) ?? []), { name, house }]);
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.name.length - a.name.length);
  return index;
})();

const NAMES: ReadonlySet<string> = new Set(
  [...BY_FIRST_WORD.values()].flatMap((names) => names.map(({ name }) => name)),
);

/** Whether a name is that of a research house: `Red Canary` is nobody's first and last name. */
export const isHouse = (name: string): boolean => NAMES.has(name.replace(/^[Tt]he /, ''));

const WORD = /(?<![\p{L}\p{N}./@-])(?:\p{Lu}|eS)[\p{L}\p{N}]*(?:[-./]\p{L}[\p{L}\p{N}]*)*/gu;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** Where a page names a research house: the name as written and its house, in order. */
export function* housesIn(page: string): Generator<{ readonly name: string; readonly house: House }> {
  for (const { 0: word, index } of page.matchAll(WORD)) {
    const names = BY_FIRST_WORD.get(word);
    const found = names?.find(
      ({ name }) =>
        page.startsWith(name, index) &&
        !GOES_ON.test(page.slice(index + name.length, index + name.length + 1)),
    );
    if (found) yield found;
  }
}
