import { documentBytes, documentHash, signGrant } from '@qanat/envelope';
import type { Party } from './parties.ts';

/**
 * What a dishonest node would do to its own refusal: writes leave that the originator never gave into its own store,
 * signed with a key that is not the originator's. Its own release decision believes it; the next node must not.
 */
export async function forgeLeave(
  thief: Party,
  originator: string,
  chan: string,
  objects: readonly string[],
  to: string,
): Promise<void> {
  const { self } = thief.home;
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
  for (const obj of objects) {
    const row = await self.store.read((r) =>
      r.get<{ digest: string }>('SELECT digest FROM received WHERE object = ? ORDER BY seq DESC LIMIT 1', [
        obj,
      ]),
    );
    const ask = `sha256:${'0'.repeat(64)}`;
    const forged = signGrant(
      {
        ask,
        obj,
        digest: row?.digest ?? '',
        to: [to],
        max: 'amber',
        purpose: ['detect', 'hunt', 'defend-own'],
        until,
        at: self.now().toISOString(),
      },
      { node: originator, kid: 's1', privateKey: self.keys.sign.privateKey },
      self.crypto,
    );
    await self.store.write((tx) =>
      tx.run(
        `INSERT INTO onward_grant (hash, chan, direction, ask, object, until, bytes) VALUES (?, ?, 'in', ?, ?, ?, ?)`,
        [documentHash(forged, self.crypto), chan, ask, obj, forged.until, documentBytes(forged)],
      ),
    );
  }
}

/** Takes the forged leave out again, so that the honest way can be shown on the same node. */
export async function forgetForgeries(thief: Party): Promise<void> {
  const ask = `sha256:${'0'.repeat(64)}`;
  await thief.home.self.store.write((tx) => tx.run('DELETE FROM onward_grant WHERE ask = ?', [ask]));
}
