import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windows1256 } from '../../test/windows-1256.ts';
import { intake } from './intake.ts';
import { readMail } from './mail.ts';

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const word = (text: string, charset: string, encoded: Uint8Array): string =>
  `=?${charset}?B?${Buffer.from(encoded.length > 0 ? encoded : Buffer.from(text)).toString('base64')}?=`;
const HEAD = 'From: a@example.org\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n';
const SUBJECT = 'تقرير عن الحادثة';
const BODY = 'قال المتحدث باسم الوزارة إن المحادثات فشلت.';

describe('a mail', () => {
  it('gives subject and body in whatever character set they are written, and keeps its headers', async () => {
    const mail = bytes(
      HEAD,
      `Subject: ${word('', 'windows-1256', windows1256(SUBJECT))}\r\nX-Note: kept\r\n`,
      'Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
      windows1256(BODY),
    );
    const taken = await intake(mail, { filename: 'a.eml' });
    expect(taken.ok && taken.value).toMatchObject({
      kind: 'eml',
      title: SUBJECT,
      lang: 'ar',
      text: `${SUBJECT}\n\n${BODY}`,
    });
    expect(taken.ok && taken.value.headers).toContainEqual(['X-Note', 'kept']);
  });

  it('takes the page where the plain text only points at it, and its attachments apart from it', async () => {
    const story =
      '<p>The minister said on Tuesday that the talks had failed and would not resume.</p>'.repeat(6);
    const mail = bytes(
      `${HEAD}Subject: Talks\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n`,
      'Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nSee the page.\r\n',
      `--a\r\nContent-Type: text/html\r\n\r\n<html><body>${story}<script>evil()</script></body></html>\r\n--a--\r\n`,
      '--m\r\nContent-Type: text/csv; name="../../etc/hosts.csv"\r\nContent-Disposition: attachment\r\n\r\na,b\r\n',
      '--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nInner words.\r\n--m--\r\n',
    );
    const taken = await intake(mail);
    expect(taken.ok && taken.value.text).toContain('The minister said on Tuesday');
    expect(taken.ok && taken.value.text).not.toContain('evil');
    const parts = taken.ok ? taken.value.parts : [];
    expect(parts.map(({ name, type }) => [name, type])).toEqual([
      ['etc/hosts.csv', 'text/csv'],
      ['part-2.eml', 'message/rfc822'],
    ]);
    expect(new TextDecoder().decode(okBytes(parts[0]?.open()))).toContain('a,b');
  });

  it('nested a thousand deep is one mail with one part', async () => {
    let inner = 'Subject: end\r\n\r\nThe end.\r\n';
    for (let n = 0; n < 1_000; n++) inner = `Subject: ${n}\r\nContent-Type: message/rfc822\r\n\r\n${inner}`;
    const taken = await readMail(bytes(HEAD, inner));
    expect(taken.ok && taken.value.parts.length).toBeLessThanOrEqual(1);
    let parts = 'x';
    for (let n = 0; n < 1_000; n++)
      parts = `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n${parts}\r\n--b${n}--`;
    expect((await intake(bytes(HEAD, parts))).issues.map(({ code }) => code)).toEqual(['desk/bad-mail']);
  });

  it('never throws, whatever the bytes', async () => {
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=a\r\n',
      'Content-Type: text/html; charset=none\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      '\r\n',
      '--a\r\n',
      '--a--\r\n',
      'Subject: =?x?Q?=ff?=\r\n',
      '=\u00ff=3D',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (parts) => {
        expect(typeof (await intake(bytes(HEAD, ...parts), { as: 'eml' })).ok).toBe('boolean');
      }),
    );
  });
});

function okBytes(opened: { ok: boolean; value?: Uint8Array } | undefined): Uint8Array {
  if (!opened?.ok || !opened.value) throw new Error('not opened');
  return opened.value;
}
