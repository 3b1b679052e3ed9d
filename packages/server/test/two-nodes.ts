import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  acceptByDoor,
  addPerson,
  closeHome,
  confirmSpokenCode,
  type Home,
  importBytes,
  initHome,
  invite,
  issueToken,
  openDoor,
  propose,
  pull,
  push,
  sign,
  spokenCode,
} from '@qanat/app';

const SAMPLES = new URL('../../testbed/data/', import.meta.url);
const YEAR_MS = 365 * 86_400_000;

/** Two joined nodes with an agreement in force; `ours` has material, people of every role, and an open door. */
export interface TwoNodes {
  readonly ours: Home;
  readonly theirs: Home;
  readonly chan: string;
  /** API tokens of one person of each role at ours. */
  readonly tokens: { readonly reader: string; readonly analyst: string; readonly officer: string };
  readonly theirToken: string;
  readonly report: string;
  /** The partner fetches what waits at our door and brings what it has. */
  readonly meet: () => Promise<void>;
  readonly moveClock: (ms: number) => void;
  readonly close: () => Promise<void>;
}

export async function twoNodes(): Promise<TwoNodes> {
  const dir = await mkdtemp(join(tmpdir(), 'qanat-server-'));
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const { home: ours } = await initHome(join(dir, 'ours'), { name: { en: 'Ours', ar: 'نحن' }, now });
  const { home: theirs } = await initHome(join(dir, 'theirs'), { name: { en: 'Theirs' }, now });
  for (const role of ['reader', 'analyst', 'officer'] as const) await addPerson(ours, role, role, 'test');
  await addPerson(theirs, 'officer', 'officer', 'test');
  const door = await openDoor(ours, { host: '127.0.0.1', port: 0 });
  const { text } = await invite(ours, { addr: [`127.0.0.1:${door.port}`] }, 'test');
  const { chan } = await acceptByDoor(theirs, text, 'test');
  const code = await spokenCode(ours, chan);
  await confirmSpokenCode(ours, chan, code, 'officer');
  await confirmSpokenCode(theirs, chan, code, 'officer');
  const meet = async () => {
    await pull(theirs, chan);
    await push(theirs, chan);
  };
  const lane = { ceiling: 'amber', onward: 'ask', attribution: 'name' } as const;
  const end = new Date(Date.now() + YEAR_MS).toISOString();
  const hash = await propose(
    ours,
    chan,
    { title: { en: 'Test', ar: 'تجربة' }, end, out: lane, in: lane },
    'officer',
  );
  await meet();
  await sign(theirs, chan, hash, 'officer');
  await meet();
  await meet();
  const bundle = await readFile(new URL('harbour.bundle.json', SAMPLES));
  await importBytes(ours, bundle, 'harbour.bundle.json', { own: true }, 'test');
  const text2 = await readFile(new URL('report-ar.txt', SAMPLES));
  const { reports } = await importBytes(
    ours,
    text2,
    'report-ar.txt',
    { source: 'نبأ', tlp: 'amber' },
    'test',
  );
  return {
    ours,
    theirs,
    chan,
    tokens: {
      reader: await issueToken(ours, 'reader', 't', 'test'),
      analyst: await issueToken(ours, 'analyst', 't', 'test'),
      officer: await issueToken(ours, 'officer', 't', 'test'),
    },
    theirToken: await issueToken(theirs, 'officer', 't', 'test'),
    report: reports[0]?.id ?? '',
    meet,
    moveClock: (ms) => {
      ahead += ms;
    },
    close: async () => {
      await door.close();
      await closeHome(ours);
      await closeHome(theirs);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
