import { describe, expect, test } from 'vitest';
import { isCharset } from '../vocabulary/charsets.ts';
import { isLanguageTag, isPropertyName } from './shape.ts';
import { isCpe, isDomain, isEmail, isIpv4, isIpv6, isMac, isMediaType, isUri } from './syntax.ts';

/** What the standard behind a check admits, and what it does not, each with its reason. */
interface Forms {
  readonly check: (text: string) => boolean;
  readonly yes: readonly string[];
  readonly no: Readonly<Record<string, string>>;
}

const long = (length: number): string => 'a'.repeat(length);

const forms: Readonly<Record<string, Forms>> = {
  'an IPv4 address or network (RFC 4632)': {
    check: isIpv4,
    yes: ['0.0.0.0', '255.255.255.255', '198.51.100.7', '10.0.0.0/8', '198.51.100.7/32', '0.0.0.0/0'],
    no: {
      '198.51.100': 'three numbers',
      '198.51.100.7.1': 'five numbers',
      '198.51.100.256': 'a number above 255',
      '198.51.100.07': 'a leading zero',
      '198.51.100.7/33': 'a prefix above 32',
      '198.51.100.7/08': 'a prefix with a leading zero',
      '198.51.100.7/': 'no prefix behind the slash',
      '198.51.100.7/8/8': 'two prefixes',
      ' 198.51.100.7': 'a space',
      '198.51.100.-7': 'a sign',
      '١٩٨.51.100.7': 'digits of another script',
      '': 'nothing',
    },
  },
  'an IPv6 address or network (RFC 4291 §2.2)': {
    check: isIpv6,
    yes: [
      '::',
      '::1',
      '1::',
      '2001:db8::7',
      '2001:DB8::7',
      '2001:0db8:0000:0000:0000:0000:0000:0007',
      '::ffff:198.51.100.7',
      '2001:db8::/32',
      '::/0',
      '2001:db8::7/128',
      '1:2:3:4:5:6:7::',
    ],
    no: {
      '1::2::3': 'two gaps',
      ':::': 'three colons',
      '1:2:3:4:5:6:7': 'seven groups and no gap',
      '1:2:3:4:5:6:7:8:9': 'nine groups',
      '1:2:3:4:5:6:7:8::': 'a gap that stands for nothing',
      '12345::': 'five digits',
      '2001:db8::g': 'a letter that is no digit',
      '2001:db8::7/129': 'a prefix above 128',
      '::ffff:198.51.100.256': 'a dotted part that is no address',
      '::198.51.100.7:1': 'a dotted part in the middle',
      'fe80::7%eth0': 'a zone, which only this machine knows',
      '[::1]': 'brackets',
      '': 'nothing',
    },
  },
  'a MAC address (STIX 2.1 §6.10)': {
    check: isMac,
    yes: ['d2:fb:49:24:37:18', '00:00:00:00:00:00'],
    no: {
      'D2:fb:49:24:37:18': 'capitals',
      'd2-fb-49-24-37-18': 'hyphens',
      'd2:fb:49:24:37': 'five pairs',
      'd2:fb:49:24:37:18:19': 'seven pairs',
      'd2:fb:49:24:37:1': 'a pair of one digit',
      'd2fb.4924.3718': 'dots',
    },
  },
  'an e-mail address (RFC 5322 §3.4.1)': {
    check: isEmail,
    yes: [
      'desk@harbour.example',
      'a@b',
      "o'neil+tag@harbour.example",
      '"two words"@harbour.example',
      'desk@[198.51.100.7]',
      '!#$%@harbour.example',
    ],
    no: {
      'Desk <desk@harbour.example>': 'a display name',
      'desk@': 'no domain',
      '@harbour.example': 'no local part',
      desk: 'no sign between them',
      'two words@harbour.example': 'a space outside of quotation marks',
      '.desk@harbour.example': 'a dot in front',
      'desk.@harbour.example': 'a dot at the end',
      'de..sk@harbour.example': 'two dots',
      'desk@harbour..example': 'two dots in the domain',
      'مكتب@harbour.example': 'letters beyond ASCII, which that standard does not have',
      [`${long(990)}@harbour.example`]: 'a line longer than 998 characters',
    },
  },
  'a domain name (RFC 1034, RFC 5890)': {
    check: isDomain,
    yes: [
      'harbour.example',
      'localhost',
      'harbour.example.',
      '_dmarc.harbour.example',
      'xn--mgbh0fb.example',
      'مثال.example',
      `${long(63)}.example`,
      '198.51.100.7',
    ],
    no: {
      '': 'nothing',
      '.': 'a dot alone',
      'harbour..example': 'an empty label',
      '-harbour.example': 'a hyphen in front',
      'harbour-.example': 'a hyphen at the end of a label',
      'har bour.example': 'a space',
      'https://harbour.example': 'a scheme',
      '*.harbour.example': 'an asterisk',
      [`${long(64)}.example`]: 'a label of 64',
      [`${Array.from({ length: 5 }, () => long(60)).join('.')}.example`]: 'more than 253 characters',
    },
  },
  'a URI (RFC 3986)': {
    check: isUri,
    yes: [
      'https://harbour.example/',
      'https://harbour.example:8443/a/b?c=d&e#f',
      'http://[2001:db8::7]:80/',
      'urn:uuid:3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
      'mailto:desk@harbour.example',
      'file:///etc/hosts',
      'a+b-c.d:x',
      'https://user:pass@harbour.example/%7Euser',
    ],
    no: {
      'harbour.example': 'no scheme',
      '//harbour.example/': 'no scheme before the slashes',
      '1http://harbour.example/': 'a scheme that begins with a digit',
      'https://harbour.example/a b': 'a space',
      'https://harbour.example/%zz': 'a percent sign without two digits',
      'https://harbour.example/é': 'a letter that must be encoded',
      'https://harbour.example/a|b': 'a character that must be encoded',
      'https://harbour.example/a#b#c': 'two fragments',
      'https://harbour.example/[a]': 'brackets in the path',
      'https://': 'nothing behind the slashes',
      'http:': 'nothing behind the colon',
    },
  },
  'a media type (RFC 6838 §4.2)': {
    check: isMediaType,
    yes: [
      'application/zip',
      'text/plain',
      'application/vnd.acme.report+json',
      'APPLICATION/ZIP',
      'model/gltf',
    ],
    no: {
      zip: 'one part',
      'application/': 'no subtype',
      'acme/zip': 'a top-level type out of the registry',
      'text/plain; charset=utf-8': 'a parameter',
      'text/pl ain': 'a space',
      [`text/${long(128)}`]: 'a subtype of 128',
    },
  },
  'a CPE (NISTIR 7695 §6.2)': {
    check: isCpe,
    yes: [
      'cpe:2.3:a:acme:suite:1.0:*:*:*:*:*:*:*',
      'cpe:2.3:o:acme:os:-:*:*:*:*:*:*:*',
      'cpe:2.3:h:acme:box:*:*:*:*:*:*:*:*',
      'cpe:2.3:a:acme:a\\:b:1\\.0:*:*:*:*:*:*:*',
      'cpe:2.3:a:acme:suite:1.0:*:*:en-US:*:*:*:*',
    ],
    no: {
      'cpe:/a:acme:suite:1.0': 'the older form',
      'cpe:2.3:a:acme:suite': 'too few parts',
      'cpe:2.3:a:acme:suite:1.0:*:*:*:*:*:*:*:*': 'too many parts',
      'cpe:2.3:x:acme:suite:1.0:*:*:*:*:*:*:*': 'a kind that there is not',
      'cpe:2.3:a:ac me:suite:1.0:*:*:*:*:*:*:*': 'a space',
      'cpe:2.3:a::suite:1.0:*:*:*:*:*:*:*': 'an empty part',
    },
  },
  'a character set (IANA, the preferred name)': {
    check: isCharset,
    yes: [
      'UTF-8',
      'utf-8',
      'windows-1256',
      'ISO-8859-6',
      'US-ASCII',
      'Shift_JIS',
      'GB18030',
      'ISO_5427:1981',
    ],
    no: {
      utf8: 'an alias',
      latin1: 'an alias',
      cp1256: 'an alias',
      csASCII: 'an alias',
      'x-acme': 'a name out of the registry',
      '': 'nothing',
      'UTF-8 ': 'a space behind',
    },
  },
  'a language (RFC 5646)': {
    check: isLanguageTag,
    yes: ['ar', 'en', 'en-GB', 'zh-Hant-TW', 'AR', 'fil', 'de-1996', 'x-acme', 'i-klingon', 'ar-EG-x-desk'],
    no: {
      '': 'nothing',
      xx: 'two letters that are no language',
      a: 'one letter',
      english: 'a word',
      abcd: 'four letters, which are kept for later',
      en_GB: 'an underscore',
      'en-': 'nothing behind the hyphen',
      'en-abcdefghi': 'a part of nine characters',
      ' ar': 'a space',
    },
  },
  'a property name (STIX 2.1 §3.1)': {
    check: isPropertyName,
    yes: ['abc', 'x_acme_score', 'a1_', `a${long(249)}`],
    no: {
      ab: 'two characters',
      Abc: 'a capital',
      '1abc': 'a digit in front',
      _abc: 'an underscore in front',
      'a-bc': 'a hyphen',
      [`a${long(250)}`]: '251 characters',
    },
  },
};

describe.each(Object.entries(forms))('%s', (_name, { check, yes, no }) => {
  test.each(yes)('is %s', (text) => {
    expect(check(text)).toBe(true);
  });

  test.each(Object.entries(no).map(([text, why]) => [why, text] as const))('has not %s', (_why, text) => {
    expect(check(text)).toBe(false);
  });
});

test('no form takes more than linear time on hostile text', () => {
  const hostile = ['a.', 'a-', '%41', '1:', 'a@', '\\:', ':'].map((part) => part.repeat(50_000));
  for (const { check } of Object.values(forms))
    for (const text of hostile) expect(typeof check(`${text}!`)).toBe('boolean');
});
