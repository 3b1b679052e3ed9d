import { randomBytes } from 'node:crypto';
import { formatPublicKey, type PacketRecord } from '@qanat/envelope';
import { currentVersions } from '@qanat/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { learnHistory } from '../src/channel/histories.ts';
import { channel, holds, logOf, receivePackets, release, takePackets, verifyLogs } from '../src/index.ts';
import {
  after,
  checkpointRecord,
  craftEnvelope,
  craftItems,
  craftPacket,
  envelopeRecord,
  headOf,
  noteItem,
  say,
} from './craft.ts';
import { agree, bring, type Clock, meet, must, newClock, newNode, settle, type TestNode } from './nodes.ts';
import { GREEN, indicator, own, RED } from './objects.ts';

describe('what a receiver refuses, holds or lets wait', () => {
  let clock: Clock;
  let a: TestNode;
  let b: TestNode;
  let chan: string;

  beforeEach(async () => {
    clock = newClock();
    [a, b] = [await newNode('A', clock), await newNode('B', clock)];
    chan = await meet(a, b);
    await agree(a, b, chan);
  });

  const inUse = async (id: string): Promise<number> =>
    (await b.store.read((r) => currentVersions(r, [id]))).get(id)?.length ?? 0;
  const give = async (records: PacketRecord[]) => receivePackets(b, [await craftPacket(a, chan, b, records)]);
  const items = async (n: number) =>
    craftItems(a, b.keys.nodeId, (await headOf(a, chan)).agreement ?? '', [{ object: indicator(n) }]);
  const put = async (n: number) =>
    craftEnvelope(a, b.keys.nodeId, await headOf(a, chan), 'put', await items(n));

  it('an envelope altered in any byte', async () => {
    const one = await put(1);
    const record = envelopeRecord(one);
    // What gzip writes about itself (time, effort, system) is no part of the content: RFC 1952, bytes 4 to 9.
    const packedAt = record.bytes.length - (one.body?.length ?? 0);
    // Nor are the bits that fill its last byte before the trailer of eight: RFC 1951, section 3.2.3.
    const filled = record.bytes.length - 9;
    const idle = (at: number) => (at >= packedAt + 4 && at <= packedAt + 9) || at === filled;
    const altered = Array.from(record.bytes, (byte, at): PacketRecord => {
      const bytes = Uint8Array.from(record.bytes);
      bytes[at] = byte ^ 0x20;
      return { kind: 'envelope', bytes };
    }).filter((_, at) => !idle(at));
    const before = (await channel(b, chan)) as unknown;
    for (let from = 0; from < altered.length; from += 1000) {
      const report = await give(altered.slice(from, from + 1000));
      expect(report.kept).toEqual([]);
      const codes = [...report.packets.map(({ code }) => code), ...report.envelopes.map(({ code }) => code)];
      expect(codes).toHaveLength(Math.min(1000, altered.length - from));
      for (const code of codes)
        expect(code).toMatch(/^exchange\/(malformed|stranger|bad-|fork|gap|waiting|no-terms)/);
      expect(report.envelopes.filter(({ verdict }) => verdict === 'kept')).toEqual([]);
    }
    expect(await channel(b, chan)).toEqual(before);
    expect((await give([record])).kept).toHaveLength(1);
  });

  it('a packet altered, cut, relabelled, for a mailbox of nobody, or no packet at all', async () => {
    await own(a, [indicator(1)]);
    must(await release(a, chan, [indicator(1).id], 'Officer'));
    const [packet] = must(await takePackets(a, chan));
    const bytes = packet?.bytes ?? new Uint8Array();
    const flip = (at: number): Uint8Array =>
      Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    const code = async (input: Uint8Array) => (await receivePackets(b, [input])).packets[0]?.code;
    expect(await code(flip(0))).toBe('exchange/malformed');
    expect(await code(flip(10))).toBe('exchange/stranger');
    for (const at of [20, 22, 25, 45, 200, bytes.length - 1]) {
      expect(await code(flip(at))).toMatch(/^exchange\/(not-for-us|malformed)$/);
    }
    expect(await code(bytes.subarray(0, 30))).toBe('exchange/malformed');
    expect(await code(bytes.subarray(0, bytes.length - 1))).toBe('exchange/not-for-us');
    expect(await code(randomBytes(5000))).toBe('exchange/malformed');
    expect(await code(new Uint8Array(0))).toBe('exchange/malformed');
    expect((await receivePackets(b, [bytes])).kept).toHaveLength(1);
  });

  it('a replay says nothing twice', async () => {
    await own(a, [indicator(1)]);
    must(await release(a, chan, [indicator(1).id], 'Officer'));
    const packets = must(await takePackets(a, chan)).map(({ bytes }) => bytes);
    expect((await receivePackets(b, packets)).kept).toHaveLength(1);
    const again = await receivePackets(b, [...packets, ...packets]);
    expect(again.kept).toEqual([]);
    expect(new Set(again.envelopes.map(({ verdict }) => verdict))).toEqual(new Set(['duplicate']));
  });

  it('what comes before its predecessor waits, and is taken up when that comes', async () => {
    const head = await headOf(a, chan);
    const first = craftEnvelope(a, b.keys.nodeId, head, 'put', await items(1));
    const second = craftEnvelope(a, b.keys.nodeId, after(a, head, first), 'put', await items(2));
    expect((await give([envelopeRecord(second)])).envelopes).toMatchObject([
      { verdict: 'waiting', code: 'exchange/waiting' },
    ]);
    expect(must(await channel(b, chan)).waiting).toBe(1);
    const report = await give([envelopeRecord(first)]);
    expect(report.kept.map(({ id }) => id)).toEqual([indicator(1).id, indicator(2).id]);
    expect(must(await channel(b, chan)).waiting).toBe(0);
  });

  it('a stated time more than ten minutes ahead waits for its time', async () => {
    const head = await headOf(a, chan);
    const ahead = new Date(clock.now + 11 * 60_000).toISOString();
    const early = craftEnvelope(a, b.keys.nodeId, head, 'put', await items(1), ahead);
    expect((await give([envelopeRecord(early)])).envelopes[0]).toMatchObject({
      code: 'exchange/waiting-time',
    });
    clock.now += 2 * 60_000;
    expect((await give([])).kept).toHaveLength(1);
  });

  it('too far ahead in the log is not even kept waiting', async () => {
    const head = { ...(await headOf(a, chan)), size: 20_000 };
    const far = craftEnvelope(a, b.keys.nodeId, head, 'put', await items(1));
    expect((await give([envelopeRecord(far)])).envelopes[0]).toMatchObject({ code: 'exchange/gap-too-wide' });
    expect(must(await channel(b, chan)).waiting).toBe(0);
  });

  it('a stranger, and an envelope addressed to somebody else', async () => {
    const c = await newNode('C', clock);
    const head = await headOf(a, chan);
    const other = craftEnvelope(a, c.keys.nodeId, head, 'put', await items(1));
    const foreign = craftEnvelope(c, b.keys.nodeId, { ...head, from: c.keys.nodeId }, 'put', await items(1));
    const report = await give([envelopeRecord(other), envelopeRecord(foreign)]);
    expect(report.envelopes.map(({ code }) => code)).toEqual(['exchange/stranger', 'exchange/stranger']);
  });

  it('two things at one place freeze the channel, with both kept', async () => {
    const one = await put(1);
    const two = await put(2);
    expect((await give([envelopeRecord(one)])).kept).toHaveLength(1);
    const report = await give([envelopeRecord(two)]);
    expect(report.envelopes[0]).toMatchObject({ verdict: 'held', code: 'exchange/fork' });
    expect(must(await channel(b, chan))).toMatchObject({ state: 'frozen', frozen: 'exchange/fork' });
    const kept = await b.store.read((r) => r.all('SELECT hash FROM fork'));
    expect(kept).toHaveLength(1);
    expect(await takePackets(b, chan)).toMatchObject({ ok: false });
    const third = craftEnvelope(
      a,
      b.keys.nodeId,
      after(a, await headOf(a, chan), one),
      'put',
      await items(3),
    );
    expect((await give([envelopeRecord(third)])).envelopes[0]).toMatchObject({
      code: 'exchange/channel-frozen',
    });
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('a checkpoint that contradicts the log freezes it too', async () => {
    const head = await headOf(a, chan);
    const one = craftEnvelope(a, b.keys.nodeId, head, 'put', await items(1));
    const two = craftEnvelope(a, b.keys.nodeId, head, 'put', await items(2));
    const report = await give([envelopeRecord(one), checkpointRecord(a, after(a, head, two))]);
    expect(report.held).toMatchObject([{ code: 'exchange/fork' }]);
  });

  it.each([
    ['over-ceiling', { object: indicator(1, { object_marking_refs: [RED] }) }],
    ['over-ceiling', { object: indicator(1), marks: { tlp: 'red' as const, onward: 'ask' as const } }],
    ['stamp-broken', { object: indicator(1), stamp: false }],
    ['stamp-broken', { object: indicator(1), stampedBytes: new TextEncoder().encode('{}') }],
    ['custody-broken', { object: indicator(1), custodyTo: `qn1${'a'.repeat(52)}` }],
    ['future-version', { object: indicator(1, { modified: '2026-11-26T10:00:00.000Z' }) }],
    ['review-pattern', { object: indicator(1, { pattern: '[ipv4-addr:value = ' }) }],
    ['invalid-object', { object: { type: 'indicator', id: indicator(1).id } as never }],
  ])('an object is held as %s beside one that is kept', async (code, crafted) => {
    await say(a, chan, [crafted, { object: indicator(2) }]);
    const report = await bring(a, b, chan);
    expect(report.held).toMatchObject([{ code: `exchange/${code}` }]);
    expect(report.kept.map(({ id }) => id)).toEqual([indicator(2).id]);
    expect(await inUse(indicator(1).id)).toBe(0);
    const entry = must(await logOf(b, chan, { lane: 'in' })).find(({ kind }) => kind === 'put');
    expect(entry).toMatchObject({ outcome: 'partial', code: `exchange/${code}` });
  });

  it('own assets wait for a person, and the partner learns nothing of it', async () => {
    await say(a, chan, [{ object: indicator(7) }]);
    const packets = must(await takePackets(a, chan)).map(({ bytes }) => bytes);
    const report = await receivePackets(b, packets, { ownAssets: ['198.51.100.0/24'] });
    expect(report.held).toMatchObject([{ code: 'exchange/review-own-asset' }]);
    await settle(b, a, chan);
    const entry = must(await logOf(a, chan, { lane: 'out' })).find(({ kind }) => kind === 'put');
    expect(entry).toMatchObject({ outcome: 'kept', code: null, receipt: true });
  });

  it('other content under a known id and time stands beside, never instead', async () => {
    await say(a, chan, [{ object: indicator(1) }]);
    await bring(a, b, chan);
    await say(a, chan, [{ object: indicator(1, { name: 'Other' }) }]);
    const report = await bring(a, b, chan);
    expect(report.held).toMatchObject([{ code: 'exchange/conflict', object: indicator(1).id }]);
    const [version] =
      (await b.store.read((r) => currentVersions(r, [indicator(1).id]))).get(indicator(1).id) ?? [];
    expect(new TextDecoder().decode(version?.bytes)).toContain('Indicator 1');
  });

  it('under no terms, or those of another agreement, an envelope waits for good', async () => {
    const head = { ...(await headOf(a, chan)), agreement: `sha256:${'0'.repeat(64)}` };
    const report = await give([envelopeRecord(craftEnvelope(a, b.keys.nodeId, head, 'put', await items(1)))]);
    expect(report.envelopes[0]).toMatchObject({ verdict: 'held', code: 'exchange/no-terms' });
    expect((await holds(b))[0]).toMatchObject({ keepable: false });
  });

  it('a message that is none of its kind is refused, and the log goes on', async () => {
    const head = await headOf(a, chan);
    const note = craftEnvelope(a, b.keys.nodeId, head, 'note', noteItem(a, { v: 1, t: 'answer', gen: 1 }));
    const next = craftEnvelope(a, b.keys.nodeId, after(a, head, note), 'put', await items(1));
    const report = await give([envelopeRecord(note), envelopeRecord(next)]);
    expect(report.envelopes.map(({ verdict, code }) => [verdict, code])).toEqual([
      ['refused', 'exchange/bad-message'],
      ['kept', undefined],
    ]);
  });

  it('a history with a small-order key is not learned', async () => {
    const [begin] = a.keys.history;
    const event = {
      ...begin?.event,
      sign: [{ kid: 's1', key: formatPublicKey(new Uint8Array(32)), from: '', until: '' }],
    };
    const learned = await b.store.write((tx) =>
      learnHistory(tx, b, a.keys.nodeId, [{ event, sig: begin?.sig ?? '' } as never]),
    );
    expect(learned).toMatchObject({ ok: false });
  });

  it('an unmarked object counts as AMBER', async () => {
    const green = await newNode('G', clock);
    const ag = await meet(a, green);
    await agree(a, green, ag, { out: { ceiling: 'green' } });
    const { object_marking_refs: _, ...unmarked } = indicator(3);
    await say(a, ag, [
      { object: unmarked as never },
      { object: indicator(4, { object_marking_refs: [GREEN] }) },
    ]);
    const report = await bring(a, green, ag);
    expect(report.held).toMatchObject([{ code: 'exchange/over-ceiling', object: indicator(3).id }]);
    expect(report.kept).toHaveLength(1);
  });
});
