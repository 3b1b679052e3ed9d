import { TLP2_IDS } from '@qanat/stix';
import { handlingMarking } from '../../src/decide/handling.ts';
import type { GrantFact } from '../../src/decide/index.ts';
import { saltedHash } from '../../src/decide/release-digest.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import { AMBER, GREEN, type Row } from './row.ts';
import { candidate, foreign, indicator, NOW, OTHER, PARTNER, SELF, statement, tlp, uuid } from './world.ts';

const ORIGIN = 'qn1origin';
const amber = indicator('their amber', tlp('amber'));
const green = indicator('their green', tlp('green'));
const clear = indicator('their clear', tlp('clear'));
const strict = indicator('their strict', tlp('amber+strict'));

function grantFor(object: typeof amber, changes: Partial<GrantFact> = {}): GrantFact {
  const { salt, bytes } = candidate(object);
  return {
    hash: `sha256:${object.id}`,
    by: OTHER,
    obj: object.id,
    digest: saltedHash(salt, bytes, nodeCrypto),
    to: [PARTNER],
    max: 'green',
    purpose: ['detect'],
    until: '2027-01-01T00:00:00Z',
    ...changes,
  };
}

const third = '07 third party';
const asks = ['exchange/rule-third-party-ask'] as const;
const asked = [foreign(amber, { onward: 'ask' })];

