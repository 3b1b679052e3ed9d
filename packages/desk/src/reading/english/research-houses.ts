import { RESEARCH_HOUSES } from '../../lexicon/research-houses.ts';
import { eachRun, isAt, LETTER, NUMBER, runsOf, UPPER } from '../../text/characters.ts';
import { fact, formAt } from '../../text/forms.ts';
import { normaliseWord } from '../../text/normalise.ts';

export interface House {
  /** The names that its reports use for it, the fullest first. */
  readonly names: readonly string[];
  /** Names of its site, which nobody speaks under. */
  readonly sites: readonly string[];
}

/** A name as it is written, and whose it is. */
export interface Named {
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

/** The first run of letters and digits of each name. */
const FIRST_RUNS = new Set(
  [...BY_FIRST_WORD.keys()].map((word) => normaliseWord(runsOf(word, LETTER + NUMBER)[0] ?? '')),
);
const mayOpen = fact((norm) => FIRST_RUNS.has(norm));

const WORD = /(?<![\p{L}\p{N}./@-])(?:\p{Lu}|eS)[\p{L}\p{N}]*(?:[-./]\p{L}[\p{L}\p{N}]*)*/uy;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** Where a page names a research house: the name as written and its house, in order. */
export function housesIn(page: string): Named[] {
  const found: Named[] = [];
  eachRun(page, LETTER + NUMBER, (start, end) => {
    const capital = isAt(page, start, UPPER) || page.startsWith('eS', start);
    const named = capital && mayOpen(formAt(page, start, end)) ? namedAt(page, start) : undefined;
    if (named) found.push(named);
    return true;
  });
  return found;
}

function namedAt(page: string, at: number): Named | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(page)?.[0] ?? '';
  return BY_FIRST_WORD.get(word)?.find(({ name }) => {
    const end = at + name.length;
    return page.startsWith(name, at) && !GOES_ON.test(page.slice(end, end + 1));
  });
}
