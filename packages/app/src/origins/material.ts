import {
  type Basis,
  draftsById,
  gradesOf,
  type LinkKind,
  type Named,
  partyKey,
  type Stance,
  type StatedEstimate,
  type Statement,
} from '@qanat/desk';
import { type Road, resolveViews, roadsOf } from '@qanat/exchange';
import type { StixObject } from '@qanat/stix';
import { currentVersions, type Reader, standingOf, type Version } from '@qanat/store';
import type { Home } from '../home.ts';
import { objectOf, titleOf } from '../objects.ts';

const OWN = 'own';

/**
 * What reached us of these claims, by every way: proposals and accepted claims of reports read here, imported ones, and
 * what partners sent, each with the road it came. Rejected, revoked and recalled claims are absent, and those of a
 * report that its supply has revoked or recalled. What we made and got back is ours, not a second way.
 */
export async function statementsFor(home: Home, claims: readonly string[]): Promise<Statement[]> {
  return home.self.store.read(async (r) => {
    const drafts = (await draftsById(r, claims)).filter(({ state }) => state !== 'rejected');
    const { objects, left } = settle(await currentVersions(r, claims), drafts);
    const reports = [
      ...new Set([
        ...left.map(({ report }) => report),
        ...objects.map(({ object }) => String(object['report_ref'])),
      ]),
    ];
    const scene = await sceneOf(home, r, claims, reports, objects);
    const stands = (report: string, supply: string): boolean => !scene.gone.has(`${report} ${supply}`);
    return [
      ...objects
        .filter(({ object, version }) => stands(String(object['report_ref']), version.supply.name))
        .map((one) => ofObject(one, scene)),
      ...left.filter(({ report }) => stands(report, OWN)).map((draft) => ofDraft(draft, scene)),
    ];
  });
}

type Draft = Awaited<ReturnType<typeof draftsById>>[number];

interface Chosen {
  readonly version: Version;
  readonly object: StixObject;
  /** The draft that it was made of here. */
  readonly draft: Draft | undefined;
}

/** Which versions count, and which drafts have no object yet. */
function settle(
  versions: ReadonlyMap<string, readonly Version[]>,
  drafts: readonly Draft[],
): { objects: Chosen[]; left: Draft[] } {
  const drafted = new Map(drafts.map((draft) => [draft.id, draft]));
  const objects: Chosen[] = [];
  for (const [id, list] of versions) {
    const draft = drafted.get(id);
    const own = list.find(({ supply }) => supply.kind === OWN);
    if (own) drafted.delete(id);
    for (const version of own ? [own] : draft ? [] : list)
      if (!version.revoked) objects.push({ version, object: objectOf(version), draft });
  }
  return { objects, left: [...drafted.values()] };
}

/** What stands around the claims. */
interface Scene {
  /** `report supply` where that supply has revoked or withdrawn the report. */
  readonly gone: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, readonly Version[]>;
  readonly creators: ReadonlyMap<string, string>;
  readonly roads: ReadonlyMap<number, Road>;
  /** `channel id` of what a partner had from us under an id of that lane, to the id that it has here. */
  readonly originals: ReadonlyMap<string, string>;
  readonly grades: ReadonlyMap<string, { source?: string; info?: number }>;
}

async function sceneOf(
  home: Home,
  r: Reader,
  claims: readonly string[],
  reports: readonly string[],
  objects: readonly Chosen[],
): Promise<Scene> {
  const versions = await currentVersions(r, reports);
  const channelled = objects.filter(({ version }) => version.supply.kind === 'channel');
  return {
    gone: new Set(
      (await standingOf(r, reports))
        .filter(({ state }) => state !== 'current')
        .map(({ id, supply }) => `${id} ${supply}`),
    ),
    reports: versions,
    creators: await namesOfCreators(r, versions),
    roads: await roadsOf(
      home.self,
      channelled.map(({ version }) => version.seq),
    ),
    originals: await originalsOf(home, channelled),
    grades: gradesBySubject(await gradesOf(r, [...claims, ...reports])),
  };
}

const LINKS = ['supports', 'denies', 'contradicts'] as const satisfies readonly LinkKind[];

/** A partner who speaks of what we sent names it by the id that we gave it there. */
async function originalsOf(home: Home, objects: readonly Chosen[]): Promise<Map<string, string>> {
  const named = objects.flatMap(({ object }) =>
    [...LINKS.map((kind) => `${kind}_refs`), 'about_refs'].flatMap((name) => textsOf(object[name])),
  );
  const views = await resolveViews(home.self, [...new Set(named)]);
  return new Map(views.map(({ chan, view, original }) => [`channel:${chan} ${view}`, original]));
}

function ofObject({ version, object, draft }: Chosen, scene: Scene): Statement {
  const { supply } = version;
  const report = String(object['report_ref']);
  const found = scene.reports.get(report)?.find((one) => one.supply.id === supply.id);
  const reported = found && objectOf(found);
  const road = scene.roads.get(version.seq);
  return {
    ...toldBy(object, (id) => scene.originals.get(`${supply.name} ${id}`) ?? id),
    way: supply.kind === OWN ? OWN : supply.name,
    author: authorOf(version, road),
    state: supply.kind === OWN ? 'accepted' : 'received',
    ...(draft
      ? { publisher: named(draft.about.source), title: draft.about.filename || draft.about.title }
      : {
          publisher: publisherOf(reported, version, scene.creators),
          title: reported ? titleOf(reported) : report,
        }),
    road: roadOf(version, road),
    stamped: road?.stamped ?? false,
    tags: road?.tags ?? [],
    grade: gradeOf(scene, object.id, report, object),
    at: draft?.about.at ?? textOf(reported?.['published']) ?? textOf(object['created']) ?? version.addedAt,
  };
}

