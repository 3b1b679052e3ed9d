import { readFile } from 'node:fs/promises';
import { importBytes, issueLaneToken, laneRecords, releaseTo } from '@qanat/app';
import { startServer } from '@qanat/server';
import { agree, compareCodes, endParty, joinParties, newParty, scratch } from '../src/demo/parties.ts';
import { runPython } from './python.ts';
import type { Tally } from './tally.ts';

const BUNDLE = new URL('../data/harbour.bundle.json', import.meta.url);
const PAGE_SIZES = [7, 100];

/** What `taxii_walk.py` prints. */
interface Walk {
  readonly collections: number;
  readonly can_write: boolean;
  readonly pages: number;
  readonly objects: number;
  readonly distinct: number;
  readonly manifest: number;
  readonly parsed: number;
  readonly again: boolean;
  readonly indicators: number;
}

/** A real node with a real lane, walked to the end by the OASIS client; every view is parsed by the OASIS library. */
export async function checkTaxii(python: string, tally: Tally): Promise<void> {
  const { dir, clear } = await scratch();
  const host = await newParty(dir, 'Harbour', 'الميناء');
  const guest = await newParty(dir, 'Reader', 'القارئ');
  try {
    const chan = await joinParties(host, guest);
    await compareCodes(host, guest, chan);
    await agree(host, guest, chan);
    await importBytes(host.home, await readFile(BUNDLE), 'harbour.bundle.json', { own: true }, host.officer);
    await releaseTo(host.home, chan, {}, host.officer);
    const token = await issueLaneToken(host.home, chan, 'interop', host.officer);
    const records = await laneRecords(host.home, chan);
    const ids = new Set(records.map(({ id }) => id));
    const indicators = [...ids].filter((id) => id.startsWith('indicator--')).length;
    tally.check(`the lane holds ${ids.size} objects`, ids.size > 100);
    const server = await startServer({ home: host.home, host: '127.0.0.1', port: 0 });
    try {
      for (const size of PAGE_SIZES) {
        const walk = (await runPython(python, 'taxii_walk.py', [
          `${server.url}/taxii2/`,
          token,
          String(size),
        ])) as Walk;
        const by = `taxii2-client, ${size} a page`;
        const same = (name: string, found: unknown, wanted: unknown) =>
          tally.check(`${by}: ${name}`, found === wanted, `${String(found)} instead of ${String(wanted)}`);
        same('one collection, read only', `${walk.collections} ${walk.can_write}`, '1 false');
        same('every object of the lane', walk.objects, ids.size);
        same('none of them twice', walk.distinct, ids.size);
        same('as few pages as there can be', walk.pages, Math.ceil(ids.size / size));
        same('a manifest of all', walk.manifest, ids.size);
        same('stix2 parses every view', walk.parsed, ids.size);
        same('an object by its id', walk.again, true);
        same('indicators by type', walk.indicators, Math.min(indicators, 100));
      }
    } finally {
      await server.close();
    }
  } finally {
    await endParty(host);
    await endParty(guest);
    await clear();
  }
}
