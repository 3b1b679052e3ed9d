import { intake, kindOfMediaType, type RawReport, type Stance, type StoredDraft } from '@qanat/desk';
import { isClaim, type StixObject } from '@qanat/stix';
import { currentVersions, neighbours, type Reader, type Version } from '@qanat/store';
import type { ReadingLists } from './lists.ts';
import { objectOf, titleOf } from './objects.ts';
import { readIntake } from './read-material.ts';

/**
 * The raw text of a report that came whole with its artifact, read with the node's own lists, and the claims that came
 * as objects: accepted ones.
 */
export async function receivedMaterial(
  r: Reader,
  { id, addedAt }: Version,
  report: StixObject,
  lists: ReadingLists,
): Promise<{ raw: RawReport | undefined; drafts: StoredDraft[] }> {
  const refs = Array.isArray(report['object_refs']) ? report['object_refs'].map(String) : [];
  const claimIds = (await neighbours(r, [id]))
    .filter(({ name, to }) => name === 'report_ref' && to === id)
    .map(({ from }) => from);
  const found = await currentVersions(r, [
    ...refs.filter((ref) => ref.startsWith('artifact--')),
    ...claimIds,
  ]);
  const objects = [...found.values()].flatMap((list) => list.slice(0, 1).map(objectOf));
  const artifact = objects.find(
    (object) => object.type === 'artifact' && typeof object['payload_bin'] === 'string',
  );
  const claims = objects.filter(({ type }) => type === 'claim').sort((a, b) => startOf(a) - startOf(b));
  return {
    raw: artifact && (await rawOf({ id, title: titleOf(report), at: addedAt }, artifact, lists)),
    drafts: claims.map((claim, index) => toDraft(claim, id, index + 1, addedAt)),
  };
}

function startOf(claim: StixObject): number {
  return (claim as StixObject & { span?: { start?: number } }).span?.start ?? 0;
}

interface Received {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

type Read = Map<string, Promise<RawReport | undefined>>;

/** Material that was read lately, with which lists and of which artifact: pages ask for the same again and again. */
const lately = new WeakMap<ReadingLists, Read>();
const MAX_LATELY = 100;

function rawOf(report: Received, artifact: StixObject, lists: ReadingLists): Promise<RawReport | undefined> {
  const read: Read = lately.get(lists) ?? new Map();
  lately.set(lists, read);
  const key = `${report.id} ${artifact.id} ${report.at}`;
  const known = read.get(key);
  if (known) return known;
  const made = toRaw(report, artifact, lists);
  read.set(key, made);
  for (const oldest of read.keys())
    if (read.size > MAX_LATELY) read.delete(oldest);
    else break;
  return made;
}

async function toRaw(
  { id, title, at }: Received,
  artifact: StixObject,
  lists: ReadingLists,
): Promise<RawReport | undefined> {
  const bytes = new Uint8Array(Buffer.from(String(artifact['payload_bin']), 'base64'));
  const as = kindOfMediaType(String(artifact['mime_type'] ?? ''));
  const taken = await intake(bytes, as ? { as } : {});
  if (!taken.ok) return undefined;
  return {
    ...taken.value,
    report: id,
    title,
    filename: '',
    source: '',
    reading: readIntake(taken.value, lists),
    at,
    state: 'read',
    issues: taken.issues,
    within: null,
  };
}

function toDraft(claim: StixObject, report: string, n: number, at: string): StoredDraft {
  const {
    source_name: source,
    via_names: via,
    span,
  } = claim as StixObject & { span?: { start?: number; end?: number } };
  return {
    id: claim.id,
    report,
    n,
    state: 'accepted',
    draft: {
      source: typeof source === 'string' ? source : null,
      anonymous: claim['anonymous'] === true || typeof source !== 'string',
      via: Array.isArray(via) ? via.map(String) : [],
      stance: claim['stance'] as Stance,
      content: String(claim['content'] ?? ''),
      start: span?.start ?? 0,
      end: span?.end ?? 0,
      ...(isClaim(claim) && claim.basis && { basis: claim.basis }),
      ...(isClaim(claim) && claim.about_refs && { about: claim.about_refs }),
    },
    rule: null,
    confidence: null,
    at,
    by: null,
  };
}
