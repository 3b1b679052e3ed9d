import type { ValueKind } from '@qanat/stix';
import { describe, expect, test } from 'vitest';
import { brief, CONN, DNS, HTTP, run, type Wanted } from './scan-log.ts';

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
