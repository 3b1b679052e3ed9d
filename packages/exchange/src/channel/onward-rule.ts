import { type KeyState, type Stamp, verifyGrant } from '@qanat/envelope';
import { effectiveTlp, type StixObject, stricterTlp, TLP_ORDER, type Tlp } from '@qanat/stix';
import type { BodyEntry } from './body-entries.ts';
import type { Self } from './self.ts';

/**
 * The third-party rule as a receiver applies it: every hop after the originator's own needs terms that allow it, or
 * leave. What the originator's stamp says decides; without a word there it is `ask`. Leave is a grant by each holder
 * before that hop, for this version, this recipient and that time.
 * @returns the first hop that nothing covers; undefined when all are.
 */
export function uncoveredHop(
  self: Self,
  object: StixObject,
  entry: BodyEntry,
  stamp: Stamp,
  states: ReadonlyMap<string, KeyState>,
): number | undefined {
  const level = levelOf(object, stamp.marks?.tlp);
  for (const [place, { entry: hop }] of entry.custody.entries()) {
    if (place === 0 || hop.to === stamp.origin) continue;
    if (allowedByTerms(stamp, level, hop.to)) continue;
    if (stamp.marks?.onward === 'none') return hop.hop;
    const holders = entry.custody.slice(0, place).map(({ entry: before }) => before.from);
    const named = hop.grant === null ? undefined : entry.grants.find(({ hash }) => hash === hop.grant);
    if (named === undefined || named.document.by !== holders.at(-1)) return hop.hop;
    for (const holder of holders) {
      const covered = entry.grants.some(({ document: grant }) => {
        const by = states.get(holder);
        return (
          grant.by === holder &&
          by !== undefined &&
          verifyGrant(grant, by, self.crypto).ok &&
          grant.obj === hop.obj &&
          grant.digest === hop.view &&
          grant.to.includes(hop.to) &&
          Date.parse(hop.at) <= Date.parse(grant.until) &&
          TLP_ORDER.indexOf(level) <= TLP_ORDER.indexOf(grant.max)
        );
      });
      if (!covered) return hop.hop;
    }
  }
  return undefined;
}

/** The label that holds of an object: its own and what was laid over it, the stricter; AMBER when it bears none. */
export function levelOf(object: StixObject, ...overlays: readonly (Tlp | undefined)[]): Tlp {
  return overlays.reduce((level, overlay) => stricterTlp(level, overlay), effectiveTlp(object)) ?? 'amber';
}

function allowedByTerms(stamp: Stamp, level: Tlp, to: string): boolean {
  const { marks } = stamp;
  if (marks?.orcon === true) return false;
  if (marks?.rel?.includes(to) === false) return false;
  if (marks?.onward === 'listed') return marks.rel?.includes(to) === true;
  // GREEN goes round inside a community whose members only its sender can name: the sender answers for that.
  return marks?.onward === 'tlp' && (level === 'clear' || level === 'green');
}
