const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The path of a member or element below `path`, in the notation of {@link Issue}: `$.name`, `$.list[0]`,
 * and `$['other-key']` where the key is not a plain name.
 */
export function childPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return PLAIN.test(step) ? `${path}.${step}` : `${path}['${step.replace(/[\\']/g, '\\$&')}']`;
}
