import type { Agreement, AgreementLane } from '@qanat/envelope';
import { expect, it } from 'vitest';
import { DEFAULT_LANE } from './agreement-life.ts';
import { loosenedTerms } from './loosened.ts';

const lane: AgreementLane = { ...DEFAULT_LANE, from: 'a', to: 'b' };
const terms = (change: Partial<AgreementLane> = {}, more: Partial<Agreement> = {}): Agreement =>
  ({ end: '2027-01-01T00:00:00Z', lanes: [{ ...lane, ...change }], ...more }) as Agreement;

const { quota } = lane;
const steps: [string, Partial<AgreementLane>, Partial<AgreementLane>][] = [
  ['ceiling', { ceiling: 'green' }, { ceiling: 'amber' }],
  ['introduced_ceiling', { introduced_ceiling: 'clear' }, { introduced_ceiling: 'green' }],
  ['types', { types: ['indicator'] }, { types: ['indicator', 'report'] }],
  ['purpose', { purpose: ['detect'] }, { purpose: ['detect', 'hunt'] }],
  ['deny_purpose', { deny_purpose: ['publish', 'resale'] }, { deny_purpose: ['publish'] }],
  ['onward', { onward: 'none' }, { onward: 'ask' }],
  ['onward', { onward: 'listed' }, { onward: 'tlp' }],
  ['onward_list', { onward_list: [] }, { onward_list: ['c'] }],
  ['orcon', { orcon: true }, { orcon: false }],
  ['attribution', { attribution: 'must-not' }, { attribution: 'pseudonym' }],
  ['sources', { sources: 'withhold' }, { sources: 'open' }],
  ['redactions', { redactions: 'none' }, { redactions: 'paths' }],
  ['personal_data', { personal_data: 'strip' }, { personal_data: 'keep' }],
  ['retention_days', { retention_days: 30 }, { retention_days: 31 }],
  ['after_end', { after_end: 'delete-and-attest' }, { after_end: 'keep-under-terms' }],
  ['origin_tags', { origin_tags: 'omit' }, { origin_tags: 'carry' }],
  ['quota', { quota }, { quota: { ...quota, bytes_day: quota.bytes_day + 1 } }],
];

it.each(steps)('%s: one way loosens, the other does not', (name, tight, loose) => {
  expect(loosenedTerms(terms(tight), terms(loose))).toEqual([name]);
  expect(loosenedTerms(terms(loose), terms(tight))).toEqual([]);
  expect(loosenedTerms(terms(loose), terms(loose))).toEqual([]);
});

it('a later end and a new direction loosen', () => {
  expect(loosenedTerms(terms(), terms({}, { end: '2028-01-01T00:00:00Z' }))).toEqual(['end']);
  const both = terms({}, { lanes: [lane, { ...lane, from: 'b', to: 'a' }] });
  expect(loosenedTerms(terms(), both)).toEqual(['lanes']);
  expect(loosenedTerms(both, terms())).toEqual([]);
});
