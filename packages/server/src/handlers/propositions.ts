import {
  estimatesOf,
  judgeClaims,
  judgeSources,
  listPropositions,
  matrixOf,
  originsOf,
  recordsOfSources,
  showProposition,
  type ViewQuery,
} from '@qanat/app';
import { parseCursor } from '../cursor.ts';
import type { Handlers } from '../operations.ts';
import { presentGrade } from '../present.ts';
import {
  presentMatrix,
  presentOrigins,
  presentProposition,
  presentPropositionDetail,
  presentRecord,
} from '../present-propositions.ts';

type PropositionHandlers = Pick<
  Handlers,
  | 'originsExplain'
  | 'propositionList'
  | 'propositionShow'
  | 'claimJudge'
  | 'sourceJudge'
  | 'sourceRecords'
  | 'matrixShow'
  | 'estimateList'
>;

export const propositionHandlers: PropositionHandlers = {
  originsExplain: async ({ home, params, lang }) =>
    presentOrigins(await originsOf(home, params['id'] ?? ''), lang),
  propositionList: async ({ home, query }) => {
    const { items, next } = await listPropositions(home, {
      ...(query.contested === '1' && { contested: true }),
      ...(query.limit !== undefined && { limit: query.limit }),
      ...(query.cursor && { skip: parseCursor(query.cursor) }),
    });
    return { items: items.map(presentProposition), next: next === undefined ? null : String(next) };
  },
  propositionShow: async ({ home, params, lang }) =>
    presentPropositionDetail(await showProposition(home, params['id'] ?? ''), lang),
  claimJudge: async ({ home, body, person, lang }) => {
    await judgeClaims(home, body.a, body.b, body.verdict, person.name);
    return presentPropositionDetail(await showProposition(home, body.a), lang);
  },
  sourceJudge: async ({ home, body, person, lang }) => {
    await judgeSources(home, body.a, body.b, body.verdict, person.name);
    return presentPropositionDetail(await showProposition(home, body.a), lang);
  },
  sourceRecords: async ({ home, query }) => ({
    items: (await recordsOfSources(home, query.name)).map(presentRecord),
  }),
  matrixShow: async ({ home, query }) => presentMatrix(await matrixOf(home, given(query))),
  estimateList: async ({ home, query }) => ({
    items: (await estimatesOf(home, given(query))).map(({ points, subjects, units, ...series }) => ({
      ...series,
      subjects: [...subjects],
      units: [...units],
      points: points.map((point) => ({ ...point, via: [...point.via], grade: presentGrade(point.grade) })),
    })),
  }),
};

/** A query without members that are absent. */
function given({ report, about, text }: { report?: string; about?: string; text?: string }): ViewQuery {
  return {
    ...(report !== undefined && { report }),
    ...(about !== undefined && { about }),
    ...(text !== undefined && { text }),
  };
}
