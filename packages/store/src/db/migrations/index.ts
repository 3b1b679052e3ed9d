import type { Migration } from '../../types.ts';
import { objects } from './001-objects.ts';

export const migrations: readonly Migration[] = [{ room: 'store', version: 1, sql: objects }];
