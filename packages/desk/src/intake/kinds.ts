/** Kinds of raw material that the desk takes apart; `other` is kept and not read. */
export const REPORT_KINDS = ['text', 'html', 'pdf', 'eml', 'csv', 'json', 'zip', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const MEDIA_TYPES: Readonly<Record<ReportKind, string>> = {
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  other: 'application/octet-stream',
};

export const mediaTypeOf = (kind: ReportKind): string => MEDIA_TYPES[kind];

/** The kind that bytes of this media type are; `other` for types that only their name or bytes can tell. */
export function kindOfMediaType(type: string): ReportKind | undefined {
  return REPORT_KINDS.find((kind) => kind !== 'other' && MEDIA_TYPES[kind] === type);
}

/** Forms that are recognised by their first bytes and not read. */
const UNREAD: readonly (readonly [mark: string, form: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'ole'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['GIF8', 'gif'],
  ['\u001f\u008b', 'gzip'],
  ['7z\u00bc\u00af', '7z'],
  ['Rar!', 'rar'],
  ['\u007fELF', 'elf'],
  ['MZ\u0090', 'exe'],
  ['{\\rtf', 'rtf'],
];

/** What bytes are, as far as the bytes themselves tell. `form` names an unread one. */
export interface Sniffed {
  readonly kind: ReportKind | undefined;
  readonly form?: string;
}

/** A PDF may have so much before its header (ISO 32000-1, implementation note 13). */
const PDF_HEAD = 1024;

export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD)).toString(
    'latin1',
  );
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return { kind: 'zip' };
  const form = UNREAD.find(([mark]) => head.startsWith(mark))?.[1];
  if (form) return { kind: 'other', form };
  return { kind: head.includes('%PDF-') && !head.trimStart().startsWith('<') ? 'pdf' : undefined };
}

const BY_EXTENSION: Readonly<Record<string, ReportKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'eml',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
};

const extensionOf = (filename: string): string =>
  /\.([a-z\d]{1,5})$/i.exec(filename)?.[1]?.toLowerCase() ?? '';

const HTML = /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|div|p|section|meta)\b/i;
/** Two header lines of a mail, one of them a field that only mails have (RFC 5322 §3.6). */
const FIELD = /^(?:[!-9;-~]{1,70}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}/;
const MAIL_FIELD =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-mailer)[ \t]*:/im;

/** What decoded text is: by how it begins, then by its name, then by a tab-separated form. */
export function textKind(text: string, filename: string): ReportKind {
  const head = text.slice(0, 8_000);
  if (HTML.test(head.slice(0, 2_000))) return 'html';
  if (FIELD.test(head) && MAIL_FIELD.test(head)) return 'eml';
  const named = BY_EXTENSION[extensionOf(filename)];
  if (named && named !== 'json') return named;
  if (/^\s*[{[]/.test(head) && isJson(text)) return 'json';
  return isTabbed(head) ? 'csv' : 'text';
}

/** Characters of JSON beyond which its values would take too much memory; it is read as it stands then. */
export const MAX_JSON: number = 8_000_000;

function isJson(text: string): boolean {
  if (text.length > MAX_JSON) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isTabbed(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, 10);
  const tabs = lines.map((line) => line.split('\t').length - 1);
  return lines.length >= 3 && (tabs[0] ?? 0) > 0 && tabs.slice(0, -1).every((count) => count === tabs[0]);
}
