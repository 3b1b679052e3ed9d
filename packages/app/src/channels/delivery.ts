import {
  type Door,
  type DoorClient,
  doorClient,
  handleJoin,
  mailboxUse,
  markSent,
  type Packet,
  partnerDoor,
  type ReceiveReport,
  readBundleFile,
  receivePackets,
  startDoor,
  takePackets,
  writeBundleFile,
} from '@qanat/exchange';
import type { Issue } from '@qanat/json';
import { Refusal } from '../errors.ts';
import type { Home } from '../home.ts';
import { noteGone } from '../origins/refresh.ts';
import { record } from './join.ts';
import { orRefuse } from './or-refuse.ts';
import { addReports, noReport } from './reports.ts';

/** Takes packets in, in batches, and says what became of each envelope. */
async function take(
  home: Home,
  packets: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ReceiveReport> {
  let report = noReport();
  for await (const packet of packets)
    report = addReports(
      report,
      await receivePackets(home.self, [packet], { ownAssets: [...home.settings.ownAssets] }),
    );
  await noteGone(
    home,
    report.recalled.map(({ object }) => object),
  );
  return report;
}

/** Brings what a partner lacks to its door. Returns the number of packets its node has stored. */
export async function push(home: Home, chan: string): Promise<{ packets: number; envelopes: number }> {
  const client = await clientOf(home, chan, 'drop');
  const packets = orRefuse(await takePackets(home.self, chan, { from: 'unsent' }));
  if (packets.length === 0) return { packets: 0, envelopes: 0 };
  const stored = await client.push(bytesOf(packets));
  await markSent(home.self, packets.slice(0, stored));
  return { packets: stored, envelopes: envelopesOf(packets.slice(0, stored)) };
}

/**
 * Fetches what a partner holds for us at its door. Our receipts go first, so that the partner brings the difference
 * only, and again afterwards.
 */
export async function pull(home: Home, chan: string): Promise<ReceiveReport> {
  await push(home, chan);
  const client = await clientOf(home, chan, 'box');
  const report = await take(home, (await client.pull(0)).packets);
  await push(home, chan);
  return report;
}

/** True when the partner of a channel has a door that we know; without one it comes to ours, or packets go by file. */
export async function hasDoor(home: Home, chan: string): Promise<boolean> {
  return orRefuse(await partnerDoor(home.self, chan)).doors.length > 0;
}

async function clientOf(home: Home, chan: string, use: 'drop' | 'box'): Promise<DoorClient> {
  const { doors, [use]: box } = orRefuse(await partnerDoor(home.self, chan));
  const [door] = doors;
  if (door?.pin === undefined) throw new Refusal([{ code: 'app/no-door', path: '', severity: 'error' }]);
  return doorClient({ addr: door.addr, pin: door.pin, ...box });
}

/** Writes everything the partner has not acknowledged into a file; safe to make and carry any number of times. */
export async function pack(
  home: Home,
  chan: string,
  file: string,
  actor: string,
): Promise<{ packets: number; envelopes: number; bytes: number }> {
  const packets = orRefuse(await takePackets(home.self, chan));
  const written = await writeBundleFile(file, bytesOf(packets));
  await record(home, actor, 'channel.pack', chan);
  return { ...written, envelopes: envelopesOf(packets) };
}

/**
 * Takes a bundle file in, however often, in whatever order, even cut. `issues`: what of the file could not be read.
 * @throws {Refusal} `envelope/bundle-unrecognised` when it holds nothing of a bundle.
 */
export async function unpack(
  home: Home,
  file: string,
  actor: string,
): Promise<{ report: ReceiveReport; packets: number; issues: readonly Issue[] }> {
  let report = noReport();
  let packets = 0;
  const { issues } = await readBundleFile(file, async (packet) => {
    packets++;
    report = addReports(report, await take(home, [packet]));
  });
  if (issues.some(({ severity }) => severity === 'error')) throw new Refusal(issues);
  await record(home, actor, 'channel.unpack', String(packets));
  return { report, packets, issues };
}

/** What the partner door needs of a node; `heard` is told of what arrived. */
export function openDoor(
  home: Home,
  options: {
    host: string;
    port: number;
    heard?: (report: ReceiveReport) => void;
    fault?: (error: unknown) => void;
  },
): Promise<Door> {
  const { self } = home;
  return startDoor({
    keys: { door: self.keys.door },
    host: options.host,
    port: options.port,
    capability: async (mailbox) => (await mailboxUse(self, mailbox))?.capability,
    onPackets: async (_mailbox, packets) => {
      let stored = 0;
      for await (const packet of packets) {
        const report = await take(home, [packet]);
        options.heard?.(report);
        stored++;
      }
      return stored;
    },
    onPull: async (mailbox) => {
      const box = await mailboxUse(self, mailbox);
      const packets = box?.use === 'box' ? orRefuse(await takePackets(self, box.chan)) : [];
      return { packets: bytesOf(packets), last: packets.length };
    },
    onJoin: async (message) => {
      const answer = await handleJoin(self, message);
      return answer.ok ? answer.value.reply : undefined;
    },
    ...(options.fault && { onFault: options.fault }),
  });
}

const bytesOf = (packets: readonly Packet[]): Uint8Array[] => packets.map(({ bytes }) => bytes);
const envelopesOf = (packets: readonly Packet[]): number =>
  packets.reduce((sum, { envelopes }) => sum + envelopes, 0);
