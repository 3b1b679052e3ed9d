import {
  type AgreementLane,
  documentBytes,
  fromBase64url,
  type Grant,
  parseGrant,
  parseStamp,
  type SaltedEntry,
} from '@qanat/envelope';
import { parseJson, type Result } from '@qanat/json';
import { references, type StixObject, type Tlp } from '@qanat/stix';
import { type ChannelRow, channelRow } from '../db/channels.ts';
import { putsSince } from '../db/envelopes.ts';
import { type LedgerRow, ledgerOf, ledgerOfViews } from '../db/ledger.ts';
import { newestLog } from '../db/logs.ts';
import { grantsFor } from '../db/onward.ts';
import { cameFrom, type ReceivedRow, receivedOfVersions } from '../db/received.ts';
import { closure, currentVersions, getMarks, type Reader, type Version } from '../db/store.ts';
import {
  type Approval,
  type Candidate,
  type CustodyFact,
  type GrantFact,
  laneIdentityId,
  laneSecret,
  type OnwardTerms,
  type PriorView,
  type ReleaseInput,
} from '../decide/index.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, nowOf, plus, type Self } from './self.ts';
import { laneOf, stateOf, termsByHash } from './terms.ts';

/** What a node's people have set, and what they say to this release. */
export interface ReleaseOptions {
  readonly house?: ReleaseInput['house'];
  readonly approvals?: readonly Approval[];
  /** Ids of STIX identities that stand for this node. */
  readonly identities?: readonly string[];
  /** Objects to be sent whole although a derived view went before. */
  readonly regrade?: readonly string[];
  /** 20,000 unless given; more throws `store/closure-too-large`. */
  readonly maxObjects?: number;
}

/** How a stored version came to us in another channel. */
export interface Source {
  readonly row: ReceivedRow;
  readonly partner: string;
  readonly custody: readonly SaltedEntry[];
  /** Leave that came with it, for the hops before us. */
  readonly grants: readonly Uint8Array[];
  /** The lane in which it came. */
  readonly lane: AgreementLane | undefined;
}

export interface Gathered {
  readonly channel: ChannelRow;
  readonly lane: AgreementLane;
  readonly input: ReleaseInput;
  /** By the store's version. */
  readonly sources: ReadonlyMap<number, Source>;
  readonly grants: readonly { readonly hash: string; readonly document: Grant; readonly bytes: Uint8Array }[];
}

const HOUSE: ReleaseInput['house'] = { defaultTlp: 'amber', community: [], ownAssets: [] };

