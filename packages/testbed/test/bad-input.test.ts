import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  closeHome,
  formatFault,
  type Home,
  importBytes,
  initHome,
  openHome,
  releaseTo,
  statusCounts,
  takeServeLock,
  verifyHome,
} from '@qanat/app';
import { addSignKeys, encodeBody, type LogState, newEnvelope, type PacketRecord } from '@qanat/envelope';
import { parsePaperKey, turnKeys, writeBundleFile } from '@qanat/exchange';
import { openStore } from '@qanat/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyHistoryDraft } from '../../exchange/src/channel/append.ts';
import { signerOf } from '../../exchange/src/channel/self.ts';
import {
  after,
  craftEnvelope,
  craftItems,
  craftPacket,
  envelopeRecord,
  headOf,
} from '../../exchange/test/craft.ts';
import { indicator } from '../../exchange/test/objects.ts';
import { agree, compareCodes, joinParties, meetAtDoor, openParty, type Party } from '../src/demo/parties.ts';
import { done, qanat, type Ran } from './command-line.ts';

const bundle = readFileSync(fileURLToPath(new URL('../data/harbour.bundle.json', import.meta.url)));
const dir = mkdtempSync(join(tmpdir(), 'qanat-bad-'));
const file = (name: string): string => join(dir, name);
afterAll(() => rmSync(dir, { recursive: true }));

/** What a home holds, after all its chains were checked from the first byte on. */
async function standing(home: Home): Promise<unknown> {
  const { issues } = await verifyHome(home);
  expect(issues).toEqual([]);
  const { objects, reports } = await statusCounts(home);
  return { objects, reports };
}

const arabic = (ran: Ran): boolean =>
  ran.lines.length > 0 && /[\u0600-\u06ff]/.test(JSON.stringify(ran.lines));

