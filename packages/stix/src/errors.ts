export type StixErrorCode =
  | 'stix/already-revoked'
  | 'stix/not-versionable'
  | 'stix/fixed-property'
  | 'stix/bad-timestamp'
  | 'stix/bad-selector'
  | 'stix/marking-not-found'
  | 'stix/required-property'
  | 'stix/unknown-type';

/** A fault of the caller: something was asked of an object that its type or state does not allow. */
export class StixError extends Error {
  override readonly name = 'StixError';
  readonly code: StixErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: StixErrorCode, message: string, params: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.params = params;
  }
}
