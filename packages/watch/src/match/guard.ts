/** When an entry is too common to be evidence of anything. */
export interface GuardOptions {
  /** Largest share of lines that an entry may fire on. */
  readonly share: number;
  /** Hits below which the share does not count yet. */
  readonly least: number;
}

export const DEFAULT_GUARD: GuardOptions = { share: 0.01, least: 100 };

/**
 * Counts hits by entry and quarantines an entry that fires on more than its share of the lines seen so far
 * (8.8.8.8, a /8). What it found before stays; after that its hits are counted and not reported.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #counts = new Map<number, number>();
  readonly #quarantined = new Set<number>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** Counts a hit of an entry at a line number; false when it is not to be reported. */
  admits(entry: number, line: number): boolean {
    const count = (this.#counts.get(entry) ?? 0) + 1;
    this.#counts.set(entry, count);
    if (count > this.#options.least && count > line * this.#options.share) this.#quarantined.add(entry);
    return !this.#quarantined.has(entry);
  }

  /** The quarantined entries and how often they fired. */
  quarantined(): { readonly entry: number; readonly count: number }[] {
    return [...this.#quarantined].map((entry) => ({ entry, count: this.#counts.get(entry) ?? 0 }));
  }
}
