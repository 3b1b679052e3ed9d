import {
  type BodyItem,
  documentBytes,
  formatHash,
  type SaltedEntry,
  type StampMarks,
  signCustody,
  signStamp,
} from '@qanat/envelope';
import { canonicalBytes, type Result } from '@qanat/json';
import { insertLedger, ledgerOf } from '../db/ledger.ts';
import { historiesOf, setToldHistories, toldHistories } from '../db/partners.ts';
import type { Tx } from '../db/store.ts';
import { planRelease, type Releasable, type ReleasePlan, type View } from '../decide/index.ts';
import { append, bodyDraft, type Draft, keyHistoryDraft } from './append.ts';
import { type Gathered, gather, type ReleaseOptions } from './gather.ts';
import { levelOf } from './onward-rule.ts';
import { sendRecall } from './recall.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf, type Self, signerOf } from './self.ts';

export interface Preview extends ReleasePlan {
  /** Of what is decided for each object, whatever the hour: release may be asked to match it. */
  readonly fingerprint: string;
}

/** What the partner would get of these objects and of all they need, and why. Changes nothing. */
export async function previewRelease(
  self: Self,
  chan: string,
  ids: readonly string[],
  options: ReleaseOptions = {},
): Promise<Result<Preview>> {
  return self.store.read(async (r) => {
    const gathered = await gather(r, self, chan, ids, options);
    if (!gathered.ok) return gathered;
    const plan = planRelease(gathered.value.input, self.crypto);
    return accept({ ...plan, fingerprint: fingerprintOf(self, plan) });
  });
}

export interface Released {
  readonly chan: string;
  readonly plan: ReleasePlan;
  readonly envelopes: readonly { readonly gen: number; readonly seq: number; readonly objects: number }[];
}

/** As what it is said: `ask` carries a question, decided by the same rules as everything else. */
export interface ReleaseAs {
  readonly kind?: 'put' | 'ask';
}

const OBJECTS_MAX = 500;
const BYTES_MAX = 8 * 1024 * 1024;

/**
 * Decides and says it in our log, in one transaction. Nothing is sent yet: packets are made from the log.
 * @param options.expect fingerprint of a preview; when anything is decided otherwise now, `exchange/plan-changed`.
 */
export async function release(
  self: Self,
  chan: string,
  ids: readonly string[],
  by: string,
  options: ReleaseOptions & ReleaseAs & { readonly expect?: string } = {},
): Promise<Result<Released>> {
  return self.store.write(async (tx) => {
    const gathered = await gather(tx, self, chan, ids, options);
    if (!gathered.ok) return gathered;
    const plan = planRelease(gathered.value.input, self.crypto);
    if (options.expect !== undefined && options.expect !== fingerprintOf(self, plan)) {
      return refuse('exchange/plan-changed');
    }
    if (plan.views.length === 0)
      return refuse('exchange/nothing-to-release', { objects: plan.decisions.length });
    if (options.kind === 'ask' && !plan.views.some(({ object }) => object.type === 'question'))
      return refuse('exchange/nothing-to-release', { objects: plan.decisions.length });
    const envelopes = await emit(tx, self, gathered.value, plan.views, by, options.kind ?? 'put');
    await recallReplaced(tx, self, chan, options.regrade ?? [], plan.views, by);
    return accept({ chan, plan, envelopes });
  });
}

async function emit(
  tx: Tx,
  self: Self,
  gathered: Gathered,
  views: readonly Releasable<View>[],
  by: string,
  kind: 'put' | 'ask',
): Promise<Released['envelopes']> {
  const { channel, lane } = gathered;
  const at = nowOf(self);
  const groups = grouped(views, Math.min(lane.quota.objects_envelope, OBJECTS_MAX));
  const puts = groups.map((group): Draft => {
    const items = group.flatMap((view, idx) => itemsOf(self, gathered, view, idx, at));
    return bodyDraft(self, kind, items, group.length, { officer: by });
  });
  const keys = await thirdHistories(tx, self, gathered, views);
  const places = await append(tx, self, channel, [...keys, ...puts]);
  const putPlaces = places.slice(keys.length);
  await insertLedger(
    tx,
    groups.flatMap((group, n) =>
      group.map((view, idx) => ({
        chan: channel.chan,
        object: view.sourceId ?? view.id,
        version: view.sourceSeq ?? 0,
        view: view.id,
        effect: view.effect,
        digest: view.digest,
        viewCreated: textOf(view.object['created']),
        viewModified: textOf(view.object['modified']),
        log: putPlaces[n]?.log ?? 0,
        seq: putPlaces[n]?.seq ?? 0,
        idx,
        at,
        officer: by,
        bytes: view.bytes,
      })),
    ),
  );
  return putPlaces.map(({ gen, seq }, n) => ({ gen, seq, objects: groups[n]?.length ?? 0 }));
}

