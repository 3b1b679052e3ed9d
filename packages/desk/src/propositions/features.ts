import type { Statement } from '../provenance/statement.ts';
import { builtIn } from '../reading/gazetteer/built-in.ts';
import { withoutParticles } from '../reading/gazetteer/name-index.ts';
import { westernDigits } from '../reading/numbers/digits.ts';
import { stem } from '../text/normalise.ts';
import { type Token, tokenize } from '../text/tokens.ts';

const MAX_CHARACTERS = 4_000;
const MAX_FEATURES = 64;
const VALUE =
  /\b(?:cve-\d{4}-\d{4,7}|[0-9a-f]{32,128}|(?:\d{1,3}\.){3}\d{1,3}|(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24})\b/giu;
const SHORTEST = 3;
const EMPTY: ReadonlySet<string> = new Set(
  `the and for from with into over under after before about between that this these those are was were been has have had not its his her their they who which will would could may might said says more than
  في من علي عن الي ان هذا هذه مع قال التي الذي لم لا لن قد كان كانت ما بين بعد قبل الا غير ذلك تلك هو هي انه انها كما حتي اي`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * What a claim can be recognised by in other words and in another language: `v:` observable values, `n:` numbers,
 * `e:` well-known names, in whatever language, `a:` objects it is about, `s:` stems. Each once, the telling ones first, at most 64.
 */
export function featuresOf({
  content,
  about,
  estimate,
}: Pick<Statement, 'content' | 'about' | 'estimate'>): string[] {
  const text = content.slice(0, MAX_CHARACTERS);
  const found = new Set<string>();
  for (const ref of about.slice(0, MAX_FEATURES)) found.add(`a:${ref}`);
  for (const value of valuesIn(text)) found.add(`v:${value}`);
  for (const number of [estimate?.value, estimate?.min, estimate?.max])
    if (typeof number === 'number') found.add(`n:${number}`);
  const tokens = tokenize(text, 0, text.length, []).filter(({ kind }) => kind !== 'mark');
  for (const [i, { text: word }] of tokens.entries()) {
    const number = numberOf(westernDigits(word));
    if (number !== undefined) found.add(`n:${number}`);
    const name = nameAt(tokens, i);
    if (name !== undefined) found.add(`e:${name}`);
  }
  for (const { kind, norm } of tokens)
    if (kind === 'word' && norm.length >= SHORTEST && !EMPTY.has(norm)) found.add(`s:${stem(norm)}`);
  return [...found].slice(0, MAX_FEATURES);
}

/** A well-known name at a word, under the name that it has in English, whatever particle stands before it. */
function nameAt(tokens: readonly Token[], i: number): string | undefined {
  for (const form of withoutParticles(tokens[i]!.norm)) {
    const hit = builtIn().at(tokens, i, form);
    if (hit) return hit.entity.name;
  }
  return undefined;
}

/** Addresses, names of hosts, hashes and CVE numbers in a text, refanged and in lower case; each as often as it occurs. */
export function valuesIn(text: string): string[] {
  const plain = text.replaceAll(/\[\.\]|\(\.\)|\[dot\]/giu, '.');
  return Array.from(plain.matchAll(VALUE), ([value]) => value.toLowerCase());
}

/** A number worth comparing: one or two of something are everywhere. */
function numberOf(word: string): number | undefined {
  if (!/^\d{1,3}(?:[.,٬]?\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(word)) return undefined;
  const value = Number(word.replaceAll(/[,٬]/gu, ''));
  return value > 2 && Number.isFinite(value) ? value : undefined;
}

const WEIGHT: Readonly<Record<string, number>> = { v: 6, a: 4, n: 3, e: 2, s: 1 };
const weightOf = (features: Iterable<string>): number => {
  let sum = 0;
  for (const feature of features) sum += WEIGHT[feature[0]!] ?? 1;
  return sum;
};

/** How much two claims have in common, 0 to 1: the weight of what they share over that of the smaller. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = a.filter((feature) => other.has(feature));
  // One word in common says nothing, whatever the length.
  if (shared.length < 2) return 0;
  return weightOf(shared) / Math.max(6, Math.min(weightOf(a), weightOf(b)));
}
