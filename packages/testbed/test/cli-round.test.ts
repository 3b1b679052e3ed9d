import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@qanat/cli';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const DATA = fileURLToPath(new URL('../data', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'qanat-cli-'));
const at = (name: string): string => join(dir, name);
const sample = (name: string): string => join(DATA, name);

type Row = Record<string, unknown>;

interface Said {
  readonly code: number;
  readonly rows: Row[];
  /** The first row, for verbs that print one. */
  readonly row: Row;
  readonly err: string;
}

/** One command line with --json on the home directory of one node. */
async function say(node: string, ...argv: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main([...argv, '--json', '--home', at(node)], {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: {},
  });
  const rows = out.map((line) => JSON.parse(line) as Row);
  return { code, rows, row: rows[0] ?? {}, err: err.join('\n') };
}

/** The same, where it has to succeed. */
async function done(node: string, ...argv: string[]): Promise<Said> {
  const said = await say(node, ...argv);
  expect(said.code, `${argv.join(' ')}: ${said.err} ${JSON.stringify(said.row)}`).toBe(0);
  return said;
}

/** What waits for the other node goes over by file, and the receipts back. */
async function carry(from: string, to: string, chan: string): Promise<Said> {
  const there = await carryOnce(from, to, chan);
  await carryOnce(to, from, chan);
  return there;
}

async function carryOnce(from: string, to: string, chan: string): Promise<Said> {
  await done(from, 'channel', 'pack', chan, at('stick.qanat'));
  return done(to, 'channel', 'unpack', at('stick.qanat'));
}

/** Four join messages by file, and both officers compare the digits. */
async function meet(host: string, guest: string): Promise<string> {
  const file = (n: number): string => at(`${host}-${guest}-${n}`);
  await done(host, 'channel', 'invite', '--out', file(0));
  await done(guest, 'channel', 'accept', readFileSync(file(0), 'utf8').trim(), '--out', file(1));
  await done(host, 'channel', 'accept', '--in', file(1), '--out', file(2));
  await done(guest, 'channel', 'accept', '--in', file(2), '--out', file(3));
  await done(host, 'channel', 'accept', '--in', file(3), '--out', file(4));
  await done(guest, 'channel', 'accept', '--in', file(4));
  const chan = String((await done(host, 'channel', 'list')).rows.at(-1)?.['chan']);
  for (const [one, other] of [
    [host, guest],
    [guest, host],
  ] as const) {
    const { row } = await done(other, 'channel', 'confirm', chan);
    await done(one, 'channel', 'confirm', chan, '--code', String(row['code']));
  }
  return chan;
}

const indicators = ['203.0.113.47', 'update-portal.example'] as const;
let chan = '';
let report = '';

