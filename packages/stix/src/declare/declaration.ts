/**
 * The language in which the types of STIX are declared. A property is written as its row in the
 * specification's tables reads, `TYPE[ required]`:
 *
 * `string` · `boolean` · `integer` · `integer 1..999` · `float` · `float -90..90` · `timestamp` · `hex` ·
 * `binary` · `hashes` · `dictionary` · `dictionary of TYPE` · `identifier` · `identifier to malware|SCO` ·
 * `enum NAME` · `open-vocab NAME` · `object NAME` (a structure of `structs/`) · `list of TYPE` · `any` ·
 * `texts` (a string or a list of strings) · `text-or-integer` ·
 * `unchecked` (checked by rules of the type)
 */
export type PropertyDeclaration = string;

export type TypeClass = 'sdo' | 'sro' | 'sco' | 'meta' | 'bundle';

/**
 * What holds between properties of one object:
 * - `not-before`: the first is not earlier than the second; `later`: strictly later (instants, where both exist)
 * - `any-of`: at least one of them; `one-of`: exactly one; `at-most-one`
 * - `needs`: where the first exists, so do all the others; `forbids`: where the first exists, none of the others
 */
export type Rule = readonly [
  'not-before' | 'later' | 'any-of' | 'one-of' | 'at-most-one' | 'needs' | 'forbids',
  ...string[],
];

export interface StructDeclaration {
  readonly section: string;
  readonly properties: Readonly<Record<string, PropertyDeclaration>>;
  readonly rules?: readonly Rule[];
  /** Where at least one of the declared properties has to be there. */
  readonly notEmpty?: boolean;
}

export interface ObjectDeclaration extends StructDeclaration {
  readonly type: string;
  readonly class: TypeClass;
  /** Predefined extensions by key, each a structure of `structs/`. */
  readonly extensions?: Readonly<Record<string, string>>;
  /** SCO: the properties that contribute to the deterministic id (§2.9). */
  readonly idFrom?: readonly string[];
}
