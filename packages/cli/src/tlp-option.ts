import { TLP_ORDER, type Tlp } from '@qanat/stix';
import { type Invocation, text } from './verb.ts';

/** The `--tlp` of a call: a level, undefined when not given, null (and a word on the terminal) when it is none. */
export function tlpOption(call: Invocation, name = 'tlp'): Tlp | undefined | null {
  const given = text(call, name)?.toLowerCase().replace(/^tlp:/, '');
  if (given === undefined) return undefined;
  const tlp = TLP_ORDER.find((level) => level === given);
  if (!tlp) call.err(`--${name} ${TLP_ORDER.join('|')}`);
  return tlp ?? null;
}
