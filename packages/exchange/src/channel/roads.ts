import { parseStamp, type SaltedEntry } from '@qanat/envelope';
import { channelRow } from '../db/channels.ts';
import { historiesOf, partnersOf } from '../db/partners.ts';
import { type ReceivedRow, receivedOfVersions } from '../db/received.ts';
import type { Reader } from '../db/store.ts';
import type { Self } from './self.ts';

/** A node and what it calls itself, by language tag. */
export interface RoadNode {
  readonly node: string;
  readonly name: Readonly<Record<string, string>>;
}

/** How a stored version came to us: a plain value for who counts origins. */
export interface Road {
  readonly chan: string;
  /** Who stamped it first, those in between, who handed it to us last; a node once. */
  readonly nodes: readonly RoadNode[];
  /** The first node's stamp was verified; false when a person let it pass without. */
  readonly stamped: boolean;
  /** Tags of the stamp: equal ones of one origin stand for one report, one source. */
  readonly tags: readonly string[];
}

/** The roads of versions that came in channels and are kept, by sequence number; others are absent. */
export async function roadsOf(self: Self, versions: readonly number[]): Promise<Map<number, Road>> {
  return self.store.read(async (r) => {
    const rows = new Map<number, ReceivedRow>();
    for (const [seq, list] of await receivedOfVersions(r, versions)) {
      const kept = list.findLast(({ state }) => state === 'kept');
      if (kept !== undefined) rows.set(seq, kept);
    }
    const partners = new Map<string, string>();
    for (const chan of new Set(Array.from(rows.values(), (row) => row.chan)))
      partners.set(chan, (await channelRow(r, chan))?.partner ?? '');
    const ways = Array.from(rows, ([seq, row]) => ({
      seq,
      row,
      nodes: nodesOf(row, partners.get(row.chan) ?? ''),
    }));
    const names = await namesOf(r, [...new Set(ways.flatMap(({ nodes }) => nodes))]);
    return new Map(
      ways.map(({ seq, row, nodes }) => [
        seq,
        {
          chan: row.chan,
          nodes: nodes.map((node) => ({ node, name: names.get(node) ?? {} })),
          stamped: isStamped(row),
          tags: isStamped(row) ? tagsOf(row) : [],
        },
      ]),
    );
  });
}

/** What a person let pass with a reason still standing against it keeps that reason. */
function isStamped({ stamp, origin, code }: ReceivedRow): boolean {
  return stamp !== null && origin !== null && code === null;
}

function nodesOf(row: ReceivedRow, partner: string): string[] {
  const hops =
    row.custody === null
      ? []
      : (JSON.parse(Buffer.from(row.custody).toString('utf8')) as Pick<SaltedEntry, 'entry'>[]).map(
          ({ entry }) => entry.from,
        );
  const first = isStamped(row) && row.origin !== null ? [row.origin] : [];
  return [
    ...new Set([...first, ...(isStamped(row) ? hops : []).filter((node) => node !== partner), partner]),
  ];
}

/** A tag means something only together with who signed it. */
function tagsOf({ stamp, origin }: ReceivedRow): string[] {
  const parsed = stamp === null ? undefined : parseStamp(stamp);
  if (parsed?.ok !== true) return [];
  const { report_tag: report, source_tag: source } = parsed.value;
  return [
    ...(report === undefined ? [] : [`report ${origin} ${report}`]),
    ...(source === undefined ? [] : [`source ${origin} ${source}`]),
  ];
}

async function namesOf(
  r: Reader,
  nodes: readonly string[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const names = new Map<string, Readonly<Record<string, string>>>();
  for (const [node, { name }] of await partnersOf(r, nodes))
    names.set(node, JSON.parse(name) as Record<string, string>);
  for (const [node, history] of await historiesOf(r, nodes)) {
    const begin = history[0]?.event;
    if (!names.has(node) && begin?.t === 'node.begin') names.set(node, begin.name);
  }
  return names;
}
