import { canonicalBytes, type JsonObject, parseJson, type Result } from '@qanat/json';
import { accept, refuse } from './issue.ts';
import { equalBytes } from './notation.ts';

/** Parses bytes that must be the RFC 8785 form of one JSON object: they are written again and compared. */
export function parseCanonical(
  bytes: Uint8Array,
  limits: { maxBytes: number; maxDepth?: number },
): Result<JsonObject> {
  if (bytes.length > limits.maxBytes) return refuse('envelope/too-big', '', { limit: limits.maxBytes });
  const parsed = parseJson(bytes, { maxBytes: limits.maxBytes, maxDepth: limits.maxDepth ?? 32 });
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse('envelope/wrong-type', '$', { expected: 'object' });
  }
  if (!equalBytes(canonicalBytes(value), bytes)) return refuse('envelope/not-canonical', '$');
  return accept(value);
}
