import type { Reader, Tx } from '@qanat/store';
import type { Intake } from '../intake/intake.ts';
import type { Reading } from '../reading/types.ts';

/** A raw report as it was taken in, and what was read in it. `report`: id of the STIX report that stands for it. */
export interface RawReport
  extends Pick<Intake, 'text' | 'title' | 'lang' | 'kind' | 'sha256' | 'textSha256'> {
  readonly report: string;
  readonly bytes: Uint8Array;
  readonly filename: string;
  /** Who published it, as the person who imported it said; '' when not said. */
  readonly source: string;
  readonly reading: Reading;
  readonly at: string;
}

interface RawRow extends Omit<RawReport, 'reading' | 'textSha256'> {
  readonly text_sha256: string;
  readonly reading: never;
}

export async function insertRawReports(tx: Tx, rows: readonly RawReport[]): Promise<void> {
  await tx.many(
    `INSERT INTO desk_raw (report, sha256, text_sha256, bytes, text, kind, lang, title, filename, source, reading, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows.map((row) => [
      row.report,
      row.sha256,
      row.textSha256,
      row.bytes,
      row.text,
      row.kind,
      row.lang,
      row.title,
      row.filename,
      row.source,
      JSON.stringify(row.reading),
      row.at,
    ]),
  );
}

export async function rawReport(r: Reader, report: string): Promise<RawReport | undefined> {
  const row = await r.get<RawRow>('SELECT * FROM desk_raw WHERE report = ?', [report]);
  return row && toRawReport(row);
}

/** The report that was made of exactly these bytes, if any. */
export async function reportOfBytes(r: Reader, sha256: string): Promise<string | undefined> {
  const row = await r.get<{ report: string }>('SELECT report FROM desk_raw WHERE sha256 = ? LIMIT 1', [
    sha256,
  ]);
  return row?.report;
}

function toRawReport({ text_sha256, reading, ...row }: RawRow): RawReport {
  // This room wrote the JSON; it is read back as it was.
  return { ...row, textSha256: text_sha256, reading: JSON.parse(reading) as Reading };
}
