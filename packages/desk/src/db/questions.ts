import type { Param, Reader, Tx } from '@qanat/store';
import type { Match } from '../questions/match.ts';

/** Something here that may answer a question. */
export interface QuestionHit extends Match {
  readonly question: string;
  readonly object: string;
  readonly state: 'new' | 'dismissed';
  readonly at: string;
}

/** At most so many hits of one question are kept: the best. */
export const MAX_HITS = 500;

/** Keeps hits; one that is there already keeps its state. */
export async function putHits(tx: Tx, rows: readonly Omit<QuestionHit, 'state'>[]): Promise<void> {
  await tx.many(
    `INSERT INTO desk_question_hit (question, object, score, state, at, doc) VALUES (?, ?, ?, 'new', ?, ?)
     ON CONFLICT DO UPDATE SET score = excluded.score, doc = excluded.doc`,
    rows.map(({ question, object, score, at, keywords, values, about }): Param[] => [
      question,
      object,
      score,
      at,
      JSON.stringify({ keywords, values, about }),
    ]),
  );
  await tx.run(
    `DELETE FROM desk_question_hit WHERE (question, object) IN (
       SELECT question, object FROM (
         SELECT question, object, row_number() OVER (PARTITION BY question ORDER BY score DESC, at, object) AS place
         FROM desk_question_hit WHERE question IN (SELECT value FROM json_each(?))
       ) WHERE place > ${MAX_HITS})`,
    [JSON.stringify([...new Set(rows.map(({ question }) => question))])],
  );
}

/** The hits of these questions, the best first. */
export async function hitsOf(r: Reader, questions: readonly string[]): Promise<QuestionHit[]> {
  const rows = await r.all<Omit<QuestionHit, keyof Match> & { score: number; doc: string }>(
    `SELECT h.question, h.object, h.score, h.state, h.at, h.doc FROM json_each(?) j
     CROSS JOIN desk_question_hit h ON h.question = j.value ORDER BY h.question, h.score DESC, h.at, h.object`,
    [JSON.stringify(questions)],
  );
  return rows.map(({ doc, ...row }) => ({ ...row, ...(JSON.parse(doc) as Omit<Match, 'score'>) }));
}

export async function setHitStates(
  tx: Tx,
  rows: readonly Pick<QuestionHit, 'question' | 'object' | 'state'>[],
): Promise<void> {
  await tx.many(
    'UPDATE desk_question_hit SET state = ? WHERE question = ? AND object = ?',
    rows.map(({ question, object, state }) => [state, question, object]),
  );
}

/** Takes out hits on what is no longer here. */
export async function dropHits(tx: Tx, objects: readonly string[]): Promise<void> {
  await tx.run('DELETE FROM desk_question_hit WHERE object IN (SELECT value FROM json_each(?))', [
    JSON.stringify(objects),
  ]);
}

/** Takes out all hits of questions that are no longer asked. */
export async function dropHitsOf(tx: Tx, questions: readonly string[]): Promise<void> {
  await tx.run('DELETE FROM desk_question_hit WHERE question IN (SELECT value FROM json_each(?))', [
    JSON.stringify(questions),
  ]);
}

/** What we have decided here about a question, ours or a partner's. */
export interface QuestionState {
  readonly question: string;
  readonly state: 'answered' | 'closed' | 'open';
  readonly at: string;
  readonly by: string;
}

export async function putQuestionStates(tx: Tx, rows: readonly QuestionState[]): Promise<void> {
  await tx.many(
    `INSERT INTO desk_question (question, state, at, by) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, at = excluded.at, by = excluded.by`,
    rows.map(({ question, state, at, by }) => [question, state, at, by]),
  );
}

export async function questionStates(r: Reader, questions: readonly string[]): Promise<QuestionState[]> {
  return r.all<QuestionState>(
    'SELECT q.question, q.state, q.at, q.by FROM json_each(?) j CROSS JOIN desk_question q ON q.question = j.value',
    [JSON.stringify(questions)],
  );
}
