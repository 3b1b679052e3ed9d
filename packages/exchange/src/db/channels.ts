import type { Reader, Tx } from './store.ts';

export interface ChannelRow {
  chan: string;
  partner: string;
  role: 'inviter' | 'joiner';
  /** What the inviter allowed before the code is spoken: nothing but agreements and keys, or up to GREEN. */
  opening: 'nothing' | 'agreed';
  code: string;
  /** Key of the parcel tags, hexadecimal. */
  tagKey: string;
  /** The box that we read and the partner's, with what opens each; hexadecimal. */
  mailboxIn: string;
  mailboxOut: string;
  capabilityIn: string;
  capabilityOut: string;
  /** JSON: where the partner's door is, {addr, pin}; empty when it has none. */
  addresses: string;
  openedAt: string;
  spokenAt: string | null;
  spokenBy: string | null;
  /** How the partner was met, as a person here put it. */
  met: string | null;
  suspendedByUs: string | null;
  suspendedByThem: string | null;
  /** Place of the newest suspend, resume or end of the partner that was applied. */
  controlGen: number;
  controlSeq: number;
  endsAt: string | null;
  endedBy: string | null;
  /** Code of what froze it; null while nothing did. */
  frozen: string | null;
  /** Our key events that the partner has been sent. */
  told: number;
}

const COLUMNS = `chan, partner, role, opening, code, tag_key AS tagKey, mailbox_in AS mailboxIn,
  mailbox_out AS mailboxOut, capability_in AS capabilityIn, capability_out AS capabilityOut, addresses, opened_at AS openedAt,
  spoken_at AS spokenAt, spoken_by AS spokenBy, met, suspended_by_us AS suspendedByUs,
  suspended_by_them AS suspendedByThem, control_gen AS controlGen,
  control_seq AS controlSeq, ends_at AS endsAt, ended_by AS endedBy, frozen, told`;

export type NewChannel = Omit<
  ChannelRow,
  | 'spokenAt'
  | 'spokenBy'
  | 'met'
  | 'suspendedByUs'
  | 'suspendedByThem'
  | 'controlGen'
  | 'controlSeq'
  | 'endsAt'
  | 'endedBy'
  | 'frozen'
>;

export async function insertChannel(tx: Tx, row: NewChannel): Promise<void> {
  await tx.run(
    `INSERT INTO channel (chan, partner, role, opening, code, tag_key, mailbox_in, mailbox_out, capability_in,
       capability_out, addresses, opened_at, control_gen, control_seq, told)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, -1, ?) ON CONFLICT (chan) DO NOTHING`,
    [
      row.chan,
      row.partner,
      row.role,
      row.opening,
      row.code,
      row.tagKey,
      row.mailboxIn,
      row.mailboxOut,
      row.capabilityIn,
      row.capabilityOut,
      row.addresses,
      row.openedAt,
      row.told,
    ],
  );
}

export type ChannelChange = Partial<
  Pick<
    ChannelRow,
    | 'addresses'
    | 'spokenAt'
    | 'spokenBy'
    | 'met'
    | 'suspendedByUs'
    | 'suspendedByThem'
    | 'controlGen'
    | 'controlSeq'
    | 'endsAt'
    | 'endedBy'
    | 'frozen'
    | 'told'
  >
>;

const NAMES: Readonly<Record<keyof ChannelChange, string>> = {
  addresses: 'addresses',
  spokenAt: 'spoken_at',
  spokenBy: 'spoken_by',
  met: 'met',
  suspendedByUs: 'suspended_by_us',
  suspendedByThem: 'suspended_by_them',
  controlGen: 'control_gen',
  controlSeq: 'control_seq',
  endsAt: 'ends_at',
  endedBy: 'ended_by',
  frozen: 'frozen',
  told: 'told',
};

export async function changeChannel(tx: Tx, chan: string, change: ChannelChange): Promise<void> {
  // The keys of ChannelChange, as its type says.
  for (const name of Object.keys(change) as (keyof ChannelChange)[]) {
    await tx.run(`UPDATE channel SET ${NAMES[name]} = ? WHERE chan = ?`, [change[name] ?? null, chan]);
  }
}

export async function channelRow(r: Reader, chan: string): Promise<ChannelRow | undefined> {
  return r.get<ChannelRow & Record<string, never>>(`SELECT ${COLUMNS} FROM channel WHERE chan = ?`, [chan]);
}

export async function channelRows(r: Reader): Promise<ChannelRow[]> {
  return r.all<ChannelRow & Record<string, never>>(`SELECT ${COLUMNS} FROM channel ORDER BY opened_at, chan`);
}

export async function channelsWith(r: Reader, partner: string): Promise<ChannelRow[]> {
  return r.all<ChannelRow & Record<string, never>>(`SELECT ${COLUMNS} FROM channel WHERE partner = ?`, [
    partner,
  ]);
}

export async function channelByMailbox(r: Reader, mailbox: string): Promise<ChannelRow | undefined> {
  return r.get<ChannelRow & Record<string, never>>(`SELECT ${COLUMNS} FROM channel WHERE mailbox_in = ?`, [
    mailbox,
  ]);
}

export async function channelByOutbox(r: Reader, mailbox: string): Promise<ChannelRow | undefined> {
  return r.get<ChannelRow & Record<string, never>>(`SELECT ${COLUMNS} FROM channel WHERE mailbox_out = ?`, [
    mailbox,
  ]);
}
