import type { ChainStep, ImportResult, Report, ReportBrief as WireBrief } from '@qanat/api';
import {
  AppError,
  acceptClaims,
  addClaim,
  editClaim,
  formatIssue,
  gradeReport,
  type Home,
  type ImportOptions,
  type ImportOutcome,
  importBytes,
  isImportFormat,
  type Lang,
  listReports,
  Refusal,
  type ReportBrief,
  rejectClaims,
  reopenClaim,
  reportBrief,
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
import { refuse } from '../problem.ts';

type ReportHandlers = Pick<
  Handlers,
  | 'reportList'
  | 'reportShow'
  | 'reportImport'
  | 'fileImport'
  | 'claimAdd'
  | 'claimEdit'
  | 'claimDecide'
  | 'gradeSource'
  | 'gradeInfo'
>;

const DEFAULT_LIMIT = 50;

export const reportHandlers: ReportHandlers = {
  reportList: async ({ home, query, lang }) => {
    const names = await partnerNames(home, lang);
    const page = await listReports(home, {
      limit: query.limit ?? DEFAULT_LIMIT,
      ...(query.text && { text: query.text }),
      ...(query.cursor && { before: parseCursor(query.cursor) }),
    });
    return {
      items: await Promise.all(page.items.map((one) => presentBrief(home, one, names))),
      next: page.next === undefined ? null : String(page.next),
    };
  },
  reportShow: async ({ home, params, lang }) =>
    presentReport(home, await reportBrief(home, params['id'] ?? ''), lang),
  reportImport: async ({ home, body, person, lang }) => {
    const { text, title, as, ...options } = body;
    const bytes = new TextEncoder().encode(text);
    return presentImport(
      await importBytes(
        home,
        bytes,
        title ?? '',
        { ...formatOf(as ?? 'text'), ...options, route: 'paste' },
        person.name,
      ),
      lang,
    );
  },
  fileImport: async ({ home, file, query, person, lang }) => {
    if (!file) throw new Refusal(refuse('app/empty-input'));
    const { as, ...options } = query;
    return presentImport(
      await importBytes(
        home,
        file.bytes,
        file.name,
        { ...formatOf(as ?? 'auto'), ...options, route: 'upload' },
        person.name,
      ),
      lang,
    );
  },
  claimAdd: async ({ home, params, body, person }) => {
    const row = await addClaim(home, params['id'] ?? '', body, person.name);
    return claimNow(home, params['id'] ?? '', row.id);
  },
  claimEdit: async ({ home, params, body, person }) => {
    const claim = await claimNow(home, params['id'] ?? '', params['claim'] ?? '');
    await editClaim(home, params['id'] ?? '', claim.n, body, person.name);
    return claimNow(home, params['id'] ?? '', claim.id);
  },
  claimDecide: async ({ home, params, body, person }) => {
    const [report, id] = [params['id'] ?? '', params['claim'] ?? ''];
    const { n } = await claimNow(home, report, id);
    if (body.decision === 'accept')
      await acceptClaims(home, report, { claims: [n], indicators: false }, person.name);
    else if (body.decision === 'reject') await rejectClaims(home, report, [n], person.name);
    else await reopenClaim(home, report, n, person.name);
    return claimNow(home, report, id);
  },
  gradeSource: async ({ home, params, body, person }) =>
    presentGrade(await gradeReport(home, params['id'] ?? '', 'source', body.source, person.name)),
  gradeInfo: async ({ home, params, body, person }) =>
    presentGrade(await gradeReport(home, params['id'] ?? '', 'info', String(body.info), person.name)),
};

function formatOf(as: string): Required<Pick<ImportOptions, 'as'>> {
  if (!isImportFormat(as)) throw new AppError('app/format-unknown');
  return { as };
}

async function claimNow(home: Home, report: string, id: string): Promise<Report['claimList'][number]> {
  const claim = presentClaims(await reportBrief(home, report)).find((one) => one.id === id);
  if (!claim) throw new AppError('app/no-proposal', { id });
  return claim;
}

async function presentBrief(home: Home, brief: ReportBrief, names: PartnerNames): Promise<WireBrief> {
  const { object, raw, drafts, origins } = brief;
  const published = object['published'];
  return {
    id: brief.id,
    title: String(object['name'] ?? brief.id),
    lang: raw?.lang ?? (typeof object['lang'] === 'string' ? object['lang'] : 'en'),
    supply: presentSupply(brief.supply, names),
    publisher: publisherOf(brief),
    tlp: brief.tlp ?? null,
    grade: presentGrade(brief.grades),
    claims: { total: drafts.length, open: drafts.filter(({ state }) => state === 'proposed').length },
    origins: drafts.length > 0 ? origins : null,
    hits: (await valuesSeen(home, brief)).length,
    publishedAt: typeof published === 'string' ? published : null,
    receivedAt: brief.addedAt,
  };
}

async function presentReport(home: Home, brief: ReportBrief, lang: Lang): Promise<Report> {
  const { raw, object } = brief;
  const names = await partnerNames(home, lang);
  const claimList = presentClaims(brief);
  const proposed = claimList.filter(({ rule }) => rule !== null);
  const text = whyUnread(raw, lang) || (raw?.text ?? String(object['description'] ?? ''));
  const textLang = raw?.lang ?? String(object['lang'] ?? 'en');
  return {
    ...(await presentBrief(home, brief, names)),
    text,
    dir: textLang.startsWith('ar') ? 'rtl' : 'ltr',
    furniture: raw?.reading.boilerplate ?? [],
    claimList,
    contradictions: (raw?.reading.contradictions ?? []).flatMap(([a, b]): [string, string][] => {
      const [one, other] = [proposed[a], proposed[b]];
      return one && other ? [[one.id, other.id]] : [];
    }),
    indicators: (raw?.reading.iocs ?? []).map(({ type, value, start, end }) => ({
      id: null,
      kind: type,
      value,
      start,
      end,
      hits: 0,
    })),
    entities: (raw?.reading.entities ?? []).map(({ name, kind, aliases }) => ({
      id: null,
      name,
      kind,
      aliases,
    })),
    chain: chainOf(home, brief, lang, names),
    terms: termsOf(brief.supply, lang),
  };
}

/** How the report reached us, by its longest reporting chain. */
function chainOf(
  home: Home,
  { drafts, raw, supply }: ReportBrief,
  lang: Lang,
  names: PartnerNames,
): ChainStep[] {
  const longest = [...drafts].sort((a, b) => b.draft.via.length - a.draft.via.length)[0]?.draft;
  const steps: ChainStep[] = [];
  if (longest?.source) steps.push({ name: longest.source, kind: 'source', anonymous: longest.anonymous });
  for (const name of [...(longest?.via ?? [])].reverse())
    steps.push({ name, kind: 'relay', anonymous: false });
  if (raw?.source) steps.push({ name: raw.source, kind: 'relay', anonymous: false });
  if (supply.kind === 'channel')
    steps.push({ name: presentSupply(supply, names).name, kind: 'channel', anonymous: false });
  return [...steps, { name: home.settings.name[lang], kind: 'self', anonymous: false }];
}

function presentImport({ reports, objects, issues }: ImportOutcome, lang: Lang): ImportResult {
  return {
    reports: [...reports],
    objects: { ...objects },
    issues: issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      severity: issue.severity,
      message: formatIssue(issue, lang),
    })),
  };
}
