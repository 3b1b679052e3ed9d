/** Faults of stored channels; thrown as `ExchangeError`. */
export const channelFaults = ['exchange/log-damaged'] as const;

export type ChannelFault = (typeof channelFaults)[number];
