import { once } from 'node:events';
import { EXPORT_FORMATS, type ExportFormat, exportObjects } from '@qanat/app';
import { text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: `export [--query …] --format ${EXPORT_FORMATS.join('|')}`,
  options: { query: { type: 'string' }, format: { type: 'string' } },
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const format = EXPORT_FORMATS.find((one) => one === (text(call, 'format') ?? 'stix'));
      if (!format) {
        call.err(`--format ${EXPORT_FORMATS.join('|')}`);
        return 2;
      }
      await writeOut(exportObjects(home, text(call, 'query') ?? '', format satisfies ExportFormat));
      return 0;
    }),
};

async function writeOut(parts: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
}
