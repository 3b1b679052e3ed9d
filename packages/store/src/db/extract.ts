import type { StixObject, ValueKind } from '@qanat/stix';
import * as stix from '@qanat/stix';
import { indexedText } from '../text/search-terms.ts';

/** What of an object goes into the indexes. */
export interface Extract {
  edges: { name: string; target: string }[];
  values: { kind: ValueKind; value: string }[];
  text: string;
}

export function extract(object: StixObject): Extract {
  return {
    edges: stix
      .references(object)
      .map((reference) => ({ name: referenceName(reference.path), target: reference.id })),
    values: stix.observableValues(object).map(({ kind, value }) => ({ kind, value })),
    text: indexedText(stix.textOf(object)),
  };
}

/** The property that holds the reference: `$.granular_markings[0].marking_ref` is a `marking_ref`. */
export function referenceName(path: string): string {
  return /([^.[\]'"]+)['"]?\]?(?:\[\d+\])?$/.exec(path)?.[1] ?? path;
}
