import { existsSync } from 'node:fs';
import { formatIssue, type ReadingLists, type ReadMaterial, readingLists, readMaterial } from '@qanat/app';
import { readInput } from '../lines.ts';
import { readingText } from '../print-reading.ts';
import { emit, type Invocation, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'read FILE…|-      what the desk proposes for raw reports and what is inside of them; nothing is stored',
  options: {},
  args: [1, 10_000],
  run: async (call) => {
    let unread = 0;
    const lists = await listsOfHome(call);
    for (const path of call.args)
      for await (const material of readMaterial(await readInput(path), path, lists)) {
        if (!material.reading) unread++;
        print(call, material);
      }
    return unread > 0 ? 1 : 0;
  },
};

function print(call: Invocation, { file, reading, issues }: ReadMaterial): void {
  const told = issues.map((issue) => ({ ...issue, message: formatIssue(issue, call.lang) }));
  emit(
    call,
    { file, ...reading, ...(told.length > 0 && { issues: told }) },
    reading ? `${readingText(file, reading, call.lang)}\n` : file,
  );
  if (!call.json)
    for (const { code, path, message } of told) call.err(`${code}${path ? ` ${path}` : ''}: ${message}`);
}

/** The lists of the node where there is one; reading needs none. */
const listsOfHome = async (call: Invocation): Promise<ReadingLists> =>
  existsSync(call.home) ? withHome(call, readingLists) : {};
