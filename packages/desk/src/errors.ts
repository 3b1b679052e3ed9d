/** Faults of the desk: something a caller did wrong or the engine could not do; expected bad input is a value instead. */
export type DeskErrorCode = 'desk/bad-graph';

export class DeskError extends Error {
  override readonly name: string = 'DeskError';
  readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Codes of refusals: expected bad input, returned as issues. */
export const DESK_ISSUES = [
  'desk/empty',
  'desk/too-large',
  'desk/binary',
  'desk/unsupported-kind',
  'desk/unknown-charset',
  'desk/replaced-characters',
  'desk/plain-fallback',
  'desk/encrypted',
  'desk/no-text',
  'desk/pdf-broken',
  'desk/pdf-time',
  'desk/pdf-memory',
  'desk/pdf-cut',
  'desk/bad-mail',
  'desk/bad-zip',
  'desk/too-deep',
  'desk/too-many-parts',
  'desk/unpacks-too-large',
  'desk/table-cut',
  'desk/bad-reliability',
  'desk/bad-credibility',
  'desk/credibility-first',
  'desk/not-independent',
  'desk/span-outside',
  'desk/bad-stance',
  'desk/missing-source',
  'desk/not-misp',
  'desk/not-galaxy',
  'desk/galaxy-kind',
  'desk/not-warninglist',
  'desk/warninglist-type',
  'desk/list-skipped',
  'desk/misp-skipped',
  'desk/bad-analysis',
  'desk/bad-basis',
  'desk/bad-about',
] as const;

export type DeskIssueCode = (typeof DESK_ISSUES)[number];

export const DESK_FAULTS: readonly DeskErrorCode[] = ['desk/bad-graph'];
