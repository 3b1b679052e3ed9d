import { describe, expect, test } from 'vitest';
import {
  admits,
  CREATED,
  idOf,
  refers,
  refersToAny,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';
import {
  CLAIM_EXTENSION_ID,
  claimExtensionDefinition,
  createClaim,
  projectIdentity,
} from '../build/claim.ts';
import { validate } from '../validate/validate.ts';

const full = versioned('claim', {
  report_ref: idOf('report'),
  stance: 'asserts',
  content: 'The group took the pump station offline.',
  span: { start: 10, end: 50, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  source_name: 'a ministry official',
  via_names: ['an agency'],
  via_refs: [idOf('identity')],
  about_refs: [idOf('intrusion-set')],
  basis: 'told',
  estimate: {
    subject: 'pumps',
    min: 2,
    max: 5,
    unit: 'pump',
    as_of: '2026-01-01T00:00:00Z',
    approximate: true,
  },
  denies_refs: [idOf('claim')],
  contradicts_refs: [idOf('claim')],
  supports_refs: [idOf('claim')],
  source_reliability: 'B',
  information_credibility: 2,
  proposed_by: { rule: 'reported-speech', confidence: 0.8 },
  extensions: { [CLAIM_EXTENSION_ID]: { extension_type: 'new-sdo' } },
});
const DOMAIN_OBJECTS = (
  'attack-pattern campaign course-of-action grouping identity incident indicator infrastructure intrusion-set location ' +
  'malware malware-analysis note observed-data opinion report threat-actor tool vulnerability claim question'
).split(' ');

describe('claim, docs/formats/claim.md', () => {
  roundTrips(full);
  requires(full, 'claim', 'report_ref', 'stance', 'content');
  refers(full, 'claim', {
    report_ref: ['report'],
    source_ref: DOMAIN_OBJECTS,
    via_refs: DOMAIN_OBJECTS,
    denies_refs: ['claim'],
    contradicts_refs: ['claim'],
    supports_refs: ['claim'],
  });
  refersToAny(full, 'about_refs');

  const stances = ['asserts', 'denies', 'hedges', 'estimates', 'quotes'];
  const bases = ['observed', 'own-record', 'told', 'cites', 'inferred', 'unknown'];
  const grades = ['A', 'B', 'C', 'D', 'E', 'F'];
  admits(
    full,
    Object.fromEntries([
      ...stances.map((stance) => [`the stance ${stance}`, { stance }]),
      ...bases.map((basis) => [`the basis ${basis}`, { basis }]),
      ...grades.map((source_reliability) => [
        `the reliability ${source_reliability}`,
        { source_reliability },
      ]),
      ...[1, 6].map((information_credibility) => [
        `the credibility ${information_credibility}`,
        { information_credibility },
      ]),
      ['a source that cannot be told', { source_name: undefined, anonymous: true }],
      ['an estimate with a value', { estimate: { subject: 's', value: 4.5 } }],
      ['an estimate with one bound', { estimate: { subject: 's', max: 4 } }],
      ['a span of nothing', { span: { start: 5, end: 5, sha256: '0'.repeat(64) } }],
    ]),
  );

  refuses(full, {
    'a stance out of the list': [{ stance: 'claims' }, 'stix/enum', '$.stance', '10'],
    'a basis out of the list': [{ basis: 'guessed' }, 'stix/enum', '$.basis', '10'],
    'a reliability of G': [{ source_reliability: 'G' }, 'stix/enum', '$.source_reliability', '10'],
    'a credibility of 0': [
      { information_credibility: 0 },
      'stix/number-range',
      '$.information_credibility',
      'claim',
    ],
    'a credibility of 7': [
      { information_credibility: 7 },
      'stix/number-range',
      '$.information_credibility',
      'claim',
    ],
    'a span that ends before it begins': [
      { span: { start: 6, end: 5, sha256: '0'.repeat(64) } },
      'stix/claim-span',
      '$.span.end',
      'claim',
    ],
    'a span before the text': [
      { span: { start: -1, end: 5, sha256: '0'.repeat(64) } },
      'stix/number-range',
      '$.span.start',
      'claim',
    ],
    'a digest in capitals': [
      { span: { start: 0, end: 5, sha256: 'A'.repeat(64) } },
      'stix/hash-value',
      '$.span.sha256',
      'claim',
    ],
    'an estimate of nothing': [{ estimate: { value: 5 } }, 'stix/missing-property', '$.estimate', 'claim'],
    'an estimate without a number': [{ estimate: { subject: 's' } }, 'stix/any-of', '$.estimate', 'claim'],
    'an estimate with a value and a bound': [
      { estimate: { subject: 's', value: 5, min: 1 } },
      'stix/forbids',
      '$.estimate.value',
      'claim',
    ],
    'bounds turned round': [
      { estimate: { subject: 's', min: 5, max: 1 } },
      'stix/claim-estimate',
      '$.estimate.max',
      'claim',
    ],
    'a proposal of no rule': [
      { proposed_by: { confidence: 0.5 } },
      'stix/missing-property',
      '$.proposed_by',
      'claim',
    ],
    'a proposal surer than sure': [
      { proposed_by: { rule: 'r', confidence: 1.1 } },
      'stix/number-range',
      '$.proposed_by.confidence',
      'claim',
    ],
  });

  warns(full, { 'no source': [{ source_name: undefined }, 'stix/should-have', '$', 'claim'] });

  test('the builder names the extension that defines it and keeps others', () => {
    const other = { [idOf('extension-definition')]: { extension_type: 'property-extension', level: 5 } };
    const built = createClaim({
      report_ref: idOf('report'),
      stance: 'asserts',
      content: 'c',
      anonymous: true,
      extensions: other,
      now: CREATED,
    });
    expect(built['extensions']).toEqual({ ...other, [CLAIM_EXTENSION_ID]: { extension_type: 'new-sdo' } });
    expect(validate(built)).toEqual([]);
    expect(Object.isFrozen(built)).toBe(true);
  });

  test('what goes with a claim is valid itself', () => {
    expect(validate(claimExtensionDefinition())).toEqual([]);
    expect(claimExtensionDefinition().id).toBe(CLAIM_EXTENSION_ID);
    expect(validate(projectIdentity())).toEqual([]);
    expect(claimExtensionDefinition()['created_by_ref']).toBe(projectIdentity().id);
  });
});
