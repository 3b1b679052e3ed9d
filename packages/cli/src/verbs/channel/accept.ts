import { writeFile } from 'node:fs/promises';
import { acceptByDoor, acceptByFile, takeJoinMessage } from '@qanat/app';
import { readInput } from '../../lines.ts';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'channel accept [INVITATION] [--in FILE] [--out FILE]      by the inviter’s door; with --out, join messages go by file, and --in takes the partner’s',
  options: { in: { type: 'string' }, out: { type: 'string' } },
  args: [0, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const [input, out] = [text(call, 'in'), text(call, 'out')];
      const given = arg(call, 0);
      if (input !== undefined && given === '') {
        const answer = await takeJoinMessage(home, await readInput(input), 'cli');
        if (answer.reply && out !== undefined) await writeFile(out, answer.reply, { mode: 0o600 });
        emit(
          call,
          { ok: true, channel: answer.chan ?? null, reply: answer.reply !== undefined },
          answer.chan ?? (out ? `→ ${out}` : ''),
        );
        return 0;
      }
      const invitation = given || new TextDecoder().decode(await readInput(input ?? '-'));
      if (out !== undefined) {
        await writeFile(out, await acceptByFile(home, invitation), { mode: 0o600 });
        emit(call, { ok: true, channel: null, carry: out }, `→ ${out}`);
        return 0;
      }
      const { chan } = await acceptByDoor(home, invitation, 'cli');
      emit(call, { ok: true, channel: chan }, chan);
      return 0;
    }),
};
