import type { Mention } from '../act.ts';
import { isVerbal } from './clause.ts';
import type { Span } from './noun-phrase.ts';
import { addresseeAt, isComma } from './phrase.ts';
import type { Word } from './tagging.ts';

interface Subject extends Span {
  readonly shared?: boolean;
}

/** `Residents who spoke to M said`: the medium in a relative clause or behind "interviewed by". */
export function interviewers(
  words: readonly Word[],
  found: Subject | undefined,
  end: number,
): readonly Mention[] {
  if (!found || found.shared) return [];
  for (let k = found.to; k < end; k++) {
    const { norm } = words[k]!;
    if (INTERVIEWED.has(norm)) return mediaIn(words.slice(k + 1, end), 0, end - k - 1);
  }
  return [];
}

/** `In an interview with M, S said C`, `Speaking to M, S said C`: the medium in what leads the sentence. */
export function spokenToAhead(
  words: readonly Word[],
  found: Subject | undefined,
  floor: number,
): readonly Mention[] {
  const comma = (found?.from ?? 0) - 1;
  if (!found || found.shared || !isComma(words[comma]) || comma - floor > LONGEST_LEAD) return [];
  let from = floor;
  while (['conjunction', 'adverb', 'mark'].includes(words[from]!.tag)) from++;
  const lead = words.slice(from, comma);
  const speaks =
    /^(?:speaking|talking|writing)$/.test(lead[0]?.norm ?? '') ||
    (lead[0]?.norm === 'in' && lead.slice(1, 6).some(({ norm }) => EXCHANGES.has(norm)));
  // to M, with M, carried by M
  const to = lead.findIndex(
    ({ norm }, i) =>
      norm === 'to' || norm === 'with' || (norm === 'by' && CARRIED.test(lead[i - 1]?.norm ?? '')),
  );
  return speaks && to > 0 && !lead.some(isVerbal) ? mediaIn(words, from + to, comma) : [];
}

const CARRIED = /^(?:carried|published|aired|broadcast|released|reported|quoted|obtained|seen|relayed|run)$/;
const LONGEST_LEAD = 18;
const EXCHANGES = new Set(
  'interview exchange comments remarks statement message email e-mail letter call conversation briefing chat'.split(
    ' ',
  ),
);

const INTERVIEWED = new Set([
  'spoke',
  'talked',
  'speaking',
  'talking',
  'interviewed',
  'contacted',
  'reached',
  'quoted',
]);

/** `in a blog post`, `on its website`: where somebody writes, nobody who relays. */
const isOwnPlace = ({ text, norms }: Mention): boolean =>
  !/\p{Lu}/u.test(text) && norms.some((n) => /^(?:website|site|blog|post|page|podcast|channel)$/.test(n));

/** Media after "to", "with" or "on" in a range. */
export function mediaIn(words: readonly Word[], from: number, to: number): Mention[] {
  for (let k = from; k < to; k++) {
    if (!['to', 'with', 'on', 'for', 'by', 'in'].includes(words[k]!.norm)) continue;
    const told = addresseeAt(words, k + 1);
    if (told.medium && told.mention && told.next <= to + 1 && !isOwnPlace(told.mention))
      return [told.mention];
  }
  return [];
}
