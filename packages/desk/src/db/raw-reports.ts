import type { Issue } from '@qanat/json';
import type { Reader, Tx } from '@qanat/store';
import type { Intake } from '../intake/intake.ts';
import type { Reading } from '../reading/types.ts';

/** A raw report as it was taken in, and what was read in it. `report`: id of the STIX report that stands for it. */
export interface RawReport
  extends Pick<Intake, 'text' | 'title' | 'lang' | 'kind' | 'sha256' | 'textSha256'> {
  readonly report: string;
  readonly filename: string;
  /** Who published it, as the person who imported it said; '' when not said. */
  readonly source: string;
  readonly reading: Reading;
  readonly at: string;
  /** `unreadable`: the bytes are kept, no text could be had of them, and `issues` says why. */
  readonly state: 'read' | 'unreadable';
  /** What intake had to say about the bytes. */
  readonly issues: readonly Issue[];
  /** The report whose attachment this is; null when it came by itself. */
  readonly within: string | null;
}

/** The bytes are asked for by themselves, see {@link rawBytes}: lists of reports need no megabytes. */
export interface NewRawReport extends RawReport {
  readonly bytes: Uint8Array;
}

interface RawRow extends Omit<RawReport, 'reading' | 'textSha256' | 'issues'> {
  readonly text_sha256: string;
  readonly reading: string;
  readonly issues: string;
}

export async function insertRawReports(tx: Tx, rows: readonly NewRawReport[]): Promise<void> {
  await tx.many(
    `INSERT INTO desk_raw
       (report, sha256, text_sha256, kind, lang, title, filename, source, at, state, issues, within, reading, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows.map((row) => [
      row.report,
      row.sha256,
      row.textSha256,
      row.kind,
      row.lang,
      row.title,
      row.filename,
      row.source,
      row.at,
      row.state,
      JSON.stringify(row.issues),
      row.within,
      JSON.stringify(row.reading),
      row.text,
    ]),
  );
  await tx.many(
    'INSERT INTO desk_bytes (report, bytes) VALUES (?, ?)',
    rows.map(({ report, bytes }) => [report, bytes]),
  );
}

export async function rawReport(r: Reader, report: string): Promise<RawReport | undefined> {
  const row = await r.get<RawRow>(
    `SELECT report, sha256, text_sha256, text, kind, lang, title, filename, source, reading, at, state, issues, within
     FROM desk_raw WHERE report = ?`,
    [report],
  );
  return row && toRawReport(row);
}

/** The bytes of a report as they came. */
export async function rawBytes(r: Reader, report: string): Promise<Uint8Array | undefined> {
  const row = await r.get<{ bytes: Uint8Array }>('SELECT bytes FROM desk_bytes WHERE report = ?', [report]);
  return row?.bytes;
}

/** The report that was made of exactly these bytes, if any. */
export async function reportOfBytes(r: Reader, sha256: string): Promise<string | undefined> {
  const row = await r.get<{ report: string }>('SELECT report FROM desk_raw WHERE sha256 = ? LIMIT 1', [
    sha256,
  ]);
  return row?.report;
}

/** The reports that were attached to this one, in the order of their ids. */
export async function reportsWithin(r: Reader, report: string): Promise<string[]> {
  const rows = await r.all<{ report: string }>(
    'SELECT report FROM desk_raw WHERE within = ? ORDER BY report',
    [report],
  );
  return rows.map((row) => row.report);
}

function toRawReport({ text_sha256, reading, issues, ...row }: RawRow): RawReport {
  // This room wrote the JSON; it is read back as it was.
  return {
    ...row,
    textSha256: text_sha256,
    reading: JSON.parse(reading) as Reading,
    issues: JSON.parse(issues) as Issue[],
  };
}
