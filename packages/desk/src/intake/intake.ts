import { createHash } from 'node:crypto';
import type { Issue, Result } from '@qanat/json';
import { readLayout } from '../reading/furniture.ts';
import { detectLanguage } from '../reading/language.ts';
import { languagePassages, type Passage } from '../reading/passages.ts';
import { MAX_READ_CHARACTERS } from '../reading/read-report.ts';
import type { Ioc } from '../reading/types.ts';
import { splitLines } from '../text/lines.ts';
import { type Decoded, decode, isCharset } from './charset.ts';
import { readPage } from './html.ts';
import { refusal, warning } from './issues.ts';
import { readJsonText } from './json-text.ts';
import { MAX_JSON, type ReportKind, sniff, textKind } from './kinds.ts';
import { readMail } from './mail.ts';
import type { MailHeader } from './parse-mail.ts';
import type { Part } from './part.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readTable } from './table.ts';
import { readZip } from './zip.ts';

export interface Intake {
  /** The raw text that every offset of a reading points into. */
  readonly text: string;
  readonly title: string;
  readonly lang: 'ar' | 'en';
  readonly kind: ReportKind;
  /** '' where the form says by itself how its letters are written. */
  readonly charset: string;
  /** SHA-256 of the bytes as they came, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex; what a claim's span names. */
  readonly textSha256: string;
  /** The languages of `text`, line by line. */
  readonly passages: readonly Passage[];
  /** 1-based numbers of the lines of `text` that were nothing but links on the page. */
  readonly links: readonly number[];
  /** Values in columns of a table that hold such values. */
  readonly indicators: readonly Ioc[];
  /** A mail's header fields, in their order. */
  readonly headers: readonly MailHeader[];
  /** What is inside: a mail's attachments, a ZIP's files. A ZIP has no text of its own. */
  readonly parts: readonly Part[];
}

export interface IntakeOptions {
  /** The kind, where the caller knows it. */
  readonly as?: ReportKind;
  readonly filename?: string;
  readonly charset?: string;
}

export const MAX_INTAKE_BYTES: number = 64 * 1024 * 1024;

/**
 * Takes a report in: finds its kind and character set and the raw text that offsets point into. Never throws on bad
 * bytes: refuses with every reason. `desk/unknown-charset` and no bytes at all are the caller's to mend; with any other
 * refusal the bytes are worth keeping, see {@link unreadable}.
 */
export async function intake(bytes: Uint8Array, options: IntakeOptions = {}): Promise<Result<Intake>> {
  const issues: Issue[] = [];
  if (bytes.length === 0) issues.push(refusal('desk/empty'));
  if (bytes.length > MAX_INTAKE_BYTES)
    issues.push(refusal('desk/too-large', { bytes: bytes.length, max: MAX_INTAKE_BYTES }));
  if (options.charset && !isCharset(options.charset))
    issues.push(refusal('desk/unknown-charset', { charset: options.charset }));
  if (issues.length > 0) return { ok: false, issues };
  const sniffed = sniff(bytes);
  const kind = options.as ?? sniffed.kind;
  switch (kind) {
    case 'pdf':
      return takePdf(bytes);
    case 'zip':
      return takeZip(bytes);
    case 'eml':
      return takeMail(bytes);
    case 'other':
      return refuse(refusal('desk/unsupported-kind', { kind: sniffed.form ?? 'other' }));
    default:
      return takeText(bytes, kind, options);
  }
}

/** Bytes that are kept without a text, so that nothing is lost. */
export function unreadable(bytes: Uint8Array, options: IntakeOptions = {}): Intake {
  return toIntake(bytes, { kind: options.as ?? sniff(bytes).kind ?? 'other', text: '' });
}

/** The kind of a report by its bytes, and by its name where they leave it open. */
export function reportKind(bytes: Uint8Array, filename = ''): ReportKind {
  return sniff(bytes).kind ?? textKind(decode(bytes.subarray(0, 64 * 1024)).text, filename);
}

const refuse = (...issues: Issue[]): Result<Intake> => ({ ok: false, issues });

interface Found
  extends Partial<Omit<Intake, 'text' | 'kind' | 'sha256' | 'textSha256' | 'lang' | 'passages'>> {
  readonly kind: ReportKind;
  readonly text: string;
}

const hex = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const TITLE_SEARCH = 20_000;

