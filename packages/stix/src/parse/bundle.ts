import { DEFAULT_LIMITS, type Issue, type JsonObject, type Result } from '@qanat/json';
import { BundleScanner } from './bundle-scanner.ts';
import type { BundleOptions, ParsedBundle, ParsedItem } from './item.ts';

/**
 * Reads a bundle, a bare object, a JSON array, a TAXII envelope, or objects and bundles line by line, and
 * gives every object with its exact bytes. An object that cannot be read fails alone; what is wrong around the
 * objects (the text breaks off, the bundle is no object) fails the whole. The bytes of a text are its UTF-8.
 */
export function parseBundle(input: Uint8Array | string, options: BundleOptions = {}): Result<ParsedBundle> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.maxBytes) {
    const issue: Issue = {
      code: 'json/too-big',
      path: '',
      severity: 'error',
      params: { limit: limits.maxBytes },
    };
    return { ok: false, issues: [issue] };
  }
  const objects: ParsedItem[] = [];
  const heads: JsonObject[] = [];
  const scanner = new BundleScanner(
    { ...options, limits },
    (item) => objects.push(item),
    ({ head }) => heads.push(head),
  );
  scanner.push(bytes);
  const issues = scanner.end();
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { objects, kind: scanner.kind, heads }, issues: [] };
}
