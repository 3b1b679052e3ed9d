import { ApiError } from '@qanat/api';

/** What a rejected call gave; the client rejects with nothing else, so anything else is a defect and goes on. */
export function toApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  throw reason;
}
