import type { Result } from '@qanat/json';
import { runBounded, workerEntry } from './bounded-worker.ts';
import { readPage } from './html.ts';
import { refusal } from './issues.ts';
import type { MailMessage } from './mail-worker.ts';
import { type Attached, type MailHeader, type ParsedMail, parseMail } from './parse-mail.ts';
import { type Part, shownName } from './part.ts';

/** A mail taken apart. `text` begins with the subject; attached files and mails are parts. */
export interface Mail {
  readonly text: string;
  readonly title: string;
  readonly headers: readonly MailHeader[];
  readonly links: readonly number[];
  readonly parts: readonly Part[];
}

/** The parser takes up to ten seconds a megabyte: what is larger than this is parsed in a thread, under limits. */
const SMALL = 64 * 1024;
const LIMITS = { maxMs: 30_000, maxBytes: 512 * 1024 * 1024 };

/**
 * Takes a mail apart (RFC 5322, MIME). Attached mails are not read into it: each is a part, opened or not by whoever
 * counts how deep it lies. Refuses with `desk/bad-mail`.
 */
export async function readMail(bytes: Uint8Array): Promise<Result<Mail>> {
  const mail = bytes.length <= SMALL ? await parseMail(bytes) : await parseApart(bytes);
  if (!mail) return { ok: false, issues: [refusal('desk/bad-mail')] };
  const subject = oneLine(mail.subject);
  const body = bodyOf(mail);
  const text = [subject, body.text].filter(Boolean).join('\n\n');
  const shift = subject && body.text ? 2 : 0;
  return {
    ok: true,
    value: {
      text,
      title: subject,
      headers: mail.headers,
      links: body.links.map((line) => line + shift),
      parts: mail.attached.filter(isWorthKeeping).map(toPart),
    },
    issues: [],
  };
}

async function parseApart(bytes: Uint8Array): Promise<ParsedMail | undefined> {
  let found: ParsedMail | undefined;
  await runBounded<MailMessage>(
    workerEntry(import.meta.url, 'mail-worker'),
    bytes,
    {},
    LIMITS,
    ({ mail }) => {
      found = mail;
      return true;
    },
  );
  return found;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plain text, unless it only says that the mail should be looked at as a page. */
function bodyOf({ text, html }: ParsedMail): { text: string; links: readonly number[] } {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  if (html === '') return { text: plain, links: [] };
  const page = readPage(html);
  const stub = plain.length < page.text.length * 0.3;
  return plain !== '' && !stub ? { text: plain, links: [] } : { text: page.text, links: page.links };
}

/** Pictures that only decorate the page of the mail stay in its raw bytes. */
const isWorthKeeping = ({ related, type }: Attached): boolean => !(related && type.startsWith('image/'));

function toPart({ name, type, bytes }: Attached, index: number): Part {
  const extension = type === 'message/rfc822' ? '.eml' : '';
  return {
    name: shownName(name, `part-${index + 1}${extension}`),
    type,
    open: () => ({ ok: true, value: bytes, issues: [] }),
  };
}
