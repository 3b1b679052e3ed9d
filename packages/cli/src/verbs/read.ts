import { formatIssue, readMaterial } from '@qanat/app';
import { readInput } from '../lines.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  usage:
    'read FILE…|-      what the desk proposes for raw reports and what is inside of them; nothing is stored',
  options: {},
  args: [1, 10_000],
  run: async (call) => {
    let unread = 0;
    for (const path of call.args)
      for await (const { file, reading, issues } of readMaterial(await readInput(path), path)) {
        if (!reading) unread++;
        const told = issues.map((issue) => ({ ...issue, message: formatIssue(issue, call.lang) }));
        const line = { file, ...reading, ...(told.length > 0 && { issues: told }) };
        call.out(call.json ? JSON.stringify(line) : JSON.stringify(line, null, 2));
      }
    return unread > 0 ? 1 : 0;
  },
};
