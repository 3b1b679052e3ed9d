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
  ])('leaves references, file names and private addresses alone: %s', (text) =>
    expect(read(text)).toEqual([]),
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
