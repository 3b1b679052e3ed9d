import { draftsOf, gradesOf, type RawReport, rawReport, type StoredDraft } from '@qanat/desk';
import { effectiveTlp, type StixObject, stricterTlp, type Tlp } from '@qanat/stix';
import { currentVersions, type Reader, type Supply, search, type Version } from '@qanat/store';
import { acceptClaims } from './claims.ts';
import { appendAudit } from './db/audit.ts';
import { dropTriage, putTriage, type Triage, triageOf } from './db/triage.ts';
import { AppError } from './errors.ts';
import type { Grades } from './grade.ts';
import type { Home } from './home.ts';
import { type ReadingLists, readingLists } from './lists.ts';
import { objectOf } from './objects.ts';
import { originsOf } from './origins.ts';
import { receivedMaterial } from './received-report.ts';

/** A report as lists show it. `raw` is there when it was taken in here. */
export interface ReportBrief {
  readonly id: string;
  readonly object: StixObject;
  readonly supply: Supply;
  readonly addedAt: string;
  readonly tlp: Tlp | undefined;
  readonly raw: RawReport | undefined;
  readonly drafts: readonly StoredDraft[];
  readonly grades: Grades;
  readonly triage: Triage | undefined;
  readonly origins: { readonly reports: number; readonly lo: number; readonly hi: number };
}

/** Reports newest first; `before` is the `next` of the page before. */
export async function listReports(
  home: Home,
  query: { text?: string; limit: number; before?: number },
): Promise<{ items: ReportBrief[]; next?: number }> {
  const page = await home.self.store.read((r) => search(r, { ...query, type: 'report' }));
  const items = await Promise.all(page.items.map((version) => brief(home, version)));
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** @throws {AppError} `app/no-reports`. */
export async function reportBrief(home: Home, id: string): Promise<ReportBrief> {
  const version = (await home.self.store.read((r) => currentVersions(r, [id]))).get(id)?.[0];
  if (version?.type !== 'report') throw new AppError('app/no-reports', { id });
  return brief(home, version);
}

async function brief(home: Home, version: Version): Promise<ReportBrief> {
  const { id, supply, addedAt } = version;
  const object = objectOf(version);
  const { independent, reports } = (await originsOf(home, id)).count;
  const lists = await readingLists(home);
  const parts = await home.self.store.read(async (r) => ({
    ...(await materialOf(r, version, object, lists)),
    grades: await gradesOf(r, [id]),
    triage: (await triageOf(r, [id]))[0],
  }));
  const value = (axis: string) => parts.grades.find((grade) => grade.axis === axis)?.value;
  const info = value('info');
  const marked = effectiveTlp(object);
  return {
    ...parts,
    id,
    object,
    supply,
    addedAt,
    tlp: supply.terms.tlp && marked ? stricterTlp(supply.terms.tlp, marked) : (supply.terms.tlp ?? marked),
    grades: { source: value('source') ?? null, info: info === undefined ? null : Number(info) },
    origins: { reports, lo: independent[0], hi: independent[1] },
  };
}

/** What was read in a report here; of one that a partner sent, what came with it. */
async function materialOf(
  r: Reader,
  version: Version,
  object: StixObject,
  lists: ReadingLists,
): Promise<Pick<ReportBrief, 'raw' | 'drafts'>> {
  const raw = await rawReport(r, version.id);
  if (raw) return { raw, drafts: await draftsOf(r, [version.id]) };
  return receivedMaterial(r, version, object, lists);
}

export type InboxState = 'open' | 'snoozed' | 'decided';

/** Where a report stands in the inbox at this moment: an elapsed snooze is open again. */
export function inboxState({ triage }: ReportBrief, now: Date): InboxState {
  if (!triage) return 'open';
  if (triage.state !== 'snooze') return 'decided';
  return triage.until !== null && new Date(triage.until) <= now ? 'open' : 'snoozed';
}

const INBOX_LIMIT = 500;

/** Every report with its place in the inbox, newest first. */
export async function inbox(home: Home): Promise<{ brief: ReportBrief; state: InboxState }[]> {
  const { items } = await listReports(home, { limit: INBOX_LIMIT });
  const now = home.self.now();
  return items.map((one) => ({ brief: one, state: inboxState(one, now) }));
}

export type TriageAction = 'accept' | 'reject' | 'snooze' | 'reopen';

/** Settles a report in the inbox. Accepting makes indicators of the values found in it; claims stay a matter of their own. */
export async function triage(
  home: Home,
  id: string,
  action: TriageAction,
  until: string | undefined,
  actor: string,
): Promise<ReportBrief> {
  const before = await reportBrief(home, id);
  const at = home.self.now().toISOString();
  if (action === 'accept' && before.raw)
    await acceptClaims(home, id, { claims: [], indicators: true }, actor);
  await home.self.store.write(async (tx) => {
    if (action === 'reopen') await dropTriage(tx, [id]);
    else
      await putTriage(tx, [
        { report: id, state: action, until: action === 'snooze' ? (until ?? at) : null, at, by: actor },
      ]);
    await appendAudit(tx, [{ actor, action: `report.${action}`, subject: id }], at);
  });
  return reportBrief(home, id);
}
