import { TLP_ORDER, type Tlp } from '@qanat/stix';

export function isAbove(tlp: Tlp, ceiling: Tlp): boolean {
  return TLP_ORDER.indexOf(tlp) > TLP_ORDER.indexOf(ceiling);
}

export function strictest(first: Tlp, ...others: readonly (Tlp | undefined)[]): Tlp {
  let tlp = first;
  for (const other of others) if (other !== undefined && isAbove(other, tlp)) tlp = other;
  return tlp;
}

/** `TLP:AMBER+STRICT` */
export function formatTlp(tlp: Tlp): string {
  return `TLP:${tlp.toUpperCase()}`;
}

/** What a channel may carry before its code was spoken: as agreed, at most GREEN. */
export function introducedCeiling(lane: { readonly introduced_ceiling: Tlp }): Tlp {
  return isAbove(lane.introduced_ceiling, 'green') ? 'green' : lane.introduced_ceiling;
}