function toIntake(bytes: Uint8Array, { text, title, ...found }: Found): Intake {
  return {
    charset: '',
    links: [],
    indicators: [],
    headers: [],
    parts: [],
    ...found,
    text,
    title: title || (readLayout(splitLines(text.slice(0, TITLE_SEARCH))).title?.text.trim() ?? ''),
    lang: detectLanguage(text),
    passages: languagePassages(splitLines(text.slice(0, MAX_READ_CHARACTERS))),
    sha256: hex(bytes),
    textSha256: hex(text),
  };
}

function accept(bytes: Uint8Array, found: Found, issues: readonly Issue[] = []): Result<Intake> {
  const hasParts = (found.parts ?? []).length > 0;
  if (found.text.trim() === '' && !hasParts) return refuse(refusal('desk/empty'), ...issues);
  return { ok: true, value: toIntake(bytes, found), issues: [...issues] };
}

async function takePdf(bytes: Uint8Array): Promise<Result<Intake>> {
  const { text, pages, read, end } = await readPdf(bytes);
  if (end === 'encrypted') return refuse(refusal('desk/encrypted'));
  if (text.trim() === '')
    return refuse(
      end === 'whole' || end === 'pages' ? refusal('desk/no-text', { pages }) : refusal(`desk/pdf-${end}`),
    );
  const cut = end === 'whole' ? [] : [warning('desk/pdf-cut', { read, pages, why: end })];
  return accept(bytes, { kind: 'pdf', text }, cut);
}

function takeZip(bytes: Uint8Array): Result<Intake> {
  const archive = readZip(bytes);
  if (!archive.ok) return archive;
  const { parts, names } = archive.value;
  const office = officeForm(names);
  if (office) return refuse(refusal('desk/unsupported-kind', { kind: office }));
  if (parts.length === 0)
    return refuse(...archive.issues, ...(archive.issues.length > 0 ? [] : [refusal('desk/empty')]));
  return { ok: true, value: toIntake(bytes, { kind: 'zip', text: '', parts }), issues: archive.issues };
}

/** Office documents are ZIPs too, whose files are no reports. */
function officeForm(names: readonly string[]): string | undefined {
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  return names[0] === 'mimetype' && names.includes('content.xml') ? 'odf' : undefined;
}

async function takeMail(bytes: Uint8Array): Promise<Result<Intake>> {
  const mail = await readMail(bytes);
  return mail.ok ? accept(bytes, { kind: 'eml', ...mail.value }) : mail;
}

async function takeText(
  bytes: Uint8Array,
  given: ReportKind | undefined,
  { charset, filename = '' }: IntakeOptions,
): Promise<Result<Intake>> {
  const decoded = decode(bytes, charset);
  if (isBinary(decoded.text)) return refuse(refusal('desk/binary'));
  if (decoded.text.trim() === '') return refuse(refusal('desk/empty'));
  const kind = given ?? textKind(decoded.text, filename);
  if (kind === 'eml') return takeMail(bytes);
  const issues =
    decoded.replaced > 0 ? [warning('desk/replaced-characters', { count: decoded.replaced })] : [];
  const found = readText(decoded, kind);
  return accept(bytes, { ...found, charset: decoded.charset }, [...issues, ...found.issues]);
}

function readText({ text }: Decoded, kind: ReportKind): Found & { issues: readonly Issue[] } {
  switch (kind) {
    case 'html': {
      const { stripped, ...page } = readPage(text);
      return { kind, ...page, issues: stripped ? [warning('desk/plain-fallback')] : [] };
    }
    case 'csv':
      return { kind, ...readTable(text) };
    case 'json':
      return { kind, ...readJson(text) };
    default:
      return { kind: 'text', text, issues: [] };
  }
}

function readJson(text: string): { text: string; title: string; issues: readonly Issue[] } {
  if (text.length > MAX_JSON) return { text, title: '', issues: [] };
  try {
    return { ...readJsonText(text), issues: [] };
  } catch {
    // not JSON after all: what stands there is still its text
    return { text, title: '', issues: [] };
  }
}

/** Control characters that no text has: all of C0 but tab, line feeds, form feed, return and escape; and delete. */
function isControl(code: number): boolean {
  return code < 32 ? code < 9 || (code > 13 && code !== 27) : code === 127;
}

/** More than one control character in a hundred is no text. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 100_000);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(text.charCodeAt(i))) controls++;
  return controls > 4 && controls > length / 100;
}
