import { randomUUID } from 'node:crypto';
import { observableValues, type StixObject } from '@qanat/stix';
import { currentVersions, type Version } from '@qanat/store';
import type { Home } from './home.ts';
import { findIds, objectOf, titleOf } from './objects.ts';

export const EXPORT_FORMATS = ['stix', 'csv', 'zeek-intel'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MAX_EXPORT = 1_000_000;

/**
 * What a query finds, in a format for other tools, piece by piece: this is the operator's own copy and passes no
 * release decision. `stix` joins stored bytes and never parses them.
 */
export async function* exportObjects(
  home: Home,
  line: string,
  format: ExportFormat,
): AsyncGenerator<Uint8Array> {
  const ids = await findIds(home, line, MAX_EXPORT);
  const pages = pagesOf(home, ids);
  if (format === 'stix') yield* writeBundle(pages);
  else yield* writeLines(pages, format);
}

const PAGE = 500;

async function* pagesOf(home: Home, ids: readonly string[]): AsyncGenerator<Version[]> {
  for (let i = 0; i < ids.length; i += PAGE) {
    const found = await home.self.store.read((r) => currentVersions(r, ids.slice(i, i + PAGE)));
    yield [...found.values()].flatMap((versions) => versions.slice(0, 1));
  }
}

async function* writeBundle(pages: AsyncIterable<Version[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`{"type":"bundle","id":"bundle--${randomUUID()}","objects":[`);
  let first = true;
  for await (const page of pages)
    for (const { bytes } of page) {
      yield encoder.encode(first ? '\n' : ',\n');
      yield bytes;
      first = false;
    }
  yield encoder.encode('\n]}\n');
}

/** Zeek's intel framework names of our value kinds; a URL goes without its scheme there. */
const ZEEK_TYPES: Readonly<Record<string, string>> = {
  ipv4: 'Intel::ADDR',
  ipv6: 'Intel::ADDR',
  cidr: 'Intel::SUBNET',
  domain: 'Intel::DOMAIN',
  url: 'Intel::URL',
  email: 'Intel::EMAIL',
  md5: 'Intel::FILE_HASH',
  sha1: 'Intel::FILE_HASH',
  sha256: 'Intel::FILE_HASH',
  filename: 'Intel::FILE_NAME',
};

const HEADER: Record<Exclude<ExportFormat, 'stix'>, string> = {
  csv: 'kind,value,id,type,name,modified\n',
  'zeek-intel': '#fields\tindicator\tindicator_type\tmeta.source\tmeta.desc\n',
};

async function* writeLines(
  pages: AsyncIterable<Version[]>,
  format: Exclude<ExportFormat, 'stix'>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(HEADER[format]);
  const seen = new Set<string>();
  for await (const page of pages) {
    let text = '';
    for (const version of page) {
      if (version.revoked) continue;
      const object = objectOf(version);
      for (const { kind, value } of observableValues(object)) {
        if (seen.has(`${kind} ${value} ${object.id}`)) continue;
        seen.add(`${kind} ${value} ${object.id}`);
        text += format === 'csv' ? csvLine(kind, value, object) : zeekLine(kind, value, object);
      }
    }
    if (text) yield encoder.encode(text);
  }
}

function csvLine(kind: string, value: string, object: StixObject): string {
  const modified = typeof object['modified'] === 'string' ? object['modified'] : '';
  return `${[kind, value, object.id, object.type, titleOf(object), modified].map(csvCell).join(',')}\n`;
}

/** Quoted as RFC 4180 says; a leading `=`, `+`, `-` or `@` gets an apostrophe, so that no spreadsheet runs it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function zeekLine(kind: string, value: string, object: StixObject): string {
  const type = ZEEK_TYPES[kind];
  if (!type) return '';
  const cell = (text: string) => text.replaceAll(/[\t\r\n]/g, ' ');
  const indicator = kind === 'url' ? value.replace(/^\w+:\/\//, '') : value;
  return `${cell(indicator)}\t${type}\tqanat\t${cell(object.id)}\n`;
}
