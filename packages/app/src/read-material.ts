import { type Intake, intake, kindOfMediaType, type Reading, readReport } from '@qanat/desk';
import type { Issue } from '@qanat/json';
import type { ReadingLists } from './lists.ts';
import { type Depth, openParts, surface, tooDeep } from './open-parts.ts';

/** What the desk proposes for one piece of raw material; without a reading when no text could be had of it. */
export interface ReadMaterial {
  /** The file's name, and for what was inside of it the names on the way. */
  readonly file: string;
  readonly reading: Reading | undefined;
  readonly issues: readonly Issue[];
}

/** Reads bytes, and everything inside of them, without keeping anything. */
export async function* readMaterial(
  bytes: Uint8Array,
  file: string,
  lists: ReadingLists = {},
): AsyncGenerator<ReadMaterial> {
  yield* readAt(bytes, file, {}, { ...surface(), lists });
}

async function* readAt(
  bytes: Uint8Array,
  file: string,
  options: Parameters<typeof intake>[1],
  depth: Depth & { readonly lists: ReadingLists },
): AsyncGenerator<ReadMaterial> {
  const taken = await intake(bytes, { filename: file, ...options });
  const isContainer = taken.ok && (taken.value.kind === 'eml' || taken.value.kind === 'zip');
  const deep = isContainer ? tooDeep(depth) : undefined;
  if (!taken.ok || deep) {
    yield { file, reading: undefined, issues: deep ?? taken.issues };
    return;
  }
  const { kind, parts } = taken.value;
  if (kind !== 'zip' || taken.issues.length > 0)
    yield {
      file,
      reading: kind === 'zip' ? undefined : readIntake(taken.value, depth.lists),
      issues: taken.issues,
    };
  const below = { lists: depth.lists, depth: depth.depth + 1, budget: depth.budget };
  for (const opened of openParts(parts, below)) {
    const name = `${file}/${opened.part.name}`;
    if ('issues' in opened) yield { file: name, reading: undefined, issues: opened.issues };
    else {
      const as = kindOfMediaType(opened.part.type ?? '');
      yield* readAt(opened.bytes, name, as && as !== 'text' ? { as } : {}, below);
    }
  }
}

/** Reads what was taken in, with all that its form tells beside its text. */
export function readIntake({ text, passages, links, indicators }: Intake, lists: ReadingLists): Reading {
  return readReport(text, { passages, links, indicators, ...lists });
}
