import { TLP1_IDS, TLP2_IDS, tlpMarkingObject } from '@qanat/stix';
import { AMBER, GREEN, type Row } from './row.ts';
import { candidate, indicator, marking, OTHER, PARTNER, report, SELF, sdo, statement, tlp } from './world.ts';

const agreement = {
  hash: 'sha256:00',
  start: '2026-01-01T00:00:00Z',
  end: '2027-01-01T00:00:00Z',
  active: true,
};
const red = candidate(indicator('red indicator', tlp('red')));
const unmarked = candidate(indicator('unmarked'));
const unknownDefinition = marking('house rule 7', { definition_type: 'x-house', definition: { rule: 7 } });
const forged = marking('fake', { name: 'TLP:CLEAR', definition_type: 'tlp', definition: { tlp: 'clear' } });
const licence = statement('Copyright 2026. Free to use.', tlp('clear'));
const redPart = indicator('red part', {
  ...tlp('green'),
  description: 'only for named persons',
  granular_markings: [{ marking_ref: TLP2_IDS.red, selectors: ['description'] }],
});

export const agreementRows: readonly Row[] = [
  { rule: '01 agreement', case: 'in force, in time, in its direction', candidates: [AMBER], effect: 'whole' },
  {
    rule: '01 agreement',
    case: 'channel suspended',
    candidates: [AMBER],
    changes: { channel: { state: 'suspended' } },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-suspended'],
  },
  {
    rule: '01 agreement',
    case: 'channel ended',
    candidates: [AMBER],
    changes: { channel: { state: 'ended' } },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-ended'],
  },
  {
    rule: '01 agreement',
    case: 'not signed by both',
    candidates: [AMBER],
    changes: { channel: { agreement: { ...agreement, active: false } } },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-inactive'],
  },
  {
    rule: '01 agreement',
    case: 'a second before it begins',
    candidates: [AMBER],
    changes: { now: '2025-12-31T23:59:59Z' },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-dates'],
  },
  {
    rule: '01 agreement',
    case: 'the moment it begins',
    candidates: [AMBER],
    changes: { now: '2026-01-01T00:00:00Z' },
    effect: 'whole',
  },
  {
    rule: '01 agreement',
    case: 'the moment it ends',
    candidates: [AMBER],
    changes: { now: '2027-01-01T00:00:00Z' },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-dates'],
  },
  {
    rule: '01 agreement',
    case: 'the lane of the other direction',
    candidates: [AMBER],
    changes: { lane: { from: PARTNER, to: SELF } },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-direction'],
  },
  {
    rule: '01 agreement',
    case: 'the lane to somebody else',
    candidates: [AMBER],
    changes: { recipient: OTHER },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-direction'],
  },
  {
    rule: '01 agreement',
    case: 'a lane without the verb put',
    candidates: [AMBER],
    changes: { lane: { verbs: [] } },
    effect: 'withheld',
    codes: ['exchange/rule-agreement-verb'],
  },
];

export const spokenRows: readonly Row[] = [
  { rule: '02 spoken', case: 'AMBER after the code was spoken', candidates: [AMBER], effect: 'whole' },
  {
    rule: '02 spoken',
    case: 'AMBER before',
    candidates: [AMBER],
    changes: { channel: { state: 'introduced', opening: 'agreed' } },
    effect: 'withheld',
    codes: ['exchange/rule-spoken'],
  },
  {
    rule: '02 spoken',
    case: 'GREEN before, opened by the invitation',
    candidates: [GREEN],
    changes: { channel: { state: 'introduced', opening: 'agreed' } },
    effect: 'whole',
  },
  {
    rule: '02 spoken',
    case: 'GREEN before, opened to CLEAR only',
    candidates: [GREEN],
    changes: { channel: { state: 'introduced', opening: 'agreed' }, lane: { introduced_ceiling: 'clear' } },
    effect: 'withheld',
    codes: ['exchange/rule-spoken'],
  },
  {
    rule: '02 spoken',
    case: 'AMBER before, although the lane names AMBER',
    candidates: [AMBER],
    changes: { channel: { state: 'introduced', opening: 'agreed' }, lane: { introduced_ceiling: 'amber' } },
    effect: 'withheld',
    codes: ['exchange/rule-spoken'],
  },
  {
    rule: '02 spoken',
    case: 'CLEAR before, opened to nothing',
    candidates: [candidate(indicator('c', tlp('clear')))],
    changes: { channel: { state: 'introduced', opening: 'nothing' } },
    effect: 'withheld',
    codes: ['exchange/rule-spoken-closed'],
  },
];

