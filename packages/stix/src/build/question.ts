import type { StixObject } from '../types.ts';
import { PROJECT_IDENTITY_ID } from './claim.ts';
import { type Built, createObject, freeze, type Properties } from './sdo.ts';

/** Key of the extension that makes `question` a type of STIX (`docs/formats/question.md`). */
export const QUESTION_EXTENSION_ID = 'extension-definition--c2f0a7d4-93be-4f6e-8a15-7b60d1e4385f';

/** Key of the extension by which a `grouping` holds an analysis of competing hypotheses (`docs/formats/analysis.md`). */
export const ANALYSIS_EXTENSION_ID = 'extension-definition--e81d4b36-2a70-4c95-b3f8-05c9a6d7124e';

const CREATED = '2026-01-01T00:00:00.000Z';

export type QuestionObject = Built<'question'>;

/** The extension definition of `question`, the same on every node. */
export function questionExtensionDefinition(): StixObject {
  return definition(QUESTION_EXTENSION_ID, 'question', {
    description: 'A request for information: what is asked, by which words and values an answer is known.',
    schema: 'docs/formats/question.md',
    extension_types: ['new-sdo'],
  });
}

/** The extension definition of an analysis of competing hypotheses, the same on every node. */
export function analysisExtensionDefinition(): StixObject {
  return definition(ANALYSIS_EXTENSION_ID, 'competing hypotheses', {
    description: 'Hypotheses, and how each piece of evidence in the grouping bears on each of them.',
    schema: 'docs/formats/analysis.md',
    extension_types: ['property-extension'],
  });
}

function definition(
  id: string,
  name: string,
  more: { description: string; schema: string; extension_types: string[] },
): StixObject {
  return {
    type: 'extension-definition',
    spec_version: '2.1',
    id,
    created_by_ref: PROJECT_IDENTITY_ID,
    created: CREATED,
    modified: CREATED,
    name,
    ...more,
    version: '1.0.0',
  };
}

/** Makes a question as {@link createObject} does, and names the extension that defines it. */
export function createQuestion(properties: Properties<'question'>): QuestionObject {
  const extensions = {
    ...properties.extensions,
    [QUESTION_EXTENSION_ID]: { extension_type: 'new-sdo' },
  };
  return freeze(createObject('question', { ...properties, extensions } as Properties<'question'>));
}
