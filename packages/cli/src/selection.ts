import type { Selection } from '@qanat/app';
import { type Invocation, text } from './verb.ts';

/** What `--query`, or ids after the channel, select; nothing given means everything in use. */
export function selection(call: Invocation): Selection {
  const ids = call.args.slice(1);
  const query = text(call, 'query');
  return { ...(ids.length > 0 && { ids }), ...(query !== undefined && { query }) };
}
