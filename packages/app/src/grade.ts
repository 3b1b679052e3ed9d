import { type GradeAxis, gradeInfo, gradeSource, gradesOf, putGrades } from '@qanat/desk';
import type { Issue } from '@qanat/json';
import { appendAudit } from './db/audit.ts';
import { Refusal } from './errors.ts';
import type { Home } from './home.ts';
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
  });
  return gradesFor(home, id);
}
