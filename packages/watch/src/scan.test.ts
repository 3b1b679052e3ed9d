import { gzipSync } from 'node:zlib';
import type { ValueKind } from '@qanat/stix';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileSnapshot,
  type Hit,
  type ScanOptions,
  type ScanReport,
  type SnapshotOptions,
  scan,
} from './index.ts';

type Wanted = [ValueKind, string];

async function run(
  wanted: readonly Wanted[],
  log: string | Uint8Array,
  options: ScanOptions & SnapshotOptions & { chunk?: number } = {},
): Promise<{ hits: Hit[]; report: ScanReport }> {
  const entries = wanted.map(([kind, value], index) => ({ kind, value, ref: `indicator--${index}` }));
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  const { chunk = 65_536 } = options;
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found = scan(compileSnapshot(entries, options), source(), options);
  const hits: Hit[] = [];
  for await (const hit of found) hits.push(hit);
  return { hits, report: found.report };
}

/** `line field value` of each hit. */
async function brief(...args: Parameters<typeof run>): Promise<string[]> {
  const { hits } = await run(...args);
  return hits.map(({ line, field, value }) => `${line} ${field} ${value}`);
}

const CONN =
  '{"ts":1714557600.5,"uid":"C1","id.orig_h":"10.0.0.5","id.orig_p":50000,"id.resp_h":"198.51.100.7","id.resp_p":443,"proto":"tcp"}';
const DNS =
  '{"ts":1714557601,"uid":"C2","id.orig_h":"10.0.0.5","id.resp_h":"10.0.0.1","query":"a.Evil.example","answers":["203.0.113.9","cdn.example.net"]}';
const HTTP =
  '{"ts":1714557602,"id.orig_h":"10.0.0.5","id.resp_h":"192.0.2.1","id.resp_p":8080,"host":"shop.example","uri":"/drop/stage2.bin?id=7","user_agent":"x"}';

describe('Zeek JSON', () => {
  const log = [CONN, DNS, HTTP].join('\n');

  test('each kind of value is found in its field', async () => {
    const wanted: Wanted[] = [
      ['ipv4', '198.51.100.7'],
      ['cidr', '203.0.113.0/24'],
      ['domain', 'cdn.example.net'],
      ['domain', 'A.EVIL.example.'],
      ['url', 'https://shop.example/drop/stage2.bin?id=7'],
    ];
    expect((await brief(wanted, log)).sort()).toEqual([
      '1 id.resp_h 198.51.100.7',
      '2 answers[0] 203.0.113.0/24',
      '2 answers[1] cdn.example.net',
      '2 query A.EVIL.example.',
      '3 uri https://shop.example/drop/stage2.bin?id=7',
    ]);
  });

  test('a hit carries what was found, when, and the event', async () => {
    const { hits, report } = await run([['cidr', '198.51.100.0/24']], log);
    expect(hits).toEqual([
      {
        ref: 'indicator--0',
        kind: 'ipv4',
        value: '198.51.100.0/24',
        found: '198.51.100.7',
        field: 'id.resp_h',
        line: 1,
        at: '2024-05-01T10:00:00.500Z',
        event: JSON.parse(CONN),
      },
    ]);
    expect(report).toMatchObject({ format: 'zeek', lines: 3, hits: 1, unreadable: 0, issues: [] });
  });

  test('a parent domain matches below itself only where it was asked for, and a top-level domain never', async () => {
    const wanted: Wanted[] = [
      ['domain', 'evil.example'],
      ['domain', 'example'],
      ['domain', 'vil.example'],
    ];
    expect(await brief(wanted, log)).toEqual([]);
    expect(await brief(wanted, log, { parentDomains: true })).toEqual(['2 query evil.example']);
  });

  test('a URL is found by the port of the connection, and by its host when the path says little', async () => {
    expect(await brief([['url', 'http://shop.example:8080/drop/stage2.bin?id=7']], log)).toHaveLength(1);
    expect(await brief([['url', 'http://shop.example:9090/drop/stage2.bin?id=7']], log)).toEqual([]);
    const root = HTTP.replace('/drop/stage2.bin?id=7', '/');
    expect(await brief([['url', 'http://shop.example']], root)).toHaveLength(1);
    expect(await brief([['url', 'http://other.example/']], root)).toEqual([]);
  });

  test('a field that holds other things is not looked at', async () => {
    expect(await brief([['domain', 'x']], HTTP)).toEqual([]);
    expect(await brief([['domain', 'evil.example']], '{"user_agent":"evil.example"}')).toEqual([]);
  });
});

