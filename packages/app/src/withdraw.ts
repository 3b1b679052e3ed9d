import { dropHitsOf } from '@qanat/desk';
import { holdersOf } from '@qanat/exchange';
import { revoke, type StixObject } from '@qanat/stix';
import { appendAudit } from './db/audit.ts';
import { Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { putOwn } from './import-objects.ts';

/**
 * Takes an object of ours out of use for good, by the version that revokes it; earlier versions stay in the store. What
 * partners hold is recalled first, so that nothing they have is forgotten here.
 * @throws {Refusal} `app/with-partners`, one issue for each channel.
 */
export async function withdraw(home: Home, object: StixObject, action: string, actor: string): Promise<void> {
  const holders = (await holdersOf(home.self, [object.id])).filter(({ recalled }) => recalled === null);
  const channels = [...new Set(holders.map(({ chan }) => chan))];
  if (channels.length > 0)
    throw new Refusal(
      channels.map((channel) => ({
        code: 'app/with-partners',
        path: '',
        severity: 'error',
        params: { channel, id: object.id },
      })),
    );
  const at = home.self.now().toISOString();
  await putOwn(home, [revoke(object, at)], actor);
  await home.self.store.write(async (tx) => {
    await dropHitsOf(tx, [object.id]);
    await appendAudit(tx, [{ actor, action, subject: object.id }], at);
  });
}
