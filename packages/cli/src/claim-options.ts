import type { ClaimInput } from '@qanat/app';
import { given, type Invocation, type Options, text, texts } from './verb.ts';

export const CLAIM_OPTIONS: Options = {
  source: { type: 'string' },
  anonymous: { type: 'boolean' },
  via: { type: 'string' },
  stance: { type: 'string' },
  start: { type: 'string' },
  end: { type: 'string' },
  basis: { type: 'string' },
  about: { type: 'string', multiple: true },
};

/** What the options of a call say about a claim. `--via` names relays outermost first, with `<` between them. */
export function claimInput(call: Invocation): Partial<ClaimInput> {
  const [source, via, stance, start, end, basis] = ['source', 'via', 'stance', 'start', 'end', 'basis'].map(
    (name) => text(call, name),
  );
  const about = texts(call, 'about');
  return {
    ...(source !== undefined && { source }),
    ...(given(call, 'anonymous') && { anonymous: true }),
    ...(via !== undefined && { via: via.split('<').map((name) => name.trim()) }),
    // Any word passes here; the desk refuses what is no stance and no basis, with the list of those that are.
    ...(stance !== undefined && { stance: stance as ClaimInput['stance'] }),
    ...(basis !== undefined && { basis: basis as NonNullable<ClaimInput['basis']> }),
    ...(about.length > 0 && { about }),
    ...(start !== undefined && { start: Number(start) }),
    ...(end !== undefined && { end: Number(end) }),
  };
}
