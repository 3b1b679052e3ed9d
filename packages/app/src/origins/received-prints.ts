import { fingerprint, type StoredFingerprint } from '@qanat/desk';
import { currentVersions } from '@qanat/store';
import type { Home } from '../home.ts';
import { readingLists } from '../lists.ts';
import { objectOf } from '../objects.ts';
import { receivedMaterial } from '../received-report.ts';

/** What the texts look like of those reports that came with their raw material: copies are suspected by it. */
export async function printsOfReceived(home: Home, reports: readonly string[]): Promise<StoredFingerprint[]> {
  const lists = await readingLists(home);
  return home.self.store.read(async (r) => {
    const prints: StoredFingerprint[] = [];
    for (const [report, versions] of await currentVersions(r, reports)) {
      const version = versions.find(({ supply }) => supply.kind !== 'own');
      const { raw } = version ? await receivedMaterial(r, version, objectOf(version), lists) : {};
      if (raw) prints.push({ report, print: fingerprint(raw.text, raw.reading) });
    }
    return prints;
  });
}
