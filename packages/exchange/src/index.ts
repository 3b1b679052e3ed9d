export { exchangeMigrations } from './db/migrations/index.ts';
export { ExchangeError, type ExchangeErrorCode } from './errors.ts';
export { nodeCrypto } from './keys/node-crypto.ts';
