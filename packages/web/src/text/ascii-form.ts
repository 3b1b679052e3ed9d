import type { ValueKind } from '@qanat/api';

/**
 * The ASCII form of a domain or URL whose name holds other letters, null when there is nothing to tell: a name in mixed
 * scripts can look like another one, its `xn--` form cannot.
 */
export function asciiForm(value: string, kind: ValueKind): string | null {
  if ((kind !== 'domain' && kind !== 'url') || /^\p{ASCII}*$/u.test(value)) return null;
  try {
    const host = new URL(kind === 'url' ? value : `http://${value}`).hostname;
    return host.includes('xn--') ? host : null;
  } catch {
    return null;
  }
}
