import {
  advanceLog,
  type BodyItem,
  checkpointOf,
  documentBytes,
  type Envelope,
  encodeBody,
  encodeEnvelope,
  encryptPacket,
  fromHex,
  type LogState,
  labelPacket,
  messageItem,
  newEnvelope,
  type PacketRecord,
  type StampMarks,
  saltedDigest,
  signCheckpoint,
  signCustody,
  signStamp,
  utf8,
} from '@qanat/envelope';
import type { StixObject } from '@qanat/stix';
import { append, bodyDraft, toLogState } from '../src/channel/append.ts';
import { signerOf } from '../src/channel/self.ts';
import { channelRow } from '../src/db/channels.ts';
import { newestLog } from '../src/db/logs.ts';
import type { Self } from '../src/index.ts';

/** A packet of these records as the partner would label and encrypt it. */
export async function craftPacket(
  from: Self,
  chan: string,
  to: Self,
  records: PacketRecord[],
): Promise<Uint8Array> {
  const row = await from.store.read((r) => channelRow(r, chan));
  const [box] = to.keys.box;
  if (row === undefined || box === undefined) throw new Error('no channel');
  const packet = await encryptPacket(records, [box.recipient]);
  const parcel = { mailbox: fromHex(row.mailboxOut) as Uint8Array, expiryDay: 30_000, priority: 2, packet };
  return labelPacket(parcel, fromHex(row.tagKey) as Uint8Array, from.crypto);
}

export function envelopeRecord(envelope: Envelope): PacketRecord {
  return { kind: 'envelope', bytes: encodeEnvelope(envelope) };
}

export async function headOf(node: Self, chan: string): Promise<LogState & { agreement: string | null }> {
  const log = await node.store.read((r) => newestLog(r, chan, node.keys.nodeId));
  if (log === undefined) throw new Error('no log');
  return { ...toLogState(log), agreement: log.agreement };
}

/** An envelope at the end of a log that the author's own store never hears of. */
export function craftEnvelope(
  node: Self,
  to: string,
  log: LogState & { agreement: string | null },
  kind: 'put' | 'mark' | 'note' | 'recall',
  items: readonly BodyItem[] | null,
  at: string = node.now().toISOString(),
): Envelope {
  return newEnvelope(
    log,
    { kind, to: [to], at, terms: log.agreement },
    items === null ? null : encodeBody(items, node.crypto),
    signerOf(node),
    node.crypto,
  );
}

export function after(
  node: Self,
  log: LogState & { agreement: string | null },
  envelope: Envelope,
): typeof log {
  return { ...advanceLog(log, envelope, node.crypto), agreement: log.agreement };
}

export function checkpointRecord(node: Self, log: LogState): PacketRecord {
  return {
    kind: 'checkpoint',
    bytes: utf8(signCheckpoint(checkpointOf(log, node.crypto), signerOf(node), node.crypto)),
  };
}

/** What a dishonest or careless node would put beside an object. */
export interface Crafted {
  readonly object: StixObject;
  readonly marks?: StampMarks;
  readonly stamp?: boolean;
  readonly stampedBytes?: Uint8Array;
  readonly custodyTo?: string;
}

export function craftItems(node: Self, to: string, terms: string, crafted: readonly Crafted[]): BodyItem[] {
  return crafted.flatMap(({ object, marks, stamp = true, stampedBytes, custodyTo }, idx): BodyItem[] => {
    const bytes = utf8(JSON.stringify(object));
    const salt = node.crypto.random(32);
    const at = node.now().toISOString();
    const modified = typeof object['modified'] === 'string' ? object['modified'] : null;
    const signed = signStamp(
      { obj: object.id, modified, at, salt, bytes: stampedBytes ?? bytes, marks: marks ?? { onward: 'ask' } },
      signerOf(node),
      node.crypto,
    );
    const hop = signCustody(
      {
        to: custodyTo ?? to,
        obj: object.id,
        view: saltedDigest(salt, bytes, node.crypto),
        under: terms,
        grant: null,
        at,
      },
      signerOf(node),
      node.crypto,
    );
    const beside = (t: BodyItem['t'], content: Uint8Array): BodyItem => ({
      idx,
      t,
      salt: node.crypto.random(32),
      bytes: content,
    });
    return [
      { idx, t: 'object', salt, bytes },
      ...(stamp ? [beside('stamp', documentBytes(signed))] : []),
      beside('custody', documentBytes(hop)),
    ];
  });
}

/** Says something in one's own log past the release decision, as only a broken node would. */
export async function say(node: Self, chan: string, crafted: readonly Crafted[]): Promise<number> {
  return node.store.write(async (tx) => {
    const row = await channelRow(tx, chan);
    const log = await newestLog(tx, chan, node.keys.nodeId);
    if (row === undefined || log === undefined) throw new Error('no channel');
    const items = craftItems(node, row.partner, log.agreement ?? '', crafted);
    const [place] = await append(tx, node, row, [bodyDraft(node, 'put', items, crafted.length)]);
    return place?.seq ?? -1;
  });
}

export function noteItem(node: Self, message: object): BodyItem[] {
  return [messageItem(message, node.crypto)];
}
