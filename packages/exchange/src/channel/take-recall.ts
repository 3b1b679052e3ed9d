import { parseRecall } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { insertHolds } from '../db/holds.ts';
import type { LogRow } from '../db/logs.ts';
import { logRow } from '../db/logs.ts';
import { insertRecalls, type RecallRow, recallsOfEnvelope, setRecalls } from '../db/recalls.ts';
import { type ReceivedRow, receivedAt, setReceived } from '../db/received.ts';
import { removeFromUse } from '../db/store.ts';
import { append, messageDraft } from './append.ts';
import type { Arrival } from './arrival.ts';
import type { AnswerMessage } from './message.ts';
import { passRecallOn } from './recall.ts';
import { alarm } from './receipts.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf } from './self.ts';

/**
 * Takes a recall, in order or before its time: what it names is out of use at once, or as soon as it comes. It goes on
 * to everyone who had it from us, whatever ceilings and suspensions say, and its author gets an answer.
 */
export async function takeRecall(
  arrival: Arrival,
  log: LogRow,
  seq: number,
  document: Uint8Array,
): Promise<Result<true>> {
  const { tx, self, channel } = arrival;
  const known = await recallsOfEnvelope(tx, log.id, seq);
  if (known.length > 0) return accept(true as const);
  const parsed = parseRecall(document);
  if (!parsed.ok) return refuse('exchange/bad-message');
  const rows = parsed.value.items.map(
    (item, place): RecallRow => ({
      log: log.id,
      seq,
      item: place,
      chan: channel.chan,
      gen: item.gen,
      target: item.seq,
      idx: item.idx,
      object: item.obj,
      class: item.class,
      why: item.why,
      act: item.act,
      due: item.by ?? null,
      state: 'waiting',
      passedOn: null,
      at: nowOf(self),
    }),
  );
  await insertRecalls(tx, rows);
  const answers: AnswerMessage['items'][number][] = [];
  for (const row of rows) {
    const target = await logRow(tx, { chan: channel.chan, author: log.author, gen: row.gen });
    const done =
      target === undefined ? undefined : await applyToReceived(arrival, target.id, row.target, [row]);
    if (done !== undefined && done.size > 0) {
      answers.push({ item: row.item, did: didOf(row), passed_on: done.get(row.item) ?? 'untold' });
    }
  }
  if (answers.length > 0) {
    const message: AnswerMessage = { v: 1, t: 'answer', gen: log.gen, seq, items: answers };
    await append(tx, self, channel, [messageDraft(self, 'note', message)]);
  }
  return accept(true as const);
}

/**
 * Withdraws what recalls of one envelope name. Other supplies of the same object stand.
 * @returns by item, what may be said about passing it on: `yes` only where every way on was granted by that partner.
 */
export async function applyToReceived(
  arrival: Arrival,
  log: number,
  seq: number,
  recalls: readonly RecallRow[],
): Promise<Map<number, 'yes' | 'untold'>> {
  const { tx, self, report, channel } = arrival;
  const said = new Map<number, 'yes' | 'untold'>();
  for (const recall of recalls) {
    const rows = (await receivedAt(tx, [{ log, seq, idx: recall.idx }])).filter(
      ({ object }) => object === recall.object,
    );
    if (rows.length === 0) continue;
    await withdraw(arrival, rows, recall);
    const passed = await passRecallOn(tx, self, rows, recall, report);
    const word = passed === 'granted' ? 'yes' : 'untold';
    said.set(recall.item, word);
    await setRecalls(tx, [
      { log: recall.log, seq: recall.seq, item: recall.item, state: didOf(recall), passedOn: word },
    ]);
    report.recalled.push({ chan: channel.chan, object: recall.object, class: recall.class });
  }
  return said;
}

/** Out of use is done at once; deleting is a person's act, and is not claimed before. */
function didOf({ act }: RecallRow): 'done' | 'partial' {
  return act === 'delete-and-attest' ? 'partial' : 'done';
}

async function withdraw(arrival: Arrival, rows: readonly ReceivedRow[], recall: RecallRow): Promise<void> {
  const { tx } = arrival;
  if (recall.act === 'delete-and-attest') {
    const at = nowOf(arrival.self);
    const asked = alarm(
      recall.chan,
      'exchange/delete-asked',
      { object: recall.object, due: recall.due ?? '' },
      at,
    );
    await insertHolds(tx, [{ ...asked, object: recall.object }]);
    arrival.report.held.push({ chan: recall.chan, code: 'exchange/delete-asked', object: recall.object });
  }
  const versions = rows.flatMap(({ version }) => (version === null ? [] : [version]));
  // Softer classes correct by a new version; the old one stays until that has come.
  const stays = recall.act === 'lower-confidence' || recall.act === 'use-new-version';
  if (!stays) await removeFromUse(tx, versions, `recall:${recall.class}`);
  await setReceived(
    tx,
    rows.map((row) => ({ ...row, state: stays ? row.state : ('recalled' as const), code: row.code })),
  );
}