describe('files that are not what they should be', () => {
  const home = join(dir, 'files');
  let open: Home;
  beforeAll(async () => {
    await done(home, 'init');
    await done(home, 'import', fileURLToPath(new URL('../data/harbour.bundle.json', import.meta.url)));
    open = await openHome(home);
  });
  afterAll(() => closeHome(open));

  const base = indicator(1);
  const text = (change: Record<string, unknown>): string => JSON.stringify({ ...base, ...change });

  /** Each row: what it is, the bytes, the code. Nothing of it is kept. */
  const rows: [name: string, bytes: string | Uint8Array, code: string][] = [
    ['not JSON', '{"type": "indicator", nope}', 'json/syntax'],
    ['truncated', bundle.subarray(0, bundle.length >> 1), 'json/syntax'],
    [
      'nested five million deep',
      `{"type":"bundle","objects":${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}}`,
      'json/too-deep',
    ],
    ['a member name twice', text({}).replace('{', '{"name":"other",'), 'json/duplicate-key'],
    ['half of a surrogate pair', text({}).replace('Indicator 1', '\\ud800'), 'json/lone-surrogate'],
    ['bytes that are no UTF-8', Buffer.from(text({ name: '\u00ff' }), 'latin1'), 'json/not-utf8'],
    ['a pattern that is a number', text({ pattern: 5 }), 'stix/wrong-type'],
    ['a time that is none', text({ modified: 'yesterday' }), 'stix/timestamp'],
    ['nothing', '', 'app/empty-input'],
  ];

  it.each(rows)('%s', async (name, bytes, code) => {
    const before = await standing(open);
    const path = file(`${name.replaceAll(' ', '-')}.json`);
    writeFileSync(path, bytes);
    const ran = await qanat(home, 'import', path, '--as', 'stix');
    expect([ran.code, JSON.stringify(ran.lines)]).toEqual([1, expect.stringContaining(`"${code}"`)]);
    expect(arabic(await qanat(home, 'import', path, '--as', 'stix', '--lang', 'ar'))).toBe(true);
    expect(await standing(open)).toEqual(before);
  });

  it('a gigabyte of nesting', async () => {
    const path = file('gigabyte.json');
    const out = createWriteStream(path);
    out.end(Buffer.alloc(1 << 20, '['));
    await once(out, 'finish');
    truncateSync(path, 2 ** 30);
    for (const verb of ['import', 'validate']) {
      const ran = await qanat(home, verb, path);
      expect([ran.code, JSON.stringify(ran.lines)]).toEqual([1, expect.stringContaining('"json/too-big"')]);
    }
  });

  it('the same id and time with other content stands beside, and is told', async () => {
    writeFileSync(file('one.json'), text({}));
    writeFileSync(file('other.json'), text({ name: 'Other words' }));
    await done(home, 'import', file('one.json'), '--source', 'twice');
    const before = await standing(open);
    const ran = await qanat(home, 'import', file('other.json'), '--source', 'twice');
    expect([ran.code, JSON.stringify(ran.lines)]).toEqual([1, expect.stringContaining('"app/conflict"')]);
    expect(await standing(open)).toEqual(before);
    const current = (await done(home, 'show', base.id)).lines.filter((one) => one['current'] === true);
    expect(current.map((one) => one['object'])).toEqual([base]);
  });

  it('a full disk: told, nothing half-written, and the store goes on', async () => {
    const full = join(dir, 'full');
    const { home: roomy } = await initHome(full, { name: { en: 'Full' } });
    const before = await standing(roomy);
    const { page_count: pages = 0 } =
      (await roomy.self.store.read((r) => r.get<{ page_count: number }>('PRAGMA page_count'))) ?? {};
    await roomy.self.store.close();
    const store = await openStore({ path: join(full, 'qanat.sqlite'), migrations: [], maxPages: pages + 8 });
    const tight: Home = { ...roomy, self: { ...roomy.self, store } };
    const fault = await importBytes(tight, bundle, 'b.json', { own: true }, 'test').catch(
      (error: unknown) => error,
    );
    expect(formatFault(fault, 'en').code).toBe('store/full');
    expect(formatFault(fault, 'ar').message).toMatch(/[\u0600-\u06ff]/);
    expect(await standing(tight)).toEqual(before);
    await store.close();
    const again = await openHome(full);
    expect((await importBytes(again, bundle, 'b.json', { own: true }, 'test')).objects.refused).toBe(0);
    await standing(again);
    await closeHome(again);
  });

  it('a second serve on the same home', async () => {
    const unlock = takeServeLock(home);
    const ran = await qanat(home, 'serve', '--port', '0');
    expect([ran.code, ran.lines.at(-1)?.['code']]).toEqual([3, 'app/home-locked']);
    unlock();
    takeServeLock(home)();
  });
});

