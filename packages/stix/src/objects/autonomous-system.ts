import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.2. An autonomous system (AS). */
export const autonomousSystem = {
  type: 'autonomous-system',
  class: 'sco',
  section: '6.2',
  properties: {
    number: 'integer required',
    name: 'string',
    rir: 'string',
  },
  idFrom: ['number'],
} as const;

export type AutonomousSystem = Declared<typeof autonomousSystem>;
