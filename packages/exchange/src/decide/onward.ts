import type { Tlp } from '@qanat/stix';
import { strictest } from './tlp-level.ts';
import type { OnwardTerms, ReleaseInput } from './types.ts';

/**
 * Whether terms of others let material of a TLP level go to the recipient: `open`, only with `leave` of who set them,
 * or `closed` whatever anybody grants. Under `tlp`: CLEAR to all; GREEN inside the community; AMBER to the clients
 * that the terms name; AMBER+STRICT and RED to nobody.
 */
export function onwardOf(
  terms: OnwardTerms,
  level: Tlp,
  { recipient, house }: ReleaseInput,
): 'open' | 'leave' | 'closed' {
  const listed = terms.list?.includes(recipient) === true;
  switch (terms.onward) {
    case 'none':
      return 'closed';
    case 'ask':
      return 'leave';
    case 'listed':
      return listed ? 'open' : 'closed';
    case 'tlp':
      switch (strictest(level, terms.tlp)) {
        case 'clear':
          return 'open';
        case 'green':
          return listed || house.community.includes(recipient) ? 'open' : 'leave';
        case 'amber':
          return listed ? 'open' : 'leave';
        case 'amber+strict':
        case 'red':
          return 'closed';
      }
  }
}
