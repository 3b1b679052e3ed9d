/** Every code that the room can emit; the texts are in `messages/`. */
export const WATCH_CODES = [
  'watch/unusable-value',
  'watch/gzip-cut',
  'watch/gzip-broken',
  'watch/unreadable-lines',
  'watch/long-lines',
  'watch/quarantined',
  'watch/worker-failed',
] as const;

export type WatchCode = (typeof WATCH_CODES)[number];

/** A fault while watching; `cause` holds what happened beneath. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
  readonly code: WatchCode;

  constructor(code: WatchCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
