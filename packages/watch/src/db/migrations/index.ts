import type { Migration } from '@qanat/store';
import { watchTables } from './001-watch.ts';

/** The room's schema; given to `openStore`. */
export const watchMigrations: Migration[] = [{ room: 'watch', version: 1, sql: watchTables }];
