import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { arg, type Verb } from '../verb.ts';

const MAIN = fileURLToPath(new URL('../../../testbed/src/bench/main.ts', import.meta.url));

export const verb: Verb = {
  usage: 'bench [NAME]      the figures of the README, as ratios (from a clone)',
  options: {},
  args: [0, 1],
  run: async (call) => {
    const name = arg(call, 0);
    const child = spawn(process.execPath, ['--conditions=@qanat/source', MAIN, ...(name ? [name] : [])], {
      stdio: 'inherit',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 3;
  },
};
