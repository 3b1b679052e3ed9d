import type { Declared } from '../declare/static.ts';

/** Qanat's own extension (`docs/formats/question.md`): a request for information. */
export const question = {
  type: 'question',
  class: 'sdo',
  section: 'question',
  properties: {
    content: 'string required',
    state: 'enum question-state-enum required',
    keywords: 'list of string',
    values: 'list of string',
    about_refs: 'list of identifier',
    answer_by: 'timestamp',
  },
} as const;

export type Question = Declared<typeof question>;
