import { existsSync } from 'node:fs';
import { formatIssue, type ReadingLists, readingLists, readMaterial } from '@qanat/app';
import { readInput } from '../lines.ts';
import type { Invocation, Verb } from '../verb.ts';
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
      for await (const { file, reading, issues } of readMaterial(await readInput(path), path, lists)) {
        if (!reading) unread++;
        const told = issues.map((issue) => ({ ...issue, message: formatIssue(issue, call.lang) }));
        const line = { file, ...reading, ...(told.length > 0 && { issues: told }) };
        call.out(call.json ? JSON.stringify(line) : JSON.stringify(line, null, 2));
      }
    return unread > 0 ? 1 : 0;
  },
};

/** The lists of the node where there is one; reading needs none. */
const listsOfHome = async (call: Invocation): Promise<ReadingLists> =>
  existsSync(call.home) ? withHome(call, readingLists) : {};
