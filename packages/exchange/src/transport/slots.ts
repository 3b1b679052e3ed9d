/** Counts what is under way, for all and for each key, and lets no more begin than both limits allow. */
export class Slots {
  readonly #limit: number;
  readonly #perKey: number;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(limit: number, perKey: number) {
    this.#limit = limit;
    this.#perKey = perKey;
  }

  /** Gives the function that frees the slot, or undefined when there is none left. */
  take(key: string): (() => void) | undefined {
    const own = this.#taken.get(key) ?? 0;
    if (this.#total >= this.#limit || own >= this.#perKey) return undefined;
    this.#taken.set(key, own + 1);
    this.#total += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#total -= 1;
      const left = (this.#taken.get(key) ?? 1) - 1;
      if (left === 0) this.#taken.delete(key);
      else this.#taken.set(key, left);
    };
  }
}

/** Lets so many begin in each minute, and no more. */
export class Rate {
  readonly #perMinute: number;
  #minute = 0;
  #begun = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** `now` in milliseconds. */
  allow(now: number): boolean {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#begun = 0;
    }
    this.#begun += 1;
    return this.#begun <= this.#perMinute;
  }
}
