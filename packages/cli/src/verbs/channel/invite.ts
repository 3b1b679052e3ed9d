import { writeFile } from 'node:fs/promises';
import { invite } from '@qanat/app';
import { emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'channel invite [--addr host:7481] [--days 7] [--out FILE]      a text to hand over where nobody can change it',
  options: { addr: { type: 'string', multiple: true }, days: { type: 'string' }, out: { type: 'string' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const addr = Array.isArray(call.flags['addr']) ? (call.flags['addr'] as string[]) : [];
      const made = await invite(home, { addr, days: Number(text(call, 'days') ?? 7) || 7 }, 'cli');
      const out = text(call, 'out');
      if (out !== undefined) await writeFile(out, `${made.text}\n`, { mode: 0o600 });
      emit(call, { ok: true, ...made }, out ?? made.text);
      return 0;
    }),
};
