import { TLP2_IDS } from '@qanat/stix';
import { AMBER, GREEN, type Row } from './row.ts';
import {
  candidate,
  foreign,
  indicator,
  marking,
  relationship,
  report,
  sdo,
  statement,
  tlp,
  uuid,
} from './world.ts';

const secret = candidate(indicator('secret', tlp('red')));
const note = { ...tlp('green'), description: 'told by a friend' };
const marked = (mark: string, selector = 'description') =>
  candidate(indicator('noted', note), { marks: [{ selector, mark }] });

const references = '14 references';
const hidden = candidate({
  type: 'ipv4-addr',
  spec_version: '2.1',
  id: 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
  value: '198.51.100.3',
  ...tlp('red'),
});
const hiddenId = hidden.object.id;
const text = (description: string) => candidate(indicator('text', { ...tlp('green'), description }));
const withRefs = (refs: string[], extra = {}) =>
  candidate(report('refs', refs, { ...tlp('green'), ...extra }));
const strip = ['exchange/rule-references'] as const;
const secretMarking = statement('a secret arrangement', tlp('red'));
const derivedTarget = candidate(indicator('target', note), {
  marks: [{ selector: 'description', mark: 'personal' }],
});
const translation = sdo('language-content', 'ar', {
  object_ref: derivedTarget.object.id,
  contents: { ar: { description: 'أخبرنا به صديق' } },
  ...tlp('green'),
});
const looseMarking = marking('loose', { definition_type: 'statement', definition: { statement: 'x' } });

export const referenceRows: readonly Row[] = [
  {
    rule: references,
    case: 'all that it refers to goes',
    candidates: [withRefs([GREEN.object.id]), GREEN],
    effect: 'whole',
  },
  {
    rule: references,
    case: 'one of two entries is withheld',
    candidates: [withRefs([GREEN.object.id, hiddenId]), GREEN, hidden],
    effect: 'derived',
    codes: strip,
    without: hiddenId,
  },
  {
    rule: references,
    case: 'one of two is not even here: no different',
    candidates: [withRefs([GREEN.object.id, hiddenId]), GREEN],
    effect: 'derived',
    codes: strip,
    without: hiddenId,
  },
  {
    rule: references,
    case: 'all entries are withheld',
    candidates: [withRefs([hiddenId]), hidden],
    effect: 'withheld',
    codes: ['exchange/rule-references', 'exchange/rule-references-emptied'],
  },
  {
    rule: references,
    case: 'an end of a relationship is withheld',
    candidates: [candidate(relationship(GREEN.object.id, secret.object.id, tlp('green'))), GREEN, secret],
    effect: 'withheld',
    codes: ['exchange/rule-references-required'],
  },
  {
    rule: references,
    case: 'a foreign object cannot lose a reference',
    candidates: [
      foreign(withRefs([GREEN.object.id, hiddenId]).object, { onward: 'listed', list: ['qn1desk'] }),
      GREEN,
      hidden,
    ],
    effect: 'withheld',
    codes: strip,
  },
  {
    rule: references,
    case: 'an id inside a text',
    candidates: [text(`compare ${hiddenId.toUpperCase()}.`), hidden],
    effect: 'derived',
    codes: strip,
    without: 'compare',
  },
  {
    rule: references,
    case: 'the UUID alone, of an address that can be guessed',
    candidates: [text(`compare ${hiddenId.slice(-36)}.`)],
    effect: 'derived',
    codes: strip,
    without: 'compare',
  },
  {
    rule: references,
    case: 'a UUID that is nobody’s',
    candidates: [text(`CLSID {${uuid('windows')}}`)],
    effect: 'whole',
  },
  {
    rule: references,
    case: 'an id inside a pattern',
    candidates: [
      candidate(indicator('p', { ...tlp('green'), pattern: `[x-a:b_ref = '${hiddenId}']` })),
      hidden,
    ],
    effect: 'withheld',
    codes: strip,
  },
  {
    rule: references,
    case: 'an id inside a custom property: nobody may cut it',
    candidates: [candidate(indicator('x', { ...tlp('green'), x_note: `see ${hiddenId}` })), hidden],
    effect: 'ask',
    codes: ['exchange/rule-references-inside'],
  },
  {
    rule: references,
    case: 'a reference follows a derived object',
    candidates: [withRefs([derivedTarget.object.id]), derivedTarget],
    effect: 'derived',
    codes: ['exchange/rule-references-renamed'],
    without: derivedTarget.object.id,
  },
  {
    rule: references,
    case: 'a foreign object cannot follow it',
    candidates: [
      foreign(withRefs([derivedTarget.object.id]).object, { onward: 'listed', list: ['qn1desk'] }),
      derivedTarget,
    ],
    effect: 'withheld',
    codes: ['exchange/rule-references-renamed'],
  },
  {
    rule: references,
    case: 'a marking whose definition is withheld',
    candidates: [
      candidate(indicator('m', { object_marking_refs: [TLP2_IDS.green, secretMarking.id] })),
      candidate(secretMarking),
    ],
    effect: 'withheld',
    codes: ['exchange/rule-references-marking'],
  },
  {
    rule: references,
    case: 'a marking whose definition is known but not sent',
    candidates: [candidate(indicator('m', { object_marking_refs: [TLP2_IDS.green, looseMarking.id] }))],
    changes: { markings: [looseMarking] },
    effect: 'withheld',
    codes: ['exchange/rule-references-marking'],
  },
  {
    rule: references,
    case: 'a translation of what was cut',
    candidates: [candidate(translation), derivedTarget],
    effect: 'withheld',
    codes: ['exchange/rule-references-translation', 'exchange/rule-references-renamed'],
  },
  {
    rule: references,
    case: 'what the partner sent itself counts as present',
    candidates: [withRefs([GREEN.object.id, hiddenId]), GREEN],
    changes: { recipientHolds: [hiddenId] },
    effect: 'whole',
  },
];

