/** Faults of roads between nodes; thrown as `ExchangeError`. */
export const transportFaults = [
  'exchange/door-address',
  'exchange/door-busy',
  'exchange/door-closed',
  'exchange/door-listen',
  'exchange/door-pin',
  'exchange/door-protocol',
  'exchange/door-too-big',
  'exchange/door-unreachable',
  'exchange/stream-cut',
  'exchange/file-unreadable',
  'exchange/file-unwritable',
  'exchange/file-too-big',
  'exchange/disk-full',
] as const;

export type TransportFault = (typeof transportFaults)[number];
