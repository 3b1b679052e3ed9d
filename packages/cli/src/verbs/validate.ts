import { validateStix } from '@qanat/app';
import { readChunks } from '../lines.ts';
import { arg, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'validate FILE|- [--profile strict|lenient]',
  options: { profile: { type: 'string' } },
  args: [1, 1],
  run: async (call) => {
    let valid = true;
    const profile = call.flags['profile'] === 'lenient' ? 'lenient' : 'strict';
    for await (const verdict of validateStix(readChunks(arg(call, 0)), profile, call.lang)) {
      valid &&= verdict.valid;
      call.out(JSON.stringify(verdict));
      await call.written();
    }
    return valid ? 0 : 1;
  },
};
