export { StoreError, type StoreErrorCode } from './errors.ts';
export { type OpenOptions, openStore } from './open-store.ts';
export type { Migration, Param, Reader, Row, Store, Tx } from './types.ts';
