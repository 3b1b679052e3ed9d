import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §8. A collection of objects without meaning of its own. */
export const bundle = {
  type: 'bundle',
  class: 'bundle',
  section: '8',
  properties: {
    objects: 'list of unchecked',
  },
} as const;

export type Bundle = Declared<typeof bundle>;
