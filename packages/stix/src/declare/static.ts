import type { Json } from '@qanat/json';
import type { structs } from '../structs/index.ts';
import type { EnumerationName, enumerations } from '../vocabulary/enumerations.ts';
import type { commonProperties } from './common.ts';
import type { TypeClass } from './declaration.ts';

/** The TypeScript type of an object, derived from its declaration so that the two cannot differ. */
export type Declared<D extends { type: string; class: TypeClass; properties: object }> = Flat<
  { readonly type: D['type'] } & Members<
    Omit<(typeof commonProperties)[D['class']], keyof D['properties'] | 'type'> & D['properties']
  >
>;

/** The TypeScript type of a structure inside an object. */
export type Struct<Name extends keyof typeof structs> = Flat<Members<(typeof structs)[Name]['properties']>>;

type Flat<T> = { [K in keyof T]: T[K] };

type RequiredKeys<P> = { [K in keyof P]: P[K] extends `${string} required` ? K : never }[keyof P];

type Members<P> = { readonly [K in RequiredKeys<P>]: Value<P[K]> } & {
  readonly [K in Exclude<keyof P, RequiredKeys<P>>]?: Value<P[K]>;
};

type Value<S> = S extends `${infer Base} required` ? ValueOf<Base> : ValueOf<S>;

type ValueOf<S> = S extends `list of ${infer Item}`
  ? ValueOf<Item>[]
  : S extends `dictionary of ${infer Item}`
    ? { [key: string]: ValueOf<Item> }
    : S extends 'dictionary' | 'hashes'
      ? { [key: string]: Json }
      : S extends `object ${infer Name extends keyof typeof structs}`
        ? Struct<Name>
        : S extends `enum ${infer Name extends EnumerationName}`
          ? (typeof enumerations)[Name][number]
          : Scalar<S>;

type Scalar<S> = S extends 'boolean'
  ? boolean
  : S extends `integer${string}` | `float${string}`
    ? number
    : S extends 'any' | 'unchecked'
      ? Json
      : S extends 'texts'
        ? string | string[]
        : S extends 'text-or-integer'
          ? string | number
          : string;
