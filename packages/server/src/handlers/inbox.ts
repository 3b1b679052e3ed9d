import type { InboxItem } from '@qanat/api';
import {
  explainCount,
  type InboxState,
  inbox,
  inboxState,
  type Lang,
  originsOf,
  type ReportBrief,
  reportBrief,
  triage,
} from '@qanat/app';
import { parseCursor } from '../cursor.ts';
import type { Handlers } from '../operations.ts';
import {
  type PartnerNames,
  partnerNames,
  presentClaims,
  presentGrade,
  presentSupply,
  publisherOf,
  termsOf,
  valuesSeen,
  whyUnread,
} from '../present.ts';

const DEFAULT_LIMIT = 100;

export const inboxHandlers: Pick<Handlers, 'inboxList' | 'inboxShow' | 'inboxTriage'> = {
  inboxList: async ({ home, query, lang }) => {
    const names = await partnerNames(home, lang);
    const all = await inbox(home);
    const wanted = all.filter(({ state }) => state === (query.state ?? 'open'));
    const start = parseCursor(query.cursor ?? '0');
    const end = start + (query.limit ?? DEFAULT_LIMIT);
    const count = (state: InboxState) => all.filter((one) => one.state === state).length;
    return {
      items: await Promise.all(
        wanted
          .slice(start, end)
          .map(async ({ brief, state }) =>
            present(brief, state, (await valuesSeen(home, brief)).length, names, lang),
          ),
      ),
      next: end < wanted.length ? String(end) : null,
      counts: { open: count('open'), snoozed: count('snoozed'), decided: count('decided') },
    };
  },
  inboxShow: async ({ home, params, lang }) => {
    const brief = await reportBrief(home, params['id'] ?? '');
    const hits = await valuesSeen(home, brief);
    return {
      item: present(
        brief,
        inboxState(brief, home.self.now()),
        hits.length,
        await partnerNames(home, lang),
        lang,
      ),
      origins: brief.drafts.length > 0 ? explainCount(await originsOf(home, brief.id), lang) : null,
      hits,
      claims: presentClaims(brief),
      terms: termsOf(brief.supply, lang),
    };
  },
  inboxTriage: async ({ home, params, body, person, lang }) => {
    const brief = await triage(home, params['id'] ?? '', body.action, body.until, person.name);
    const hits = (await valuesSeen(home, brief)).length;
    return present(brief, inboxState(brief, home.self.now()), hits, await partnerNames(home, lang), lang);
  },
};

function present(
  brief: ReportBrief,
  state: InboxState,
  hits: number,
  names: PartnerNames,
  lang: Lang,
): InboxItem {
  const { object, raw, drafts, triage: settled, origins } = brief;
  const text = (name: string): string => (typeof object[name] === 'string' ? object[name] : '');
  return {
    id: brief.id,
    kind: 'report',
    report: brief.id,
    title: text('name'),
    summary: text('description') || whyUnread(raw, lang) || firstLines(raw?.text ?? ''),
    lang: raw?.lang ?? (text('lang') || 'en'),
    sender: presentSupply(brief.supply, names),
    publisher: publisherOf(brief),
    tlp: brief.tlp ?? null,
    grade: presentGrade(brief.grades),
    claims: drafts.length,
    origins: drafts.length > 0 ? origins : null,
    hits,
    at: brief.addedAt,
    state,
    decision: settled && settled.state !== 'snooze' ? settled.state : null,
  };
}

const SUMMARY = 280;

/** The first long line of a text stands for a summary: short ones are headings and navigation. */
function firstLines(text: string): string {
  const line = text.split('\n').find((one) => one.trim().length > 80) ?? '';
  return line.length > SUMMARY ? `${line.slice(0, SUMMARY).trimEnd()}…` : line;
}