/** An object with its stamp, its way so far and the leave that it needs. */
function itemsOf(
  self: Self,
  gathered: Gathered,
  view: Releasable<View>,
  idx: number,
  at: string,
): BodyItem[] {
  const { channel, input } = gathered;
  const source =
    view.effect === 'whole' && view.sourceSeq !== undefined
      ? gathered.sources.get(view.sourceSeq)
      : undefined;
  const leave = gathered.grants.filter(
    ({ document, hash }) =>
      view.grants.includes(hash) ||
      (source !== undefined && document.digest === view.digest && document.to.includes(channel.partner)),
  );
  const named = leave.find(({ document }) => document.by === source?.partner);
  const before = source?.custody.at(-1);
  const hop = signCustody(
    {
      to: channel.partner,
      obj: view.id,
      view: view.digest,
      under: input.channel.agreement.hash,
      grant: named?.hash ?? null,
      at,
      ...(before !== undefined && { after: before }),
    },
    signerOf(self),
    self.crypto,
  );
  const custody: SaltedEntry[] = [...(source?.custody ?? []), { entry: hop, salt: self.crypto.random(32) }];
  const stamp = source?.row.stamp ?? documentBytes(stampOf(self, gathered, view, at));
  const beside = (t: BodyItem['t'], bytes: Uint8Array, salt = self.crypto.random(32)): BodyItem => ({
    idx,
    t,
    salt,
    bytes,
  });
  return [
    {
      idx,
      t: 'object',
      salt: view.salt,
      bytes: view.bytes,
      ...(view.marks !== undefined && { marks: { ...view.marks } }),
    },
    beside('stamp', stamp),
    ...custody.map(({ entry, salt }) => beside('custody', documentBytes(entry), salt)),
    ...(source === undefined
      ? []
      : withoutRepeats([...source.grants, ...leave.map(({ bytes }) => bytes)]).map((bytes) =>
          beside('grant', bytes),
        )),
  ];
}

/** Leave for the hops before ours came with the object, and goes on with it. */
function withoutRepeats(grants: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(grants.map((bytes) => [Buffer.from(bytes).toString('latin1'), bytes])).values()];
}

/** Our stamp: on what we made or brought in, custody begins with us and our terms go with it. */
function stampOf(
  self: Self,
  { lane }: Gathered,
  view: Releasable<View>,
  at: string,
): ReturnType<typeof signStamp> {
  const marks: StampMarks = {
    tlp: levelOf(view.object, view.marks?.tlp),
    onward: lane.onward,
    ...(lane.orcon && { orcon: true }),
    ...(lane.onward === 'listed' && { rel: [...lane.onward_list] }),
  };
  return signStamp(
    {
      obj: view.id,
      modified: textOf(view.object['modified']),
      marks,
      at,
      salt: view.salt,
      bytes: view.bytes,
    },
    signerOf(self),
    self.crypto,
  );
}

/** Key histories of the nodes whose signatures stand on what is passed on, as far as the partner has not had them. */
async function thirdHistories(
  tx: Tx,
  self: Self,
  gathered: Gathered,
  views: readonly Releasable<View>[],
): Promise<Draft[]> {
  const { channel } = gathered;
  const nodes = new Set<string>();
  for (const view of views) {
    const source =
      view.effect === 'whole' && view.sourceSeq !== undefined
        ? gathered.sources.get(view.sourceSeq)
        : undefined;
    for (const { entry } of source?.custody ?? []) nodes.add(entry.from);
    if (source?.row.origin != null) nodes.add(source.row.origin);
  }
  nodes.delete(self.keys.nodeId);
  nodes.delete(channel.partner);
  if (nodes.size === 0) return [];
  const told = await toldHistories(tx, channel.chan);
  const drafts: Draft[] = [];
  for (const [node, history] of await historiesOf(tx, [...nodes])) {
    const fresh = history.slice(told.get(node) ?? 0);
    if (fresh.length === 0) continue;
    drafts.push(keyHistoryDraft(self, node, fresh));
    await setToldHistories(tx, channel.chan, [{ node, events: history.length }]);
  }
  return drafts;
}

/** A whole that replaces a derived view withdraws it. */
async function recallReplaced(
  tx: Tx,
  self: Self,
  chan: string,
  regrade: readonly string[],
  views: readonly Releasable<View>[],
  by: string,
): Promise<void> {
  const whole = views.filter(
    ({ effect, sourceId }) => effect === 'whole' && sourceId !== undefined && regrade.includes(sourceId),
  );
  const rows = await ledgerOf(
    tx,
    whole.map(({ id }) => id),
    chan,
  );
  const replaced = rows.filter(({ effect, recalled }) => effect === 'derived' && recalled === null);
  if (replaced.length > 0) {
    await sendRecall(
      tx,
      self,
      replaced,
      { class: 'replaced', why: 'superseded', act: 'use-new-version' },
      by,
    );
  }
}

function grouped(views: readonly Releasable<View>[], most: number): Releasable<View>[][] {
  const groups: Releasable<View>[][] = [];
  let bytes = 0;
  for (const view of views) {
    const last = groups.at(-1);
    if (last === undefined || last.length >= most || bytes + view.bytes.length > BYTES_MAX) {
      groups.push([view]);
      bytes = view.bytes.length;
    } else {
      last.push(view);
      bytes += view.bytes.length;
    }
  }
  return groups;
}

function fingerprintOf(self: Self, plan: ReleasePlan): string {
  const facts = plan.decisions.map(({ id, effect, sent, viewId }) => [id, effect, sent, viewId ?? null]);
  return formatHash(self.crypto.sha256(canonicalBytes(facts)));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