beforeAll(async () => {
  for (const node of ['a', 'b', 'c'])
    await done(node, 'init', '--name', node.toUpperCase(), '--name-ar', node);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the round by the command line, files only', { timeout: 30_000 }, () => {
  test('raw material is taken in and read', async () => {
    const bundle = await done('a', 'import', sample('harbour.bundle.json'), '--own');
    expect((bundle.row['objects'] as { new: number }).new).toBeGreaterThan(190);
    const taken = await done('a', 'import', sample('report-ar.txt'), '--source', 'نبأ', '--tlp', 'amber');
    report = (taken.row['reports'] as { id: string }[])[0]?.id ?? '';
    expect(report).not.toBe('');
    const before = (await done('a', 'claim', 'list', report)).rows.filter(({ n }) => n !== undefined);
    expect(before.length).toBeGreaterThan(4);
    const added = await done(
      'a',
      'claim',
      'add',
      report,
      '--start',
      '0',
      '--end',
      '40',
      '--stance',
      'asserts',
      '--source',
      'A. Desk',
    );
    expect(added.row['n']).toBeGreaterThan(0);
    await done('a', 'claim', 'reject', report, String(added.row['n']));
    const made = await done('a', 'claim', 'accept', report, 'all', '--indicators');
    expect(made.row['claims']).toHaveLength(before.length);
    const states = (await done('a', 'claim', 'list', report)).rows.filter(({ n }) => n === added.row['n']);
    expect(states).toMatchObject([{ state: 'rejected' }]);
  });

  test('two judgements; origins forbid the one they do not bear', async () => {
    expect((await done('a', 'origins', report)).row['independent']).toEqual([1, 1]);
    expect((await done('a', 'grade', report, '--source', 'c')).row['source']).toBe('C');
    const refused = await say('a', 'grade', report, '--info', '1');
    expect(refused).toMatchObject({ code: 1, row: { ok: false, code: 'desk/not-independent' } });
    expect((await done('a', 'grade', report, '--info', '3')).row['info']).toBe(3);
  });

  test('what is said over all reports is shown, judged, compared and asked', async () => {
    const write = (name: string, verb: string, who: string): string => {
      const text = `Floods in the east\n\n${who} ${verb} that 2,300 people were displaced in Port Sudan.\n`;
      writeFileSync(at(name), text);
      return at(name);
    };
    const claims: string[] = [];
    for (const [name, verb, who] of [
      ['one.txt', 'estimated', 'Sami Haddad'],
      ['two.txt', 'denied', 'Rana Saleh'],
    ] as const) {
      const taken = await done('a', 'import', write(name, verb, who), '--source', name);
      const id = (taken.row['reports'] as { id: string }[])[0]?.id ?? '';
      claims.push(((await done('a', 'claim', 'accept', id, 'all')).row['claims'] as string[])[0] ?? '');
    }
    const [one = '', two = ''] = claims;
    const shown = await done('a', 'proposition', 'show', one);
    expect(shown.rows.map((row) => (row['suggestion'] as Row | undefined)?.['claim'])).toContain(two);
    expect((await done('a', 'proposition', 'join', one, two)).row).toMatchObject({ claims: 2 });
    expect((await done('a', 'origins', one)).row).toMatchObject({
      kind: 'claim',
      independent: [1, 1],
      against: { independent: [1, 1] },
    });
    expect((await done('a', 'proposition', 'list', '--contested')).rows).toHaveLength(1);
    const against = (await done('a', 'contradictions')).row;
    expect((against['said'] as Row[]).map(({ side }) => side).sort()).toEqual(['affirm', 'deny']);
    expect((await done('a', 'matrix', one)).row).toMatchObject({ sources: [{}, {}] });
    const series = await done('a', 'estimates', '--text', 'displaced 2300');
    expect(series.rows.flatMap(({ points }) => points as Row[])).toContainEqual(
      expect.objectContaining({ value: 2300, source: 'Sami Haddad' }),
    );
    expect((await done('a', 'source', 'record', 'Sami Haddad')).row).toMatchObject({
      ...{ claims: 1, confirmed: 0, contradicted: 1, recalled: 0 },
    });
    await done('a', 'grade', one, '--source', 'B', '--info', '2');
    expect((await done('a', 'show', one)).rows.at(-1)).toMatchObject({
      object: { source_reliability: 'B', information_credibility: 2, confidence: 70 },
    });
    await done('a', 'source', 'one', one, two);
    expect((await done('a', 'source', 'distinct', one, two)).row).toMatchObject({ claims: 2 });
    const made = await done(
      ...([
        'a',
        'ach',
        'new',
        'Why?',
        '--hypothesis',
        'Flood',
        '--hypothesis',
        'War',
        '--evidence',
        one,
      ] as const),
    );
    const id = String(made.row['id']);
    await done('a', 'ach', 'edit', id, '--evidence', two, '--hypothesis', 'Fear', '--drop-hypothesis', 'h3');
    await done('a', 'ach', 'mark', id, 'h1', one, 'II');
    expect(await say('a', 'ach', 'mark', id, 'h1', one, 'XX')).toMatchObject({ code: 2 });
    expect((await done('a', 'ach', 'show', id, '--by-grade')).row).toMatchObject({
      comparison: { leading: ['h2'], scores: [{ inconsistency: 1.6 }, { inconsistency: 0 }] },
    });
    expect((await done('a', 'ach', 'list')).rows).toMatchObject([{ id, hypotheses: 2, evidence: 2 }]);
    const asked = await done(
      'a',
      'question',
      'add',
      'Who counted?',
      '--keyword',
      'displaced',
      '--by',
      '2027-01-01',
    );
    const question = String(asked.row['id']);
    expect(asked.row['hits']).toBeGreaterThan(0);
    expect((await done('a', 'question', 'link', question, one)).row['given']).toMatchObject([{ id: one }]);
    await done('a', 'question', 'link', question, two, '--not');
    const left = (await done('a', 'question', 'show', question)).row['found'] as Row[];
    expect(left.map(({ object }) => object)).not.toContain(two);
    await done('a', 'question', 'close', question, '--answered');
    expect((await done('a', 'question', 'list', '--state', 'answered')).rows).toHaveLength(1);
    await done('a', 'question', 'withdraw', question);
    expect((await done('a', 'question', 'list', '--state', 'answered')).rows).toEqual([]);
    expect((await say('a', 'question', 'show', question)).row).toMatchObject({ code: 'app/not-found' });
    await done('a', 'ach', 'withdraw', id);
    expect((await done('a', 'ach', 'list')).rows).toEqual([]);
    await done('a', 'proposition', 'split', one, two);
    expect((await done('a', 'proposition', 'list', '--contested')).rows).toEqual([]);
    expect((await done('a', 'origins', '--fallen')).code).toBe(0);
  });

  test('search, show and export give back what was put in', async () => {
    const found = await done('a', 'search', `type:indicator value:${indicators[0]}`);
    const id = String(found.row['id']);
    expect((await done('a', 'show', id)).row).toMatchObject({ supply: 'own', object: { id } });
    const parts: Uint8Array[] = [];
    const spy = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((part) => parts.push(part as Uint8Array) > 0);
    await done('a', 'export', '--query', 'type:indicator', '--format', 'stix').finally(() =>
      spy.mockRestore(),
    );
    writeFileSync(at('out.json'), Buffer.concat(parts));
    const verdicts = await done('a', 'validate', at('out.json'), '--profile', 'lenient');
    expect(verdicts.rows.map((row) => row['id'])).toContain(id);
  });

  test('two nodes meet, and sign an agreement', async () => {
    chan = await meet('a', 'b');
    const { row } = await done('a', 'channel', 'propose', chan, '--ceiling', 'amber', '--onward', 'ask');
    await carry('a', 'b', chan);
    expect((await done('b', 'channel', 'sign', chan)).row['agreement']).toBe(row['agreement']);
    await carry('b', 'a', chan);
    for (const node of ['a', 'b'])
      expect((await done(node, 'channel', 'show', chan)).row['agreements']).toMatchObject([
        { state: 'active' },
      ]);
  });

  test('what is released is what was previewed, and comes with a receipt', async () => {
    const plan = await done('a', 'channel', 'preview', chan, '--query', 'type:indicator');
    const last = plan.rows.at(-1) ?? {};
    const totals = last['totals'] as Record<string, number>;
    const digest = String(last['digest']);
    const stale = await say('a', 'channel', 'release', chan, '--query', 'type:note', '--digest', digest);
    expect(stale.code).not.toBe(0);
    const sent = await done('a', 'channel', 'release', chan, '--query', 'type:indicator', '--digest', digest);
    expect(sent.row).toMatchObject({ whole: totals['whole'], withheld: totals['withheld'] });
    const arrived = await carry('a', 'b', chan);
    expect(arrived.row).toMatchObject({ ok: true, objects: sent.row['sent'], held: 0, refused: 0 });
    expect((await carryOnce('a', 'b', chan)).row).toMatchObject({ objects: 0 });
    writeFileSync(at('cut.qanat'), readFileSync(at('stick.qanat')).subarray(0, -1));
    const cut = await say('b', 'channel', 'unpack', at('cut.qanat'));
    expect(cut).toMatchObject({ code: 1, row: { ok: false } });
    expect((cut.row['because'] as Row[]).map(({ code }) => code)).toContain('envelope/bundle-cut');
    const log = await done('a', 'channel', 'log', chan, '--lane', 'out');
    const put = log.rows.find(({ kind }) => kind === 'put') ?? {};
    expect(put).toMatchObject({ receipt: true, outcome: 'kept' });
    await done('a', 'evidence', 'export', chan, String(put['seq']), '--item', '0', '--out', at('proof.json'));
    expect((await done('nowhere', 'evidence', 'verify', at('proof.json'))).row['ok']).toBe(true);
    const text = readFileSync(at('proof.json'), 'utf8');
    writeFileSync(at('forged.json'), text.replace('"kind":"put"', '"kind":"ack"'));
    expect(await say('nowhere', 'evidence', 'verify', at('forged.json'))).toMatchObject({ code: 1 });
    expect((await done('b', 'channel', 'hold')).rows).toEqual([]);
  });

  test('a question goes to the partner as the agreement lets it', async () => {
    const { row } = await done('a', 'question', 'add', 'Who runs this host?', '--value', '203.0.113.250');
    const plan = await done('a', 'question', 'send', String(row['id']), chan, '--preview');
    const digest = String(plan.rows.at(-1)?.['digest']);
    await done('a', 'question', 'send', String(row['id']), chan, '--digest', digest);
    expect((await carry('a', 'b', chan)).row).toMatchObject({ ok: true, held: 0 });
    const received = await done('b', 'question', 'list', '--received');
    expect(received.rows).toMatchObject([{ content: 'Who runs this host?', chan, direction: 'received' }]);
  });

  test('the partner watches, and tells what it saw', async () => {
    const log = sample('zeek-sample.log');
    await done('b', 'watch', 'run', '--source', log, '--format', 'zeek');
    const seen = await done('b', 'watch', 'sightings');
    expect(seen.rows.map(({ value }) => value).sort()).toEqual([...indicators].sort());
    expect((await done('b', 'watch', 'sightings', '--send', 'all')).rows).toHaveLength(2);
    expect((await carry('b', 'a', chan)).row['objects']).toBeGreaterThan(0);
    expect((await done('a', 'search', 'type:sighting')).rows.length).toBeGreaterThan(1);
  });

  test('passing on is asked for, refused, granted; a recall follows', async () => {
    const onward = await meet('b', 'c');
    await done('b', 'channel', 'propose', onward, '--ceiling', 'amber', '--onward', 'ask');
    await carry('b', 'c', onward);
    await done('c', 'channel', 'sign', onward);
    await carry('c', 'b', onward);
    const id = String((await done('b', 'search', `value:${indicators[0]} type:indicator`)).row['id']);
    expect(await say('b', 'channel', 'release', onward, id)).toMatchObject({
      code: 1,
      row: { code: 'exchange/nothing-to-release' },
    });
    const c = String(((await done('b', 'channel', 'show', onward)).row['partner'] as Row)['nodeId']);
    await askFor(onward, c, id);
    await done('b', 'channel', 'release', onward, id);
    expect((await carry('b', 'c', onward)).row).toMatchObject({ ok: true, held: 0 });
    expect((await done('c', 'show', id)).rows).not.toEqual([]);
    await done('a', 'channel', 'recall', 'all', id, '--class', 'false');
    expect(JSON.stringify((await carry('a', 'b', chan)).row['recalled'])).toContain(id);
    expect(JSON.stringify((await carry('b', 'c', onward)).row['recalled'])).toContain(id);
    expect((await done('c', 'show', id)).rows.map(({ current }) => current)).toEqual([false]);
  });

  test('every chain holds at the end, and a link lets people in', async () => {
    expect(String((await done('a', 'user', 'link')).row['link'])).toMatch(/^http:.*token=/);
    for (const node of ['a', 'b', 'c']) {
      expect((await done(node, 'verify')).row).toMatchObject({ ok: true, issues: [] });
      expect((await done(node, 'doctor')).rows.at(-1)).toMatchObject({ ok: true });
    }
  });
});