export const thirdPartyRows: readonly Row[] = [
  { rule: third, case: 'our own material', candidates: [AMBER], effect: 'whole' },
  {
    rule: third,
    case: 'onward none',
    candidates: [foreign(amber, { onward: 'none' })],
    effect: 'withheld',
    codes: ['exchange/rule-third-party-none'],
  },
  {
    rule: third,
    case: 'onward none, whatever is granted',
    candidates: [foreign(amber, { onward: 'none' })],
    changes: { grants: [grantFor(amber)] },
    effect: 'withheld',
    codes: ['exchange/rule-third-party-none'],
  },
  { rule: third, case: 'onward ask', candidates: asked, effect: 'ask', codes: asks },
  {
    rule: third,
    case: 'onward ask, an analyst here agreed: not hers to say',
    candidates: asked,
    changes: { approvals: [{ id: amber.id, rules: [third], by: 'ali' }] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'onward ask, granted',
    candidates: asked,
    changes: { grants: [grantFor(amber)] },
    effect: 'whole',
    codes: ['exchange/rule-third-party-granted'],
  },
  {
    rule: third,
    case: 'granted for another object',
    candidates: asked,
    changes: { grants: [grantFor(amber, { obj: green.id })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted for another version',
    candidates: asked,
    changes: { grants: [grantFor(amber, { digest: 'sha256:00' })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted for another recipient',
    candidates: asked,
    changes: { grants: [grantFor(amber, { to: [OTHER] })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted by somebody else',
    candidates: asked,
    changes: { grants: [grantFor(amber, { by: SELF })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted for another purpose',
    candidates: asked,
    changes: { grants: [grantFor(amber, { purpose: ['hunt'] })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted until a moment ago',
    candidates: asked,
    changes: { grants: [grantFor(amber, { until: NOW })] },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'granted by the originator whom the stamp names',
    candidates: [foreign(amber, { onward: 'ask' }, { originator: ORIGIN })],
    changes: { grants: [grantFor(amber, { by: ORIGIN })] },
    effect: 'whole',
    codes: ['exchange/rule-third-party-granted'],
  },
  {
    rule: third,
    case: 'the last hop granted, the first was not asked',
    candidates: [foreign(amber, { onward: 'ask' }, { custody: [{ by: ORIGIN, onward: 'ask' }] })],
    changes: { grants: [grantFor(amber)] },
    effect: 'ask',
    codes: ['exchange/rule-third-party-granted', ...asks],
  },
  {
    rule: third,
    case: 'onward listed, the partner among them',
    candidates: [foreign(amber, { onward: 'listed', list: [PARTNER] })],
    effect: 'whole',
  },
  {
    rule: third,
    case: 'onward listed, the partner not among them',
    candidates: [foreign(amber, { onward: 'listed', list: ['qn1x'] })],
    effect: 'withheld',
    codes: ['exchange/rule-third-party-listed'],
  },
  {
    rule: third,
    case: 'onward tlp, CLEAR',
    candidates: [foreign(clear, { onward: 'tlp' })],
    effect: 'whole',
  },
  {
    rule: third,
    case: 'onward tlp, GREEN, inside the community',
    candidates: [foreign(green, { onward: 'tlp' })],
    changes: { house: { community: [PARTNER] } },
    effect: 'whole',
  },
  {
    rule: third,
    case: 'onward tlp, GREEN, outside the community',
    candidates: [foreign(green, { onward: 'tlp' })],
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'onward tlp, AMBER, a named client',
    candidates: [foreign(amber, { onward: 'tlp', list: [PARTNER] })],
    effect: 'whole',
  },
  {
    rule: third,
    case: 'onward tlp, AMBER, inside the community',
    candidates: [foreign(amber, { onward: 'tlp' })],
    changes: { house: { community: [PARTNER] } },
    effect: 'ask',
    codes: asks,
  },
  {
    rule: third,
    case: 'onward tlp, AMBER+STRICT, even to a named client',
    candidates: [foreign(strict, { onward: 'tlp', list: [PARTNER] })],
    changes: { lane: { ceiling: 'red' } },
    effect: 'withheld',
    codes: ['exchange/rule-third-party-tlp'],
  },
  {
    rule: third,
    case: 'an earlier hop says none',
    candidates: [foreign(clear, { onward: 'tlp' }, { custody: [{ by: ORIGIN, onward: 'none' }] })],
    effect: 'withheld',
    codes: ['exchange/rule-third-party-none'],
  },
  {
    rule: third,
    case: 'our report, one of whose inputs says none',
    candidates: [
      candidate(clear, {
        inputs: [
          { onward: 'tlp', tlp: 'clear' },
          { onward: 'none', by: OTHER },
        ],
      }),
    ],
    effect: 'withheld',
    codes: ['exchange/rule-third-party-none'],
  },
  {
    rule: third,
    case: 'back to the partner whose input it was',
    candidates: [candidate(clear, { inputs: [{ onward: 'none', by: PARTNER }] })],
    effect: 'whole',
  },
];

const controlled = { onward: 'listed', list: [PARTNER], orcon: true } as const;
const orcon = '08 orcon';

export const orconRows: readonly Row[] = [
  {
    rule: orcon,
    case: 'foreign, without originator control',
    candidates: [foreign(amber, { onward: 'listed', list: [PARTNER] })],
    effect: 'whole',
  },
  {
    rule: orcon,
    case: 'foreign, under originator control',
    candidates: [foreign(amber, controlled)],
    effect: 'ask',
    codes: ['exchange/rule-orcon'],
  },
  {
    rule: orcon,
    case: 'the originator granted it',
    candidates: [foreign(amber, controlled)],
    changes: { grants: [grantFor(amber)] },
    effect: 'whole',
  },
  {
    rule: orcon,
    case: 'our extract of controlled material',
    candidates: [candidate(amber, { inputs: [{ ...controlled, by: OTHER }] })],
    effect: 'ask',
    codes: ['exchange/rule-orcon-extract'],
  },
  {
    rule: orcon,
    case: 'an analyst here agreed: not hers to say',
    candidates: [foreign(amber, controlled)],
    changes: { approvals: [{ id: amber.id, rules: [orcon], by: 'ali' }] },
    effect: 'ask',
    codes: ['exchange/rule-orcon'],
  },
];

const open = { onward: 'tlp' } as const;
const eyes = '09 eyes';

export const eyesRows: readonly Row[] = [
  { rule: eyes, case: 'no list', candidates: [foreign(clear, open)], effect: 'whole' },
  {
    rule: eyes,
    case: 'on the release list',
    candidates: [foreign(clear, { ...open, rel: [PARTNER] })],
    effect: 'whole',
  },
  {
    rule: eyes,
    case: 'not on the release list',
    candidates: [foreign(clear, { ...open, rel: ['qn1x'] })],
    effect: 'withheld',
    codes: ['exchange/rule-eyes-rel'],
  },
  {
    rule: eyes,
    case: 'excluded',
    candidates: [foreign(clear, { ...open, notrel: [PARTNER] })],
    effect: 'withheld',
    codes: ['exchange/rule-eyes-notrel'],
  },
  {
    rule: eyes,
    case: 'somebody else is excluded',
    candidates: [foreign(clear, { ...open, notrel: ['qn1x'] })],
    effect: 'whole',
  },
  {
    rule: eyes,
    case: 'our own mark: for others only',
    candidates: [{ ...AMBER, marks: [{ selector: '', mark: 'rel:qn1x,qn1y' }] }],
    effect: 'withheld',
    codes: ['exchange/rule-eyes-rel'],
  },
  {
    rule: eyes,
    case: 'our own mark: for this partner too',
    candidates: [{ ...AMBER, marks: [{ selector: '', mark: `rel:qn1x,${PARTNER}` }] }],
    effect: 'whole',
  },
  {
    rule: eyes,
    case: 'a part is not for this partner',
    candidates: [
      candidate(indicator('e', { ...tlp('green'), description: 'not for them' }), {
        marks: [{ selector: 'description', mark: `notrel:${PARTNER}` }],
      }),
    ],
    effect: 'derived',
    codes: ['exchange/rule-eyes-notrel'],
    without: 'not for them',
  },
];

function coded(code: 'H0' | 'H1' | 'H2' | 'H3'): ReturnType<typeof indicator> {
  return {
    ...handlingMarking(
      { scheme: 'europol', code },
      { id: `marking-definition--${uuid(code)}`, created: NOW },
    ),
    ...tlp('clear'),
  };
}
function under(code: 'H0' | 'H1' | 'H2' | 'H3'): ReturnType<typeof indicator> {
  return indicator(`under ${code}`, { object_marking_refs: [TLP2_IDS.clear, coded(code).id] });
}
const worded = statement('INTERPOL H2: ask first', tlp('clear'));
const handling = '10 handling';
const provider = ['exchange/rule-handling-provider'] as const;

export const handlingRows: readonly Row[] = [
  { rule: handling, case: 'no handling code', candidates: [GREEN], effect: 'whole' },
  {
    rule: handling,
    case: 'H0 is carried',
    candidates: [candidate(under('H0')), candidate(coded('H0'))],
    effect: 'whole',
    codes: ['exchange/rule-handling-carried'],
  },
  {
    rule: handling,
    case: 'H1 is carried',
    candidates: [candidate(under('H1')), candidate(coded('H1'))],
    effect: 'whole',
    codes: ['exchange/rule-handling-carried'],
  },
  {
    rule: handling,
    case: 'H1 where the lane allows judicial use',
    candidates: [candidate(under('H1')), candidate(coded('H1'))],
    changes: { lane: { purpose: ['judicial'] } },
    effect: 'ask',
    codes: ['exchange/rule-handling-court'],
  },
  {
    rule: handling,
    case: 'H2 of our own asks a person',
    candidates: [candidate(under('H2')), candidate(coded('H2'))],
    effect: 'ask',
    codes: provider,
  },
  {
    rule: handling,
    case: 'H2 of our own, a person agreed',
    candidates: [candidate(under('H2')), candidate(coded('H2'))],
    changes: { approvals: [{ id: under('H2').id, rules: [handling], by: 'ali' }] },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
  },
  {
    rule: handling,
    case: 'H2 of others asks the provider',
    candidates: [foreign(under('H2'), open), foreign(coded('H2'), open)],
    changes: { approvals: [{ id: under('H2').id, rules: [handling], by: 'ali' }] },
    effect: 'ask',
    codes: provider,
  },
  {
    rule: handling,
    case: 'H2 of others, granted',
    candidates: [foreign(under('H2'), open), foreign(coded('H2'), open)],
    changes: { grants: [grantFor(under('H2'), { max: 'clear' })] },
    effect: 'whole',
    codes: ['exchange/rule-handling-granted'],
  },
  {
    rule: handling,
    case: 'H2 in the words of a statement',
    candidates: [
      candidate(indicator('w', { object_marking_refs: [TLP2_IDS.clear, worded.id] })),
      candidate(worded),
    ],
    effect: 'ask',
    codes: provider,
  },
  {
    rule: handling,
    case: 'H3 needs a person',
    candidates: [candidate(under('H3')), candidate(coded('H3'))],
    effect: 'ask',
    codes: ['exchange/rule-handling-text'],
  },
];
