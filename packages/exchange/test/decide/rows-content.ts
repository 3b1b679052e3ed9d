import { TLP2_IDS } from '@qanat/stix';
import { GREEN, type Row } from './row.ts';
import { candidate, foreign, identity, indicator, report, tlp } from './world.ts';

const note = { ...tlp('green'), description: 'told by a friend' };
const marked = (mark: string, selector = 'description') =>
  candidate(indicator('noted', note), { marks: [{ selector, mark }] });
const embargo = '11 embargo';

export const embargoRows: readonly Row[] = [
  {
    rule: embargo,
    case: 'the date has come',
    candidates: [marked('embargo:2026-12-03T10:00:00Z', '')],
    effect: 'whole',
  },
  {
    rule: embargo,
    case: 'a second before it',
    candidates: [marked('embargo:2026-12-03T10:00:01Z', '')],
    effect: 'withheld',
    codes: ['exchange/rule-embargo'],
  },
  {
    rule: embargo,
    case: 'a date that cannot be read',
    candidates: [marked('embargo:soon', '')],
    effect: 'withheld',
    codes: ['exchange/rule-embargo'],
  },
  {
    rule: embargo,
    case: 'a part before its date',
    candidates: [marked('embargo:2027-01-01T00:00:00Z')],
    effect: 'derived',
    codes: ['exchange/rule-embargo'],
    without: 'a friend',
  },
];

const granular = '12 granular';
const part = (level: keyof typeof TLP2_IDS, selectors: string[]) =>
  indicator('part', { ...note, granular_markings: [{ marking_ref: TLP2_IDS[level], selectors }] });

export const granularRows: readonly Row[] = [
  {
    rule: granular,
    case: 'a part at the ceiling',
    candidates: [candidate(part('amber', ['description']))],
    effect: 'whole',
    withText: 'a friend',
  },
  {
    rule: granular,
    case: 'a part above the ceiling',
    candidates: [candidate(part('amber+strict', ['description']))],
    effect: 'derived',
    codes: ['exchange/rule-granular'],
    without: 'a friend',
  },
  {
    rule: granular,
    case: 'a required part above the ceiling',
    candidates: [candidate(part('amber+strict', ['pattern']))],
    effect: 'withheld',
    codes: ['exchange/rule-granular'],
  },
  {
    rule: granular,
    case: 'a part of a foreign object',
    candidates: [foreign(part('amber+strict', ['description']), { onward: 'listed', list: ['qn1desk'] })],
    effect: 'withheld',
    codes: ['exchange/rule-granular'],
  },
  {
    rule: granular,
    case: 'before the code was spoken, a part above GREEN',
    candidates: [candidate(part('amber', ['description']))],
    changes: { channel: { state: 'introduced', opening: 'agreed' } },
    effect: 'derived',
    codes: ['exchange/rule-granular'],
    without: 'a friend',
  },
  {
    rule: granular,
    case: 'one entry of a list',
    candidates: [
      candidate(
        indicator('l', {
          ...tlp('green'),
          labels: ['open', 'closed'],
          granular_markings: [{ marking_ref: TLP2_IDS['amber+strict'], selectors: ['labels.[1]'] }],
        }),
      ),
    ],
    effect: 'derived',
    codes: ['exchange/rule-granular'],
    without: 'closed',
    withText: 'open',
  },
];

const source = '13 source';
const us = identity('Harbour CERT', tlp('green'));
const ours = candidate(indicator('ours', { ...tlp('green'), created_by_ref: us.id }));
const person = identity('Abu Source', tlp('green'));
const told = candidate(report('told', [GREEN.object.id], { ...tlp('green'), x_author: 'Abu Source' }), {
  marks: [{ selector: 'x_author', mark: 'source' }],
});

export const sourceRows: readonly Row[] = [
  {
    rule: source,
    case: 'our name may be shown',
    candidates: [ours, candidate(us)],
    effect: 'whole',
    withText: us.id,
  },
  {
    rule: source,
    case: 'our name gives way to a pseudonym',
    candidates: [ours, candidate(us)],
    changes: { lane: { attribution: 'pseudonym' } },
    effect: 'derived',
    codes: ['exchange/rule-source-creator'],
    without: us.id,
  },
  {
    rule: source,
    case: 'our name must not be shown',
    candidates: [ours, candidate(us)],
    changes: { lane: { attribution: 'must-not' } },
    effect: 'derived',
    codes: ['exchange/rule-source-creator'],
    without: 'Harbour',
  },
  {
    rule: source,
    case: 'our own identity, as a pseudonym',
    candidates: [candidate(us)],
    changes: { lane: { attribution: 'pseudonym' } },
    effect: 'derived',
    codes: ['exchange/rule-source-self'],
    without: 'Harbour',
  },
  {
    rule: source,
    case: 'the creator of a foreign object stays',
    candidates: [
      foreign(ours.object, { onward: 'listed', list: ['qn1desk'] }),
      foreign(us, { onward: 'listed', list: ['qn1desk'] }),
    ],
    changes: { lane: { attribution: 'pseudonym' } },
    effect: 'whole',
    withText: us.id,
  },
  {
    rule: source,
    case: 'a field marked as source, sources open',
    candidates: [told, GREEN],
    changes: { lane: { sources: 'open' } },
    effect: 'whole',
    withText: 'Abu Source',
  },
  {
    rule: source,
    case: 'a field marked as source, by pseudonym',
    candidates: [told, GREEN],
    effect: 'derived',
    codes: ['exchange/rule-source-pseudonym'],
    without: 'Abu Source',
    withText: '"x_author":"source ',
  },
  {
    rule: source,
    case: 'a field marked as source, withheld',
    candidates: [told, GREEN],
    changes: { lane: { sources: 'withhold' } },
    effect: 'derived',
    codes: ['exchange/rule-source-withheld'],
    without: 'x_author',
  },
  {
    rule: source,
    case: 'a person who is a source, by pseudonym',
    candidates: [candidate(person, { marks: [{ selector: '', mark: 'source' }] })],
    effect: 'derived',
    codes: ['exchange/rule-source-pseudonym'],
    without: 'Abu Source',
    withText: '"name":"Source ',
  },
  {
    rule: source,
    case: 'a person who is a source, withheld',
    candidates: [candidate(person, { marks: [{ selector: '', mark: 'source' }] })],
    changes: { lane: { sources: 'withhold' } },
    effect: 'withheld',
    codes: ['exchange/rule-source-object'],
  },
];

const personal = '16 personal data';

export const personalRows: readonly Row[] = [
  {
    rule: personal,
    case: 'stripped by default',
    candidates: [marked('personal')],
    effect: 'derived',
    codes: ['exchange/rule-personal-data'],
    without: 'a friend',
  },
  {
    rule: personal,
    case: 'kept where the agreement says so',
    candidates: [marked('personal')],
    changes: { lane: { personal_data: 'keep' } },
    effect: 'whole',
    withText: 'a friend',
  },
  {
    rule: personal,
    case: 'an object that is personal as a whole',
    candidates: [marked('personal', '')],
    effect: 'withheld',
    codes: ['exchange/rule-personal-data-object'],
  },
];
