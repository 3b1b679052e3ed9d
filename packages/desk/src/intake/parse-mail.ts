import PostalMime from 'postal-mime';

export type MailHeader = readonly [name: string, value: string];

export interface Attached {
  readonly name: string;
  readonly type: string;
  /** A page of the mail shows it. */
  readonly related: boolean;
  readonly bytes: Uint8Array;
}

/** A mail as its parser gives it, in plain values that go from one thread to another. */
export interface ParsedMail {
  readonly subject: string;
  readonly headers: readonly MailHeader[];
  readonly text: string;
  readonly html: string;
  readonly attached: readonly Attached[];
}

const MAX_HEADERS = 200;
const MAX_HEADER = 4_000;
/** Parts within parts of one mail, far above what any program writes. */
const MAX_NESTING = 32;

/** Undefined for what goes over the parser's limits of nesting and headers. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail | undefined> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_NESTING,
      maxRfc822NestingDepth: 0,
    });
    return {
      subject: mail.subject ?? '',
      headers: mail.headers
        .slice(0, MAX_HEADERS)
        .map(({ originalKey, value }): MailHeader => [originalKey, value.slice(0, MAX_HEADER)]),
      text: mail.text ?? '',
      html: mail.html ?? '',
      attached: mail.attachments.map(({ filename, mimeType, related, content }) => ({
        name: filename ?? '',
        type: mimeType,
        related: related === true,
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
    };
  } catch {
    // the parser throws for what goes over its limits; the raw bytes are kept either way
    return undefined;
  }
}
