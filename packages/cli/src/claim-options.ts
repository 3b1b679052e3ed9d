import type { ClaimInput } from '@qanat/app';
import { given, type Invocation, type Options, text } from './verb.ts';

export const CLAIM_OPTIONS: Options = {
  source: { type: 'string' },
  anonymous: { type: 'boolean' },
  via: { type: 'string' },
  stance: { type: 'string' },
  start: { type: 'string' },
  end: { type: 'string' },
};

/** What the options of a call say about a claim. `--via` names relays outermost first, with `<` between them. */
export function claimInput(call: Invocation): Partial<ClaimInput> {
  const [source, via, stance, start, end] = ['source', 'via', 'stance', 'start', 'end'].map((name) =>
    text(call, name),
  );
  return {
    ...(source !== undefined && { source }),
    ...(given(call, 'anonymous') && { anonymous: true }),
    ...(via !== undefined && { via: via.split('<').map((name) => name.trim()) }),
    // Any word passes here; the desk refuses what is no stance, with the list of those that are.
    ...(stance !== undefined && { stance: stance as ClaimInput['stance'] }),
    ...(start !== undefined && { start: Number(start) }),
    ...(end !== undefined && { end: Number(end) }),
  };
}
