import type { Reader, Tx } from '@qanat/store';
import type { LogFormat, ScanReport } from '../scan.ts';

/** A log that is read now and then. */
export interface Source {
  readonly id: number;
  /** A path or another name that the operator knows it by. */
  readonly name: string;
  readonly format: LogFormat;
  readonly added: string;
  /** The last finished scan, where there was one. */
  readonly last?: { readonly run: string; readonly lines: number; readonly bytes: number };
}

interface SourceRow {
  id: number;
  name: string;
  format: LogFormat;
  added: string;
  last_run: string | null;
  last_lines: number | null;
  last_bytes: number | null;
}

/** The source of this name, made when it is new; a known one takes the format given. */
export async function putSource(
  tx: Tx,
  source: { readonly name: string; readonly format: LogFormat; readonly now: string },
): Promise<Source> {
  await tx.run(
    'INSERT INTO watch_source (name, format, added) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET format = excluded.format',
    [source.name, source.format, source.now],
  );
  const row = await tx.get<SourceRow>('SELECT * FROM watch_source WHERE name = ?', [source.name]);
  // The row was written by the statement above.
  return toSource(row as SourceRow);
}

/** Keeps how far the last scan of a source came. */
export async function finishRun(
  tx: Tx,
  sourceId: number,
  report: Pick<ScanReport, 'lines' | 'bytes'>,
  now: string,
): Promise<void> {
  await tx.run('UPDATE watch_source SET last_run = ?, last_lines = ?, last_bytes = ? WHERE id = ?', [
    now,
    report.lines,
    report.bytes,
    sourceId,
  ]);
}

/** All sources, by name. */
export async function listSources(r: Reader): Promise<Source[]> {
  return (await r.all<SourceRow>('SELECT * FROM watch_source ORDER BY name')).map((row) => toSource(row));
}

function toSource({ id, name, format, added, last_run, last_lines, last_bytes }: SourceRow): Source {
  const last =
    last_run === null ? {} : { last: { run: last_run, lines: last_lines ?? 0, bytes: last_bytes ?? 0 } };
  return { id, name, format, added, ...last };
}
