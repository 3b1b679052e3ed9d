import type { Declared } from '../declare/static.ts';

/** Qanat's own extension (`docs/formats/claim.md`): who says what, via whom, how. */
export const claim = {
  type: 'claim',
  class: 'sdo',
  section: 'claim',
  properties: {
    report_ref: 'identifier to report required',
    stance: 'enum claim-stance-enum required',
    content: 'string required',
    span: 'object claim-span',
    source_ref: 'identifier to SDO',
    source_name: 'string',
    anonymous: 'boolean',
    via_refs: 'list of identifier to SDO',
    via_names: 'list of string',
    about_refs: 'list of identifier',
    basis: 'enum claim-basis-enum',
    estimate: 'object claim-estimate',
    denies_refs: 'list of identifier to claim',
    contradicts_refs: 'list of identifier to claim',
    supports_refs: 'list of identifier to claim',
    source_reliability: 'enum source-reliability-enum',
    information_credibility: 'integer 1..6',
    proposed_by: 'object claim-proposal',
  },
} as const;

export type Claim = Declared<typeof claim>;
