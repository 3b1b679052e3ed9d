import type { Json } from '@qanat/json';
import { declarationOf } from '../declare/registry.ts';
import { StixError } from '../errors.ts';
import { deterministicId, newId } from '../ids.ts';
import type { DeclaredType } from '../objects/index.ts';
import type { ObjectTypes } from '../objects/types.ts';
import type { StixObject } from '../types.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { type Built, freeze } from './sdo.ts';

/**
 * Makes an SCO with its deterministic id, or a random one where the specification gives it none (process, or
 * no contributing property). The result is frozen and not validated.
 * @throws {StixError} `stix/unknown-type` for a type that is no SCO.
 */
export function createSco<T extends DeclaredType>(
  type: T,
  properties: Omit<ObjectTypes[T], 'type' | 'id' | 'spec_version'>,
): Built<T> {
  if (declarationOf(type)?.class !== 'sco')
    throw new StixError('stix/unknown-type', `${type} is not an observable type.`, { type });
  const own = withoutUndefined<Json>(properties as Record<string, Json | undefined>);
  const id = deterministicId({ type, ...own }) ?? newId(type);
  const object: StixObject = { type, spec_version: '2.1', id, ...own };
  return freeze(object) as Built<T>;
}
