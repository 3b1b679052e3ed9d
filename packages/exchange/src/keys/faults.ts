/** Faults of keys on disk; thrown as `ExchangeError`. */
export const keyFaults = [
  'exchange/keys-absent',
  'exchange/keys-present',
  'exchange/keys-damaged',
  'exchange/keys-passphrase',
  'exchange/keys-paper',
  'exchange/keys-offline',
  'exchange/keys-busy',
  'exchange/keys-expired',
  'exchange/keys-clock',
] as const;

export type KeyFault = (typeof keyFaults)[number];
