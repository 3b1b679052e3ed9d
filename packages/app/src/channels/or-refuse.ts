import type { Result } from '@qanat/json';
import { Refusal } from '../errors.ts';

/** The value of a success; a failure goes on its way as a Refusal with all its reasons. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.issues);
  return result.value;
}
