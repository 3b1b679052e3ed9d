export { type ClosureOptions, closure } from './db/closure.ts';
export { type DamagedVersion, damagedVersions } from './db/damage.ts';
export { fromMicroseconds, toMicroseconds } from './db/instant.ts';
export { addMarks, getMarks, type LocalMark, type MarkedObject, setMarks } from './db/marks.ts';
export { type Edge, neighbours } from './db/neighbours.ts';
export { type ObjectPage, objectPage, type PageQuery } from './db/page.ts';
export { type NewObject, type PutOutcome, putObjects } from './db/put.ts';
export { type SearchPage, type SearchQuery, search } from './db/search.ts';
export { type Standing, standingOf } from './db/standing.ts';
export {
  type Supply,
  type SupplyKind,
  type SupplyTerms,
  setSupplyTerms,
  supplies,
  supply,
} from './db/supplies.ts';
export { allValues, findValues, type StoredValue } from './db/values.ts';
export { allVersions, currentVersions, type Version, versionsBySeq } from './db/versions.ts';
export { removeFromUse } from './db/withdraw.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { messages } from './messages/index.ts';
export { type OpenOptions, openStore } from './open-store.ts';
export { normaliseText } from './text/normalise.ts';
export { indexedText, matchExpression } from './text/search-terms.ts';
export type { Migration, Param, Reader, Row, Store, Tx } from './types.ts';
