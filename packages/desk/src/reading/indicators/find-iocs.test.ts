import { describe, expect, it } from 'vitest';
import { splitLines } from '../../text/lines.ts';
import { findIocs } from './find-iocs.ts';

const read = (text: string): string[] =>
  findIocs(splitLines(text), new Set()).map((i) => `${i.type} ${i.value}`);

describe('indicators', () => {
  it.each([
    ['update-dust[.]example and 203.0.113[.]77', ['domain update-dust.example', 'ipv4 203.0.113.77']],
    ['from hXXps://files[.]example/inv/0212.zip.', ['url https://files.example/inv/0212.zip']],
    ['(hxxp://a[.]example/b),', ['url http://a.example/b']],
    ['broker(at)files[.]example wrote', ['email broker@files.example']],
    ['a[dot]example; b(.)example', ['domain a.example', 'domain b.example']],
    ['evil[.]example/gate.php', ['url http://evil.example/gate.php']],
    ['| 2001:db8:0:17::9 | C2 |', ['ipv6 2001:db8:0:17::9']],
    ['5d41402abc4b2a76b9719d911017c592', ['md5 5d41402abc4b2a76b9719d911017c592']],
    ['45.77.12[.]201:8443', ['ipv4 45.77.12.201']],
    ['## Indicators\nmail.example.com', ['domain mail.example.com']],
    ['Domains:\nmail.example.com\n## References\nvendor.example.com', ['domain mail.example.com']],
    ['evil [.] example and bad [dot] example', ['domain evil.example', 'domain bad.example']],
    ['evil\\[.\\]example', ['domain evil.example']],
    ['hXXps[:]//evil[.]example/a', ['url https://evil.example/a']],
    ['hxtp://evil[.]example/a', ['url http://evil.example/a']],
    [
      '| hxxp://evil[.]example/very/long/\npath/gate.php | C2 |',
      ['url http://evil.example/very/long/path/gate.php'],
    ],
    ['pay at expyuzz4wqqyqhjn.onion today', ['domain expyuzz4wqqyqhjn.onion']],
    ['the C2 [2001:db8::17]:443 answered', ['ipv6 2001:db8::17']],
    ['198.51.100[.]0/24', ['ipv4 198.51.100.0']],
    ['*.evil[.]example and evil2[.]example’s', ['domain evil.example', 'domain evil2.example']],
    ['a[.]example—C2, b[.]example→c[.]example', ['domain a.example', 'domain b.example', 'domain c.example']],
    ['C2:a[.]example ip=203.0.113.71', ['domain a.example', 'ipv4 203.0.113.71']],
    ['a[.]com/b[.]net', ['domain a.com', 'domain b.net']],
    ['hxxps://a[.]example/x,hxxps://b[.]example/y', ['url https://a.example/x', 'url https://b.example/y']],
    ['hxxps:// a[.]example/x', ['url https://a.example/x']],
    ['hxxp://a[.]example/(b).php).', ['url http://a.example/(b).php']],
    ['hxxp://a[.]example/<id>/x and <b[.]example>', ['url http://a.example/<id>/x', 'domain b.example']],
    ['**hxxp://a[.]example/*.php**', ['url http://a.example/*.php']],
    ['Note contact: help [at] a [.] example', ['email help@a.example']],
    ['victims are told to write to help[at]a[.]example', ['email help@a.example']],
    ['203.0.113.13-203.0.113.15', ['ipv4 203.0.113.13']],
    ['hash 0cc175b9c0f1b6a831c399e26977266c(x.dll)', ['md5 0cc175b9c0f1b6a831c399e26977266c']],
    ['Loader86f7e437faa5a7fce15d1ddcb9eaeaea377667b8Math', ['sha1 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8']],
    [
      '0cc175b9c0f1b6a831c399e269772661/86f7e437faa5a7fce15d1ddcb9eaeaea377667b8',
      ['md5 0cc175b9c0f1b6a831c399e269772661', 'sha1 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ],
    ['86f7e437faa5a7fce15d1ddc\nb9eaeaea377667b8 loader', ['sha1 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8']],
    [
      '[86f7e437faa5a7fce15d1ddcb9eaeaea377667b8](https://scan.example/f/86f7) and [a[.]example](https://scan.example)',
      ['sha1 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8', 'domain a.example'],
    ],
    ['## Indicators\n### Second stage\nmail.example.com', ['domain mail.example.com']],
    ['Indicators\nSecond stage\nmail.example.com', ['domain mail.example.com']],
    [
      'Hashes\n86F7E437FAA5A7FCE15D1DDCB9EAEAEA377667B8\nmail.example.com',
      ['sha1 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8', 'domain mail.example.com'],
    ],
    [
      '## Indicators\nmail.example.com - the first of the servers that the loader asks for its next stage at night',
      ['domain mail.example.com'],
    ],
    ['## Indicators\nmail.example.com/gate.php', ['url http://mail.example.com/gate.php']],
    ['at expyuzz4wqqyqhjn.onion/login', ['url http://expyuzz4wqqyqhjn.onion/login']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'see [our post](https://blog.vendor.example/x) for more',
    'visit https://vendor.example/report today',
    'the file setup.zip and microsoft.photos ran',
    'at 10.0.0.1 and 127.0.0.1 inside',
    'version 1.2.3.4 of it',
    'write to press@vendor.example',
    'the ratio a/b and the time 12:30:45',
    'fixed in commit 3f786850e387550fdab836ed7e6dc881de23001b today',
    'the commit is 3f786850e387550fdab836ed7e6dc881de23001b today',
    'imphash: 5d41402abc4b2a76b9719d911017c592',
    '## Indicators\ngithub.com\nSystem.Net\nsetup.mov.exe',
    '## Indicators\nread [more](https://vendor.example/x)\nvendor.example and https://vendor.example/feed',
    'firmware version 4.7.1.2 of it',
    'Player 9.4.6.0 asked 8.8.8.8 for it',
    'For more details write to intel(at)vendor[.]example',
    '## Indicators\nSee www.bureau.gov/field and https://www.bureau.gov/x or mail.bureau.gov',
    '## Indicators\ncom.vendor.app and Updater.app and Safari.app/Contents',
    '## Indicators\nreference = "https://vendor.example.com/x"\n$a = "mail.example.com"',
    '## Indicators\nalert tcp any any (msg:"x"; reference:url,vendor.example.com/x;)',
    '## Indicators\nRegistrar abuse@registrar.example.com',
    'News URL\nhttps://paper.example.com/2024/01/18/story/',
    'Domains in the report:\nVendor.net researchers have looked into all of these domains and what they point to since the last of them fell.',
    '## Indicators\nvendor.net researchers found them',
    'RC4 key: 5d41402abc4b2a76b9719d911017c592',
    'fe80::1 and 2001:db8',
    'explorer[.]exe and index[.]php',
    'sent to 0x02f9984f50ee23cf96d5aed6e88549014d77297c',
    'C:\\\\x\\\\0cc175b9c0f1b6a831c399e269772661.tmp',
    '## Indicators\n## Conclusion\nmail.example.com',
    '## Indicators\nThe group has used the same mail server as everyone else for years, mail.example.com, say those who know it.',
    'the change [3f786850e387550fdab836ed7e6dc881de23001b](https://code.example/x/commit/3f786850e387550fdab836ed7e6dc881de23001b)',
    '## Indicators\nIt asked the server.In May it stopped.\ndrive.google.com',
  ])('leaves references, file names and private addresses alone: %s', (text) =>
    expect(read(text)).toEqual([]),
  );

  it.each([
    [
      'the C2 server at mail.example.com and b.example.net',
      ['domain mail.example.com', 'domain b.example.net'],
    ],
    ['called back to a command and control server located at a.example.com.', ['domain a.example.com']],
    [
      'registered the domain **a.example.com** and the subdomain api.a.example.com to host it',
      ['domain a.example.com', 'domain api.a.example.com'],
    ],
    ['the attacker copied the text and the structure of the original tool’s website at a.example.org', []],
    ['a.example.com resolved to 203.0.113.8', ['domain a.example.com', 'ipv4 203.0.113.8']],
    ['It downloads the next stage from http://a.example.com/b.bin', ['url http://a.example.com/b.bin']],
    ['domains registered with lee.kim@a.example.com', ['email lee.kim@a.example.com']],
    ['The site a.example.com was copied from b.example.com', []],
    ['They wrote on a.example.com that it was malicious.', []],
    ['Contact lee.kim@a.example.com for more', []],
    ['The loader downloads files from www.google.com to test the line', []],
  ])('takes a plain host for the attacker’s only where the words say so: %s', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it('keeps offsets of the raw, defanged form', () => {
    const text = 'C2: update-dust[.]example was seen';
    const [ioc] = findIocs(splitLines(text), new Set());
    expect(text.slice(ioc!.start, ioc!.end)).toBe('update-dust[.]example');
  });

  it('stays linear on a line of brackets and dots', () => {
    const line = 'a [.] '.repeat(20_000);
    expect(read(line).length).toBeLessThan(20_000);
  });
});
