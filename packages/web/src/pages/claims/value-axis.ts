/** An axis of numbers in a drawing that is `width` wide, with `inset` free at each end. It runs left to right in both languages. */
export interface ValueAxis {
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
  readonly place: (value: number) => number;
}

const FAR_APART = 20;
/** Smaller than any number that is counted: below it a number is as good as none. */
const SMALLEST = 1e-6;

/** Logarithmic over whole powers of ten when the numbers are far apart, else linear over round steps; a sole number has room on both sides. */
export function valueAxis(values: readonly number[], width: number, inset: number): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const logarithmic = low >= SMALLEST && high / low >= FAR_APART;
  const ticks = logarithmic ? powersOver(low, high) : roundOver(low, high);
  const along = logarithmic ? Math.log10 : (value: number) => value;
  const from = along(ticks[0] ?? 0);
  const to = along(ticks.at(-1) ?? 1);
  const place = (value: number) => {
    const share = (along(value) - from) / (to - from);
    return Math.round((inset + share * (width - 2 * inset)) * 10) / 10;
  };
  return { ticks, logarithmic, place };
}

function powersOver(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  // Numbers of hundreds of digits are drawn too: every so many powers, so that ticks stay readable.
  const step = Math.max(1, Math.ceil((to - from) / 6));
  const count = Math.ceil((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => 10 ** Math.min(from + index * step, 308));
}

function roundOver(low: number, high: number): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high), SMALLEST);
  // Numbers that differ in the last digits only are one place on the axis.
  const apart = high - low > size * SMALLEST;
  const spread = apart ? high - low : size;
  const raw = spread / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const from = Math.floor(low / step) - (apart ? 0 : 1);
  const to = Math.ceil(high / step) + (apart ? 0 : 1);
  return Array.from({ length: Math.max(to - from, 1) + 1 }, (_, index) => (from + index) * step);
}
