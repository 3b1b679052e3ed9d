import { inspect } from 'node:util';

export type Lang = 'en' | 'ar';
/** A sentence in both languages. */
export type Said = readonly [en: string, ar: string];

/** Tells the round step by step and counts what was checked. A check that fails is told and ends the round. */
export class Narrator {
  readonly lang: Lang;
  #step = 0;
  #passed = 0;
  #failed = 0;

  constructor(lang: Lang) {
    this.lang = lang;
  }

  step(said: Said): void {
    console.log(`\n${++this.#step}. ${this.choose(said)}`);
  }

  tell(text: string): void {
    console.log(`   ${text}`);
  }

  /** Holds that `actual` satisfies `holds`; tells it, or throws with what was found instead. */
  check<T>(said: Said, actual: T, holds: (value: T) => boolean): void {
    if (holds(actual)) {
      this.#passed++;
      console.log(`   ✓ ${this.choose(said)}`);
      return;
    }
    this.#failed++;
    throw new Error(`✗ ${this.choose(said)}: ${inspect(actual, { depth: 4, breakLength: 120 })}`);
  }

  /** The closing line; true when everything was checked and held. */
  close(fault?: unknown): boolean {
    if (fault !== undefined) {
      if (this.#failed === 0) this.#failed++;
      console.error(`\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    }
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 && this.#passed > 0;
  }

  /** A sentence in the language of the telling. */
  choose([en, ar]: Said): string {
    return this.lang === 'ar' ? ar : en;
  }
}
