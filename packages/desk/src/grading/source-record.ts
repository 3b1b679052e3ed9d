import { partyKey } from '../provenance/party-key.ts';
import type { Placed } from '../provenance/statement.ts';

/** What became of the claims of one source between two dates: counts, and never a grade. */
export interface SourceRecord {
  readonly key: string;
  readonly name: string;
  readonly claims: number;
  /** Claims that an independent origin other than this source bears out. */
  readonly confirmed: number;
  /** Claims whose opposite has an independent origin. */
  readonly contradicted: number;
  /** Claims, or their reports, that were recalled or revoked. */
  readonly recalled: number;
  readonly from: string;
  readonly until: string;
  /** Letters given to the source so far, each with how often. */
  readonly grades: Readonly<Record<string, number>>;
}

/** A claim of a source and its fate. */
export interface Fate {
  readonly statement: Pick<Placed, 'claim' | 'source' | 'anonymous' | 'grade' | 'at' | 'side'>;
  /** Origins of its own side without this source, of the other side, at their lower bounds. */
  readonly others: number;
  readonly against: number;
  readonly recalled: boolean;
}

/** Records of all named sources, those with the most claims first. A claim that came by several ways counts once. */
export function sourceRecords(fates: readonly Fate[]): SourceRecord[] {
  const found = new Map<string, SourceRecord>();
  const seen = new Set<string>();
  for (const fate of fates) {
    const { claim, source, anonymous } = fate.statement;
    const key = source === null || anonymous ? '' : partyKey(source);
    if (key === '' || seen.has(claim)) continue;
    seen.add(claim);
    found.set(key, withFate(found.get(key) ?? emptyRecord(key, fate.statement), fate));
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}

function emptyRecord(key: string, { source, at }: Fate['statement']): SourceRecord {
  const counts = { claims: 0, confirmed: 0, contradicted: 0, recalled: 0 };
  return { key, name: source ?? key, ...counts, from: at, until: at, grades: {} };
}

function withFate(before: SourceRecord, { statement, others, against, recalled }: Fate): SourceRecord {
  const { at, grade } = statement;
  const letter = grade.source;
  return {
    ...before,
    claims: before.claims + 1,
    confirmed: before.confirmed + Number(!recalled && others > 0),
    contradicted: before.contradicted + Number(!recalled && against > 0),
    recalled: before.recalled + Number(recalled),
    from: at < before.from ? at : before.from,
    until: at > before.until ? at : before.until,
    ...(letter !== null && { grades: { ...before.grades, [letter]: (before.grades[letter] ?? 0) + 1 } }),
  };
}
