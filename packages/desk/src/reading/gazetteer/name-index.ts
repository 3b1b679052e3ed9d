import { isAt, NUMBER, UPPER } from '../../text/characters.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { KnownEntity } from '../named.ts';

/** A name of a known entity found in a sentence. */
export interface Hit {
  readonly entity: KnownEntity;
  /** Tokens it takes. */
  readonly length: number;
}

interface Entry {
  readonly norms: readonly string[];
  /** Exact spelling asked for: names in capitals that are words otherwise (IS, WHO). */
  readonly exact: string | undefined;
  readonly capital: boolean;
  readonly entity: KnownEntity;
}

/** Known names with one first word. */
export type Beginning = readonly Entry[];

const NO_ENTRIES: Beginning = [];
/** Longest name looked up, in tokens. */
const LONGEST = 10;

/**
 * Names of known entities by their first word, for looking up the longest one at a token. Built once; a look-up costs
 * the few names that share a first word, however many there are.
 */
export class NameIndex {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(entities: readonly KnownEntity[]) {
    for (const entity of entities)
      for (const name of new Set([entity.name, ...entity.aliases])) this.#add(name, entity);
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.norms.length - a.norms.length);
  }

  #add(name: string, entity: KnownEntity): void {
    const tokens = tokenize(name, 0, Math.min(name.length, 200), []);
    const first = tokens[0]?.norm;
    if (first === undefined || tokens.length > LONGEST) return;
    const single = tokens.length === 1 && tokens[0]!.text.length <= 5 && /^[A-Z.&-]+$/.test(tokens[0]!.text);
    const entry: Entry = {
      norms: tokens.map((t) => t.norm),
      exact: single ? tokens[0]!.text : undefined,
      capital: /^\p{Lu}/u.test(name),
      entity,
    };
    const list = this.#byFirst.get(first);
    if (list) list.push(entry);
    else this.#byFirst.set(first, [entry]);
  }

  /** The longest known name at token `i`; `first` stands for its folded text (a particle taken off). */
  at(tokens: readonly Token[], i: number, first: string = tokens[i]!.norm): Hit | undefined {
    return longestOf(this.beginning(first), tokens, i);
  }

  /** The names that begin with a folded word, the longest first. */
  beginning(first: string): Beginning {
    return this.#byFirst.get(first) ?? NO_ENTRIES;
  }
}

/** The longest of some names that stands at token `i`, whose first word they have in common. */
export function longestOf(names: Beginning, tokens: readonly Token[], i: number): Hit | undefined {
  for (const entry of names)
    if (matches(entry, tokens, i)) return { entity: entry.entity, length: entry.norms.length };
  return undefined;
}

function matches(entry: Entry, tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  if (entry.capital && !isAt(text, 0, UPPER + NUMBER)) return false;
  if (entry.exact !== undefined && !isOrOwns(text, entry.exact)) return false;
  for (let k = 1; k < entry.norms.length; k++) {
    const norm = tokens[i + k]?.norm;
    if (norm === undefined || !isOrOwns(norm, entry.norms[k]!)) return false;
  }
  return true;
}

/** Whether a text is a word, or what the word owns: `Docklab's`. */
const isOrOwns = (text: string, word: string): boolean =>
  text === word || ((text.endsWith("'s") || text.endsWith('’s')) && text.slice(0, -2) === word);

const WAW = 'و'.charCodeAt(0);
const FA = 'ف'.charCodeAt(0);
const LAM = 'ل'.charCodeAt(0);
const BA = 'ب'.charCodeAt(0);
const KAF = 'ك'.charCodeAt(0);

/** Folded forms of an Arabic word with what is written together with it taken off: و، ف, then ب، ل، ك, and لل for ال. */
export function withoutParticles(norm: string): string[] {
  const forms = [norm];
  if (norm.length < 4) return forms;
  const first = norm.charCodeAt(0);
  const rest = first === WAW || first === FA ? norm.slice(1) : norm;
  if (rest !== norm) forms.push(rest);
  if (rest.length < 4) return forms;
  const next = rest.charCodeAt(0);
  if (next === LAM && rest.charCodeAt(1) === LAM) forms.push(`ال${rest.slice(2)}`);
  else if (next === LAM || next === BA || next === KAF) forms.push(rest.slice(1));
  return forms;
}
