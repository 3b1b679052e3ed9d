import type { Claim, Grade, Released, Sentence, Supply } from '@qanat/api';
import {
  channelList,
  formatIssue,
  type Home,
  hitsFor,
  type Lang,
  type ReleaseDone,
  type ReportBrief,
  type StoredSupply,
} from '@qanat/app';
import { serverText } from './texts.ts';

/** What suppliers are called: partners by channel, and this node itself. */
export type PartnerNames = ReadonlyMap<string, string>;

export async function partnerNames(home: Home, lang: Lang): Promise<PartnerNames> {
  const partners = (await channelList(home)).map(
    ({ chan, partner }) => [chan, nameOf(partner, lang)] as const,
  );
  return new Map([['own', home.settings.name[lang]], ...partners]);
}

/** By which way something came; a channel goes by its partner's name. */
export function presentSupply({ id, kind, name }: StoredSupply, names: PartnerNames): Supply {
  const short = name.replace(/^(?:import|channel):/, '').replace(/;tlp=.*$/, '');
  return { kind, id: String(id), name: names.get(short) ?? short };
}

/** Who published what was taken in here; null when not said, and of what a partner sent. */
export function publisherOf({ supply, raw }: ReportBrief): string | null {
  return supply.kind === 'own' ? raw?.source || null : null;
}

/** Why no text could be had of material that is kept; '' for what was read. */
export function whyUnread(raw: ReportBrief['raw'], lang: Lang): string {
  if (raw?.state !== 'unreadable') return '';
  return raw.issues.map((issue) => formatIssue(issue, lang)).join(' ');
}

export function presentGrade({ source, info }: { source: string | null; info: number | null }): Grade {
  // The desk keeps nothing but these letters and digits.
  return { source: source as Grade['source'], info };
}

export function presentClaims({ drafts, grades, raw }: ReportBrief): Claim[] {
  const contradictions = raw?.reading.contradictions ?? [];
  const ids = drafts.filter(({ rule }) => rule !== null).map(({ id }) => id);
  return drafts.map(({ id, n, state, draft, rule, confidence }) => {
    const at = ids.indexOf(id);
    const against = contradictions.flatMap(([a, b]) => (a === at ? [ids[b]] : b === at ? [ids[a]] : []));
    return {
      id,
      n,
      state,
      source: draft.source,
      anonymous: draft.anonymous,
      via: [...draft.via],
      stance: draft.stance,
      content: draft.content,
      start: draft.start,
      end: draft.end,
      grade: presentGrade(grades),
      confidence,
      rule,
      estimate: draft.estimate
        ? {
            subject: draft.estimate.subject,
            unit: draft.estimate.unit,
            value: draft.estimate.value,
            min: draft.estimate.min,
            max: draft.estimate.max,
            approximate: draft.estimate.approximate,
            asOf: draft.estimate.as_of ?? null,
          }
        : null,
      contradicts: at < 0 ? [] : against.filter((one) => one !== undefined),
      basis: draft.basis ?? 'unknown',
      about: [...(draft.about ?? [])],
    };
  });
}

/** Values of this report that our own logs have seen. */
export async function valuesSeen(
  home: Home,
  { object }: ReportBrief,
): Promise<
  {
    kind: Awaited<ReturnType<typeof hitsFor>>[number]['kind'];
    value: string;
    source: string;
    at: string | null;
  }[]
> {
  const refs = Array.isArray(object['object_refs']) ? object['object_refs'].map(String) : [];
  return (await hitsFor(home, refs)).map(({ kind, value, source, lastSeen }) => ({
    kind,
    value,
    source,
    at: lastSeen,
  }));
}

/** The terms under which material came, a sentence each. */
export function termsOf({ kind, terms }: StoredSupply, lang: Lang): Sentence[] {
  const say = (key: string, code: string, params?: Record<string, string>): Sentence => ({
    key,
    label: serverText(`server/term-${key}`, undefined, lang),
    text: serverText(code, params, lang),
  });
  if (kind === 'own') return [say('onward', 'server/term-own')];
  return [
    say('onward', `server/onward-${terms.onward}`),
    ...(terms.orcon ? [say('orcon', 'server/term-orcon-yes')] : []),
    ...(terms.tlp ? [say('tlp', 'server/term-tlp-is', { tlp: terms.tlp.toUpperCase() })] : []),
  ];
}

/** A partner's name in the reader's language; what it calls itself, so never trusted as markup. */
export function nameOf(
  { name, nodeId }: { name: Readonly<Record<string, string>>; nodeId: string },
  lang: Lang,
): string {
  return name[lang] ?? name['en'] ?? Object.values(name)[0] ?? nodeId;
}

/** What a release did. */
export function presentReleased({ chan, plan, envelopes }: ReleaseDone): Released {
  const count = (effect: string): number => plan.views.filter((view) => view.effect === effect).length;
  return {
    channel: chan,
    envelopes: envelopes.length,
    first: envelopes[0]?.seq ?? null,
    last: envelopes.at(-1)?.seq ?? null,
    sent: { whole: count('whole'), derived: count('derived') },
  };
}