export const scopeRows: readonly Row[] = [
  { rule: '03 scope', case: 'a type that the agreement lists', candidates: [AMBER], effect: 'whole' },
  {
    rule: '03 scope',
    case: 'a type that it does not list',
    candidates: [candidate(sdo('tool', 't', { name: 't', ...tlp('green') }))],
    effect: 'withheld',
    codes: ['exchange/rule-scope-type'],
  },
  {
    rule: '03 scope',
    case: 'a marking definition, never listed',
    candidates: [candidate(licence)],
    effect: 'whole',
  },
  {
    rule: '03 scope',
    case: 'one envelope left of the day',
    candidates: [AMBER],
    changes: { quotaUsed: { envelopes: 1999, bytes: 0 } },
    effect: 'whole',
  },
  {
    rule: '03 scope',
    case: 'no envelope left',
    candidates: [AMBER],
    changes: { quotaUsed: { envelopes: 2000, bytes: 0 } },
    effect: 'ask',
    codes: ['exchange/rule-scope-envelopes'],
  },
  {
    rule: '03 scope',
    case: 'too few bytes left',
    candidates: [AMBER],
    changes: { quotaUsed: { envelopes: 0, bytes: 104_857_599 } },
    effect: 'ask',
    codes: ['exchange/rule-scope-bytes'],
  },
  {
    rule: '03 scope',
    case: 'no envelope left, a person agreed',
    candidates: [AMBER],
    changes: {
      quotaUsed: { envelopes: 0, bytes: 104_857_599 },
      approvals: [
        { id: AMBER.object.id, rules: ['03 scope'], by: 'ali' },
        { id: '*', rules: ['03 scope'], by: 'ali' },
      ],
    },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
  },
  {
    rule: '03 scope',
    case: 'each fits, all together do not',
    candidates: [AMBER, GREEN],
    changes: { lane: { quota: { envelopes_day: 1, bytes_day: 1_000_000, objects_envelope: 1 } } },
    effect: 'ask',
    codes: ['exchange/rule-scope-amount'],
  },
];

export const unknownMarkingRows: readonly Row[] = [
  {
    rule: '04 unknown marking',
    case: 'a statement',
    candidates: [
      candidate(indicator('i', { object_marking_refs: [TLP2_IDS.green, licence.id] })),
      candidate(licence),
    ],
    effect: 'whole',
  },
  {
    rule: '04 unknown marking',
    case: 'a marking without a definition here',
    candidates: [candidate(indicator('i', { object_marking_refs: [unknownDefinition.id, TLP2_IDS.green] }))],
    effect: 'ask',
    codes: ['exchange/rule-unknown-marking'],
  },
  {
    rule: '04 unknown marking',
    case: 'a definition of an unknown kind',
    candidates: [
      candidate(indicator('i', { object_marking_refs: [unknownDefinition.id, TLP2_IDS.green] })),
      candidate(unknownDefinition),
    ],
    effect: 'ask',
    codes: ['exchange/rule-unknown-marking'],
  },
  {
    rule: '04 unknown marking',
    case: 'a person has read it',
    candidates: [
      candidate(indicator('i', { object_marking_refs: [unknownDefinition.id, TLP2_IDS.green] })),
      candidate(unknownDefinition),
    ],
    changes: { approvals: [{ id: indicator('i').id, rules: ['04 unknown marking'], by: 'ali' }] },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
  },
  {
    rule: '04 unknown marking',
    case: 'on a part only',
    candidates: [
      candidate(
        indicator('i', {
          ...tlp('green'),
          granular_markings: [{ marking_ref: unknownDefinition.id, selectors: ['name'] }],
        }),
      ),
      candidate(unknownDefinition),
    ],
    effect: 'ask',
    codes: ['exchange/rule-unknown-marking'],
  },
  {
    rule: '04 unknown marking',
    case: 'a forged TLP:CLEAR',
    candidates: [candidate(indicator('i', { object_marking_refs: [forged.id] })), candidate(forged)],
    effect: 'withheld',
    codes: ['exchange/rule-unknown-marking-forged'],
  },
  {
    rule: '04 unknown marking',
    case: 'the forged definition itself',
    candidates: [candidate(forged)],
    effect: 'withheld',
    codes: ['exchange/rule-unknown-marking-forged'],
  },
  {
    rule: '04 unknown marking',
    case: 'the published TLP of either version',
    candidates: [candidate(indicator('i', { object_marking_refs: [TLP1_IDS.green] }))],
    effect: 'whole',
  },
  {
    rule: '04 unknown marking',
    case: 'the standard definition itself is known to all',
    candidates: [candidate(tlpMarkingObject('green'))],
    effect: 'whole',
  },
];