/** Everything that the release decision looks at, as it stands in the store. */
export async function gather(
  r: Reader,
  self: Self,
  chan: string,
  ids: readonly string[],
  options: ReleaseOptions,
): Promise<Result<Gathered>> {
  const now = nowOf(self);
  const channel = await channelRow(r, chan);
  if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
  const state = stateOf(channel, now);
  if (state === 'frozen') return refuse('exchange/channel-frozen', { chan });
  const log = await newestLog(r, chan, self.keys.nodeId);
  const terms = log?.agreement == null ? undefined : await termsByHash(r, log.agreement);
  const lane = terms === undefined ? undefined : laneOf(terms.agreement, self.keys.nodeId);
  if (log === undefined || terms === undefined || lane === undefined)
    return refuse('exchange/agreement-absent', { chan });

  const wanted = await closure(r, ids, { maxObjects: options.maxObjects ?? 20_000 });
  const chosen = chooseSupplies(await currentVersions(r, wanted), chan);
  const sources = await sourcesOf(r, chosen);
  const objects = chosen.flatMap((version) => {
    const object = objectOf(version);
    return object === undefined ? [] : [{ version, object }];
  });
  const mentioned = [
    ...new Set(objects.flatMap(({ object }) => [object.id, ...references(object).map(({ id }) => id)])),
  ];
  const sent = await ledgerOf(r, mentioned, chan);
  const secret = laneSecret(
    self.keys.nodeSecret,
    { chan, from: self.keys.nodeId, to: channel.partner },
    self.crypto,
  );
  const marks = await getMarks(r, wanted);
  const inputs = await inputTerms(r, marks);
  const grants = await grantsOf(r, wanted);
  const used = await putsSince(r, log.id, plus(now, -DAY));
  const identity = laneIdentityId(secret, self.keys.nodeId, lane.attribution, self.crypto);
  const identityRow = (await ledgerOfViews(r, [identity], chan)).at(-1);
  const candidates = objects.map(({ version, object }): Candidate => {
    const source = sources.get(version.seq);
    const prior = sent.findLast((row) => row.object === object.id);
    const local = marks.get(object.id) ?? [];
    return {
      object,
      bytes: version.bytes,
      // What came in a channel keeps the salt under which its originator stamped it.
      salt: source?.row.salt ?? version.salt,
      seq: version.seq,
      supply: { kind: version.supply.kind, terms: supplyTerms(version, source) },
      custody: source === undefined ? [] : custodyFacts(source),
      inputs: local.flatMap(({ mark }) => inputs.get(mark) ?? []),
      marks: local.filter(({ mark }) => !mark.startsWith('input:')),
      ...(source?.row.origin != null && { originator: source.row.origin }),
      ...(prior !== undefined && { prior: priorOf(prior) }),
      ...(options.regrade?.includes(object.id) === true && { regrade: true }),
    };
  });
  const held = [
    ...(await cameFrom(r, chan, mentioned)),
    ...sent.filter(({ recalled }) => recalled === null).map(({ view }) => view),
    ...(identityRow === undefined ? [] : [identityRow.view]),
  ];
  const input: ReleaseInput = {
    candidates,
    markings: [],
    lane,
    channel: {
      chan,
      state,
      opening: channel.opening,
      agreement: {
        hash: terms.hash,
        start: terms.agreement.start,
        end: terms.agreement.end,
        active: terms.row.state === 'active',
      },
    },
    recipient: channel.partner,
    recipientHolds: [...new Set(held)].sort(),
    idMap: Object.fromEntries(
      sent.filter(({ view, object }) => view !== object).map(({ object, view }) => [object, view]),
    ),
    grants: grants.map(
      ({ hash, document }): GrantFact => ({ ...document, hash, max: document.max satisfies Tlp }),
    ),
    ...(options.approvals !== undefined && { approvals: options.approvals }),
    quotaUsed: { envelopes: used.envelopes, bytes: used.bytes },
    house: options.house ?? HOUSE,
    laneSecret: secret,
    self: {
      nodeId: self.keys.nodeId,
      name: ownName(self),
      ...(options.identities !== undefined && { identities: options.identities }),
    },
    ...(identityRow !== undefined && { laneIdentity: priorOf(identityRow) }),
    now,
  };
  return accept({ channel, lane, input, sources, grants });
}

/** One supply for each object: ours first, then what may go furthest; what the recipient gave us comes last. */
function chooseSupplies(found: ReadonlyMap<string, readonly Version[]>, chan: string): Version[] {
  const rank = ({ supply }: Version): number => {
    if (supply.kind === 'own') return 0;
    if (supply.kind === 'import') return 1;
    if (supply.name === `channel:${chan}`) return 9;
    return 2 + ['tlp', 'listed', 'ask', 'none'].indexOf(supply.terms.onward);
  };
  return Array.from(found.values(), (versions) => [...versions].sort((a, b) => rank(a) - rank(b))[0]).filter(
    (version) => version !== undefined,
  );
}

async function sourcesOf(r: Reader, versions: readonly Version[]): Promise<Map<number, Source>> {
  const foreign = versions.filter(({ supply }) => supply.kind === 'channel');
  const rows = await receivedOfVersions(
    r,
    foreign.map(({ seq }) => seq),
  );
  const sources = new Map<number, Source>();
  for (const [seq, list] of rows) {
    const row = list.findLast(({ state }) => state === 'kept');
    const channel = row === undefined ? undefined : await channelRow(r, row.chan);
    if (row === undefined || channel === undefined) continue;
    const terms = await termsByHash(r, row.terms);
    const lane = terms === undefined ? undefined : laneOf(terms.agreement, channel.partner);
    sources.set(seq, {
      row,
      partner: channel.partner,
      custody: custodyOf(row),
      grants: grantsWith(row),
      lane,
    });
  }
  return sources;
}

