import {
  type Credibility,
  claimsIn,
  confirmedSubjects,
  type GradeAxis,
  gradeInfo,
  gradeSource,
  gradesOf,
  markDirty,
  putGrades,
  toConfidence,
} from '@qanat/desk';
import type { Issue } from '@qanat/json';
import { newVersion } from '@qanat/stix';
import { currentVersions } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import { Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { putOwn } from './import-objects.ts';
import { objectOf } from './objects.ts';
import { independentBehind } from './origins.ts';

export interface Grades {
  readonly source: string | null;
  readonly info: number | null;
}

/** `B2` as the two steps it stands for. Throws a Refusal for anything else. */
export function parseGrade(text: string): [GradeAxis, string][] {
  const match = /^([A-Fa-f])([1-6])$/.exec(text.trim());
  const issue: Issue = { code: 'app/grade', path: '', severity: 'error', params: { grade: text } };
  if (!match?.[1] || !match[2]) throw new Refusal([issue]);
  return [
    ['source', match[1].toUpperCase()],
    ['info', match[2]],
  ];
}

export async function gradesFor(home: Home, id: string): Promise<Grades> {
  const rows = await home.self.store.read((r) => gradesOf(r, [id]));
  const value = (axis: GradeAxis) => rows.find((row) => row.axis === axis)?.value;
  const info = value('info');
  return { source: value('source') ?? null, info: info === undefined ? null : Number(info) };
}

/**
 * One step of a grade: the source's letter, or the information's digit. "1 confirmed" is refused while fewer than two
 * independent origins stand behind across all reports (STIX 2.1 appendix A gives the digit's confidence).
 */
export async function gradeReport(
  home: Home,
  id: string,
  axis: GradeAxis,
  value: string,
  actor: string,
): Promise<Grades> {
  const before = await gradesFor(home, id);
  const checked =
    axis === 'source'
      ? gradeSource(value)
      : gradeInfo(Number(value), {
          source: before.source,
          independent: await independentBehind(home, id),
        });
  if (!checked.ok) throw new Refusal(checked.issues);
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await putGrades(tx, [{ subject: id, axis, value, at, by: actor }]);
    await appendAudit(tx, [{ actor, action: `grade.${axis}`, subject: id }], at);
    await markDirty(tx, id.startsWith('report--') ? await claimsIn(tx, [id]) : [id]);
  });
  await writeGrades(home, id, actor);
  return gradesFor(home, id);
}

/**
 * Our own claims that a grade is about get a version that carries it, with the confidence that follows from the digit
 * (STIX 2.1 appendix A); a claim's own grade stands before that of its report. What partners made stays as it came.
 */
async function writeGrades(home: Home, id: string, actor: string): Promise<void> {
  const { store, now } = home.self;
  const changed = await store.read(async (r) => {
    const claims = id.startsWith('report--') ? await claimsIn(r, [id]) : [id];
    const rows = await gradesOf(r, [...claims, id]);
    const versions = await currentVersions(r, claims);
    return claims.flatMap((claim) => {
      const own = versions.get(claim)?.find(({ supply }) => supply.kind === 'own');
      if (own?.type !== 'claim' || own.revoked) return [];
      const value = (axis: GradeAxis) =>
        [claim, id]
          .map((subject) => rows.find((row) => row.subject === subject && row.axis === axis)?.value)
          .find((one) => one !== undefined);
      return [
        newVersion(objectOf(own), gradeProperties(value('source'), value('info')), now().toISOString()),
      ];
    });
  });
  if (changed.length > 0) await putOwn(home, changed, actor);
}

function gradeProperties(
  source: string | undefined,
  info: string | undefined,
): Record<string, string | number | undefined> {
  const credibility = info === undefined ? undefined : (Number(info) as Credibility);
  return {
    source_reliability: source,
    information_credibility: credibility,
    confidence: credibility === undefined ? undefined : toConfidence(credibility),
  };
}

/** Grades of "1 confirmed" that no longer have two independent origins behind them, as after a recall. */
export async function unfoundedConfirmations(
  home: Home,
): Promise<{ readonly subject: string; readonly independent: readonly [number, number] }[]> {
  const subjects = await home.self.store.read(confirmedSubjects);
  const found: { subject: string; independent: readonly [number, number] }[] = [];
  for (const subject of subjects) {
    const independent = await independentBehind(home, subject);
    if (independent[0] < 2) found.push({ subject, independent });
  }
  return found;
}