describe('Suricata EVE', () => {
  const alert =
    '{"timestamp":"2024-05-01T12:00:00.123456+0200","event_type":"dns","src_ip":"2001:db8::5","dest_ip":"10.0.0.1","dns":{"type":"answer","rrname":"evil.example","answers":[{"rrname":"evil.example","rdata":"198.51.100.7"}],"grouped":{"A":["198.51.100.7"]}}}';
  const file =
    '{"timestamp":"2024-05-01T12:00:01+0000","event_type":"fileinfo","http":{"hostname":"evil.example","url":"\\/x\\/payload.bin","http_port":8080},"fileinfo":{"filename":"\\/x\\/payload.bin","md5":"D41D8CD98F00B204E9800998ECF8427E"}}';

  test('nested fields are named by their path, and the time is turned to UTC', async () => {
    const { hits, report } = await run(
      [
        ['ipv4', '198.51.100.7'],
        ['ipv6', '2001:DB8:0::0005'],
      ],
      alert,
    );
    expect(hits.map(({ field, found, at }) => [field, found, at])).toEqual([
      ['src_ip', '2001:db8::5', '2024-05-01T10:00:00.123Z'],
      ['dns.answers[0].rdata', '198.51.100.7', '2024-05-01T10:00:00.123Z'],
    ]);
    expect(report.format).toBe('eve');
  });

  test('escaped slashes, hashes in any case, and file names are read', async () => {
    const wanted: Wanted[] = [
      ['url', 'http://evil.example:8080/x/payload.bin'],
      ['md5', 'd41d8cd98f00b204e9800998ecf8427e'],
      ['filename', 'Payload.bin'],
    ];
    expect((await brief(wanted, file)).sort()).toEqual([
      '1 fileinfo.filename Payload.bin',
      '1 fileinfo.md5 d41d8cd98f00b204e9800998ecf8427e',
      '1 http.url http://evil.example:8080/x/payload.bin',
    ]);
  });

  test('a certificate fingerprint with colons is a SHA-1', async () => {
    const print = 'aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd';
    const line = `{"event_type":"tls","tls":{"fingerprint":"${print}"}}`;
    expect(await brief([['sha1', print.replaceAll(':', '').toUpperCase()]], line)).toHaveLength(1);
  });
});

describe('Zeek TSV', () => {
  const header = '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tdns\n';
  const log = `${header}#fields\tts\tid.orig_h\tquery\tanswers\tnote\n#types\ttime\taddr\tstring\tvector[string]\tstring\n1714557600.5\t10.0.0.5\tevil.example\t203.0.113.9,cdn.example.net\t198.51.100.7\n1714557601\t10.0.0.6\t-\t(empty)\tevil.example\n#close\t2024\n`;

  test('columns are known by the header, sets by their members', async () => {
    const wanted: Wanted[] = [
      ['domain', 'evil.example'],
      ['ipv4', '203.0.113.9'],
      ['ipv4', '198.51.100.7'],
    ];
    const { hits, report } = await run(wanted, log);
    expect(hits.map(({ line, field, value }) => [line, field, value])).toEqual([
      [8, 'query', 'evil.example'],
      [8, 'answers', '203.0.113.9'],
    ]);
    expect(hits[0]).toMatchObject({ at: '2024-05-01T10:00:00.500Z', event: { query: 'evil.example' } });
    expect(report.format).toBe('zeek-tsv');
  });

  test('a new header in the middle counts from there', async () => {
    const more = `${log}#fields\tts\thost\n1714557602\tevil.example\n`;
    expect(await brief([['domain', 'evil.example']], more)).toEqual([
      '8 query evil.example',
      '12 host evil.example',
    ]);
  });

  test('escapes are undone', async () => {
    const escaped = log.replace('evil.example\t2', 'ev\\x69l.example\t2');
    expect(await brief([['domain', 'evil.example']], escaped)).toEqual(['8 query evil.example']);
  });

  test('a line with too few columns is read as text and counted', async () => {
    const broken = `${header}#fields\tts\tquery\nevil.example\n1\tevil.example\textra\n`;
    const { hits, report } = await run([['domain', 'evil.example']], broken);
    expect(hits.map(({ line, field }) => [line, field])).toEqual([[8, '']]);
    expect(report.unreadable).toBe(1);
  });
});

