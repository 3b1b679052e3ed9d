import type { ChannelFault } from './channel/faults.ts';
import type { KeyFault } from './keys/faults.ts';
import type { TransportFault } from './transport/faults.ts';

export type ExchangeErrorCode = ChannelFault | KeyFault | TransportFault;

/** A fault of this room. `params` go into the message of that code; `cause` is what failed beneath. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  readonly code: ExchangeErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: ExchangeErrorCode,
    message: string,
    options: { cause?: unknown; params?: Record<string, string | number> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = options.params ?? {};
  }
}
