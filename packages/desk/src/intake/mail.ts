import type { Result } from '@qanat/json';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { readPage } from './html.ts';
import { refusal } from './issues.ts';
import { type Part, shownName } from './part.ts';

export type MailHeader = readonly [name: string, value: string];

/** A mail taken apart. `text` begins with the subject; attached files and mails are parts. */
export interface Mail {
  readonly text: string;
  readonly title: string;
  readonly headers: readonly MailHeader[];
  readonly links: readonly number[];
  readonly parts: readonly Part[];
}

const MAX_HEADERS = 200;
const MAX_HEADER = 4_000;
/** Parts within parts of one mail, far above what any program writes. */
const MAX_NESTING = 32;

/**
 * Takes a mail apart (RFC 5322, MIME). Attached mails are not read into it: each is a part, opened or not by whoever
 * counts how deep it lies. Refuses with `desk/bad-mail`.
 */
export async function readMail(bytes: Uint8Array): Promise<Result<Mail>> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_NESTING,
      maxRfc822NestingDepth: 0,
    });
  } catch {
    // the parser throws for what goes over its limits; the raw bytes are kept either way
    return { ok: false, issues: [refusal('desk/bad-mail')] };
  }
  const subject = oneLine(mail.subject ?? '');
  const body = bodyOf(mail);
  const text = [subject, body.text].filter(Boolean).join('\n\n');
  const shift = subject && body.text ? 2 : 0;
  return {
    ok: true,
    value: {
      text,
      title: subject,
      headers: mail.headers
        .slice(0, MAX_HEADERS)
        .map(({ originalKey, value }): MailHeader => [originalKey, value.slice(0, MAX_HEADER)]),
      links: body.links.map((line) => line + shift),
      parts: mail.attachments.filter(isWorthKeeping).map(toPart),
    },
    issues: [],
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plain text, unless it only says that the mail should be looked at as a page. */
function bodyOf({ text = '', html = '' }: Email): { text: string; links: readonly number[] } {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  if (html === '') return { text: plain, links: [] };
  const page = readPage(html);
  const stub = plain.length < page.text.length * 0.3;
  return plain !== '' && !stub ? { text: plain, links: [] } : { text: page.text, links: page.links };
}

/** Pictures that only decorate the page of the mail stay in its raw bytes. */
const isWorthKeeping = ({ related, mimeType }: Attachment): boolean =>
  !(related === true && mimeType.startsWith('image/'));

function toPart({ filename, mimeType, content }: Attachment, index: number): Part {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const extension = mimeType === 'message/rfc822' ? '.eml' : '';
  return {
    name: shownName(filename ?? '', `part-${index + 1}${extension}`),
    type: mimeType,
    open: () => ({ ok: true, value: bytes, issues: [] }),
  };
}
