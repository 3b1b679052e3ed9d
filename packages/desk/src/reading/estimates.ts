import type { Sentence } from './act.ts';
import type { DayNumber } from './dates/calendar.ts';
import type { DateMention } from './dates/date-mention.ts';
import { findDates } from './dates/find-dates.ts';
import { findQuantities, type Quantity } from './numbers/quantities.ts';
import type { Claim, Estimate } from './types.ts';

const CONTEXT = 4;

/**
 * Estimates of a report: counted quantities, each with the claim it stands in as its source. `published`: the day the
 * report appeared, from which "on Tuesday" is counted.
 */
export function findEstimates(
  text: string,
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  published?: DayNumber,
): Estimate[] {
  const found: Estimate[] = [];
  for (const sentence of sentences) {
    if (!mayCount(sentence)) continue;
    const dates = findDates(sentence.tokens, published);
    for (const quantity of findQuantities(sentence.tokens, dates)) {
      const estimate = toEstimate(text, sentence, quantity, claims);
      if (estimate.source === null && (quantity.weak || isLabel(sentence))) continue;
      const asOf = dateOf(sentence, quantity, dates);
      found.push(asOf === undefined ? estimate : { ...estimate, as_of: asOf });
    }
  }
  return found;
}

/** A few words without an end, as menus and boxes have them ("Small business: 1-50 employees"), tell nothing. */
const isLabel = ({ tokens }: Sentence): boolean =>
  tokens.length <= LABEL_LENGTH && !/^[.!?؟…:]$/.test(tokens.at(-1)!.text);
const LABEL_LENGTH = 6;

const mayCount = ({ tokens }: Sentence): boolean => tokens.length > 1;

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

/** A period's beginning or a plan says nothing about when the number held. */
const NOT_AS_OF = new Set('since after before from until by منذ بعد قبل حتي بحلول'.split(' '));
const FARTHEST = 15;

/** The day, month or year the number holds for: the nearest date of the sentence that is not a beginning or an end. */
function dateOf(sentence: Sentence, quantity: Quantity, dates: readonly DateMention[]): string | undefined {
  let best: { iso: string; far: number } | undefined;
  for (const { iso, from, to } of dates) {
    const stated = sentence.tokens[from - 1]?.norm === 'of' && sentence.tokens[from - 2]?.norm === 'as';
    const before = sentence.tokens[from - 1]?.norm ?? '';
    if (iso === undefined || NOT_AS_OF.has(before)) continue;
    const far = stated ? -1 : from >= quantity.to ? from - quantity.to : quantity.from - to;
    if (far <= FARTHEST && (!best || far < best.far)) best = { iso, far };
  }
  return best?.iso;
}
