import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSnapshot, scan } from '../src/index.ts';
import { brief, CONN, DNS, HTTP, run, type Wanted } from './scan-log.ts';

describe('hiding', () => {
  test.each([
    ['an escaped value', '{"query":"\\u0065vil.example"}'],
    ['an escaped key', '{"quer\\u0079":"evil.example"}'],
    ['upper case', '{"query":"EVIL.EXAMPLE"}'],
    ['a final dot', '{"query":"evil.example."}'],
    ['white space around the colon', '{"query" \t:\t "evil.example" }'],
    ['a port', '{"host":"evil.example:8443"}'],
    ['a quote in an earlier value', '{"note":"\\"query\\":","x":"\\\\","query":"evil.example"}'],
    ['fullwidth letters', '{"query":"ｅｖｉｌ.example"}'],
    ['a line end of Windows', '{"query":"evil.example"}\r'],
    ['leading space', '  {"query":"evil.example"}'],
    ['a mark at the start of the file', '\ufeff{"query":"evil.example"}'],
  ])('%s does not hide a name', async (_, line) => {
    expect(await brief([['domain', 'evil.example']], line, { format: 'zeek' })).toHaveLength(1);
  });

  test.each(['::ffff:1.2.3.4', '::FFFF:0102:0304', '0:0:0:0:0:ffff:1.2.3.4'])(
    'the mapped address %s is the IPv4 one',
    async (text) => {
      expect(await brief([['ipv4', '1.2.3.4']], `{"id.resp_h":"${text}"}`)).toHaveLength(1);
    },
  );

  test('an indicator may be written as a mapped address or network', async () => {
    expect(await brief([['ipv6', '::ffff:1.2.3.4']], '{"src_ip":"1.2.3.4"}')).toHaveLength(1);
    expect(await brief([['cidr', '::ffff:1.2.0.0/112']], '{"src_ip":"1.2.3.4"}')).toHaveLength(1);
  });

  test('a number that looks like part of an address is none', async () => {
    for (const text of ['11.2.3.45', '1.2.3.4.5', '1.2.3', '1.2.3.04', '1.2.3.4 ', '256.2.3.4']) {
      expect(
        await brief(
          [
            ['ipv4', '1.2.3.4'],
            ['cidr', '0.0.0.0/32'],
          ],
          `{"id.resp_h":"${text}"}`,
        ),
      ).toEqual([]);
    }
  });

  test('a path that is spelled in another way is the same URL', async () => {
    for (const uri of ['/x/../drop/stage2.bin', '/drop/./stage2.bin', '/drop/stage2.bin#x']) {
      const line = JSON.stringify({ host: 'Shop.Example', uri });
      expect(await brief([['url', 'http://shop.example/drop/stage2.bin']], line)).toHaveLength(1);
    }
  });
});

