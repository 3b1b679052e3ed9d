import { PART_LIMITS, type Part } from '@qanat/desk';
import type { Issue } from '@qanat/json';

/** Where a container lies, and what all containers of one import may still unpack. */
export interface Depth {
  readonly depth: number;
  readonly budget: { parts: number; bytes: number };
}

export const surface = (): Depth => ({
  depth: 0,
  budget: { parts: PART_LIMITS.parts, bytes: PART_LIMITS.bytes },
});

export type OpenedPart =
  | { readonly part: Part; readonly bytes: Uint8Array }
  | { readonly part: Part; readonly issues: readonly Issue[] };

const refusal = (code: string, max: number): Issue => ({
  code,
  path: '',
  severity: 'error',
  params: { max },
});

/** Opens the parts of a container one after the other; ends with a reason at the part that goes beyond the budget. */
export function* openParts(parts: readonly Part[], { budget }: Depth): Generator<OpenedPart> {
  for (const part of parts) {
    const spent = budget.parts <= 0 || budget.bytes <= 0;
    if (spent) {
      const issue =
        budget.parts <= 0
          ? refusal('desk/too-many-parts', PART_LIMITS.parts)
          : refusal('desk/unpacks-too-large', PART_LIMITS.bytes);
      yield { part, issues: [issue] };
      return;
    }
    const opened = part.open();
    budget.parts--;
    budget.bytes -= opened.ok ? opened.value.length : 0;
    yield opened.ok ? { part, bytes: opened.value } : { part, issues: opened.issues };
  }
}

/** Reasons not to open a container that lies too deep. */
export function tooDeep({ depth }: Depth): Issue[] | undefined {
  return depth > PART_LIMITS.depth ? [refusal('desk/too-deep', PART_LIMITS.depth)] : undefined;
}
