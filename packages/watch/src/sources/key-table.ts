import { FIELD_CLASSES, type FieldClass } from '../match/fields.ts';

// A perfect hash of the known field names: a table without collisions, found by trying multipliers once.
const SIZE = 4096;
const MASK = SIZE - 1;

interface Table {
  readonly multiplier: number;
  readonly names: readonly (Uint8Array | undefined)[];
  readonly classes: readonly (FieldClass | undefined)[];
}

function build(): Table {
  const keys = [...FIELD_CLASSES].map(([name, kind]) => ({ bytes: new TextEncoder().encode(name), kind }));
  for (let multiplier = 31; ; multiplier += 2) {
    const names: (Uint8Array | undefined)[] = new Array(SIZE).fill(undefined);
    const classes: (FieldClass | undefined)[] = new Array(SIZE).fill(undefined);
    const free = keys.every(({ bytes, kind }) => {
      const slot = slotOf(bytes, 0, bytes.length, multiplier);
      if (names[slot] !== undefined) return false;
      names[slot] = bytes;
      classes[slot] = kind;
      return true;
    });
    if (free) return { multiplier, names, classes };
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number, multiplier: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash, multiplier) + (bytes[i] as number);
  return (hash ^ (hash >>> 13)) & MASK;
}

const TABLE = build();

/** Classes by what `keyAt` returns; undefined for a name that does not matter. */
export const KEY_CLASSES: readonly (FieldClass | undefined)[] = [...TABLE.classes, undefined];

/** The place of the name `bytes[start, end)` in `KEY_CLASSES`. */
export function keyAt(bytes: Uint8Array, start: number, end: number): number {
  const slot = slotOf(bytes, start, end, TABLE.multiplier);
  const name = TABLE.names[slot];
  if (name === undefined || name.length !== end - start) return SIZE;
  for (let i = 0; i < name.length; i++) if (name[i] !== bytes[start + i]) return SIZE;
  return slot;
}
