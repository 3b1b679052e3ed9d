/** Counts checks and tells each as it happens. */
export interface Tally {
  /** Tells something that is no check of its own. */
  readonly note: (line: string) => void;
  readonly check: (name: string, holds: boolean, detail?: string) => void;
  /** Prints the closing line; the exit code to end with. */
  readonly close: () => number;
}

export function newTally(say: (line: string) => void): Tally {
  let [passed, failed] = [0, 0];
  return {
    note: (line) => say(`       ${line}`),
    check: (name, holds, detail = '') => {
      if (holds) passed++;
      else failed++;
      say(`${holds ? 'ok    ' : 'FAILED'} ${name}${holds || detail === '' ? '' : `: ${detail}`}`);
    },
    close: () => {
      say(`${passed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    },
  };
}
