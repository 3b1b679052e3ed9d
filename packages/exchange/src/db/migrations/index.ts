import type { Migration } from '@qanat/store';
import { channels } from './001-channels.ts';

/** The schema of this room, to be given to `openStore`. */
export const exchangeMigrations: Migration[] = [{ room: 'exchange', version: 1, sql: channels }];