describe('objects that must not go as they are', () => {
  let stage: Awaited<ReturnType<typeof twoParties>>;
  beforeAll(async () => {
    stage = await twoParties('going');
  });
  afterAll(() => stage.end());

  const effectOf = async (id: string): Promise<[string, string]> => {
    const { lines } = await done(stage.a.home.dir, 'channel', 'preview', stage.chan, id);
    const one = lines.find((line) => line['id'] === id);
    return [String(one?.['effect']), JSON.stringify(one?.['reasons'])];
  };

  it('an unknown marking asks a person', async () => {
    const marking = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--0d9dd011-7e92-476e-89c2-8997bab2605f',
      created: '2026-01-01T00:00:00.000Z',
      definition_type: 'x-handling',
      definition: { 'x-handling': 'as agreed' },
    };
    const marked = indicator(11, { object_marking_refs: [marking.id] });
    writeFileSync(file('marked.json'), JSON.stringify([marking, marked]));
    await done(stage.a.home.dir, 'import', file('marked.json'), '--own');
    expect(await effectOf(marked.id)).toEqual([
      'ask',
      expect.stringContaining('exchange/rule-unknown-marking'),
    ]);
  });

  it('a marking that only claims to be TLP asks a person', async () => {
    const forged = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--1fac491e-c654-48c4-a5b4-2912686b29dd',
      created: '2026-01-01T00:00:00.000Z',
      definition_type: 'tlp',
      definition: { tlp: 'white' },
    };
    const marked = indicator(12, { object_marking_refs: [forged.id] });
    writeFileSync(file('forged.json'), JSON.stringify([forged, marked]));
    const verdicts = (await qanat(stage.a.home.dir, 'validate', file('forged.json'))).lines;
    expect(JSON.stringify(verdicts)).toContain('"stix/forged-tlp"');
    await qanat(stage.a.home.dir, 'import', file('forged.json'), '--own');
    const [effect, reasons] = await effectOf(marked.id);
    expect([effect === 'whole' || effect === 'derived', reasons]).toEqual([
      false,
      expect.stringContaining('exchange/rule-unknown-marking-forged'),
    ]);
  });

  it('a reference to what nobody has does not go', async () => {
    const lost = { type: 'malware', id: 'malware--0d9dd011-7e92-476e-89c2-8997bab2605f' };
    const dangling = {
      type: 'relationship',
      spec_version: '2.1',
      id: 'relationship--0d9dd011-7e92-476e-89c2-8997bab2605f',
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      relationship_type: 'indicates',
      source_ref: indicator(11).id,
      target_ref: lost.id,
    };
    writeFileSync(file('dangling.json'), JSON.stringify(dangling));
    await done(stage.a.home.dir, 'import', file('dangling.json'), '--own');
    expect(await effectOf(dangling.id)).toEqual([
      'withheld',
      expect.stringContaining('exchange/rule-references'),
    ]);
  });
});

