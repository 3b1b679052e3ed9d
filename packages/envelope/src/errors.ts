/** Codes of refusals: values inside `Result`, never thrown. */
export const refusalCodes = [
  'envelope/missing',
  'envelope/unknown-member',
  'envelope/wrong-type',
  'envelope/wrong-value',
  'envelope/not-canonical',
  'envelope/too-big',
  'envelope/truncated',
  'envelope/trailing-bytes',
  'envelope/unknown-version',
  'envelope/key-small-order',
  'envelope/key-not-canonical',
  'envelope/key-torsion',
  'envelope/key-reused',
  'envelope/key-unknown',
  'envelope/key-out-of-window',
  'envelope/key-retired',
  'envelope/key-disowned',
  'envelope/key-repudiated',
  'envelope/signature-bad',
  'envelope/signer-mismatch',
  'envelope/history-empty',
  'envelope/history-not-begin',
  'envelope/history-chain',
  'envelope/history-kid-reused',
  'envelope/history-next-mismatch',
  'envelope/history-time',
  'envelope/history-other-node',
  'envelope/history-head',
  'envelope/duplicity',
  'envelope/log-mismatch',
  'envelope/log-gap',
  'envelope/log-replay',
  'envelope/log-fork',
  'envelope/log-chain',
  'envelope/log-time',
  'envelope/log-rollback',
  'envelope/proof-bad',
  'envelope/checkpoint-mismatch',
  'envelope/checkpoint-size',
  'envelope/checkpoint-root',
  'envelope/cosignature-missing',
  'envelope/body-absent',
  'envelope/body-digest',
  'envelope/body-size',
  'envelope/body-items',
  'envelope/inflate-ratio',
  'envelope/inflate-broken',
  'envelope/packet-not-ours',
  'envelope/packet-recipients',
  'envelope/packet-padding',
  'envelope/bundle-unrecognised',
  'envelope/bundle-cut',
  'envelope/bundle-damaged',
  'envelope/bundle-repeated',
  'envelope/bundle-gave-up',
  'envelope/custody-chain',
  'envelope/agreement-parties',
  'envelope/agreement-unsigned',
  'envelope/join-closed',
  'envelope/join-commitment',
  'envelope/evidence-terms',
  'envelope/evidence-terms-inactive',
  'envelope/evidence-unreceipted',
  'envelope/evidence-cosigner-void',
  'envelope/evidence-history-unused',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Codes of faults: thrown as {@link EnvelopeError}. */
export const faultCodes = [
  'envelope/inflate-limit',
  'envelope/unsupported',
  'envelope/bad-argument',
] as const;

export type FaultCode = (typeof faultCodes)[number] | 'envelope/inflate-broken';

/** A fault: a caller's mistake, or a limit of a primitive that the caller turns into a refusal. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
