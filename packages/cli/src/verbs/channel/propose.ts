import { propose, Refusal } from '@qanat/app';
import { parseJson } from '@qanat/json';
import { readInput } from '../../lines.ts';
import { tlpOption } from '../../tlp-option.ts';
import { arg, emit, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

const YEAR = 365 * 86_400_000;

export const verb: Verb = {
  usage:
    'channel propose CH [--title …] [--end 2027-12-01] [--ceiling amber] [--onward none|ask|listed|tlp] [--file AGREEMENT.json]',
  options: {
    title: { type: 'string' },
    end: { type: 'string' },
    ceiling: { type: 'string' },
    onward: { type: 'string' },
    file: { type: 'string' },
  },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const ceiling = tlpOption(call, 'ceiling');
      if (ceiling === null) return 2;
      const file = text(call, 'file');
      const onward = text(call, 'onward');
      const lane = { ...(ceiling && { ceiling }), ...(onward && { onward: onward as 'ask' }) };
      const end = text(call, 'end');
      if (end !== undefined && Number.isNaN(Date.parse(end))) {
        call.err(`--end ${end}`);
        return 2;
      }
      const draft =
        file === undefined
          ? {
              title: { en: text(call, 'title') ?? 'Exchange of threat intelligence' },
              end:
                end === undefined ? new Date(Date.now() + YEAR).toISOString() : new Date(end).toISOString(),
              out: lane,
              in: lane,
            }
          : await draftFrom(file);
      const hash = await propose(home, arg(call, 0), draft, 'cli');
      emit(call, { ok: true, agreement: hash }, hash);
      return 0;
    }),
};

/** A draft from a file; the exchange checks every field of it against the closed schema. */
async function draftFrom(file: string): Promise<Parameters<typeof propose>[2]> {
  const parsed = parseJson(await readInput(file));
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return parsed.value as unknown as Parameters<typeof propose>[2];
}
