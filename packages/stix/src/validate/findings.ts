import { childPath, type Issue } from '@qanat/json';
import type { Profile } from '../types.ts';

type Step = string | number;

/**
 * Collects issues. The place is kept as a stack of steps and becomes text only when something is wrong, so
 * that a valid object costs no strings.
 */
export class Findings {
  readonly issues: Issue[] = [];
  /** Section that the checks now running come from, such as `4.7`. */
  section = '';
  /** The version of the standard whose rules are being checked. */
  version: '2.0' | '2.1' = '2.1';
  readonly #steps: Step[] = [];
  readonly #root: string;
  readonly #lenient: boolean;

  constructor(profile: Profile, root = '$') {
    this.#root = root;
    this.#lenient = profile === 'lenient';
  }

  enter(step: Step): void {
    this.#steps.push(step);
  }

  leave(): void {
    this.#steps.pop();
  }

  /** Something without which the object cannot be used: an error in both profiles. */
  unusable(code: string, step?: Step, params?: Issue['params'], section?: string): void {
    this.#add('error', code, step, params, section);
  }

  /** A MUST of the specification that is not kept: a warning in the lenient profile. */
  must(code: string, step?: Step, params?: Issue['params'], section?: string): void {
    this.#add(this.#lenient ? 'warning' : 'error', code, step, params, section);
  }

  /** A SHOULD that is not kept. */
  should(code: string, step?: Step, params?: Issue['params'], section?: string): void {
    this.#add('warning', code, step, params, section);
  }

  #add(
    severity: Issue['severity'],
    code: string,
    step: Step | undefined,
    params: Issue['params'],
    section: string | undefined,
  ): void {
    let path = this.#steps.reduce<string>(childPath, this.#root);
    if (step !== undefined) path = childPath(path, step);
    const where = section ?? this.section;
    this.issues.push({
      code,
      path,
      severity,
      ...(params && { params }),
      ...(where !== '' && { section: /^[0-9]/.test(where) ? this.#named(where) : where }),
    });
  }

  /** Sections are numbered as in 2.1; what 2.0 shares with it stands elsewhere there. */
  #named(section: string): string {
    return this.version === '2.0' ? 'STIX 2.0' : `STIX 2.1 §${section}`;
  }
}
