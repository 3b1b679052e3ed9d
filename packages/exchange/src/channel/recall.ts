import type { RecallItem, RecallMessage } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { channelRow } from '../db/channels.ts';
import { type LedgerRow, ledgerOf, ledgerOfVersions, ledgerOfViews, markRecalled } from '../db/ledger.ts';
import { logById } from '../db/logs.ts';
import { grantsFor } from '../db/onward.ts';
import { insertRecalls, type RecallRow, recallRows } from '../db/recalls.ts';
import type { ReceivedRow } from '../db/received.ts';
import type { Tx } from '../db/store.ts';
import { append, messageDraft } from './append.ts';
import { accept, refuse } from './refusal.ts';
import type { OpenReport } from './report.ts';
import { nowOf, type Self } from './self.ts';

export interface RecallInput {
  readonly class: RecallItem['class'];
  /** `unstated` unless given. */
  readonly why?: RecallItem['why'];
  /** What fits the class unless given. */
  readonly act?: RecallItem['act'];
  /** Latest time for it. */
  readonly due?: string;
}

const ACTS: Readonly<Record<RecallItem['class'], RecallItem['act']>> = {
  revised: 'use-new-version',
  weakened: 'lower-confidence',
  false: 'stop-using',
  spill: 'delete-and-attest',
  regraded: 'stop-using',
  expired: 'stop-using',
  replaced: 'use-new-version',
};

export interface Recalled {
  readonly chan: string;
  readonly seq: number;
  readonly items: number;
}

/**
 * Withdraws what left of an object (ours, or its view's id), in one channel or in all. One can recall only what one
 * sent. No ceiling, suspension or end stands in its way.
 */
export async function recall(
  self: Self,
  chan: string | 'all',
  object: string,
  input: RecallInput,
  by: string,
): Promise<Result<Recalled[]>> {
  return self.store.write(async (tx) => {
    const only = chan === 'all' ? undefined : chan;
    if (only !== undefined && (await channelRow(tx, only)) === undefined) {
      return refuse('exchange/unknown-channel', { chan });
    }
    const rows = [...(await ledgerOf(tx, [object], only)), ...(await ledgerOfViews(tx, [object], only))];
    const standing = [
      ...new Map(rows.filter(({ recalled }) => recalled === null).map((row) => [row.id, row])).values(),
    ];
    if (standing.length === 0) return refuse('exchange/released-nothing', { object });
    const correction = {
      class: input.class,
      why: input.why ?? 'unstated',
      act: input.act ?? ACTS[input.class],
      ...(input.due !== undefined && { due: input.due }),
    };
    return accept(await sendRecall(tx, self, standing, correction, by));
  });
}

/** What was corrected in a channel, by us and by the partner, oldest first. */
export async function recalls(self: Self, chan: string): Promise<RecallRow[]> {
  return self.store.read((r) => recallRows(r, chan));
}

/**
 * Repeats a partner's recall to everyone who had the object from us.
 * @returns `granted` when every way on was granted by that partner, who knows of it already.
 */
export async function passRecallOn(
  tx: Tx,
  self: Self,
  rows: readonly ReceivedRow[],
  recalled: RecallRow,
  report: OpenReport,
): Promise<'none' | 'granted' | 'others'> {
  const versions = rows.flatMap(({ version }) => (version === null ? [] : [version]));
  const passed = (await ledgerOfVersions(tx, versions)).filter((row) => row.recalled === null);
  if (passed.length === 0) return 'none';
  const sent = await sendRecall(
    tx,
    self,
    passed,
    {
      class: recalled.class as RecallItem['class'],
      why: recalled.why as RecallItem['why'],
      act: recalled.act as RecallItem['act'],
      ...(recalled.due !== null && { due: recalled.due }),
    },
    recalled.object,
  );
  for (const { chan } of sent) report.answer.add(chan);
  const grants = await grantsFor(tx, [recalled.object]);
  return grants.some((grant) => grant.chan === recalled.chan) ? 'granted' : 'others';
}

/** Says corrections in our log, one envelope for each channel. */
export async function sendRecall(
  tx: Tx,
  self: Self,
  rows: readonly LedgerRow[],
  correction: Pick<RecallItem, 'class' | 'why' | 'act'> & { due?: string },
  officer: string,
): Promise<Recalled[]> {
  const { due, ...fixed } = correction;
  const sent: Recalled[] = [];
  for (const chan of new Set(rows.map((row) => row.chan))) {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) continue;
    const mine = rows.filter((row) => row.chan === chan);
    const items: RecallItem[] = [];
    for (const row of mine) {
      const log = await logById(tx, row.log);
      if (log === undefined) continue;
      items.push({
        obj: row.view,
        gen: log.gen,
        seq: row.seq,
        idx: row.idx,
        ...fixed,
        ...(due !== undefined && { by: due }),
      });
    }
    const message: RecallMessage = { v: 1, t: 'recall', items };
    const [place] = await append(tx, self, channel, [messageDraft(self, 'recall', message, { officer })]);
    if (place === undefined) continue;
    await markRecalled(
      tx,
      mine.map(({ id }) => id),
      correction.class,
    );
    await insertRecalls(
      tx,
      items.map((item, i) => ({
        log: place.log,
        seq: place.seq,
        item: i,
        chan,
        gen: item.gen,
        target: item.seq,
        idx: item.idx,
        object: item.obj,
        class: item.class,
        why: item.why,
        act: item.act,
        due: due ?? null,
        state: 'sent' as const,
        passedOn: null,
        at: nowOf(self),
      })),
    );
    sent.push({ chan, seq: place.seq, items: items.length });
  }
  return sent;
}