describe('what arrives from a partner that is broken or hostile', () => {
  let stage: Awaited<ReturnType<typeof twoParties>>;
  beforeAll(async () => {
    stage = await twoParties('coming');
  });
  afterAll(() => stage.end());

  /** The partner's stick, given to the command line of B. */
  async function give(packets: readonly Uint8Array[]): Promise<Ran> {
    await writeBundleFile(file('gift.qanat'), [...packets]);
    return qanat(stage.b.home.dir, 'channel', 'unpack', file('gift.qanat'));
  }
  const packet = (records: PacketRecord[]): Promise<Uint8Array> =>
    craftPacket(stage.a.home.self, stage.chan, stage.b.home.self, records);
  const head = () => headOf(stage.a.home.self, stage.chan);
  const items = async (n: number) =>
    craftItems(stage.a.home.self, stage.b.home.self.keys.nodeId, (await head()).agreement ?? '', [
      { object: indicator(n) },
    ]);
  const envelope = async (n: number, at?: LogState & { agreement: string | null }) =>
    craftEnvelope(
      stage.a.home.self,
      stage.b.home.self.keys.nodeId,
      at ?? (await head()),
      'put',
      await items(n),
    );

  it('an envelope altered, from a stranger, replayed, reordered', async () => {
    const before = await standing(stage.b.home);
    const at = await head();
    const first = await envelope(1, at);
    const second = await envelope(2, after(stage.a.home.self, at, first));
    const bytes = Uint8Array.from(envelopeRecord(first).bytes);
    const middle = bytes.length - (first.body?.length ?? 0) - 20;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const altered = await give([await packet([{ kind: 'envelope', bytes }])]);
    expect([altered.code, JSON.stringify(altered.first['because'])]).toEqual([
      1,
      expect.stringMatching(/exchange\/(?:malformed|bad-signature)/),
    ]);
    const foreign = craftEnvelope(
      stage.c.home.self,
      stage.b.home.self.keys.nodeId,
      { ...at, from: stage.c.home.self.keys.nodeId },
      'put',
      await items(3),
    );
    const stranger = await give([await packet([envelopeRecord(foreign)])]);
    expect([stranger.code, JSON.stringify(stranger.first['because'])]).toEqual([
      1,
      expect.stringContaining('exchange/stranger'),
    ]);
    expect(await standing(stage.b.home)).toEqual(before);
    expect((await give([await packet([envelopeRecord(second)])])).first).toMatchObject({
      waiting: 1,
      objects: 0,
    });
    expect(await standing(stage.b.home)).toEqual(before);
    expect((await give([await packet([envelopeRecord(first)])])).first).toMatchObject({ objects: 2 });
    const replayed = await give([await packet([envelopeRecord(first), envelopeRecord(second)])]);
    expect(replayed.first).toMatchObject({ duplicate: 2, objects: 0 });
  });

  it('a packet for somebody else, cut, or nothing of the kind', async () => {
    const whole = await packet([]);
    const broken = await give([whole.subarray(0, whole.length - 1), new Uint8Array(500).fill(7)]);
    expect([broken.code, broken.first['refused']]).toEqual([1, 2]);
    expect(JSON.stringify(broken.first['because'])).toMatch(/exchange\/not-for-us.*exchange\/malformed/);
  });

  it('a zip bomb', async () => {
    const before = await standing(stage.b.home);
    const at = await theirEnd(stage);
    const { ref } = encodeBody(await items(5), stage.a.home.self.crypto);
    const packed = gzipSync(new Uint8Array(60_000_000));
    const { self } = stage.a.home;
    const bomb = newEnvelope(
      at,
      { kind: 'put', to: [stage.b.home.self.keys.nodeId], at: self.now().toISOString(), terms: at.agreement },
      { ref: { ...ref, enc: 'gzip', size: 60_000_000 }, packed },
      signerOf(self),
      self.crypto,
    );
    const ran = await give([await packet([envelopeRecord(bomb)])]);
    expect([ran.code, JSON.stringify(ran.first['because'])]).toEqual([
      1,
      expect.stringMatching(/exchange\/(?:bad-body|malformed|too-big)/),
    ]);
    expect(await standing(stage.b.home)).toEqual(before);
  });

  it('a bundle file cut anywhere gives what is whole in it, and the whole file the rest', async () => {
    const own = await twoParties('cut');
    for (const n of [21, 22, 23]) {
      writeFileSync(file('own.json'), JSON.stringify(indicator(n)));
      await done(own.a.home.dir, 'import', file('own.json'), '--own');
      await releaseTo(own.a.home, own.chan, { ids: [indicator(n).id] }, 'test');
    }
    await done(own.a.home.dir, 'channel', 'pack', own.chan, file('whole.qanat'));
    const whole = readFileSync(file('whole.qanat'));
    for (const share of [0, 0.01, 0.3, 0.6, 0.9, 0.999]) {
      writeFileSync(file('cut.qanat'), whole.subarray(0, Math.floor(whole.length * share)));
      const ran = await qanat(own.b.home.dir, 'channel', 'unpack', file('cut.qanat'));
      expect(ran.code).toBeLessThan(2);
      await standing(own.b.home);
    }
    await done(own.b.home.dir, 'channel', 'unpack', file('whole.qanat'));
    for (const n of [21, 22, 23]) await done(own.b.home.dir, 'show', indicator(n).id);
    await own.end();
  });

  it('a key of small order, and a key that its owner has declared void', async () => {
    const { self } = stage.a.home;
    const at = self.now().toISOString();
    const until = new Date(Date.parse(at) + 80 * 86_400_000).toISOString();
    const weak = addSignKeys(
      self.keys.history,
      { sign: [{ kid: 's9', publicKey: new Uint8Array(32), from: at, until }], at },
      stage.root,
      self.crypto,
    );
    const end = await theirEnd(stage);
    const said = newEnvelope(
      end,
      { kind: 'key', to: [stage.b.home.self.keys.nodeId], at, terms: end.agreement },
      keyHistoryDraft(self, self.keys.nodeId, [weak]).body,
      signerOf(self),
      self.crypto,
    );
    const small = await give([await packet([envelopeRecord(said)])]);
    expect([small.code, JSON.stringify(small.first['because'])]).toEqual([
      1,
      expect.stringMatching(/exchange\/bad-(?:key|message)/),
    ]);

    const voided = await twoParties('void');
    const stolen = voided.a.home.self;
    const last = await headOf(stolen, voided.chan);
    await turnKeys(join(voided.a.home.dir, 'keys'), {
      now: new Date(),
      void: [{ kid: 's1', why: 'stolen', kept: { [`${voided.chan}/${last.gen}`]: last.size - 1 } }],
    });
    const renewed = await openHome(voided.a.home.dir);
    writeFileSync(file('new.json'), JSON.stringify(indicator(31)));
    await done(voided.a.home.dir, 'import', file('new.json'), '--own');
    await releaseTo(renewed, voided.chan, { ids: [indicator(31).id] }, 'test');
    await done(voided.a.home.dir, 'channel', 'pack', voided.chan, file('renewed.qanat'));
    await done(voided.b.home.dir, 'channel', 'unpack', file('renewed.qanat'));
    const before = await standing(voided.b.home);
    const next = await headOf(renewed.self, voided.chan);
    const theft = craftEnvelope(
      stolen,
      voided.b.home.self.keys.nodeId,
      next,
      'put',
      craftItems(stolen, voided.b.home.self.keys.nodeId, next.agreement ?? '', [{ object: indicator(32) }]),
    );
    const gift = await craftPacket(stolen, voided.chan, voided.b.home.self, [envelopeRecord(theft)]);
    await writeBundleFile(file('theft.qanat'), [gift]);
    const ran = await qanat(voided.b.home.dir, 'channel', 'unpack', file('theft.qanat'));
    expect([ran.code, JSON.stringify(ran.first['because'])]).toEqual([
      1,
      expect.stringMatching(/exchange\/(?:bad-key|disowned)/),
    ]);
    expect(await standing(voided.b.home)).toEqual(before);
    await closeHome(renewed);
    await voided.end();
  });
});