const validity = '15 validity';
const broken = candidate(indicator('broken', { ...tlp('green'), confidence: 500 }));

export const validityRows: readonly Row[] = [
  { rule: validity, case: 'a valid object', candidates: [GREEN], effect: 'whole' },
  {
    rule: validity,
    case: 'an object that never was valid',
    candidates: [broken],
    effect: 'withheld',
    codes: ['exchange/rule-validity-whole'],
  },
  {
    rule: validity,
    case: 'a required property was cut',
    candidates: [marked('personal', 'pattern')],
    effect: 'withheld',
    codes: ['exchange/rule-validity-derived'],
  },
];

const selfHarm = '17 self-harm';
const mention = ['exchange/rule-self-harm-mention'] as const;
const assets = { house: { ownAssets: ['harbour.example', '192.0.2.0/24', '2001:db8:7::/48'] } };

export const selfHarmRows: readonly Row[] = [
  { rule: selfHarm, case: 'nothing of ours', candidates: [AMBER], changes: assets, effect: 'whole' },
  {
    rule: selfHarm,
    case: 'marked as own asset',
    candidates: [marked('own-asset', '')],
    effect: 'ask',
    codes: ['exchange/rule-self-harm-asset'],
  },
  {
    rule: selfHarm,
    case: 'locked by an investigation',
    candidates: [marked('lock', '')],
    effect: 'ask',
    codes: ['exchange/rule-self-harm-lock'],
  },
  {
    rule: selfHarm,
    case: 'a canary',
    candidates: [marked('canary', '')],
    effect: 'ask',
    codes: ['exchange/rule-self-harm-canary'],
  },
  {
    rule: selfHarm,
    case: 'locked, and a person agreed',
    candidates: [marked('lock', '')],
    changes: { approvals: [{ id: indicator('noted').id, rules: [selfHarm], by: 'ali' }] },
    effect: 'whole',
    codes: ['exchange/rule-approved'],
  },
  {
    rule: selfHarm,
    case: 'our domain in a text',
    candidates: [text('mail from mx1.harbour.example.')],
    changes: assets,
    effect: 'ask',
    codes: mention,
  },
  {
    rule: selfHarm,
    case: 'a domain that only ends alike',
    candidates: [text('mail from notharbour.example')],
    changes: assets,
    effect: 'whole',
  },
  {
    rule: selfHarm,
    case: 'our address in a pattern',
    candidates: [candidate(indicator('a', { ...tlp('green'), pattern: "[ipv4-addr:value = '192.0.2.77']" }))],
    changes: assets,
    effect: 'ask',
    codes: mention,
  },
  {
    rule: selfHarm,
    case: 'our address with harmless dots and a port',
    candidates: [text('C2 at 192[.]0[.]2[.]9:443')],
    changes: assets,
    effect: 'ask',
    codes: mention,
  },
  {
    rule: selfHarm,
    case: 'a network that contains ours',
    candidates: [text('block 192.0.0.0/16')],
    changes: assets,
    effect: 'ask',
    codes: mention,
  },
  {
    rule: selfHarm,
    case: 'our IPv6',
    candidates: [text('from 2001:db8:7:1::5')],
    changes: assets,
    effect: 'ask',
    codes: mention,
  },
];
