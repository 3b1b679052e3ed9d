/** Faults of roads between nodes; thrown as `ExchangeError`. */
export const transportFaults = [
  'exchange/door-address',
  'exchange/door-unreachable',
  'exchange/door-pin',
  'exchange/door-closed',
  'exchange/door-busy',
  'exchange/door-too-big',
  'exchange/door-protocol',
  'exchange/stream-cut',
  'exchange/file-unreadable',
  'exchange/file-unwritable',
  'exchange/file-too-big',
  'exchange/disk-full',
] as const;

export type TransportFault = (typeof transportFaults)[number];
