import { countryLength } from '../lexicon/countries.ts';
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './act.ts';
import { arabicEntities } from './arabic/entities.ts';
import { englishEntities } from './english/entities.ts';
import type { Entity, EntityKind } from './types.ts';

export interface KnownEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
}

/** A name as found, before names of one thing are put together. */
export interface Named {
  readonly name: string;
  readonly kind: EntityKind;
}

/** Longest run of words looked up in a list of known names. */
const LONGEST_NAME = 5;

/** Entities of a report: names the text shows by their form, countries, and whatever the lists given know. */
export function findEntities(
  sentences: readonly Sentence[],
  lang: 'ar' | 'en',
  lists: readonly KnownEntity[],
): Entity[] {
  const found = sentences.flatMap(({ tokens }) => [
    ...countriesIn(tokens, lang),
    ...(lang === 'ar' ? arabicEntities(tokens) : englishEntities(tokens)),
  ]);
  return merge([...found, ...knownIn(sentences, lists)], lists);
}

function countriesIn(tokens: readonly Token[], lang: 'ar' | 'en'): Named[] {
  const found: Named[] = [];
  const norms = tokens.map((t) => t.norm);
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (lang === 'en' && !/^\p{Lu}/u.test(text)) continue;
    const first = lang === 'ar' ? countryWord(norms, i) : norms[i]!;
    const length = countryLength(norms, i, first);
    if (length === 0) continue;
    const words = tokens.slice(i, i + length).map((t) => t.text);
    if (first !== norms[i]) words[0] = norms[i]!.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(1);
    found.push({ name: words.join(' '), kind: 'country' });
    i += length - 1;
  }
  return found;
}

/** The word without a particle written together with it, where only so it begins a country's name. */
function countryWord(norms: readonly string[], i: number): string {
  const norm = norms[i]!;
  if (countryLength(norms, i) > 0 || norm.length < 4) return norm;
  if (norm.startsWith('لل')) return `ال${norm.slice(2)}`;
  return /^[وفبلك]/.test(norm) ? norm.slice(1) : norm;
}

function knownIn(sentences: readonly Sentence[], lists: readonly KnownEntity[]): Named[] {
  if (lists.length === 0) return [];
  const byName = new Map<string, KnownEntity>();
  for (const known of lists)
    for (const name of [known.name, ...known.aliases]) byName.set(name.toLowerCase(), known);
  const found: Named[] = [];
  for (const { tokens } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      for (let length = 1; length <= LONGEST_NAME && i + length <= tokens.length; length++) {
        const known = byName.get(
          tokens
            .slice(i, i + length)
            .map((t) => t.text)
            .join(' ')
            .toLowerCase(),
        );
        if (known) found.push({ name: known.name, kind: known.kind });
      }
    }
  }
  return found;
}

const keyOf = (name: string): string => name.toLowerCase();

/** One entity a name; a name that ends another, longer one becomes its alias (Whitlock, Dana Whitlock). */
function merge(found: readonly Named[], lists: readonly KnownEntity[]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const { name, kind } of found) {
    const known = entities.get(keyOf(name));
    if (!known)
      entities.set(keyOf(name), {
        name,
        kind,
        aliases: [...(lists.find((l) => l.name === name)?.aliases ?? [])],
      });
    else if (known.kind === 'org' && kind !== 'org') known.kind = kind;
  }
  const all = [...entities.values()];
  const endings = new Map<string, Entity>();
  for (const entity of all) {
    const words = entity.name.split(' ');
    if (words.length > 1 && (entity.kind === 'person' || entity.kind === 'org'))
      endings.set(keyOf(words.at(-1)!), entity);
  }
  return all.filter((entity) => {
    const longer = entity.name.includes(' ') ? undefined : endings.get(keyOf(entity.name));
    if (!longer || entity.kind === 'country') return true;
    longer.aliases.push(entity.name);
    return false;
  });
}
