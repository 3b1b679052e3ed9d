import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  fromMisp,
  kindOfMediaType,
  type NearDuplicate,
  type ReportKind,
  type Route,
  reportKind,
} from '@qanat/desk';
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
import { importList } from './lists.ts';
import { type Depth, openParts, surface, tooDeep } from './open-parts.ts';
import { importReport, type TakenReport } from './reports.ts';

export interface ImportOptions {
  readonly as?: ImportFormat | 'auto';
  readonly own?: boolean;
  readonly tlp?: Tlp;
  readonly source?: string;
  /** Letter and digit together, such as `B2`; they are still given in two steps. */
  readonly grade?: string;
  /** How the bytes came, for their custody. */
  readonly route?: Route;
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
  return importAt(home, bytes, { filename, ...options }, actor, surface());
}

interface Inside extends Depth {
  /** The report that the container is, and the SHA-256 of the container. */
  readonly within?: string | undefined;
  readonly container?: string | undefined;
}

async function importAt(
  home: Home,
  bytes: Uint8Array,
  { filename, ...options }: ImportOptions & { filename: string },
  actor: string,
  inside: Inside,
): Promise<ImportOutcome> {
  if (bytes.length === 0) throw new Refusal([{ code: 'app/empty-input', path: '', severity: 'error' }]);
  const format = options.as && options.as !== 'auto' ? options.as : recogniseFormat(bytes, filename);
  const terms = termsOf(options, filename);
  switch (format) {
    case 'stix':
      return takeStix(home, bytes, terms, actor);
    case 'misp':
      return takeMisp(home, bytes, terms, actor);
    case 'galaxy':
    case 'warninglist':
      return takeList(home, bytes, format, actor);
    default:
      return takeReport(home, bytes, { filename, as: format, options, inside }, actor);
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

async function takeList(
  home: Home,
  bytes: Uint8Array,
  as: 'galaxy' | 'warninglist',
  actor: string,
): Promise<ImportOutcome> {
  const { entries, issues } = await importList(home, bytes, as, actor);
  return { reports: [], objects: { ...NO_OBJECTS, new: entries }, issues };
}

interface ReportCall {
  readonly filename: string;
  readonly as: ReportKind;
  readonly options: ImportOptions;
  readonly inside: Inside;
}

const NO_OBJECTS: ObjectCounts = { new: 0, same: 0, conflict: 0, refused: 0 };

/** A report, and what is inside of it: each attachment and each file of an archive is taken in as if it came by itself. */
async function takeReport(
  home: Home,
  bytes: Uint8Array,
  { filename, as, options, inside }: ReportCall,
  actor: string,
): Promise<ImportOutcome> {
  const { source, tlp, route } = options;
  const { within, container } = inside;
  const closed = as === 'zip' || as === 'eml' ? tooDeep(inside) : undefined;
  const input = {
    filename: inside.depth === 0 ? basename(filename) : filename,
    as,
    ...(source && { source }),
    ...(tlp && { tlp }),
    ...(route && { route }),
    within,
    container,
    ...(closed && { closed }),
  };
  const taken = await importReport(home, bytes, input, actor);
  const path = inside.depth === 0 ? '' : filename;
  const own = await ownOutcome(home, taken, { ...options, path }, actor);
  const parts = await takeParts(home, taken, { filename, as, options, inside }, actor);
  const lost = parts.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  // An archive that was left out because all of it seemed to come out is kept when some of it did not.
  const kept =
    taken.id === undefined && lost.length > 0
      ? [
          await ownOutcome(
            home,
            await importReport(home, bytes, { ...input, closed: lost }, actor),
            { ...options, path },
            actor,
          ),
        ]
      : [];
  return [own, ...parts, ...kept].reduce(addOutcomes);
}

async function ownOutcome(
  home: Home,
  { id, title, known, issues, copies }: TakenReport,
  { grade, path }: ImportOptions & { path: string },
  actor: string,
): Promise<ImportOutcome> {
  if (id === undefined) return { reports: [], objects: NO_OBJECTS, issues: at(path, issues) };
  if (grade) for (const [axis, value] of parseGrade(grade)) await gradeReport(home, id, axis, value, actor);
  return {
    reports: [{ id, title }],
    objects: { ...NO_OBJECTS, [known ? 'same' : 'new']: 1 },
    issues: [...at(path, issues), ...copies.map((copy) => suspected(id, copy))],
  };
}

const suspected = (report: string, { id, kind, score }: NearDuplicate): Issue => ({
  code: `app/${kind}`,
  path: report,
  severity: 'warning',
  params: { id, percent: Math.round(score * 100) },
});

async function takeParts(
  home: Home,
  { id, sha256, parts }: TakenReport,
  { filename, options, inside }: ReportCall,
  actor: string,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const below: Inside = {
    depth: inside.depth + 1,
    budget: inside.budget,
    within: id ?? inside.within,
    container: sha256,
  };
  for (const opened of openParts(parts, below)) {
    const { part } = opened;
    const name = `${basename(filename)}/${part.name}`;
    if ('issues' in opened) {
      outcomes.push({ reports: [], objects: { ...NO_OBJECTS, refused: 1 }, issues: at(name, opened.issues) });
      continue;
    }
    const as = kindOfMediaType(part.type ?? '');
    const told = { ...options, filename: name, as: as && as !== 'text' ? as : ('auto' as const) };
    outcomes.push(await refusalAsOutcome(name, importAt(home, opened.bytes, told, actor, below)));
  }
  return outcomes;
}

const at = (name: string, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [name, issue.path].filter(Boolean).join(' ') }));

