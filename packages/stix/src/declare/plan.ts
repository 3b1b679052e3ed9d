/** A {@link PropertyDeclaration} taken apart. */
export type Plan =
  | { readonly kind: 'string' | 'boolean' | 'timestamp' | 'hex' | 'binary' | 'hashes' | 'any' }
  | { readonly kind: 'texts' | 'text-or-integer' | 'unchecked' }
  | { readonly kind: 'integer' | 'float'; readonly min: number; readonly max: number }
  | { readonly kind: 'identifier'; readonly to: readonly string[] }
  | { readonly kind: 'enum' | 'open-vocab' | 'object'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Plan }
  | { readonly kind: 'dictionary'; readonly of: Plan | undefined };

const REQUIRED = ' required';

export function isRequired(declared: string): boolean {
  return declared.endsWith(REQUIRED);
}

/** Takes the row of a property apart. @throws {Error} where a declaration of this package is misspelt. */
export function planOf(declared: string): Plan {
  const text = isRequired(declared) ? declared.slice(0, -REQUIRED.length) : declared;
  const list = after(text, 'list of ');
  if (list !== undefined) return { kind: 'list', of: planOf(list) };
  const dictionary = after(text, 'dictionary of ');
  if (dictionary !== undefined) return { kind: 'dictionary', of: planOf(dictionary) };
  const [kind, ...rest] = text.split(' ');
  switch (kind) {
    case 'string':
    case 'boolean':
    case 'timestamp':
    case 'hex':
    case 'binary':
    case 'hashes':
    case 'any':
    case 'texts':
    case 'text-or-integer':
    case 'unchecked':
      return { kind };
    case 'dictionary':
      return { kind, of: undefined };
    case 'integer':
    case 'float':
      return { kind, ...bounds(rest[0]) };
    case 'identifier':
      return { kind, to: rest[1]?.split('|') ?? [] };
    case 'enum':
    case 'open-vocab':
    case 'object':
      return { kind, name: rest[0] ?? '' };
    default:
      throw new Error(`no such property type: ${declared}`);
  }
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

function bounds(range: string | undefined): { min: number; max: number } {
  const [min, max] = range?.split('..') ?? [];
  return {
    min: min ? Number(min) : Number.NEGATIVE_INFINITY,
    max: max ? Number(max) : Number.POSITIVE_INFINITY,
  };
}
