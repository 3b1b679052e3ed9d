import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Arrival,
  acceptByDoor,
  agreementsOf,
  closeHome,
  confirmSpokenCode,
  type Home,
  initHome,
  invite,
  openDoor,
  propose,
  pull,
  push,
  sign,
  spokenCode,
} from '@qanat/app';

/** One party of the round: its node, and its door while it is open. */
export interface Party {
  readonly name: string;
  readonly home: Home;
  readonly officer: string;
  door: Awaited<ReturnType<typeof openDoor>> | undefined;
}

/** A scratch directory for all parties, and how it is cleared. */
export async function scratch(): Promise<{ dir: string; clear: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'qanat-demo-'));
  return { dir, clear: () => rm(dir, { recursive: true, force: true }) };
}

export async function newParty(dir: string, name: string, arabic: string): Promise<Party> {
  const { home } = await initHome(join(dir, name.replaceAll(' ', '-')), { name: { en: name, ar: arabic } });
  const party: Party = { name, home, officer: `officer of ${name}`, door: undefined };
  await openParty(party);
  return party;
}

/** Opens the party's door on the port it had, so that partners who know it find it again. */
export async function openParty(party: Party, port = 0): Promise<void> {
  party.door = await openDoor(party.home, { host: '127.0.0.1', port });
}

/** Cuts the link: nobody reaches this party's door. Answers the port to open it on again. */
export async function cut(party: Party): Promise<number> {
  const port = party.door?.port ?? 0;
  await party.door?.close();
  party.door = undefined;
  return port;
}

export async function endParty(party: Party): Promise<void> {
  await party.door?.close();
  await closeHome(party.home);
}

/** `guest` accepts an invitation of `host` through its door. */
export async function joinParties(host: Party, guest: Party): Promise<string> {
  const { text } = await invite(host.home, { addr: [`127.0.0.1:${host.door?.port ?? 0}`] }, host.officer);
  return (await acceptByDoor(guest.home, text, guest.officer)).chan;
}

/** Both officers read the digits out and enter what they heard. Answers what each of them reads. */
export async function compareCodes(one: Party, other: Party, chan: string): Promise<[string, string]> {
  const codes: [string, string] = [await spokenCode(one.home, chan), await spokenCode(other.home, chan)];
  await confirmSpokenCode(one.home, chan, codes[1], one.officer);
  await confirmSpokenCode(other.home, chan, codes[0], other.officer);
  return codes;
}

const YEAR_MS = 365 * 86_400_000;

/** The host proposes both lanes, the guest signs; both logs then hold both signatures. */
export async function agree(host: Party, guest: Party, chan: string): Promise<void> {
  const lane = { ceiling: 'amber', onward: 'ask', attribution: 'name' } as const;
  const end = new Date(Date.now() + YEAR_MS).toISOString();
  const title = { en: 'Port and relief threats', ar: 'تهديدات الموانئ والإغاثة' };
  const hash = await propose(host.home, chan, { title, end, out: lane, in: lane }, host.officer);
  await meetAtDoor(guest, chan);
  await sign(guest.home, chan, hash, guest.officer);
  await meetAtDoor(guest, chan);
  await meetAtDoor(guest, chan);
}

export async function isInForce(party: Party, chan: string): Promise<boolean> {
  return (await agreementsOf(party.home, chan)).some(({ state }) => state === 'active');
}

/** The guest goes to the host's door: fetches what waits there, brings what it has. */
export async function meetAtDoor(guest: Party, chan: string): Promise<Arrival> {
  const arrival = await pull(guest.home, chan);
  await push(guest.home, chan);
  return arrival;
}
