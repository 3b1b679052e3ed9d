import type { Analysis } from '@qanat/api';
import {
  createAnalysis,
  editAnalysis,
  type Home,
  listAnalyses,
  showAnalysis,
  withdrawAnalysis,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { presentGrade } from '../present.ts';

type AnalysisHandlers = Pick<
  Handlers,
  'analysisList' | 'analysisShow' | 'analysisCreate' | 'analysisEdit' | 'analysisWithdraw'
>;

export const analysisHandlers: AnalysisHandlers = {
  analysisList: async ({ home }) => ({ items: await listAnalyses(home) }),
  analysisShow: async ({ home, params, query }) =>
    analysisNow(home, params['id'] ?? '', query.byGrade === '1'),
  analysisCreate: async ({ home, body, person }) =>
    analysisNow(home, await createAnalysis(home, body, person.name)),
  analysisEdit: async ({ home, params, body, person }) => {
    await editAnalysis(home, params['id'] ?? '', body, person.name);
    return analysisNow(home, params['id'] ?? '');
  },
  analysisWithdraw: async ({ home, params, person }) => {
    await withdrawAnalysis(home, params['id'] ?? '', person.name);
    return undefined;
  },
};

async function analysisNow(home: Home, id: string, byGrade = false): Promise<Analysis> {
  const { analysis, rows, comparison, ...brief } = await showAnalysis(home, id, { byGrade });
  const { scores, leading, weights, diagnostic, sensitivity } = comparison;
  return {
    ...brief,
    columns: analysis.hypotheses.map(({ id: column, text }, i) => ({
      id: column,
      text,
      inconsistency: scores[i]?.inconsistency ?? 0,
      open: scores[i]?.open ?? 0,
      leading: leading.includes(column),
    })),
    rows: rows.map(({ sources, grade, ...row }) => ({
      ...row,
      sources: sources.map(({ name }) => name),
      grade: presentGrade(grade),
      weight: weights[row.id] ?? 0,
      diagnostic: diagnostic[row.id] ?? false,
      marks: analysis.marks
        .filter(({ evidence }) => evidence === row.id)
        .map(({ hypothesis, mark }) => ({ hypothesis, mark })),
    })),
    sensitivity: sensitivity.map(({ removed, scores: then, leading: leads, changes }) => ({
      ...removed,
      scores: then.map((score) => ({ ...score })),
      leading: [...leads],
      changes,
    })),
  };
}
