export { exchangeMigrations } from './db/migrations/index.ts';
export { ExchangeError, type ExchangeErrorCode } from './errors.ts';
export { type DoorKey, pinOfCertificate } from './keys/certificate.ts';
export {
  BOX_DAYS,
  changePassphrase,
  createKeys,
  GRACE_DAYS,
  type Lifecycle,
  loadKeys,
  type NewBoxPair,
  type PaperKeys,
  removeOfflineKeys,
  renewSign,
  rotateBox,
  SIGN_DAYS,
  turnKeys,
} from './keys/lifecycle.ts';
export { nodeCrypto } from './keys/node-crypto.ts';
export type { BoxPair, NodeKeys } from './keys/node-keys.ts';
export { formatPaperKey, parsePaperKey } from './keys/paper-key.ts';
