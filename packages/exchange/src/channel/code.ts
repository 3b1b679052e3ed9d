import type { Result } from '@qanat/json';
import { type ChannelRow, changeChannel, channelRow } from '../db/channels.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf, type Self } from './self.ts';

/** The twelve digits that both sides compare aloud. */
export async function joinCode(self: Self, chan: string): Promise<Result<string>> {
  const channel = await self.store.read((r) => channelRow(r, chan));
  return channel === undefined ? refuse('exchange/unknown-channel', { chan }) : accept(channel.code);
}

/**
 * A person says that the partner read out these digits. Latin and Arabic-Indic digits, however grouped. From then on
 * the channel may carry what the agreement allows; a freeze that only doubted who is there ends with it.
 * @param met how the partner was met, in that person's words.
 */
export async function confirmCode(
  self: Self,
  chan: string,
  code: string,
  by: string,
  met?: string,
): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    if (digitsOf(code) !== digitsOf(channel.code)) return refuse('exchange/code-mismatch');
    await changeChannel(tx, chan, {
      spokenAt: nowOf(self),
      spokenBy: by,
      ...(met !== undefined && { met }),
      ...(isDoubt(channel) && { frozen: null }),
    });
    return accept(true as const);
  });
}

/** A fork is proof against the partner's log; words do not mend it. Doubt about the person is mended by voice. */
function isDoubt({ frozen }: ChannelRow): boolean {
  return frozen === 'exchange/duplicity' || frozen === 'exchange/invite-contested';
}

function digitsOf(code: string): string {
  return code
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^0-9]/g, '');
}
