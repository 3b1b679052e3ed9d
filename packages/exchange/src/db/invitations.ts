import type { Reader, Tx } from './store.ts';

export type InvitationState = 'open' | 'joining' | 'joined' | 'contested' | 'withdrawn';

export interface InvitationRow {
  id: string;
  role: 'inviter' | 'joiner';
  state: InvitationState;
  /** The text that was handed over. */
  invite: string;
  /** State of the exchange between its messages; this room's own JSON. */
  session: Uint8Array | null;
  /** The first message and its answer: a repetition gets the same answer. */
  first: Uint8Array | null;
  reply: Uint8Array | null;
  last: Uint8Array | null;
  lastReply: Uint8Array | null;
  opening: 'nothing' | 'agreed';
  /** JSON list of the other side's door addresses. */
  addresses: string;
  chan: string | null;
  createdAt: string;
  expiresAt: string;
}

const COLUMNS = `id, role, state, invite, session, first, reply, last, last_reply AS lastReply, opening, addresses, chan,
  created_at AS createdAt, expires_at AS expiresAt`;

export async function putInvitation(tx: Tx, row: InvitationRow): Promise<void> {
  await tx.run(
    `INSERT INTO invitation (id, role, state, invite, session, first, reply, last, last_reply, opening, addresses, chan,
       created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, session = excluded.session, first = excluded.first,
       reply = excluded.reply, last = excluded.last, last_reply = excluded.last_reply, chan = excluded.chan`,
    [
      row.id,
      row.role,
      row.state,
      row.invite,
      row.session,
      row.first,
      row.reply,
      row.last,
      row.lastReply,
      row.opening,
      row.addresses,
      row.chan,
      row.createdAt,
      row.expiresAt,
    ],
  );
}

export async function invitationById(r: Reader, id: string): Promise<InvitationRow | undefined> {
  return r.get<InvitationRow & Record<string, never>>(`SELECT ${COLUMNS} FROM invitation WHERE id = ?`, [id]);
}

export async function invitationRows(r: Reader): Promise<InvitationRow[]> {
  return r.all<InvitationRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM invitation ORDER BY created_at, id`,
  );
}
