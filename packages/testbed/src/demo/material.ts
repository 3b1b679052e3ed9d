import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { importBytes, importPath, searchObjects } from '@qanat/app';
import type { Party } from './parties.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** What the round is played with. */
export interface Material {
  /** Objects imported, raw report included. */
  readonly objects: number;
  /** The raw report that the desk reads. */
  readonly report: string;
  /** Queries: what A releases first, what while the link is cut, and what after the file was carried. */
  readonly first: string;
  readonly later: string;
  readonly last: string;
  /** A log in which exactly two values of the first release occur. */
  readonly log: string;
  readonly values: readonly [string, string];
  /** Ids of A's objects that B wants to pass on; the first is recalled later. */
  readonly onward: readonly string[];
}

/** The material written for the project: a bundle as a port CERT would send it, and an Arabic report. */
export async function sampleMaterial(a: Party): Promise<Material> {
  const { objects } = await importBytes(
    a.home,
    await readFile(join(DATA, 'harbour.bundle.json')),
    'harbour.bundle.json',
    { own: true },
    a.officer,
  );
  const values = ['203.0.113.47', 'update-portal.example'] as const;
  return {
    objects: objects.new + 1,
    report: await importReport(a),
    first: 'type:indicator',
    later: 'type:report',
    last: 'type:note',
    log: join(DATA, 'zeek-sample.log'),
    values,
    onward: [await indicatorOf(a, values[0]), await indicatorOf(a, values[1])],
  };
}

async function importReport(a: Party): Promise<string> {
  const options = { source: 'نبأ', tlp: 'amber' } as const;
  const bytes = await readFile(join(DATA, 'report-ar.txt'));
  const { reports } = await importBytes(a.home, bytes, 'report-ar.txt', options, a.officer);
  return reports[0]?.id ?? '';
}

async function indicatorOf(a: Party, value: string): Promise<string> {
  const found = await searchObjects(a.home, `type:indicator value:${value}`, { limit: 10 });
  const exact = found.items.find(({ bytes }) => new TextDecoder().decode(bytes).includes(`= '${value}']"`));
  return exact?.id ?? '';
}

/** Real ATT&CK and real MISP events from a folder of real data; undefined, with a word, where there is none. */
export async function realMaterial(a: Party, folder: string, scratch: string): Promise<Material> {
  const unpacked = join(scratch, 'real');
  await mkdir(unpacked, { recursive: true });
  await unpack(join(folder, 'attack'), /ics-attack.*stix21\.json\.gz$/, unpacked);
  await unpack(join(folder, 'misp-events/eset'), /(?:mozi|stantinko).*\.json\.gz$/, unpacked);
  let objects = 1;
  for await (const { outcome } of importPath(a.home, unpacked, { own: true, tlp: 'green' }, a.officer))
    objects += outcome.objects.new;
  const found = (await searchObjects(a.home, 'type:indicator', { limit: 2_000 })).items.flatMap(
    ({ id, bytes }) => {
      const value = SIMPLE.exec(new TextDecoder().decode(bytes))?.[1];
      return value === undefined ? [] : [{ id, value }];
    },
  );
  const [one, two] = found.filter(({ value }) => found.filter((other) => other.value === value).length === 1);
  if (!one || !two) throw new Error('the real data holds no two indicators to look for');
  const log = join(scratch, 'real.log');
  const lines = [one.value, two.value, '192.0.2.10'].map((host, n) =>
    JSON.stringify({
      ts: 1_795_500_000 + n,
      uid: `C${n}`,
      'id.orig_h': '192.0.2.7',
      'id.resp_h': '192.0.2.53',
      query: host,
    }),
  );
  await writeFile(log, `${lines.join('\n')}\n`);
  return {
    objects,
    report: await importReport(a),
    first: 'type:indicator',
    later: 'type:intrusion-set',
    last: 'type:malware',
    log,
    values: [one.value, two.value],
    onward: [one.id, two.id],
  };
}

/** An indicator that one domain name decides. */
const SIMPLE = /"pattern":"\[domain-name:value = '([^']+)'\]"/;

async function unpack(folder: string, wanted: RegExp, into: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => wanted.test(one)).sort())
    await writeFile(join(into, name.replace(/\.gz$/, '')), gunzipSync(await readFile(join(folder, name))));
}
