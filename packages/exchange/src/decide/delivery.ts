/**
 * What stands for an id at the partner's: the same id, another one, or nothing. `cut` tells that the view under the
 * other id lacks content of the original. `known` tells that we hold the object and keep it back.
 */
export type Delivery =
  | { readonly state: 'same' }
  | { readonly state: 'as'; readonly id: string; readonly cut: boolean }
  | { readonly state: 'none'; readonly known: boolean };
