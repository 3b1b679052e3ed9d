import type { Sentence } from './act.ts';
import { findQuantities, type Quantity } from './numbers/quantities.ts';
import type { Claim, Estimate } from './types.ts';

const CONTEXT = 4;

/** Estimates of a report: counted quantities, each with the claim it stands in as its source. */
export function findEstimates(
  text: string,
  sentences: readonly Sentence[],
  claims: readonly Claim[],
): Estimate[] {
  const found: Estimate[] = [];
  for (const sentence of sentences)
    for (const quantity of findQuantities(sentence.tokens))
      found.push(toEstimate(text, sentence, quantity, claims));
  return found;
}

function toEstimate(
  text: string,
  sentence: Sentence,
  quantity: Quantity,
  claims: readonly Claim[],
): Estimate {
  const { tokens } = sentence;
  const start = tokens[quantity.from]!.start;
  const end = tokens[quantity.to - 1]!.end;
  const claim =
    claims.find((c) => c.start <= start && end <= c.end) ??
    claims.find((c) => c.start < end && start < c.end);
  const { value, min, max, approximate, unit } = quantity;
  return {
    subject: subjectOf(sentence, quantity),
    value,
    min,
    max,
    unit,
    source: claim?.source ?? null,
    span: text.slice(start, end),
    start,
    end,
    approximate,
  };
}

/** What is counted: the unit with a few words after it, up to a mark. */
function subjectOf(sentence: Sentence, quantity: Quantity): string {
  const words = quantity.unit === '' ? [] : [quantity.unit];
  for (let i = quantity.to; i < sentence.tokens.length && words.length < CONTEXT; i++) {
    const token = sentence.tokens[i]!;
    if (token.kind !== 'word') break;
    words.push(token.text);
  }
  return words.join(' ');
}
