import type { DiffField, PreviewItem, ReleasePreview, Tlp } from '@qanat/api';
import {
  channelSummary,
  type Home,
  type Lang,
  objectOf,
  type ReleasePlanned,
  titleOf,
  versionsBehind,
} from '@qanat/app';
import { canonicalize } from '@qanat/json';
import { effectiveTlp, type StixObject, stricterTlp } from '@qanat/stix';
import { nameOf } from './present.ts';
import { serverText } from './texts.ts';

/** A preview as the pages draw it: each object with its reasons, and property by property where the view differs. */
export async function presentPlan(
  home: Home,
  chan: string,
  plan: ReleasePlanned,
  lang: Lang,
): Promise<ReleasePreview> {
  const summary = await channelSummary(home, chan);
  const items = await planItems(home, plan, lang);
  const levels = plan.views.flatMap(({ object }) => effectiveTlp(object) ?? []);
  const totals = { whole: 0, derived: 0, withheld: 0, ask: 0 };
  for (const { effect } of items) totals[effect]++;
  return {
    digest: plan.fingerprint,
    channel: chan,
    recipient: { id: summary.partner.nodeId, name: nameOf(summary.partner, lang) },
    totals,
    highest: levels.reduce<Tlp | null>(
      (high, tlp) => (high === null ? tlp : (stricterTlp(high, tlp) ?? tlp)),
      null,
    ),
    nextSeq: summary.out?.size ?? 0,
    items,
  };
}

const ORDER = ['ask', 'withheld', 'derived', 'whole'];

/**
 * The objects of a plan that would newly go, or would not; what the partner has already is left out. What does not go
 * whole comes first: it is what the reader has to look at.
 */
export async function planItems(home: Home, plan: ReleasePlanned, lang: Lang): Promise<PreviewItem[]> {
  const versions = await versionsBehind(home, plan);
  const views = new Map(plan.views.map((view) => [view.sourceId ?? view.id, view]));
  const decided = plan.decisions
    .filter(({ effect, sent }) => sent || effect === 'withheld' || effect === 'ask')
    .toSorted((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect))
    .map(({ id, effect, viewId, reasons }): PreviewItem => {
      const version = versions.get(id);
      const ours = version && objectOf(version);
      const view = views.get(id);
      const told = reasons.filter((reason) => reason.effect !== 'pass');
      return {
        id,
        type: id.split('--')[0] ?? '',
        title: ours ? titleOf(ours) : id,
        tlp: (ours && effectiveTlp(ours)) ?? null,
        effect,
        viewId: viewId ?? null,
        reasons: told.map(({ rule, effect: does, code, params, paths }) => ({
          rule,
          effect: does,
          code,
          text: serverText(code, params, lang),
          paths: [...paths],
        })),
        fields: ours ? fieldsOf(ours, view?.object, told) : [],
      };
    });
  const first = decided.findIndex(({ effect }) => effect === 'whole');
  return decided.toSpliced(first < 0 ? decided.length : first, 0, ...addedItems(plan));
}

/** What goes along and is no copy of an object here: under which name we speak in this channel. */
function addedItems({ views }: ReleasePlanned): PreviewItem[] {
  return views
    .filter(({ sourceId }) => sourceId === undefined)
    .map(({ id, effect, object }) => ({
      id,
      type: object.type,
      title: titleOf(object),
      tlp: effectiveTlp(object) ?? null,
      effect,
      viewId: id,
      reasons: [],
      fields: [...SHOWN].flatMap((path): DiffField[] => {
        const theirs = shown(object[path]);
        return theirs === null ? [] : [{ path, ours: null, theirs, form: formOf(path), rules: [] }];
      }),
    }));
}

const SHOWN = new Set([
  'name',
  'value',
  'description',
  'pattern',
  'content',
  'source_name',
  'published',
  'created_by_ref',
]);
const TOKENS = /^(?:pattern|value|id|created|modified|published|valid_|.*_refs?$|hashes|first_|last_)/;

const formOf = (path: string): DiffField['form'] => (TOKENS.test(path) ? 'token' : 'text');

/** Properties that differ, and those that say what the object is about. */
function fieldsOf(
  ours: StixObject,
  theirs: StixObject | undefined,
  reasons: readonly { rule: string; paths: readonly string[] }[],
): DiffField[] {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs ?? {})])].filter(
    (name) => !['type', 'spec_version'].includes(name),
  );
  return names.flatMap((path): DiffField[] => {
    const [mine, view] = [shown(ours[path]), theirs === undefined ? null : shown(theirs[path])];
    const differs = theirs !== undefined && mine !== view;
    if (!differs && !SHOWN.has(path)) return [];
    const rules = reasons
      .filter(({ paths }) => paths.some((one) => one === path || one.startsWith(`${path}.`)))
      .map(({ rule }) => rule);
    return [
      {
        path,
        ours: mine,
        theirs: view,
        form: formOf(path),
        rules: differs ? rules : [],
      },
    ];
  });
}

function shown(value: StixObject[string] | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : canonicalize(value);
}