describe('plain text', () => {
  const found = (value: string, kind: ValueKind, line: string): Promise<string[]> =>
    brief([[kind, value]], line);

  test.each<[ValueKind, string, string]>([
    ['ipv4', '1.2.3.4', '2024-05-01T10:00:00Z sshd: Failed password from 1.2.3.4 port 22'],
    ['ipv4', '1.2.3.4', 'src=1.2.3.4,dst=5.6.7.8'],
    ['ipv4', '1.2.3.4', 'GET (1.2.3.4:8080).'],
    ['ipv4', '1.2.3.4', 'the end is 1.2.3.4.'],
    ['ipv4', '1.2.3.4', 'http://1.2.3.4/x'],
    ['ipv4', '1.2.3.4', 'http://user@1.2.3.4:80/x'],
    ['ipv4', '1.2.3.4', 'http://16909060/x'],
    ['ipv4', '1.2.3.4', 'http://0x1020304/x'],
    ['cidr', '1.2.0.0/16', 'x 1.2.3.4 y'],
    ['ipv6', '2001:db8::1', 'from [2001:0DB8:0:0::1]:443'],
    ['ipv6', '2001:db8::1', 'from 2001:db8::1.'],
    ['ipv4', '1.2.3.4', 'from ::ffff:1.2.3.4 port 1'],
    ['domain', 'evil.example', 'query: EVIL.example. IN A'],
    ['domain', 'evil.example', 'https://evil.example:444/a/b?c=d'],
    ['domain', 'evil.example', 'https://ev%69l.example/'],
    ['domain', 'xn--mnchen-3ya.example', 'query münchen.example'],
    ['domain', 'münchen.example', 'query xn--mnchen-3ya.EXAMPLE'],
    ['url', 'http://evil.example/a?b=c', 'GET http://evil.example/a?b=c HTTP/1.1'],
    ['url', 'http://evil.example/a', '<http://evil.example/a>,'],
    ['email', 'bad@evil.example', 'to=<Bad@Evil.example>, relay'],
    ['md5', 'd41d8cd98f00b204e9800998ecf8427e', 'MD5 (x) = D41D8CD98F00B204E9800998ECF8427E'],
    ['mac', 'aa:bb:cc:dd:ee:ff', 'DHCPACK to AA-BB-CC-DD-EE-FF'],
    ['filename', 'evil.dll', 'loaded C:\\Windows\\Evil.dll'],
  ])('%s %s is found in: %s', async (kind, value, line) => {
    expect(await found(value, kind, `first\n${line}`)).toEqual([`2  ${value}`]);
  });

  test.each<[ValueKind, string, string]>([
    ['ipv4', '1.2.3.4', '11.2.3.45 11.2.3.4 1.2.3.45 1.2.3.4.5 21.2.3.4'],
    ['ipv4', '1.2.3.4', '01.2.3.4 1.2.3.04 1.2.3.4a a1.2.3.4 1-1.2.3.4'],
    ['cidr', '1.2.0.0/16', '1.3.0.1 11.2.0.1'],
    ['ipv6', '2001:db8::1', '2001:db8::11 2001:db8::1:0 12001:db8::1'],
    ['domain', 'evil.example', 'notevil.example evil.example.com evil-example sub.evil.example'],
    ['url', 'http://evil.example/a', 'http://evil.example/ab http://evil.example/ http://evil.example/A'],
    ['md5', 'd41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00b204e9800998ecf8427e0'],
    ['email', 'bad@evil.example', 'notbad@evil.example bad@evil.example.net'],
  ])('%s %s is not found in: %s', async (kind, value, line) => {
    expect(await found(value, kind, line)).toEqual([]);
  });

  test('the time is read where the line begins with one', async () => {
    const { hits } = await run(
      [['ipv4', '1.2.3.4']],
      '2024-05-01 12:00:00,250+02:00 x 1.2.3.4\nMay 1 x 1.2.3.4',
    );
    expect(hits.map(({ at }) => at)).toEqual(['2024-05-01T10:00:00.250Z', undefined]);
  });
});

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