function ofDraft({ id, report, draft, state, about }: Draft, scene: Scene): Statement {
  return {
    claim: id,
    way: OWN,
    author: OWN,
    report,
    state: state === 'accepted' ? 'accepted' : 'proposed',
    stance: draft.stance,
    content: draft.content,
    lang: about.lang,
    source: draft.source,
    sourceRef: null,
    anonymous: draft.anonymous,
    via: draft.via,
    basis: draft.basis ?? 'unknown',
    publisher: named(about.source),
    title: about.filename || about.title,
    road: [],
    stamped: false,
    tags: [],
    about: draft.about ?? [],
    links: [],
    estimate: draft.estimate ? toEstimate({ ...draft.estimate }) : null,
    grade: gradeOf(scene, id, report),
    at: about.at,
  };
}

/** The grade of the claim itself, else what its maker gave it, else that of its report. */
function gradeOf({ grades }: Scene, claim: string, report: string, object?: StixObject): Statement['grade'] {
  const stated = { source: object?.['source_reliability'], info: object?.['information_credibility'] };
  const [own, shared] = [grades.get(claim), grades.get(report)];
  return {
    source: own?.source ?? textOf(stated.source) ?? shared?.source ?? null,
    info: own?.info ?? (typeof stated.info === 'number' ? stated.info : (shared?.info ?? null)),
  };
}

type Told = Omit<
  Statement,
  'way' | 'author' | 'state' | 'publisher' | 'title' | 'road' | 'stamped' | 'tags' | 'grade' | 'at'
>;

/** What a claim object says itself. Objects were validated when they came, leniently: every property is looked at. */
function toldBy(claim: StixObject, original: (id: string) => string): Told {
  const links = LINKS.flatMap((kind) =>
    textsOf(claim[`${kind}_refs`]).map((to) => ({ to: original(to), kind })),
  );
  const source = textOf(claim['source_name']) ?? null;
  const estimate = claim['estimate'];
  return {
    claim: claim.id,
    report: String(claim['report_ref']),
    stance: (textOf(claim['stance']) ?? 'asserts') as Stance,
    content: textOf(claim['content']) ?? '',
    lang: textOf(claim['lang']) ?? 'en',
    source,
    sourceRef: textOf(claim['source_ref']) ?? null,
    anonymous: claim['anonymous'] === true,
    via: textsOf(claim['via_names']),
    basis: (textOf(claim['basis']) ?? 'unknown') as Basis,
    about: textsOf(claim['about_refs']).map(original),
    links,
    estimate:
      typeof estimate === 'object' && estimate !== null && !Array.isArray(estimate)
        ? toEstimate(estimate)
        : null,
  };
}

function toEstimate(given: Readonly<Record<string, unknown>>): StatedEstimate {
  const number = (name: string): number | null => (typeof given[name] === 'number' ? given[name] : null);
  return {
    subject: textOf(given['subject']) ?? '',
    value: number('value'),
    min: number('min'),
    max: number('max'),
    unit: textOf(given['unit']) ?? '',
    approximate: given['approximate'] === true,
    asOf: textOf(given['as_of']) ?? textOf(given['asOf']) ?? null,
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function named(name: string): Named | null {
  const key = partyKey(name);
  return key === '' ? null : { key, name };
}

/** Whose word a claim is: the node that stamped it, or else the way by which it came. */
function authorOf({ supply }: Version, road: Road | undefined): string {
  if (supply.kind === OWN) return OWN;
  return road?.stamped ? `node:${road.nodes[0]?.node ?? ''}` : supply.name;
}

function roadOf({ supply }: Version, road: Road | undefined): Named[] {
  if (supply.kind === OWN) return [];
  if (supply.kind === 'import') {
    const name = supply.name.slice('import:'.length).replace(/;tlp=[a-z+]+$/, '');
    return [{ key: `import:${partyKey(name)}`, name }];
  }
  return (road?.nodes ?? []).map(({ node, name }) => ({
    key: `node:${node}`,
    name: name['en'] ?? Object.values(name)[0] ?? node,
  }));
}

/** Who published a report that came as an object: the source it names; of an import its creator, else nobody known. */
function publisherOf(
  report: StixObject | undefined,
  { supply }: Version,
  identities: ReadonlyMap<string, string>,
): Named | null {
  const references = report?.['external_references'];
  const first = Array.isArray(references) ? references[0] : undefined;
  if (typeof first === 'object' && first !== null && !Array.isArray(first)) {
    const found = named(textOf(first['source_name']) ?? '');
    if (found) return found;
  }
  const creator = supply.kind === 'import' ? identities.get(String(report?.['created_by_ref'])) : undefined;
  return creator === undefined ? null : named(creator);
}

async function namesOfCreators(
  r: Reader,
  reports: ReadonlyMap<string, readonly Version[]>,
): Promise<Map<string, string>> {
  const refs = [...reports.values()]
    .flat()
    .flatMap((version) => textOf(objectOf(version)['created_by_ref']) ?? []);
  const found = await currentVersions(r, [...new Set(refs)]);
  return new Map(
    Array.from(found, ([id, [version]]): [string, string] => [id, version ? titleOf(objectOf(version)) : id]),
  );
}

function gradesBySubject(
  rows: readonly { subject: string; axis: 'source' | 'info'; value: string }[],
): Map<string, { source?: string; info?: number }> {
  const found = new Map<string, { source?: string; info?: number }>();
  for (const { subject, axis, value } of rows)
    found.set(subject, {
      ...found.get(subject),
      ...(axis === 'source' ? { source: value } : { info: Number(value) }),
    });
  return found;
}
