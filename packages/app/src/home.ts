import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deskMigrations } from '@qanat/desk';
import {
  createKeys,
  exchangeMigrations,
  loadKeys,
  type NodeKeys,
  nodeCrypto,
  type PaperKeys,
  type Self,
} from '@qanat/exchange';
import { openStore, type Store } from '@qanat/store';
import { watchMigrations } from '@qanat/watch';
import { appMigrations } from './db/migrations.ts';
import { readSettings, type Settings, writeSettings } from './db/settings.ts';
import { AppError } from './errors.ts';
import { turnDueKeys } from './jobs/due-keys.ts';

/** An open node: its directory, who it is, and what its operator has set. */
export interface Home {
  readonly dir: string;
  /** Turns the keys that are due (box keys every 30 days); true when something was turned. */
  readonly keepKeysFresh: () => Promise<boolean>;
  readonly self: Self & { readonly keys: NodeKeys };
  readonly settings: Settings;
}

const STORE_FILE = 'qanat.sqlite';
const MIGRATIONS = [...exchangeMigrations, ...deskMigrations, ...watchMigrations, ...appMigrations];

export interface InitOptions {
  readonly name: { readonly en: string; readonly ar?: string };
  readonly passphrase?: string;
  readonly now?: () => Date;
}

/**
 * Makes a node: keys, store, first settings.
 * @returns the open home, and the private parts that belong on paper and are not kept by the machine.
 * @throws {AppError} `app/home-exists`.
 */
export async function initHome(dir: string, options: InitOptions): Promise<{ home: Home; paper: PaperKeys }> {
  if (existsSync(join(dir, STORE_FILE)) || existsSync(join(dir, 'keys')))
    throw new AppError('app/home-exists', { home: dir });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const now = options.now ?? (() => new Date());
  const { keys, paper } = await createKeys(join(dir, 'keys'), {
    name: { en: options.name.en, ...(options.name.ar && { ar: options.name.ar }) },
    now: now(),
    ...(options.passphrase !== undefined && { passphrase: options.passphrase }),
  });
  const store = await openStore({ path: join(dir, STORE_FILE), migrations: MIGRATIONS });
  const settings: Settings = {
    name: { en: options.name.en, ar: options.name.ar ?? options.name.en },
    defaultTlp: 'amber',
    community: [],
    ownAssets: [],
  };
  await store.write((tx) => writeSettings(tx, settings));
  return { home: toHome(dir, keys, { store, now, settings, passphrase: options.passphrase }), paper };
}

/**
 * Opens a node that `initHome` made.
 * @throws {AppError} `app/no-home`; faults of the keys and the store keep their own codes.
 */
export async function openHome(
  dir: string,
  options: { passphrase?: string; now?: () => Date } = {},
): Promise<Home> {
  if (!existsSync(join(dir, STORE_FILE))) throw new AppError('app/no-home', { home: dir });
  const now = options.now ?? (() => new Date());
  const keys = await loadKeys(join(dir, 'keys'), options.passphrase);
  const store = await openStore({ path: join(dir, STORE_FILE), migrations: MIGRATIONS });
  const settings = await store.read(readSettings);
  return toHome(dir, keys, { store, now, settings, passphrase: options.passphrase });
}

function toHome(
  dir: string,
  opened: NodeKeys,
  {
    store,
    now,
    settings,
    passphrase,
  }: { store: Store; now: () => Date; settings: Settings; passphrase: string | undefined },
): Home {
  let keys = opened;
  const self = {
    store,
    crypto: nodeCrypto,
    now,
    get keys(): NodeKeys {
      return keys;
    },
  };
  const keepKeysFresh = async (): Promise<boolean> => {
    const fresh = await turnDueKeys(join(dir, 'keys'), keys, {
      now: now(),
      ...(passphrase !== undefined && { passphrase }),
    });
    keys = fresh ?? keys;
    return fresh !== undefined;
  };
  return { dir, self, settings, keepKeysFresh };
}

export async function closeHome(home: Home): Promise<void> {
  await home.self.store.close();
}
