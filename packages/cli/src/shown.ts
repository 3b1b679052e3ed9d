/**
 * What would act on a terminal instead of being read: control characters but tab and line feed, the two Unicode line
 * ends, and the embeddings, overrides and isolates that reorder a line (UAX #9). The marks that only settle a
 * neighbour's direction stay: ordinary Arabic pages hold them.
 */
const ACTING = /[[\p{Cc}\u2028-\u202e\u2066-\u2069]--[\t\n]]/gv;

/**
 * A text from a stranger as it may be printed: each acting character as its `\uXXXX` escape. Within a line of JSON that
 * is the same value, so one form serves people and programs.
 */
export function shown(text: string): string {
  return text.replace(ACTING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
