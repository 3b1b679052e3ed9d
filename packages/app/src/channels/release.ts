import {
  type Preview,
  previewRelease,
  type Recalled,
  type RecallInput,
  type Released,
  type ReleaseOptions,
  recall,
  release,
} from '@qanat/exchange';
import { currentVersions, type Version } from '@qanat/store';
import { Refusal } from '../errors.ts';
import type { Home } from '../home.ts';
import { ownIdentity } from '../identity.ts';
import { findIds } from '../objects.ts';
import { record } from './join.ts';
import { orRefuse } from './or-refuse.ts';

/** What is meant to go: ids, or what a query finds. Neither: everything that is in use here. */
export interface Selection {
  readonly ids?: readonly string[];
  readonly query?: string;
}

const MAX_SELECTION = 10_000;

/** What a partner would get of this, and why; changes nothing. */
export async function preview(home: Home, chan: string, selection: Selection): Promise<Preview> {
  return orRefuse(await previewRelease(home.self, chan, await chosen(home, selection), releaseOptions(home)));
}

/**
 * Lets it go, decided by the same function over the same inputs. With `expect`, only if nothing is decided otherwise
 * than in the preview of that fingerprint.
 */
export async function releaseTo(
  home: Home,
  chan: string,
  selection: Selection,
  actor: string,
  expect?: string,
): Promise<Released> {
  const ids = await chosen(home, selection);
  const released = orRefuse(
    await release(home.self, chan, ids, actor, { ...releaseOptions(home), ...(expect && { expect }) }),
  );
  await record(home, actor, 'channel.release', chan);
  return released;
}

/** What this node's people have set, as the release decision sees it. */
export function releaseOptions(home: Home): ReleaseOptions {
  const { defaultTlp, community, ownAssets } = home.settings;
  return {
    house: { defaultTlp, community: [...community], ownAssets: [...ownAssets] },
    identities: [ownIdentity(home).id],
  };
}

async function chosen(home: Home, { ids, query }: Selection): Promise<string[]> {
  const found = ids && ids.length > 0 ? [...ids] : await findIds(home, query ?? '', MAX_SELECTION);
  if (found.length === 0)
    throw new Refusal([{ code: 'app/nothing-to-release', path: '', severity: 'error' }]);
  return found;
}

export const RECALL_CLASSES = ['revised', 'weakened', 'false', 'spill', 'regraded', 'expired'] as const;

/** Withdraws what left of an object, in one channel or in all; the correction follows everything sent. */
export async function recallObject(
  home: Home,
  chan: string | 'all',
  object: string,
  input: RecallInput,
  actor: string,
): Promise<Recalled[]> {
  const recalled = orRefuse(await recall(home.self, chan, object, input, actor));
  await record(home, actor, 'channel.recall', object);
  return recalled;
}

/** The stored versions behind the decisions of a preview, by object id; for showing both sides. */
export async function versionsBehind(home: Home, plan: Preview): Promise<Map<string, Version>> {
  const versions = await home.self.store.read((r) =>
    currentVersions(
      r,
      plan.decisions.map(({ id }) => id),
    ),
  );
  return new Map([...versions].flatMap(([id, list]) => (list[0] ? [[id, list[0]] as const] : [])));
}