/** One of many that cannot be taken does not stop the others. */
async function refusalAsOutcome(name: string, outcome: Promise<ImportOutcome>): Promise<ImportOutcome> {
  try {
    return await outcome;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reports: [], objects: { ...NO_OBJECTS, refused: 1 }, issues: at(name, error.issues) };
  }
}

function addOutcomes(a: ImportOutcome, b: ImportOutcome): ImportOutcome {
  return {
    reports: [...a.reports, ...b.reports],
    objects: {
      new: a.objects.new + b.objects.new,
      same: a.objects.same + b.objects.same,
      conflict: a.objects.conflict + b.objects.conflict,
      refused: a.objects.refused + b.objects.refused,
    },
    issues: [...a.issues, ...b.issues],
  };
}

/**
 * Takes in a file, or every file below a directory in the order of their names. In a directory, a file that is refused
 * does not stop the others.
 */
export async function* importPath(
  home: Home,
  path: string,
  options: ImportOptions,
  actor: string,
): AsyncGenerator<{ file: string; outcome: ImportOutcome }> {
  const files = await filesAt(path);
  for (const file of files) {
    const outcome = importStream(home, createReadStream(file), file, options, actor);
    yield { file, outcome: file === path ? await outcome : await refusalAsOutcome(file, outcome) };
  }
}

/**
 * Takes in a stream, such as standard input. What ends within 64 MiB is taken as {@link importBytes} takes it; beyond
 * that STIX is read on, object by object, and of anything else the bytes are kept unread, up to 256 MiB.
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
    if (format !== 'stix') return await keepUnread(home, read, rest, { filename, ...options }, actor);
    const all = concatenate(read, rest);
    return stixOutcome(await importStixStream(home, all, termsOf(options, filename), actor));
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new AppError('app/file', { file: filename, reason: cause.code }, { cause });
  } finally {
    await rest.return?.();
  }
}

/** Keeps the bytes of what is too large to be read, with that as the reason. */
async function keepUnread(
  home: Home,
  read: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  { filename, ...options }: ImportOptions & { filename: string },
  actor: string,
): Promise<ImportOutcome> {
  const more = await readUpTo(rest, MAX_KEPT - MAX_FILE);
  if (!more.ended) throw new Refusal([tooBig(MAX_KEPT)]);
  const bytes = Buffer.concat([...read, ...more.read]);
  const call = { filename, as: reportKind(bytes, filename), options, inside: surface() };
  return takeReport(home, bytes, call, actor);
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

const tooBig = (limit: number): Issue => ({
  code: 'json/too-big',
  path: '',
  severity: 'error',
  params: { limit },
});

const isFileError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** No format is read above 64 MiB, so that what is larger is refused before it takes memory. */
const MAX_FILE = DEFAULT_LIMITS.maxBytes;
/** A report above that is still evidence: its bytes are kept up to here. */
const MAX_KEPT = 4 * MAX_FILE;

/** The bytes of a file. Throws a Refusal for one that is too large for any format, `app/file` for one that cannot be read. */
export async function readBounded(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE) throw new Refusal([tooBig(MAX_FILE)]);
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
    const found = await stat(path);
    if (!found.isDirectory()) return [path];
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
