import type { Token } from '../../text/tokens.ts';
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
  if (!sentences.some(({ tokens }) => tokens.some(isOwn))) return undefined;
  const hosts = linkHosts(text);
  const votes = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (const [i, token] of tokens.entries()) {
      const name = token.text.replace(/['’]s$/, '');
      const weight = weightOf(token, tokens[i + 1], hosts);
      if (weight > 0) votes.set(name, (votes.get(name) ?? 0) + weight);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 ? fullName(sentences, best[0]) : undefined;
}

/** How much a word speaks for being the vendor's name: it does the researching, or links lead to it. */
function weightOf(token: Token, next: Token | undefined, hosts: ReadonlySet<string>): number {
  if (!/^\p{Lu}/u.test(token.text) || NO_NAME.has(token.norm)) return 0;
  const host = hosts.has(token.norm.replace(/'s$/, ''));
  return (FOLLOWERS.has(next?.norm ?? '') ? 2 : 0) + (host ? 1 : 0);
}

const isOwn = (token: Token): boolean =>
  token.quote < 0 && OWN.has(token.norm) && token.text !== 'US' && token.text !== 'Us';

function linkHosts(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.slice(0, 200_000).matchAll(LINK_HOST), (match) => match[1]!.toLowerCase()));
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
