import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fromMisp } from '@qanat/desk';
import { DEFAULT_LIMITS, type Issue, parseJson } from '@qanat/json';
import type { Tlp } from '@qanat/stix';
import { AppError, Refusal } from './errors.ts';
import { IMPORT_FORMATS, type ImportFormat, jsonFormatOfHead, recogniseFormat } from './format.ts';
import { gradeReport, parseGrade } from './grade.ts';
import type { Home } from './home.ts';
import {
  type ImportTerms,
  importStix,
  importStixStream,
  type ObjectCounts,
  type ObjectImport,
  putForeign,
  putOwn,
} from './import-objects.ts';
import { importReport } from './reports.ts';

export interface ImportOptions {
  readonly as?: ImportFormat | 'auto';
  readonly own?: boolean;
  readonly tlp?: Tlp;
  readonly source?: string;
  /** Letter and digit together, such as `B2`; they are still given in two steps. */
  readonly grade?: string;
}

export interface ImportOutcome {
  readonly reports: readonly { id: string; title: string }[];
  readonly objects: ObjectCounts;
  readonly issues: readonly Issue[];
}

export function isImportFormat(text: string): text is ImportFormat | 'auto' {
  return text === 'auto' || IMPORT_FORMATS.some((format) => format === text);
}

/** Takes bytes in, whatever they are. Throws a Refusal when nothing of them could be taken. */
export async function importBytes(
  home: Home,
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
  actor: string,
): Promise<ImportOutcome> {
  if (bytes.length === 0) throw new Refusal([{ code: 'app/empty-input', path: '', severity: 'error' }]);
  const format = options.as && options.as !== 'auto' ? options.as : recogniseFormat(bytes, filename);
  const terms = termsOf(options, filename);
  switch (format) {
    case 'stix':
      return takeStix(home, bytes, terms, actor);
    case 'misp':
      return takeMisp(home, bytes, terms, actor);
    case 'text':
    case 'html':
      return takeReport(home, bytes, { filename: basename(filename), as: format, options }, actor);
  }
}

const termsOf = ({ own, source, tlp }: ImportOptions, filename: string): ImportTerms => ({
  own: own === true,
  source: source ?? basename(filename),
  ...(tlp && { tlp }),
});

async function takeStix(
  home: Home,
  bytes: Uint8Array,
  terms: ImportTerms,
  actor: string,
): Promise<ImportOutcome> {
  return stixOutcome(await importStix(home, bytes, terms, actor));
}

/** Throws a Refusal when no object was kept. */
function stixOutcome({ counts, read, issues }: ObjectImport): ImportOutcome {
  if (counts.refused === read && issues.length > 0) throw new Refusal(issues);
  return { reports: [], objects: counts, issues };
}

async function takeMisp(
  home: Home,
  bytes: Uint8Array,
  terms: ImportTerms,
  actor: string,
): Promise<ImportOutcome> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  const events = fromMisp(parsed.value);
  if (!events.ok) throw new Refusal(events.issues);
  const { objects } = events.value;
  const counts = terms.own
    ? await putOwn(home, objects, actor)
    : await putForeign(home, objects, terms, actor);
  return { reports: [], objects: counts, issues: events.issues };
}

async function takeReport(
  home: Home,
  bytes: Uint8Array,
  { filename, as, options }: { filename: string; as: 'text' | 'html'; options: ImportOptions },
  actor: string,
): Promise<ImportOutcome> {
  const { source, tlp, grade } = options;
  const taken = await importReport(
    home,
    bytes,
    { filename, as, ...(source && { source }), ...(tlp && { tlp }) },
    actor,
  );
  if (grade)
    for (const [axis, value] of parseGrade(grade)) await gradeReport(home, taken.id, axis, value, actor);
  const objects = { new: taken.known ? 0 : 1, same: taken.known ? 1 : 0, conflict: 0, refused: 0 };
  return { reports: [{ id: taken.id, title: taken.title }], objects, issues: [] };
}

/** Takes in a file, or every file below a directory in the order of their names. */
export async function* importPath(
  home: Home,
  path: string,
  options: ImportOptions,
  actor: string,
): AsyncGenerator<{ file: string; outcome: ImportOutcome }> {
  for (const file of await filesAt(path))
    yield { file, outcome: await importStream(home, createReadStream(file), file, options, actor) };
}

/**
 * Takes in a stream, such as standard input. What ends within 64 MiB is taken as {@link importBytes} takes it; beyond
 * that only STIX is read on, object by object, and anything else is refused.
 */
export async function importStream(
  home: Home,
  chunks: AsyncIterable<Uint8Array>,
  filename: string,
  options: ImportOptions,
  actor: string,
): Promise<ImportOutcome> {
  const rest = chunks[Symbol.asyncIterator]();
  try {
    const { read, ended } = await readUpTo(rest, MAX_FILE);
    if (ended) return await importBytes(home, Buffer.concat(read), filename, options, actor);
    const format = options.as && options.as !== 'auto' ? options.as : jsonFormatOfHead(read[0]);
    if (format !== 'stix') throw new Refusal([tooBig()]);
    const all = concatenate(read, rest);
    return stixOutcome(await importStixStream(home, all, termsOf(options, filename), actor));
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new AppError('app/file', { file: filename, reason: cause.code }, { cause });
  } finally {
    await rest.return?.();
  }
}

async function readUpTo(
  chunks: AsyncIterator<Uint8Array>,
  limit: number,
): Promise<{ read: Uint8Array[]; ended: boolean }> {
  const read: Uint8Array[] = [];
  let size = 0;
  while (size <= limit) {
    const { value, done } = await chunks.next();
    if (done) return { read, ended: true };
    read.push(value);
    size += value.length;
  }
  return { read, ended: false };
}

async function* concatenate(
  first: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let chunk = first.shift(); chunk; chunk = first.shift()) yield chunk;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const tooBig = (): Issue => ({
  code: 'json/too-big',
  path: '',
  severity: 'error',
  params: { limit: MAX_FILE },
});

const isFileError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** No format is read above 64 MiB, so that what is larger is refused before it takes memory. */
const MAX_FILE = DEFAULT_LIMITS.maxBytes;

/** The bytes of a file. Throws a Refusal for one that is too large for any format, `app/file` for one that cannot be read. */
export async function readBounded(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE) throw new Refusal([tooBig()]);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new AppError(
      'app/file',
      { file, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      { cause },
    );
  }
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const inside = await Promise.all(
      names.map((entry) =>
        entry.isDirectory() ? filesAt(join(path, entry.name)) : [join(path, entry.name)],
      ),
    );
    return inside.flat();
  } catch (cause) {
    throw new AppError(
      'app/file',
      { file: path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      { cause },
    );
  }
}
