import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptInvite, agreements, channels, type Door, handleJoin, joinCode } from '@qanat/exchange';
import { propose, sign } from './channels/agreement.ts';
import { openDoor, pull, push } from './channels/delivery.ts';
import { confirmSpokenCode, invite } from './channels/join.ts';
import { orRefuse } from './channels/or-refuse.ts';
import { releaseTo } from './channels/release.ts';
import { acceptClaims } from './claims.ts';
import { closeHome, type Home, initHome, openHome } from './home.ts';
import { importBytes } from './import-file.ts';
import { showReport } from './reports.ts';
import { addPerson } from './secrets.ts';
import { hitGroups, sendSighting, watchFile } from './watch.ts';

/** A second real node beside the first, with its own store and keys, that plays the partner in exercises. */
export interface Practice {
  readonly home: Home;
  readonly door: Door;
  /** One round of what a diligent partner does: fetch, sign, watch its log, report what it saw. */
  readonly act: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Material for exercises: files of a directory, any of which may be missing. */
const SAMPLES = {
  bundle: 'harbour.bundle.json',
  ours: 'report-ar.txt',
  theirs: 'report-en.txt',
  log: 'zeek-sample.log',
} as const;

const OFFICER = 'practice';
const YEAR_MS = 365 * 86_400_000;

/**
 * Opens the practice partner of a node, and the first time makes it: a home of its own, something to exchange on both
 * sides, a channel joined by a real invitation through our door, an agreement signed by both.
 * @param samples directory with the material; without it both nodes start empty.
 * @param say told of each step that takes a while.
 */
export async function openPractice(
  home: Home,
  options: { ourDoor: Door; doorPort: number; samples: string; say: (step: PracticeStep) => void },
): Promise<Practice> {
  const dir = join(home.dir, 'practice');
  const fresh = !existsSync(join(dir, 'qanat.sqlite'));
  const partner = fresh ? await makePartner(dir) : await openHome(dir);
  const door = await openDoor(partner, { host: '127.0.0.1', port: options.doorPort });
  if (fresh) await begin(home, partner, options);
  const log = join(options.samples, SAMPLES.log);
  return {
    home: partner,
    door,
    act: () => act(partner, log),
    close: async () => {
      await door.close();
      await closeHome(partner);
    },
  };
}

export type PracticeStep = 'partner' | 'material' | 'joined';

async function makePartner(dir: string): Promise<Home> {
  const { home } = await initHome(dir, { name: { en: 'Practice partner', ar: 'شريك التدريب' } });
  await addPerson(home, 'officer', 'officer', OFFICER);
  return home;
}

async function begin(
  home: Home,
  partner: Home,
  { ourDoor, samples, say }: { ourDoor: Door; samples: string; say: (step: PracticeStep) => void },
): Promise<void> {
  say('partner');
  await give(home, join(samples, SAMPLES.bundle), { own: true });
  await give(home, join(samples, SAMPLES.ours), { source: 'نبأ', tlp: 'amber' });
  say('material');
  const { text } = await invite(home, { addr: [`${ourDoor.host}:${ourDoor.port}`], days: 1 }, OFFICER);
  const { chan } = orRefuse(
    await acceptInvite(partner.self, text, async (message) => {
      const { reply } = orRefuse(await handleJoin(home.self, message));
      if (!reply) throw new Error('the join of the practice partner was not answered');
      return reply;
    }),
  );
  const code = orRefuse(await joinCode(home.self, chan));
  await confirmSpokenCode(home, chan, code, OFFICER);
  await confirmSpokenCode(partner, chan, code, OFFICER);
  const lane = { ceiling: 'amber', onward: 'ask', attribution: 'name' } as const;
  const end = new Date(home.self.now().getTime() + YEAR_MS).toISOString();
  await propose(home, chan, { title: { en: 'Practice', ar: 'تدريب' }, end, out: lane, in: lane }, OFFICER);
  await act(partner, '');
  await pull(partner, chan);
  const report = await give(partner, join(samples, SAMPLES.theirs), {
    source: 'Harbour Review',
    tlp: 'green',
  });
  if (report !== undefined) {
    await acceptClaims(partner, report, { claims: 'all', indicators: true }, OFFICER);
    await showReport(partner, report);
    await releaseTo(partner, chan, { ids: [report] }, OFFICER);
    await push(partner, chan);
  }
  say('joined');
}

async function give(
  home: Home,
  file: string,
  options: { own?: boolean; source?: string; tlp?: 'amber' | 'green' },
): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const { reports } = await importBytes(home, await readFile(file), file, options, OFFICER);
  return reports[0]?.id;
}

/** Fetch, sign what waits, watch the log when something new came, report what was seen. */
async function act(partner: Home, log: string): Promise<void> {
  for (const { chan } of await channels(partner.self)) {
    const arrived = await pull(partner, chan);
    for (const { hash, state, proposer } of await agreements(partner.self, chan))
      if (state === 'proposed' && proposer !== partner.self.keys.nodeId)
        await sign(partner, chan, hash, OFFICER);
    if (arrived.kept.length > 0 && log !== '' && existsSync(log)) await watchFile(partner, log, {}, OFFICER);
    for (const { key, state } of await hitGroups(partner))
      if (state === 'new') await sendSighting(partner, key, OFFICER);
    await push(partner, chan);
  }
}
