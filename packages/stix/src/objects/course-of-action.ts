import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.3. What to do against an attack; `action` is reserved. */
export const courseOfAction = {
  type: 'course-of-action',
  class: 'sdo',
  section: '4.3',
  properties: {
    name: 'string required',
    description: 'string',
    action: 'any',
  },
} as const;

export type CourseOfAction = Declared<typeof courseOfAction>;
