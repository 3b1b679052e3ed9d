import type { StixObject } from '@qanat/stix';

/** Key of the extension by which a marking definition carries a police handling code. */
export const HANDLING_EXTENSION_ID = 'extension-definition--6f0c54b3-7d0e-4a55-9b43-2f3a1d8c5e07';

export interface HandlingCode {
  readonly scheme: 'europol' | 'interpol';
  readonly code: 'H0' | 'H1' | 'H2' | 'H3';
}

/**
 * The handling code of a marking definition: from the extension `{"extension_type":"property-extension",
 * "scheme":"europol","code":"H2"}`, or from a statement that begins with `EUROPOL H2` or `INTERPOL H2`.
 */
export function handlingCode(definition: StixObject): HandlingCode | undefined {
  const extension = member(definition['extensions'], HANDLING_EXTENSION_ID);
  const scheme = member(extension, 'scheme');
  const code = member(extension, 'code');
  if (typeof scheme === 'string' && typeof code === 'string') return read(scheme, code);
  const statement = member(definition['definition'], 'statement');
  if (definition['definition_type'] !== 'statement' || typeof statement !== 'string') return undefined;
  const said = /^\s*(europol|interpol)[\s:/-]{1,3}(H[0-3])\b/i.exec(statement);
  return said?.[1] === undefined || said[2] === undefined ? undefined : read(said[1], said[2]);
}

/** A marking definition that carries a handling code, without `created_by_ref`. */
export function handlingMarking(
  { scheme, code }: HandlingCode,
  { id, created }: { readonly id: string; readonly created: string },
): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created,
    name: `${scheme.toUpperCase()} ${code}`,
    extensions: { [HANDLING_EXTENSION_ID]: { extension_type: 'property-extension', scheme, code } },
  };
}

/** A code outside the scheme reads as free text, the case that needs a person. */
function read(scheme: string, code: string): HandlingCode | undefined {
  const name = scheme.toLowerCase();
  if (name !== 'europol' && name !== 'interpol') return undefined;
  const known = (['H0', 'H1', 'H2', 'H3'] as const).find((one) => one === code.toUpperCase());
  return { scheme: name, code: known ?? 'H3' };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
