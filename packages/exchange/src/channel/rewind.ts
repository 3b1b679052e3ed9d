import { advanceLog, emptyLog } from '@qanat/envelope';
import { deleteFrom, envelopeRows, headersBelow } from '../db/envelopes.ts';
import type { LogRow } from '../db/logs.ts';
import type { Tx } from '../db/store.ts';
import type { Self } from './self.ts';
import { toEnvelope } from './stored.ts';

/** Takes a partner's log back to a size: what stood beyond it has been kept elsewhere as evidence. */
export async function rewind(tx: Tx, self: Self, log: LogRow, size: number): Promise<LogRow> {
  const rows = await envelopeRows(tx, log.id, 0, size);
  const headers = await headersBelow(tx, log.id, size);
  let state = emptyLog({ chan: log.chan, from: log.author, gen: log.gen });
  for (const [i, row] of rows.entries()) {
    state = advanceLog(
      state,
      toEnvelope({ ...row, header: headers[i] ?? row.header, body: null }),
      self.crypto,
    );
  }
  await deleteFrom(tx, log.id, size);
  const agreement = rows.findLast(({ kind }) => kind === 'agree') === undefined ? null : log.agreement;
  return { ...log, size, head: state.head, frontier: state.tree, lastAt: state.at, agreement };
}
