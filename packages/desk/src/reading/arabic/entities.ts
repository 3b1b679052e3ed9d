import { FOREIGN_ENDINGS } from '../../lexicon/arabic-organisation-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, opensQuotation, quotationEnd } from '../act.ts';
import type { Named } from '../named.ts';
import { bodyAt, latinEnd, typeBefore } from './bodies.ts';
import { isNameWord, isNoun } from './name-words.ts';
import { mediaNameLength, verbAt } from './particles.ts';
import { personAt } from './persons.ts';

const LONGEST_QUOTED = 4;
const NO_NAME = new Set('http https www com pdf ip url'.split(' '));

/** A short quotation that is a name: after a noun, and nothing in it that makes a sentence. */
function quoted(tokens: readonly Token[], i: number): Named | undefined {
  if (!opensQuotation(tokens, i)) return undefined;
  const close = quotationEnd(tokens, i);
  const words = tokens.slice(i, close + 1).filter(isWord);
  const type = typeBefore(tokens, i);
  if (words.length === 0 || words.length > (type ? LONGEST_QUOTED + 1 : LONGEST_QUOTED)) return undefined;
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || verbAt(tokens, i - 1) || (!type && !isNoun(tokens, i - 1))) return undefined;
  for (let k = i; k <= close; k++) {
    const token = tokens[k]!;
    if (token.kind === 'word' && (/^و.{4}/.test(token.norm) || !isNoun([{ ...token, quote: -1 }], 0)))
      return undefined;
  }
  return { kind: type ?? 'org', from: i, to: close + 1 };
}

/** Names in an Arabic sentence: after type nouns and titles, by given names, in quotations, in Latin letters. */
export function arabicEntities(tokens: readonly Token[]): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = nameAt(tokens, i);
    if (!hit) continue;
    found.push(hit);
    // the words of a body, and those between a title and the name, may hold further names
    if (hit.from === i && hit.kind !== 'org') i = hit.to - 1;
  }
  return found;
}

function nameAt(tokens: readonly Token[], i: number): Named | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'word') return token.kind === 'mark' ? quoted(tokens, i) : undefined;
  if (/^[A-Z]/.test(token.text)) return latin(tokens, i);
  const medium = token.quote < 0 ? mediaNameLength(tokens, i) : 0;
  if (medium > 0) return { kind: 'media', from: i, to: i + medium };
  return personAt(tokens, i) ?? bodyAt(tokens, i) ?? foreign(tokens, i);
}

/** `هالدين بتروليوم`, `غلف كابيتال بارتنرز`: a foreign name told by how it ends. */
function foreign(tokens: readonly Token[], i: number): Named | undefined {
  let end = i + 1;
  while (FOREIGN_ENDINGS.has(tokens[end]?.norm ?? '')) end++;
  const { norm } = tokens[i]!;
  if (end === i + 1 || FOREIGN_ENDINGS.has(norm) || norm.startsWith('ال')) return undefined;
  return isNameWord(tokens, i) ? { kind: 'org', from: i, to: end } : undefined;
}

function latin(tokens: readonly Token[], i: number): Named | undefined {
  const { norm, text } = tokens[i]!;
  if (NO_NAME.has(norm) || text.length < 2) return undefined;
  return { kind: typeBefore(tokens, i) ?? 'org', from: i, to: latinEnd(tokens, i) };
}
