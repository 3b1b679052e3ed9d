import { observableValues, references, type StixObject, textOf, type ValueKind } from '@qanat/stix';
import { indexedText } from '../text/search-terms.ts';

/** What of an object goes into the indexes. */
export interface Extract {
  edges: { name: string; target: string }[];
  values: { kind: ValueKind; value: string }[];
  text: string;
}

export function extract(object: StixObject): Extract {
  return {
    edges: references(object).map(({ path, id }) => ({ name: referenceName(path), target: id })),
    values: observableValues(object).map(({ kind, value }) => ({ kind, value })),
    text: indexedText(textOf(object)),
  };
}

/** The property that holds the reference: `$.granular_markings[0].marking_ref` is a `marking_ref`. */
export function referenceName(path: string): string {
  return /([^.[\]'"]+)['"]?\]?(?:\[\d+\])?$/.exec(path)?.[1] ?? path;
}
