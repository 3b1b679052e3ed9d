import { advanceLog, decodeBody, emptyLog } from '@qanat/envelope';
import { deleteFrom, envelopesBetween, type StoredEnvelope } from '../db/envelopes.ts';
import { deleteHoldsFrom } from '../db/holds.ts';
import type { LogRow } from '../db/logs.ts';
import { deleteRecallsFrom } from '../db/recalls.ts';
import { deleteReceivedFrom } from '../db/received.ts';
import type { Tx } from '../db/store.ts';
import { type AgreeMessage, onlyMessage, parseMessage } from './message.ts';
import type { Self } from './self.ts';
import { toEnvelope } from './stored.ts';

/** Takes a partner's log back to a size: what stood beyond it has been kept elsewhere as evidence. */
export async function rewind(tx: Tx, self: Self, log: LogRow, size: number): Promise<LogRow> {
  const rows = await envelopesBetween(tx, log.id, 0, size, size);
  let state = emptyLog({ chan: log.chan, from: log.author, gen: log.gen });
  let agreement: string | null = null;
  let suspended: string | null = null;
  for (const row of rows) {
    state = advanceLog(state, toEnvelope(row), self.crypto);
    const message = row.kind === 'agree' ? agreeMessageOf(self, row) : undefined;
    if (message?.act === 'sign') agreement = message.agreement;
    if (message?.act === 'suspend') suspended = message.reason;
    if (message?.act === 'resume') suspended = null;
  }
  await deleteFrom(tx, log.id, size);
  await deleteReceivedFrom(tx, log.id, size);
  await deleteRecallsFrom(tx, log.id, size);
  await deleteHoldsFrom(tx, log.id, size);
  return { ...log, size, head: state.head, frontier: state.tree, lastAt: state.at, agreement, suspended };
}

function agreeMessageOf(self: Self, row: StoredEnvelope): AgreeMessage | undefined {
  const { header, body } = toEnvelope(row);
  const items =
    header.body === null || body === undefined ? undefined : decodeBody(header.body, body, self.crypto);
  const document = items?.ok === true ? onlyMessage(items.value) : undefined;
  const message = document?.ok === true ? parseMessage<AgreeMessage>(document.value, 'agree') : undefined;
  return message?.ok === true && row.outcome === 'kept' ? message.value : undefined;
}