describe('broken input', () => {
  test('broken JSON is read as text, counted and reported', async () => {
    const { hits, report } = await run(
      [['domain', 'evil.example']],
      `${CONN}\n{"query":"evil.example","x\n${DNS}\n`,
    );
    expect(hits.map(({ line, field }) => [line, field])).toEqual([[2, '']]);
    expect(report.unreadable).toBe(1);
    expect(report.issues.map(({ code }) => code)).toEqual(['watch/unreadable-lines']);
  });

  test('hostile JSON neither overflows nor is taken for an event', async () => {
    const deep = `${'{"a":'.repeat(20_000)}{"query":"evil.example"}${'}'.repeat(20_000)}`;
    const { report } = await run([['domain', 'evil.example']], `${deep}\n[1]\n"x"\nnull\n`, {
      format: 'zeek',
    });
    expect(report.lines).toBe(4);
  });

  test('lines come out the same however the input is cut into chunks', async () => {
    const log = `${CONN}\r\n${DNS}\n\n${HTTP}`;
    const wanted: Wanted[] = [
      ['ipv4', '198.51.100.7'],
      ['domain', 'cdn.example.net'],
      ['domain', 'shop.example'],
    ];
    const whole = await run(wanted, log);
    expect(whole.hits).toHaveLength(3);
    for (const chunk of [1, 2, 7, 64]) expect(await run(wanted, log, { chunk })).toEqual(whole);
  });

  test('a line too long to hold is read in pieces, and a value at a seam is found once', async () => {
    const filler = 'x '.repeat(5_000);
    for (let shift = 0; shift < 20; shift++) {
      const line = `${'y'.repeat(shift)} ${filler}evil.example ${filler}`;
      const { hits, report } = await run([['domain', 'evil.example']], `${line}\nevil.example\n`, {
        maxLine: 1_000,
      });
      expect(hits.map((hit) => hit.line)).toEqual([1, 2]);
      expect(report.lines).toBe(2);
      expect(report.issues.map(({ code }) => code)).toEqual(['watch/long-lines']);
    }
  });

  test('gzip is seen by its bytes, in one member or several', async () => {
    const packed = Buffer.concat([gzipSync(`${CONN}\n`), gzipSync(`${DNS}\n`)]);
    const wanted: Wanted[] = [
      ['ipv4', '198.51.100.7'],
      ['domain', 'cdn.example.net'],
    ];
    for (const chunk of [1, 10, 65_536]) {
      const { hits, report } = await run(wanted, packed, { chunk });
      expect(hits.map(({ line }) => line)).toEqual([1, 2]);
      expect(report.issues).toEqual([]);
    }
  });

  test('a cut or damaged gzip gives what came before, and says so', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => CONN.replace('C1', `C${i * 7919}`)).join('\n');
    const packed = gzipSync(lines);
    const cut = await run([['ipv4', '198.51.100.7']], packed.subarray(0, packed.length >> 1), {
      guard: { share: 1 },
    });
    expect(cut.hits.length).toBeGreaterThan(1_000);
    expect(cut.report.issues[0]?.code).toBe('watch/gzip-cut');
    const damaged = Uint8Array.from(packed);
    damaged.fill(0xff, packed.length >> 1, (packed.length >> 1) + 200);
    const broken = await run([['ipv4', '198.51.100.7']], damaged, { guard: { share: 1 } });
    expect(broken.report.issues.map(({ code }) => code)).toContain('watch/gzip-broken');
    const empty = await run([], Uint8Array.of(0x1f, 0x8b));
    expect(empty.report.issues[0]?.code).toBe('watch/gzip-cut');
  });

  test('an empty input has no lines', async () => {
    expect((await run([['ipv4', '1.2.3.4']], '')).report).toMatchObject({ lines: 0, bytes: 0, issues: [] });
  });

  test('a failure of the source is passed on', async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`${CONN}\n`);
      throw new Error('disk');
    }
    const hits = scan(compileSnapshot([]), source())[Symbol.asyncIterator]();
    await expect(hits.next()).rejects.toThrow('disk');
  });
});

describe('the guard', () => {
  test('an indicator that fires on too many lines is set aside and reported; others go on', async () => {
    const log = `${`${CONN}\n`.repeat(500)}${DNS}\n`;
    const wanted: Wanted[] = [
      ['ipv4', '10.0.0.5'],
      ['domain', 'cdn.example.net'],
    ];
    const { hits, report } = await run(wanted, log, { guard: { least: 50, share: 0.1 } });
    expect(hits.filter(({ ref }) => ref === 'indicator--0')).toHaveLength(50);
    expect(hits.filter(({ ref }) => ref === 'indicator--1')).toHaveLength(1);
    expect(report.quarantined).toEqual([{ ref: 'indicator--0', value: '10.0.0.5', hits: 501 }]);
    expect(report.issues).toMatchObject([
      { code: 'watch/quarantined', params: { ref: 'indicator--0', hits: 501 } },
    ]);
  });

  test('one entry gives one hit a line', async () => {
    const line = '{"query":"evil.example","host":"evil.example","answers":["evil.example"]}';
    expect(await brief([['domain', 'evil.example']], line)).toEqual(['1 query evil.example']);
  });
});