/** Leave for what an object refers to comes before leave for itself. */
async function askFor(onward: string, partner: string, id: string): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const plan = (await done('b', 'channel', 'preview', onward, id)).rows.filter(
      ({ effect }) => effect === 'ask',
    );
    if (plan.length === 0) return;
    for (const row of plan) await done('b', 'channel', 'ask', chan, String(row['id']), '--for', partner);
    await carry('b', 'a', chan);
    const open = (await done('a', 'channel', 'ask')).rows.filter(({ state }) => state === 'open');
    for (const row of open) await done('a', 'channel', 'grant', String(row['ask']));
    await carry('a', 'b', chan);
  }
}

describe('exit codes', () => {
  test.each([
    ['an unknown verb', ['fly'], 2],
    ['an unknown option', ['init', '--fast'], 2],
    ['an argument too few', ['import'], 2],
    ['a format that is none', ['export', '--format', 'pdf'], 2],
    ['an end that is no date', ['channel', 'propose', 'x', '--end', 'soon'], 2],
  ])('%s is wrong usage', async (_what, argv, code) => {
    expect(await say('a', ...argv)).toMatchObject({ code, rows: [], err: expect.stringMatching(/\S/) });
  });

  test.each([
    ['no home', 'nowhere', ['search', 'x'], 3, 'app/no-home'],
    ['a home that is there', 'a', ['init'], 3, 'app/home-exists'],
    ['no file', 'a', ['import', '/nowhere/at/all'], 3, 'app/file'],
    ['no log', 'a', ['watch', 'run', '--source', '/nowhere/at/all'], 3, 'app/file'],
    ['no channel', 'a', ['channel', 'show', 'x'], 1, 'exchange/unknown-channel'],
    [
      'no bundle file',
      'a',
      ['channel', 'unpack', sample('report-en.txt')],
      1,
      'envelope/bundle-unrecognised',
    ],
  ])('%s', async (_what, node, argv, code, reason) => {
    expect(await say(node, ...argv)).toMatchObject({ code, row: { ok: false, code: reason } });
  });

  test('patterns are checked line by line', async () => {
    writeFileSync(at('good'), `{"pattern":"[ipv4-addr:value = '192.0.2.1']"}\n`);
    writeFileSync(at('bad'), `{"pattern":"[ipv4-addr:value = "}\n`);
    expect((await done('a', 'pattern', 'check', at('good'))).rows).toMatchObject([{ valid: true }]);
    expect(await say('a', 'pattern', 'check', at('bad'))).toMatchObject({
      code: 1,
      rows: [{ valid: false }],
    });
  });
});
