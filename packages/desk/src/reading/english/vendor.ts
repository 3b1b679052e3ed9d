import type { Sentence } from '../act.ts';

const FOLLOWERS = new Set([
  'researchers',
  'analysts',
  'research',
  'labs',
  'lab',
  'observed',
  'identified',
  'detected',
  'discovered',
  'assesses',
  'tracks',
  'telemetry',
  'customers',
  'believes',
  'attributes',
  'uncovered',
  'found',
  'experts',
  'threat',
  'security',
  'intelligence',
  'currently',
  'has',
  'analyzed',
  'analysed',
]);
const OWN = new Set(['we', 'our', 'us']);
const TAILS = new Set(['research', 'labs', 'lab', 'security', 'intelligence', 'networks', 'threat']);
const NO_NAME = new Set([
  'the',
  'this',
  'these',
  'in',
  'on',
  'a',
  'an',
  'while',
  'our',
  'we',
  'it',
  'however',
  'security',
  'researchers',
  'threat',
  'microsoft',
  'windows',
  'google',
  'other',
  'many',
  'some',
  'figure',
  'additionally',
  'as',
  'at',
  'for',
  'when',
  'after',
  'although',
  'since',
  'further',
  'if',
  'both',
  'several',
  'all',
  'they',
  'that',
  'there',
]);
const LINK_HOST = /\]\(https?:\/\/(?:[a-z0-9-]+\.)*([a-z0-9-]{3,})\.[a-z]{2,}(?:\.[a-z]{2})?[/)]/giu;

/**
 * Who "we" is in a vendor's report: the capitalised name that most often does the researching, or that its links lead
 * to. Undefined when the report never speaks of itself.
 */
export function findVendor(text: string, sentences: readonly Sentence[]): string | undefined {
  const hosts = new Map<string, number>();
  for (const match of text.slice(0, 200_000).matchAll(LINK_HOST)) {
    const host = match[1]!.toLowerCase();
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  const votes = new Map<string, number>();
  let own = 0;
  for (const { tokens } of sentences) {
    for (const [i, token] of tokens.entries()) {
      if (token.quote < 0 && OWN.has(token.norm) && !(token.text === 'US' || token.text === 'Us')) own++;
      if (!/^\p{Lu}/u.test(token.text) || NO_NAME.has(token.norm)) continue;
      const next = tokens[i + 1]?.norm ?? '';
      const name = token.text.replace(/['’]s$/, '');
      let weight = FOLLOWERS.has(next) ? 2 : 0;
      if (hosts.has(name.toLowerCase())) weight += 1;
      if (weight > 0) votes.set(name, (votes.get(name) ?? 0) + weight);
    }
  }
  if (own === 0) return undefined;
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 ? fullName(sentences, best[0]) : undefined;
}

/** `Tidemark` → `Tidemark Research` where the report uses the longer name. */
function fullName(sentences: readonly Sentence[], name: string): string {
  for (const { tokens } of sentences) {
    const i = tokens.findIndex((t) => t.text === name);
    const next = i < 0 ? undefined : tokens[i + 1];
    if (next && TAILS.has(next.norm) && /^\p{Lu}/u.test(next.text)) return `${name} ${next.text}`;
  }
  return name;
}