describe('the snapshot', () => {
  test('what cannot be looked for is reported by its place', () => {
    const bad: Wanted[] = [
      ['ipv4', '1.2.3'],
      ['cidr', '1.2.3.0/33'],
      ['cidr', '::/129'],
      ['domain', 'two words'],
      ['md5', 'abc'],
      ['sha1', 'd41d8cd98f00b204e9800998ecf8427e'],
      ['email', 'nobody'],
      ['mac', 'zz'],
      ['url', 'http://'],
      ['text', 'anything'],
    ];
    const entries = [...bad, ['ipv4', '1.2.3.4'] as Wanted].map(([kind, value]) => ({
      kind,
      value,
      ref: 'indicator--x',
    }));
    expect(compileSnapshot(entries).issues.map(({ path }) => path)).toEqual(
      bad.map((_, index) => `$[${index}]`),
    );
  });

  test('a value that several entries share is a hit for each of them', async () => {
    const wanted: Wanted[] = [
      ['domain', 'evil.example'],
      ['ipv4', '1.2.3.4'],
      ['domain', 'EVIL.example.'],
      ['cidr', '1.2.3.4/32'],
    ];
    const { hits } = await run(wanted, '{"query":"evil.example","answers":["1.2.3.4"]}');
    expect(hits.map(({ ref }) => ref).sort()).toEqual([0, 1, 2, 3].map((n) => `indicator--${n}`));
  });

  test('it survives a structured clone', async () => {
    const snapshot = structuredClone(
      compileSnapshot([{ kind: 'ipv4', value: '198.51.100.7', ref: 'indicator--x' }]),
    );
    async function* source(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(CONN);
    }
    const run = scan(snapshot, source());
    const lines: number[] = [];
    for await (const { line } of run) lines.push(line);
    expect(lines).toEqual([1]);
  });

  test('the gate never clears a line that the exact reading would hit', async () => {
    const values: Wanted[] = [
      ['ipv4', '1.2.3.4'],
      ['cidr', '10.0.0.0/9'],
      ['ipv6', '2001:db8::1'],
      ['cidr', '2001:db8:1::/48'],
      ['domain', 'evil.example'],
      ['url', 'http://evil.example/a/long/path?x=1'],
      ['url', 'http://short.example/'],
      ['email', 'bad@evil.example'],
      ['md5', 'd41d8cd98f00b204e9800998ecf8427e'],
      ['mac', 'aa:bb:cc:dd:ee:ff'],
      ['filename', 'evil.dll'],
    ];
    const spellings = fc.constantFrom(
      ...[
        '1.2.3.4',
        '10.1.2.3',
        '::ffff:1.2.3.4',
        '2001:DB8:0:0:0:0:0:1',
        '2001:db8:1::7',
        '[2001:db8::1]:80',
      ],
      ...[
        'evil.example',
        'a.Evil.Example.',
        'evil.example:80',
        'short.example',
        'http://evil.example/a/long/path?x=1',
      ],
      ...[
        '/a/long/path?x=1',
        '/',
        'Bad@evil.example',
        '<bad@evil.example>',
        'AA-BB-CC-DD-EE-FF',
        'C:\\x\\Evil.DLL',
      ],
      ...[
        'D41D8CD98F00B204E9800998ECF8427E',
        'x',
        '',
        '11.2.3.45',
        'http://u@evil.example/',
        'ｅvil.example',
      ],
    );
    const keys = fc.constantFrom(
      'id.orig_h',
      'query',
      'host',
      'uri',
      'md5',
      'from',
      'mac',
      'filename',
      'msg',
      'answers',
      'other',
      'url',
    );
    const glue = fc.constantFrom('', ' ', ',', '; ', '=', '/');
    const value = fc
      .array(fc.tuple(spellings, glue), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flat().join(''));
    const event = fc.dictionary(keys, fc.oneof(value, fc.array(value, { maxLength: 2 })), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(event, fc.boolean(), async (one, parentDomains) => {
        // A tab before the brace makes every line suspect, so that it is read in full.
        const line = JSON.stringify(one);
        const gated = await brief(values, line, { format: 'zeek', parentDomains });
        expect(gated).toEqual(await brief(values, `\t${line}`, { format: 'zeek', parentDomains }));
        const text = Object.values(one).flat().join(' ');
        const inText = await brief(values, text, { format: 'text', parentDomains });
        const forced = await brief(
          values,
          JSON.stringify({ msg: text, x: '\\' }).replace('msg', '\\u006dsg'),
          {
            format: 'zeek',
            parentDomains,
          },
        );
        expect(inText.map((hit) => hit.replace('1  ', '1 msg '))).toEqual(forced);
      }),
      { numRuns: 300 },
    );
  });
});
