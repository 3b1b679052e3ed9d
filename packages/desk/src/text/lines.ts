/** A line of the raw text without its line feed. `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splits at LF, as the line numbers of a reading count; a CR stays at the end of its line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
    if (feed < 0) return lines;
    start = feed + 1;
  }
}