export const ceilingRows: readonly Row[] = [
  { rule: '05 ceiling', case: 'AMBER at a ceiling of AMBER', candidates: [AMBER], effect: 'whole' },
  {
    rule: '05 ceiling',
    case: 'AMBER at a ceiling of GREEN',
    candidates: [AMBER],
    changes: { lane: { ceiling: 'green' } },
    effect: 'withheld',
    codes: ['exchange/rule-ceiling'],
  },
  {
    rule: '05 ceiling',
    case: 'AMBER+STRICT at a ceiling of AMBER',
    candidates: [candidate(indicator('s', tlp('amber+strict')))],
    effect: 'withheld',
    codes: ['exchange/rule-ceiling'],
  },
  {
    rule: '05 ceiling',
    case: 'TLP 1 AMBER at a ceiling of GREEN',
    candidates: [candidate(indicator('1', { object_marking_refs: [TLP1_IDS.amber] }))],
    changes: { lane: { ceiling: 'green' } },
    effect: 'withheld',
    codes: ['exchange/rule-ceiling'],
  },
  {
    rule: '05 ceiling',
    case: 'the strictest of two markings',
    candidates: [candidate(indicator('2', tlp('clear', 'amber')))],
    changes: { lane: { ceiling: 'green' } },
    effect: 'withheld',
    codes: ['exchange/rule-ceiling'],
  },
  {
    rule: '05 ceiling',
    case: 'unmarked, house default AMBER, ceiling AMBER',
    candidates: [unmarked],
    effect: 'whole',
  },
  {
    rule: '05 ceiling',
    case: 'unmarked, house default AMBER, ceiling GREEN',
    candidates: [unmarked],
    changes: { lane: { ceiling: 'green' } },
    effect: 'withheld',
    codes: ['exchange/rule-ceiling-default'],
  },
  {
    rule: '05 ceiling',
    case: 'CLEAR, but its input was given as AMBER',
    candidates: [
      candidate(indicator('o', tlp('clear')), {
        inputs: [{ onward: 'listed', list: [PARTNER], tlp: 'amber', by: OTHER }],
      }),
    ],
    changes: { lane: { ceiling: 'green' } },
    effect: 'withheld',
    codes: ['exchange/rule-ceiling'],
  },
];

export const redRows: readonly Row[] = [
  { rule: '06 red', case: 'AMBER', candidates: [AMBER], effect: 'whole' },
  {
    rule: '06 red',
    case: 'RED on a lane that may carry RED',
    candidates: [red],
    changes: { lane: { ceiling: 'red' } },
    effect: 'ask',
    codes: ['exchange/rule-red'],
  },
  {
    rule: '06 red',
    case: 'RED, a person agreed',
    candidates: [red],
    changes: { lane: { ceiling: 'red' }, approvals: [{ id: red.object.id, rules: ['06 red'], by: 'ali' }] },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
  },
  {
    rule: '06 red',
    case: 'RED, a person agreed to another object',
    candidates: [red],
    changes: { lane: { ceiling: 'red' }, approvals: [{ id: AMBER.object.id, rules: ['06 red'], by: 'ali' }] },
    effect: 'ask',
    codes: ['exchange/rule-red'],
  },
  {
    rule: '06 red',
    case: 'a red part of a green object',
    candidates: [candidate(redPart)],
    changes: { lane: { ceiling: 'red' } },
    effect: 'derived',
    codes: ['exchange/rule-red-part'],
    without: 'named persons',
  },
  {
    rule: '06 red',
    case: 'a red part, a person agreed',
    candidates: [candidate(redPart)],
    changes: { lane: { ceiling: 'red' }, approvals: [{ id: redPart.id, rules: ['06 red'], by: 'ali' }] },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
    withText: 'named persons',
  },
  {
    rule: '06 red',
    case: 'a report with nothing red in it',
    candidates: [candidate(report('r', [GREEN.object.id], tlp('green'))), GREEN],
    changes: { lane: { ceiling: 'red' } },
    effect: 'whole',
  },
];
