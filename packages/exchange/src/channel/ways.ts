import type { Result } from '@qanat/json';
import { channelByMailbox, channelRow } from '../db/channels.ts';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';

/** How a partner's door is reached for one channel. */
export interface Way {
  readonly doors: readonly { readonly addr: string; readonly pin: string }[];
  /** Our box at the partner's, hexadecimal, and what opens it. */
  readonly mailbox: string;
  readonly capability: string;
}

/** The way to the partner of a channel; no doors where it was joined by file. */
export async function wayOf(self: Self, chan: string): Promise<Result<Way>> {
  const row = await self.store.read((r) => channelRow(r, chan));
  if (row === undefined) return refuse('exchange/unknown-channel', { chan });
  const doors = row.addresses === '' ? [] : (JSON.parse(row.addresses) as Way['doors']);
  return accept({ doors: [doors].flat(), mailbox: row.mailboxOut, capability: row.capabilityOut });
}

/** Whose box with us this is, and what the partner must show to use it; undefined for no box of ours. */
export async function boxOf(
  self: Self,
  mailbox: string,
): Promise<{ readonly chan: string; readonly capability: string } | undefined> {
  const row = await self.store.read((r) => channelByMailbox(r, mailbox));
  return row === undefined ? undefined : { chan: row.chan, capability: row.capabilityIn };
}
