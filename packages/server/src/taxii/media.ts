import type { Lang } from '@qanat/app';
import { serverText } from '../texts.ts';

export const MEDIA = 'application/taxii+json;version=2.1';
export const STIX_MEDIA = 'application/stix+json;version=2.1';

/**
 * Whether an Accept header lets us answer (TAXII 2.1 §1.6.8.1). No header and wildcards are accepted, since clients in
 * the wild send them; a named version must be 2.1.
 */
export function acceptable(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept
    .toLowerCase()
    .split(',')
    .some((range) => {
      const [type, ...params] = range.split(';').map((part) => part.trim());
      if (params.some((param) => /^q *= *0(?:\.0*)?$/.test(param))) return false;
      if (type === '*/*' || type === 'application/*') return true;
      if (type !== 'application/taxii+json') return false;
      const version = params.find((param) => param.startsWith('version='));
      return version === undefined || version.replaceAll('"', '') === 'version=2.1';
    });
}

/** The error message resource (TAXII 2.1 §3.6.1); `http_status` is a string there. */
export function taxiiError(
  code: string,
  status: number,
  lang: Lang,
  params?: Record<string, string>,
): object {
  return { title: serverText(code, params, lang), error_code: code, http_status: String(status) };
}
