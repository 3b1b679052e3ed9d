import {
  type Assertion,
  claimsIn,
  copiesAmong,
  countProposition,
  countsOf,
  explainOrigins,
  explainWays,
  type Fall,
  fallsOf,
  type OriginCount,
  type Placed,
  placedIn,
  placesOf,
  type StoredCount,
  sideOf,
  sourceVerdictsOn,
  statementsOf,
} from '@qanat/desk';
import { currentVersions, type Reader } from '@qanat/store';
import { AppError } from './errors.ts';
import type { Home } from './home.ts';
import type { Lang } from './messages.ts';
import { refreshOrigins } from './origins/refresh.ts';

export interface OriginsOf {
  readonly id: string;
  readonly kind: 'report' | 'claim' | 'proposition';
  /** The proposition of a claim; of a report all that its claims are in. */
  readonly propositions: readonly StoredCount[];
  /** The side that a claim takes; of a report and a proposition, what is affirmed. */
  readonly side: 'affirm' | 'deny';
  readonly count: OriginCount;
  /** The other side. */
  readonly against: OriginCount;
  readonly hedges: number;
  readonly assertions: readonly Assertion[];
  /** Everything that was counted. */
  readonly statements: readonly Placed[];
  /** What a retraction or correction has lowered, the latest first. */
  readonly falls: readonly Fall[];
}

const FALLS = 5;

/**
 * Where something comes from. A claim or a proposition is counted over all reports and channels; of a report it is
 * counted what stands behind that report itself: all its claims as one matter.
 * @throws {AppError} `app/not-found`.
 */
export async function originsOf(home: Home, id: string): Promise<OriginsOf> {
  await refreshOrigins(home);
  return home.self.store.read(async (r) => {
    if (id.startsWith('claim--') || id.startsWith('proposition--')) return ofProposition(r, id);
    return ofReport(r, id);
  });
}

async function ofProposition(r: Reader, id: string): Promise<OriginsOf> {
  // A proposition is named after one of its claims, so an old name leads to where that claim is now.
  const [place] = await placesOf(r, [id.replace(/^proposition--/, 'claim--')]);
  if (!place) throw new AppError('app/not-found', { id });
  const { proposition } = place;
  const statements = await placedIn(r, [proposition]);
  const counted = countProposition(
    statements,
    await sourceVerdictsOn(
      r,
      statements.map(({ claim }) => claim),
    ),
    await copiesAmong(
      r,
      statements.map(({ report }) => report),
    ),
  );
  const kind = id.startsWith('claim--') ? 'claim' : 'proposition';
  const side = kind === 'claim' && place.side === 'deny' ? 'deny' : 'affirm';
  return {
    id,
    kind,
    propositions: [...(await countsOf(r, [proposition])).values()],
    side,
    count: counted[side],
    against: counted[side === 'deny' ? 'affirm' : 'deny'],
    hedges: counted.hedge.reports,
    assertions: counted.assertions,
    statements,
    falls: await fallsOf(r, FALLS, proposition),
  };
}

async function ofReport(r: Reader, id: string): Promise<OriginsOf> {
  const claims = await claimsIn(r, [id]);
  if (claims.length === 0 && !(await currentVersions(r, [id])).has(id))
    throw new AppError('app/not-found', { id });
  const all = (await statementsOf(r, claims)).filter(({ report }) => report === id);
  const statements = all.map((one): Placed => ({ ...one, proposition: id, side: sideOf(one.stance) }));
  const counted = countProposition(statements, await sourceVerdictsOn(r, claims));
  const places = await placesOf(r, claims);
  const propositions = await countsOf(r, [...new Set(places.map(({ proposition }) => proposition))]);
  return {
    id,
    kind: 'report',
    propositions: [...propositions.values()],
    side: 'affirm',
    count: counted.affirm,
    against: counted.deny,
    hedges: counted.hedge.reports,
    assertions: counted.assertions,
    statements,
    falls: [],
  };
}

/**
 * What stands behind a claim, or behind every claim of a report, over all reports: the least interval among them. This
 * is what a grade of 1 is held against.
 * @throws {AppError} `app/not-found`.
 */
export async function independentBehind(home: Home, id: string): Promise<readonly [number, number]> {
  await refreshOrigins(home);
  return home.self.store.read(async (r) => {
    const claims = id.startsWith('report--')
      ? await claimsIn(r, [id])
      : [id.replace(/^proposition--/, 'claim--')];
    const places = await placesOf(r, claims);
    const counts = await countsOf(r, [...new Set(places.map(({ proposition }) => proposition))]);
    const bounds = places.flatMap(({ proposition, side }): [number, number][] => {
      const count = counts.get(proposition);
      return count && side !== 'hedge' ? [[count[side].lo, count[side].hi]] : [];
    });
    if (bounds.length === 0) return [0, 0];
    return [Math.min(...bounds.map(([lo]) => lo)), Math.min(...bounds.map(([, hi]) => hi))];
  });
}

/** The count in words, one sentence a line of thought: its own side, the other side, hedges, what has fallen. */
export function explainCount(found: OriginsOf, lang: Lang): string {
  return explainLines(found, lang).join('\n');
}

export function explainLines({ count, against, hedges, falls, side }: OriginsOf, lang: Lang): string[] {
  const lines = [explainOrigins(count, lang), ...explainWays(count, lang)];
  if (against.reports > 0) lines.push(AGAINST[lang](explainOrigins(against, lang)));
  if (hedges > 0) lines.push(HEDGES[lang](hedges));
  for (const fall of falls.filter((one) => one.side === side)) lines.push(FELL[lang](fall));
  return lines;
}

type Say<T> = Readonly<Record<Lang, (value: T) => string>>;

const AGAINST: Say<string> = {
  en: (text) => `Against it, counted for itself and not subtracted: ${text}`,
  ar: (text) => `وفي الجانب الآخر، ويُحسب وحده ولا يُطرح: ${text}`,
};
const HEDGES: Say<number> = {
  en: (n) => `${n} ${n === 1 ? 'report hedges and counts' : 'reports hedge and count'} for neither side.`,
  ar: (n) => `وعدد ما يتحفظ من التقارير ${n}، ولا يُحتسب لأي من الجانبين.`,
};
const interval = ([lo, hi]: readonly [number, number]): string => (lo === hi ? String(lo) : `${lo}–${hi}`);
const FELL: Say<Fall> = {
  en: ({ before, after, at, gone }) =>
    `On ${at.slice(0, 10)} it fell from ${interval(before)} to ${interval(after)}${gone.length > 0 ? `, when ${gone.length === 1 ? 'a claim was' : `${gone.length} claims were`} withdrawn` : ''}.`,
  ar: ({ before, after, at, gone }) =>
    `في ${at.slice(0, 10)} انخفض العدد من ${interval(before)} إلى ${interval(after)}${gone.length > 0 ? ` بعد سحب ما مجموعه ${gone.length} من الادعاءات` : ''}.`,
};
