import { createHash } from 'node:crypto';
import type { Issue, Result } from '@qanat/json';
import type { DeskIssueCode } from '../errors.ts';
import { readLayout } from '../reading/furniture.ts';
import { detectLanguage } from '../reading/language.ts';
import { splitLines } from '../text/lines.ts';
import { decode, isCharset } from './charset.ts';
import { readPage } from './html.ts';

export type ReportKind = 'text' | 'html';

export interface Intake {
  /** The raw text that every offset of a reading points into: the decoded text, or the page's text one block a line. */
  readonly text: string;
  readonly title: string;
  readonly lang: 'ar' | 'en';
  readonly kind: ReportKind;
  readonly charset: string;
  /** SHA-256 of the bytes as they came, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex; what a claim's span names. */
  readonly textSha256: string;
}

export interface IntakeOptions {
  readonly as?: string;
  readonly filename?: string;
  readonly charset?: string;
}

export const MAX_INTAKE_BYTES: number = 64 * 1024 * 1024;

const refusal = (code: DeskIssueCode, params?: Readonly<Record<string, string | number>>): Issue => ({
  code,
  path: '',
  severity: 'error',
  ...(params ? { params } : {}),
});

const warning = (code: DeskIssueCode, params?: Readonly<Record<string, string | number>>): Issue => ({
  ...refusal(code, params),
  severity: 'warning',
});

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'ole'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['\u001f\u008b', 'gzip'],
  ['7z\u00bc\u00af', '7z'],
  ['Rar!', 'rar'],
];

function signature(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([mark]) => head.startsWith(mark))?.[1];
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

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|div|p|section|meta)\b/i.test(
    text.slice(0, 2000),
  );

function kindOf(text: string, options: IntakeOptions): string {
  if (options.as && options.as !== 'auto') return options.as;
  if (/\.x?html?$/i.test(options.filename ?? '') || looksLikeHtml(text)) return 'html';
  return 'text';
}

const hex = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * Takes a report in: finds its character set and kind and the raw text that offsets point into. Never throws on bad
 * bytes: refuses with `desk/empty`, `desk/too-large`, `desk/binary`, `desk/unsupported-kind`, `desk/unknown-charset`.
 */
export function intake(bytes: Uint8Array, options: IntakeOptions = {}): Result<Intake> {
  const issues: Issue[] = [];
  if (bytes.length === 0) issues.push(refusal('desk/empty'));
  if (bytes.length > MAX_INTAKE_BYTES)
    issues.push(refusal('desk/too-large', { bytes: bytes.length, max: MAX_INTAKE_BYTES }));
  if (options.charset && !isCharset(options.charset))
    issues.push(refusal('desk/unknown-charset', { charset: options.charset }));
  const packed = signature(bytes);
  if (packed) issues.push(refusal('desk/unsupported-kind', { kind: packed }));
  if (issues.length > 0) return { ok: false, issues };
  const decoded = decode(bytes, options.charset);
  const kind = kindOf(decoded.text, options);
  if (kind !== 'text' && kind !== 'html') issues.push(refusal('desk/unsupported-kind', { kind }));
  if (isBinary(decoded.text)) issues.push(refusal('desk/binary'));
  if (decoded.text.trim() === '') issues.push(refusal('desk/empty'));
  if (issues.length > 0) return { ok: false, issues };
  return accept(bytes, decoded, kind as ReportKind); // every other kind is refused above
}

function accept(bytes: Uint8Array, decoded: ReturnType<typeof decode>, kind: ReportKind): Result<Intake> {
  const issues: Issue[] = [];
  if (decoded.replaced > 0) issues.push(warning('desk/replaced-characters', { count: decoded.replaced }));
  const page = kind === 'html' ? readPage(decoded.text) : undefined;
  if (page?.stripped) issues.push(warning('desk/plain-fallback'));
  const text = page?.text ?? decoded.text;
  if (text.trim() === '') return { ok: false, issues: [refusal('desk/empty')] };
  const title = page?.title || (readLayout(splitLines(text.slice(0, 20_000))).title?.text.trim() ?? '');
  const value: Intake = {
    text,
    title,
    lang: detectLanguage(text),
    kind,
    charset: decoded.charset,
    sha256: hex(bytes),
    textSha256: hex(text),
  };
  return { ok: true, value, issues };
}
