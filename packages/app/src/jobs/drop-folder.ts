import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Issue } from '@qanat/json';
import { TLP_ORDER, type Tlp } from '@qanat/stix';
import { Refusal } from '../errors.ts';
import type { Home } from '../home.ts';
import { importBytes, readBounded } from '../import-file.ts';
import { formatFault, formatIssue } from '../messages.ts';

/** What one round over the drop folder did: names as they lay in the folder. */
export interface DropRound {
  readonly done: readonly string[];
  readonly refused: readonly string[];
  /** Files that met a fault, such as a full disk: they stay, and are tried again. */
  readonly failed: readonly { name: string; code: string }[];
}

export interface DropOptions {
  /** A file is taken once it has not changed for so long. */
  readonly quietMs?: number;
}

const QUIET_MS = 2_000;
/** Who brings what lies in the folder, in custody and the audit log. */
const ACTOR = 'drop';
/** A file during which the process died so often is put aside. */
const MAX_TRIES = 3;
const TAKING = '.taking';
const PARTIAL = /^\.|~$|\.(?:part|partial|tmp|crdownload|filepart|swp)$/i;
/** A Maildir keeps what is being written in `tmp`. */
const NOT_ENTERED = new Set(['done', 'refused', 'tmp']);
const MAX_DEPTH = 4;

export const dropFolder = (home: Home): string => join(home.dir, 'drop');

/**
 * Takes in what lies in `drop/` of the home: each file is imported, then moved to `drop/done/`, or to `drop/refused/`
 * with its reasons beside it. A kill at any moment loses nothing: until it is moved a file lies where it lay, and
 * taking it in again finds what is there already. A folder named as a TLP level marks what lies in it so.
 */
export async function takeDropped(home: Home, { quietMs = QUIET_MS }: DropOptions = {}): Promise<DropRound> {
  const folder = dropFolder(home);
  for (const name of ['done', 'refused']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  const round = {
    done: [] as string[],
    refused: [] as string[],
    failed: [] as { name: string; code: string }[],
  };
  for (const file of await quietFiles(folder, quietMs)) {
    const name = relative(folder, file);
    try {
      const issues = await takeOne(home, folder, file);
      if (issues === undefined) round.done.push(name);
      else round.refused.push(name);
    } catch (error) {
      round.failed.push({ name, code: formatFault(error, 'en').code });
    }
  }
  return round;
}

/** Imports and moves one file; the reasons when it was refused. */
async function takeOne(home: Home, folder: string, file: string): Promise<readonly Issue[] | undefined> {
  const tries = await countTry(folder, file);
  const issues = tries > MAX_TRIES ? [gaveUp()] : await importOne(home, folder, file);
  if (issues) await putAside(home, folder, file, issues);
  else await rename(file, await freePath(join(folder, 'done'), stamped(home, file)));
  await rm(join(folder, TAKING), { force: true });
  return issues;
}

async function importOne(home: Home, folder: string, file: string): Promise<readonly Issue[] | undefined> {
  const tlp = tlpOf(relative(folder, file));
  try {
    const options = { route: 'drop' as const, ...(tlp && { tlp }) };
    await importBytes(home, await readBounded(file), basename(file), options, ACTOR);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.issues;
    throw error;
  }
}

const gaveUp = (): Issue => ({
  code: 'app/drop-gave-up',
  path: '',
  severity: 'error',
  params: { tries: MAX_TRIES },
});

/** How often this file has been begun without an end, this time included: kept on disk, since the process may die. */
async function countTry(folder: string, file: string): Promise<number> {
  const path = join(folder, TAKING);
  const [name, tries] = existsSync(path) ? (await readFile(path, 'utf8')).split('\n') : [];
  const count = name === relative(folder, file) ? Number(tries) + 1 : 1;
  await writeSynced(path, `${relative(folder, file)}\n${count}`);
  return count;
}

/** The reasons are on disk before the file is moved, so that a moved file always has them. */
async function putAside(home: Home, folder: string, file: string, issues: readonly Issue[]): Promise<void> {
  const target = await freePath(join(folder, 'refused'), stamped(home, file));
  const reasons = issues.map((issue) => ({
    ...issue,
    message: { en: formatIssue(issue, 'en'), ar: formatIssue(issue, 'ar') },
  }));
  await writeSynced(`${target}.reasons.json`, `${JSON.stringify(reasons, null, 2)}\n`);
  await rename(file, target);
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.part`, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.part`, path);
}

/** `2024-05-01T100000-name`: files of one name follow each other. */
const stamped = (home: Home, file: string): string =>
  `${home.self.now().toISOString().slice(0, 19).replaceAll(':', '')}-${basename(file)}`;

async function freePath(folder: string, name: string): Promise<string> {
  for (let n = 0; ; n++) {
    const path = join(folder, n === 0 ? name : `${n}-${name}`);
    if (!existsSync(path)) return path;
  }
}

/** Regular files that nobody is writing any more, in the order of their names; links are not followed. */
async function quietFiles(folder: string, quietMs: number, depth = 0): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (PARTIAL.test(entry.name)) continue;
    if (entry.isDirectory() && depth < MAX_DEPTH && !NOT_ENTERED.has(entry.name))
      found.push(...(await quietFiles(path, quietMs, depth + 1)));
    // a file system tells parts of a millisecond, the clock does not: a file of this moment must not seem of the next
    else if (entry.isFile() && Date.now() - Math.floor((await stat(path)).mtimeMs) >= quietMs)
      found.push(path);
  }
  return found;
}

function tlpOf(path: string): Tlp | undefined {
  const steps = dirname(path).split(/[/\\]/);
  return TLP_ORDER.find((level) => steps.includes(level));
}
