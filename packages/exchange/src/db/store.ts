/** What this room uses of the store; the only door through which it does. */

export type {
  LocalMark,
  Migration,
  NewObject,
  Param,
  Reader,
  Store,
  SupplyKind,
  SupplyTerms,
  Tx,
  Version,
} from '@qanat/store';
export {
  closure,
  currentVersions,
  findValues,
  getMarks,
  putObjects,
  removeFromUse,
  setSupplyTerms,
  supply,
  versionsBySeq,
} from '@qanat/store';
