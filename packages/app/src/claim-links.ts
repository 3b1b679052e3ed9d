import { type LinkKind, placedOf, type SameVerdict, sideOf } from '@qanat/desk';
import { newVersion, type StixObject } from '@qanat/stix';
import { currentVersions } from '@qanat/store';
import type { Home } from './home.ts';
import { putOwn } from './import-objects.ts';
import { objectOf } from './objects.ts';

const KINDS = ['supports', 'denies', 'contradicts'] as const satisfies readonly LinkKind[];

/**
 * Writes a person's verdict on two claims into the claim of ours that came later, as the relation that says it
 * (docs/formats/claim.md): so it travels with the claim. Proposals have no object yet, and what partners made stays as it
 * came; the verdict itself is kept in any case.
 */
export async function writeVerdict(
  home: Home,
  a: string,
  b: string,
  verdict: SameVerdict,
  actor: string,
): Promise<void> {
  const { versions, denials } = await home.self.store.read(async (r) => ({
    versions: await currentVersions(r, [a, b]),
    denials: new Map(
      (await placedOf(r, [a, b])).map(({ claim, stance }) => [claim, sideOf(stance) === 'deny']),
    ),
  }));
  const own = [a, b].flatMap((id) => {
    const version = versions.get(id)?.find(({ supply }) => supply.kind === 'own');
    return version && !version.revoked ? [objectOf(version)] : [];
  });
  const later = own.toSorted((x, y) => (createdOf(x) < createdOf(y) ? 1 : -1))[0];
  if (!later) return;
  const earlier = later.id === a ? b : a;
  const alike = denials.get(a) === denials.get(b);
  const kind = kindOf(verdict, alike);
  const changed = own.flatMap((object) => {
    const other = object.id === a ? b : a;
    const change = Object.fromEntries(
      KINDS.flatMap((name) => {
        const before = refsOf(object, name);
        const after = before.filter((ref) => ref !== other);
        if (object === later && name === kind) after.push(earlier);
        const same = after.length === before.length && after.every((ref) => before.includes(ref));
        return same ? [] : [[`${name}_refs`, after.length > 0 ? after : undefined]];
      }),
    );
    return Object.keys(change).length > 0 ? [newVersion(object, change, home.self.now().toISOString())] : [];
  });
  if (changed.length > 0) await putOwn(home, changed, actor);
}

/** What a claim says of another by a verdict: of equal sides it supports what says the same. */
function kindOf(verdict: SameVerdict, alike: boolean): LinkKind | undefined {
  if (verdict === 'different') return undefined;
  if (verdict === 'exclude') return 'contradicts';
  return (verdict === 'same') === alike ? 'supports' : 'denies';
}

function refsOf(object: StixObject, kind: LinkKind): string[] {
  const refs = object[`${kind}_refs`];
  return Array.isArray(refs) ? refs.map(String) : [];
}

const createdOf = (object: StixObject): string => String(object['created'] ?? '');
