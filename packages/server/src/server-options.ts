import type { Home } from '@qanat/app';

export interface ServerOptions {
  readonly home: Home;
  /** The pages stand behind TLS: the session's cookie is sent over it only. */
  readonly secure?: boolean;
  /** The node runs beside a practice partner, which the pages say. */
  readonly practice?: boolean;
  /** Where the partner door listens, `host:port`, for the invitations made in the pages. */
  readonly door?: string;
  /** Told of every fault that was answered with 5xx; the answer itself says no more than its code. */
  readonly fault?: (error: unknown) => void;
}
