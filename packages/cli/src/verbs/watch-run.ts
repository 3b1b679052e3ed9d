import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, type WatchOutcome, watchFile, watchStream } from '@qanat/app';
import { emit, given, type Invocation, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

const FORMATS = ['auto', 'zeek', 'zeek-tsv', 'eve', 'text'] as const;

export const verb: Verb = {
  usage: `watch run --source FILE|DIR|- [--format ${FORMATS.join('|')}] [--parent-domains]`,
  options: { source: { type: 'string' }, format: { type: 'string' }, 'parent-domains': { type: 'boolean' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const source = text(call, 'source');
      const format = FORMATS.find((one) => one === (text(call, 'format') ?? 'auto'));
      if (source === undefined || !format) {
        call.err(source === undefined ? '--source FILE|DIR|-' : `--format ${FORMATS.join('|')}`);
        return 2;
      }
      const options = { format, parentDomains: given(call, 'parent-domains') };
      if (source === '-') print(call, await watchStream(home, 'stdin', process.stdin, options, 'cli'));
      else
        for (const file of await filesAt(resolve(source)))
          print(call, await watchFile(home, file, options, 'cli'));
      return 0;
    }),
};

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('app/file', { file: path, reason: cause.code ?? String(cause) }, { cause });
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .sort();
}

function print(call: Invocation, { source, report, hits, indicators, incomplete }: WatchOutcome): void {
  for (const { ref, kind, found, field, line, at } of hits)
    emit(
      call,
      { hit: { ref, kind, found, field, line, at: at ?? null } },
      `${kind}  ${found}  ${field || 'text'}  line ${line}  ${at ?? ''}  ${ref}`,
    );
  emit(
    call,
    { source: source.name, ...report, indicators, incomplete },
    `${source.name}  lines ${report.lines}  hits ${report.hits}  indicators ${indicators}  not watched whole ${incomplete}  unreadable ${report.unreadable}`,
  );
}
