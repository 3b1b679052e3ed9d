import { type Agreement, type AgreementLane, parseAgreement } from '@qanat/envelope';
import { type AgreementRow, agreementByHash, agreementRows } from '../db/agreements.ts';
import type { ChannelRow } from '../db/channels.ts';
import type { Reader } from '../db/store.ts';

export interface Terms {
  readonly hash: string;
  readonly agreement: Agreement;
  readonly row: AgreementRow;
}

export type ChannelState = 'introduced' | 'spoken' | 'suspended' | 'ended' | 'frozen';

/** Where a channel stands at a time. */
export function stateOf(channel: ChannelRow, now: string): ChannelState {
  if (channel.frozen !== null) return 'frozen';
  if (channel.endsAt !== null && channel.endsAt <= now) return 'ended';
  if (channel.suspendedByUs !== null || channel.suspendedByThem !== null) return 'suspended';
  return channel.spokenAt === null ? 'introduced' : 'spoken';
}

export async function termsByHash(r: Reader, hash: string): Promise<Terms | undefined> {
  return toTerms(await agreementByHash(r, hash));
}

/** The newest agreement in force on both sides, whatever its dates. */
export async function activeTerms(r: Reader, chan: string): Promise<Terms | undefined> {
  const rows = await agreementRows(r, chan);
  return toTerms(rows.findLast(({ state }) => state === 'active'));
}

/** One direction of the terms; undefined when they have none that way. */
export function laneOf(agreement: Agreement, from: string): AgreementLane | undefined {
  return agreement.lanes.find((lane) => lane.from === from);
}

/** Whether the dates cover a moment. */
export function covers(agreement: Agreement, at: string): boolean {
  const moment = Date.parse(at);
  return Date.parse(agreement.start) <= moment && moment < Date.parse(agreement.end);
}

export function toTerms(row: AgreementRow | undefined): Terms | undefined {
  if (row === undefined) return undefined;
  const parsed = parseAgreement(row.bytes);
  // Stored by this room after the same parse.
  return parsed.ok ? { hash: row.hash, agreement: parsed.value, row } : undefined;
}
