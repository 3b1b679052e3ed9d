import { closeHome, type Home, openHome } from '@qanat/app';
import type { Invocation } from './verb.ts';

/** Opens the node of `--home`, does the work, closes it. The passphrase comes from `QANAT_PASSPHRASE`. */
export async function withHome<T>(call: Invocation, work: (home: Home) => Promise<T>): Promise<T> {
  const passphrase = process.env['QANAT_PASSPHRASE'];
  const home = await openHome(call.home, passphrase === undefined ? {} : { passphrase });
  try {
    return await work(home);
  } finally {
    await closeHome(home);
  }
}