/** The terms of the agreement under which this version came; none where a person kept what the checks had held. */
function supplyTerms(version: Version, source: Source | undefined): OnwardTerms {
  if (source === undefined) return version.supply.terms;
  const { row, partner, lane } = source;
  if (row.code !== null || lane === undefined) return { onward: 'none', by: partner };
  const marks = row.marks === null ? undefined : (JSON.parse(row.marks) as { tlp?: Tlp });
  return {
    onward: lane.onward,
    ...(lane.onward_list.length > 0 && { list: lane.onward_list }),
    ...(lane.orcon && { orcon: true }),
    ...(marks?.tlp !== undefined && { tlp: marks.tlp }),
    agreement: row.terms,
    by: partner,
  };
}

/** What each earlier holder asked: the originator by its stamp; of those between only that they must be asked. */
function custodyFacts(source: Source): CustodyFact[] {
  const stamp = source.row.stamp === null ? undefined : parseStamp(source.row.stamp);
  const facts: CustodyFact[] = [];
  for (const { entry } of source.custody) {
    if (entry.from === source.partner && entry.from !== source.row.origin) continue;
    if (stamp?.ok === true && entry.from === stamp.value.origin) {
      const { onward = 'ask', orcon, rel, tlp } = stamp.value.marks ?? {};
      facts.push({
        by: entry.from,
        onward,
        ...(rel != null && { list: rel }),
        ...(orcon !== undefined && { orcon }),
        ...(tlp !== undefined && { tlp }),
      });
    } else facts.push({ by: entry.from, onward: 'ask' });
  }
  return facts;
}

function custodyOf(row: ReceivedRow): SaltedEntry[] {
  if (row.custody === null) return [];
  const list = JSON.parse(Buffer.from(row.custody).toString('utf8')) as {
    salt: string;
    entry: SaltedEntry['entry'];
  }[];
  return list.map(({ salt, entry }) => ({ salt: fromBase64url(salt) ?? new Uint8Array(32), entry }));
}

function grantsWith(row: ReceivedRow): Uint8Array[] {
  if (row.grants === null) return [];
  const list = JSON.parse(Buffer.from(row.grants).toString('utf8')) as Grant[];
  return list.map((grant) => documentBytes(grant));
}

/** Terms of the foreign material that an object of ours was made from, as its local marks `input:<id>` name it. */
async function inputTerms(
  r: Reader,
  marks: ReadonlyMap<string, readonly { mark: string }[]>,
): Promise<Map<string, OnwardTerms[]>> {
  const names = [...marks.values()].flat().filter(({ mark }) => mark.startsWith('input:'));
  const found = await currentVersions(
    r,
    names.map(({ mark }) => mark.slice('input:'.length)),
  );
  const terms = new Map<string, OnwardTerms[]>();
  for (const [id, versions] of found) {
    const sources = await sourcesOf(r, versions);
    const foreign = versions.filter(({ supply }) => supply.kind !== 'own');
    terms.set(
      `input:${id}`,
      foreign.map((version) => supplyTerms(version, sources.get(version.seq))),
    );
  }
  return terms;
}

async function grantsOf(r: Reader, objects: readonly string[]): Promise<Gathered['grants']> {
  const rows = await grantsFor(r, objects);
  return rows.flatMap(({ hash, bytes }) => {
    const parsed = parseGrant(bytes);
    return parsed.ok ? [{ hash, document: parsed.value, bytes }] : [];
  });
}

function priorOf(row: LedgerRow): PriorView {
  return {
    id: row.view,
    ...(row.viewCreated !== null && { created: row.viewCreated }),
    ...(row.viewModified !== null && { modified: row.viewModified }),
    digest: row.digest,
    bytes: row.bytes,
  };
}

function objectOf(version: Version): StixObject | undefined {
  const parsed = parseJson(version.bytes);
  // The store takes STIX objects only.
  return parsed.ok ? (parsed.value as StixObject) : undefined;
}

function ownName(self: Self): string {
  const begin = self.keys.history[0]?.event;
  if (begin?.t !== 'node.begin') return self.keys.nodeId;
  return begin.name['en'] ?? Object.values(begin.name)[0] ?? self.keys.nodeId;
}