/** A and B with a channel and an agreement in force; C is a stranger. */
async function twoParties(name: string): Promise<{
  a: Party;
  b: Party;
  c: Party;
  chan: string;
  root: Uint8Array;
  end: () => Promise<void>;
}> {
  const made = await Promise.all(
    ['A', 'B', 'C'].map(async (letter) => {
      const { home, paper } = await initHome(join(dir, name, letter), { name: { en: letter } });
      const party: Party = { name: letter, home, officer: `officer ${letter}`, door: undefined };
      return { party, root: parsePaperKey(paper.root) };
    }),
  );
  const [a, b, c] = made.map(({ party }) => party) as [Party, Party, Party];
  await openParty(a);
  const chan = await joinParties(a, b);
  await compareCodes(a, b, chan);
  await agree(a, b, chan);
  await meetAtDoor(b, chan);
  await a.door?.close();
  const root = made[0]?.root;
  if (root === undefined) throw new Error('no root key');
  return {
    a,
    b,
    c,
    chan,
    root: root as Uint8Array,
    end: async () => {
      for (const { home } of [a, b, c]) await closeHome(home);
    },
  };
}

/** Where B stands in A's log: crafted envelopes went there that A's own store never heard of. */
async function theirEnd({
  a,
  b,
  chan,
}: {
  a: Party;
  b: Party;
  chan: string;
}): Promise<LogState & { agreement: string | null }> {
  const { newestLog } = await import('../../exchange/src/db/logs.ts');
  const { toLogState } = await import('../../exchange/src/channel/append.ts');
  const log = await b.home.self.store.read((r) => newestLog(r, chan, a.home.self.keys.nodeId));
  if (log === undefined) throw new Error('no log');
  return { ...toLogState(log), agreement: (await headOf(a.home.self, chan)).agreement };
}
