import {
  type BodyItem,
  type CustodyEntry,
  documentHash,
  type Grant,
  parseCustody,
  parseGrant,
  parseStamp,
  type SaltedEntry,
  type Stamp,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';

/** One object of a body with what stands beside it. What did not parse is absent and its check fails. */
export interface BodyEntry {
  readonly idx: number;
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  readonly marks: BodyItem['marks'];
  readonly stamp: { readonly document: Stamp; readonly bytes: Uint8Array } | undefined;
  /** First hop first. */
  readonly custody: readonly SaltedEntry[];
  readonly grants: readonly { readonly document: Grant; readonly bytes: Uint8Array; readonly hash: string }[];
}

/** Sorts the items of a `put` by object. Refused: no object, or two, under one number; anything that is no item of a put. */
export function groupEntries(self: Self, items: readonly BodyItem[]): Result<BodyEntry[]> {
  const groups = new Map<number, BodyItem[]>();
  for (const item of items) {
    const group = groups.get(item.idx);
    if (group === undefined) groups.set(item.idx, [item]);
    else group.push(item);
  }
  const entries: BodyEntry[] = [];
  for (const [idx, group] of groups) {
    const objects = group.filter(({ t }) => t === 'object');
    const stamps = group.filter(({ t }) => t === 'stamp');
    const [object] = objects;
    const [stampItem] = stamps;
    if (
      object === undefined ||
      objects.length > 1 ||
      stamps.length > 1 ||
      group.some(({ t }) => t === 'message')
    ) {
      return refuse('exchange/bad-body', { idx });
    }
    entries.push({
      idx,
      bytes: object.bytes,
      salt: object.salt,
      marks: object.marks,
      stamp: stampItem === undefined ? undefined : parsedStamp(stampItem),
      custody: custodyOf(group),
      grants: grantsOf(self, group),
    });
  }
  return accept(entries);
}

/** Nodes whose keys an entry's signatures need. */
export function signersOf(entry: BodyEntry): string[] {
  return [
    ...(entry.stamp === undefined ? [] : [entry.stamp.document.origin]),
    ...entry.custody.map(({ entry: hop }) => hop.from),
    ...entry.grants.map(({ document }) => document.by),
  ];
}

function parsedStamp(item: BodyItem): BodyEntry['stamp'] {
  const parsed = parseStamp(item.bytes);
  return parsed.ok ? { document: parsed.value, bytes: item.bytes } : undefined;
}

/** Empty when one of them does not parse: a chain with a hole is no chain. */
function custodyOf(group: readonly BodyItem[]): SaltedEntry[] {
  const items = group.filter(({ t }) => t === 'custody');
  const entries = items.flatMap((item) => {
    const parsed = parseCustody(item.bytes);
    return parsed.ok ? [{ entry: parsed.value satisfies CustodyEntry, salt: item.salt }] : [];
  });
  return entries.length === items.length ? entries.sort((a, b) => a.entry.hop - b.entry.hop) : [];
}

function grantsOf(self: Self, group: readonly BodyItem[]): BodyEntry['grants'] {
  return group
    .filter(({ t }) => t === 'grant')
    .flatMap((item) => {
      const parsed = parseGrant(item.bytes);
      return parsed.ok
        ? [{ document: parsed.value, bytes: item.bytes, hash: documentHash(parsed.value, self.crypto) }]
        : [];
    });
}
