import type { Agreement, AgreementState, LaneTerms } from '@qanat/api';
import { type AgreementOverview, agreementsOf, type Home, type Lang } from '@qanat/app';
import { serverText } from './texts.ts';

/** The agreement in force first, then a proposal that waits. */
export async function presentAgreements(home: Home, chan: string, lang: Lang): Promise<Agreement[]> {
  const all = await agreementsOf(home, chan);
  const active = all.findLast(({ state }) => state === 'active');
  const open = all.findLast(({ state }) => state === 'proposed' || state === 'signed');
  return [active, open].filter((one) => one !== undefined).map((one) => presentAgreement(home, one, lang));
}

export function presentAgreement(home: Home, one: AgreementOverview, lang: Lang): Agreement {
  const { nodeId } = home.self.keys;
  const { agreement, signatures } = one;
  return {
    hash: one.hash,
    version: one.version,
    state: standingOf(one, nodeId),
    title: { en: agreement.title['en'] ?? '', ar: agreement.title['ar'] ?? agreement.title['en'] ?? '' },
    start: agreement.start,
    end: agreement.end,
    signedByUs: signatures.some(({ node }) => node === nodeId),
    signedByThem: signatures.some(({ node }) => node !== nodeId),
    lanes: agreement.lanes.map((lane) => ({
      direction: lane.from === nodeId ? 'out' : 'in',
      terms: toTerms(lane),
      sentences: sentencesOf(toTerms(lane), lang),
    })),
  };
}

/** Where an agreement stands, seen from here. */
export function standingOf(one: AgreementOverview | undefined, nodeId: string): AgreementState {
  switch (one?.state) {
    case undefined:
      return 'none';
    case 'active':
      return 'active';
    case 'refused':
      return 'refused';
    case 'proposed':
      return one.proposer === nodeId ? 'proposed' : 'to-sign';
    case 'signed':
      return 'proposed';
    default:
      return 'ended';
  }
}

type Lane = AgreementOverview['agreement']['lanes'][number];

export function toTerms(lane: Lane): LaneTerms {
  return {
    ...lane,
    types: [...lane.types],
    purpose: [...lane.purpose],
    deny_purpose: [...lane.deny_purpose],
    onward_list: [...lane.onward_list],
    verbs: ['put'],
    quota: { ...lane.quota },
  };
}

const SEPARATOR: Record<Lang, string> = { en: ', ', ar: '، ' };

/** A lane's terms as sentences, those that matter most first. */
function sentencesOf(terms: LaneTerms, lang: Lang): Agreement['lanes'][number]['sentences'] {
  const say = (key: string, code: string, params?: Record<string, string | number>) => ({
    key,
    label: serverText(`server/term-${key}`, undefined, lang),
    text: serverText(code, params, lang),
  });
  const purposes = (names: readonly string[]): string =>
    names.map((name) => serverText(`server/purpose-${name}`, undefined, lang)).join(SEPARATOR[lang]);
  return [
    say('tlp', 'server/lane-ceiling', { tlp: terms.ceiling.toUpperCase() }),
    say('onward', `server/onward-${terms.onward}`),
    say('purpose', 'server/lane-purpose', { purposes: purposes(terms.purpose) }),
    say('sources', `server/sources-${terms.sources}`),
    say('attribution', `server/attribution-${terms.attribution}`),
    say('personal', `server/personal-${terms.personal_data}`),
    say('retention', 'server/lane-retention', { days: terms.retention_days }),
    ...(terms.orcon ? [say('orcon', 'server/term-orcon-yes')] : []),
  ];
}
