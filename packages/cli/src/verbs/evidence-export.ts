import { writeFile } from 'node:fs/promises';
import { evidenceOf } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'evidence export CH SEQ --out FILE [--lane out|in] [--gen N] [--item N]      with --item the object itself is in the file',
  options: {
    out: { type: 'string' },
    lane: { type: 'string' },
    gen: { type: 'string' },
    item: { type: 'string' },
  },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const [gen, item, out] = ['gen', 'item', 'out'].map((name) => text(call, name));
      const lane = (['out', 'in'] as const).find((one) => one === text(call, 'lane'));
      if (out === undefined) {
        call.err('--out FILE');
        return 2;
      }
      const choice = {
        ...(lane && { lane }),
        ...(gen !== undefined && { gen: Number(gen) }),
        ...(item !== undefined && { item: Number(item) }),
      };
      const bytes = await evidenceOf(home, arg(call, 0), Number(arg(call, 1)), choice, 'cli');
      await writeFile(out, bytes);
      emit(call, { ok: true, file: out, bytes: bytes.length }, out);
      return 0;
    }),
};
