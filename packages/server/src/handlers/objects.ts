import type { LedgerLine, ObjectBrief } from '@qanat/api';
import {
  AppError,
  channelLog,
  channelSummary,
  graphAround,
  type Home,
  holders,
  type Lang,
  objectOf,
  type StoredVersion,
  searchObjects,
  showObject,
  titleOf,
} from '@qanat/app';
import { effectiveTlp, references } from '@qanat/stix';
import { parseCursor } from '../cursor.ts';
import type { Handlers } from '../operations.ts';
import { nameOf, type PartnerNames, partnerNames, presentSupply } from '../present.ts';

const DEFAULT_LIMIT = 50;

export const objectHandlers: Pick<Handlers, 'objectSearch' | 'objectShow' | 'objectBytes'> = {
  objectSearch: async ({ home, query, lang }) => {
    const names = await partnerNames(home, lang);
    const line = [
      query.text ?? '',
      ...(['type', 'value', 'since'] as const).flatMap((name) =>
        query[name] ? [`${name}:"${query[name]}"`] : [],
      ),
    ].join(' ');
    const page = await searchObjects(home, line, {
      limit: query.limit ?? DEFAULT_LIMIT,
      ...(query.cursor && { before: parseCursor(query.cursor) }),
    });
    return {
      items: page.items.map((version) => presentBrief(version, names)),
      next: page.next === undefined ? null : String(page.next),
    };
  },
  objectShow: async ({ home, params, lang }) => {
    const names = await partnerNames(home, lang);
    const versions = await showObject(home, params['id'] ?? '');
    const newest = versions.find(({ current }) => current) ?? versions[0];
    if (!newest) throw new AppError('app/not-found', { id: params['id'] ?? '' });
    const object = objectOf(newest);
    const graph = await graphAround(home, newest.id, 1);
    const titles = new Map(graph.nodes.map((node) => [node.id, node]));
    const at = (id: string, path: string) => {
      const node = titles.get(id);
      return {
        id,
        path,
        type: id.split('--')[0] ?? '',
        title: node?.title ?? id,
        present: node !== undefined && node.title !== id,
      };
    };
    return {
      ...presentBrief(newest, names),
      json: new TextDecoder().decode(newest.bytes),
      versions: versions.map((version) => ({
        seq: version.seq,
        modified: version.modified,
        addedAt: version.addedAt,
        supply: presentSupply(version.supply, names),
        digest: version.digest,
        tlp: effectiveTlp(objectOf(version)) ?? null,
        current: version.current,
        conflict: version.conflict,
        revoked: version.revoked,
        withdrawn: version.withdrawn !== null,
      })),
      refs: {
        to: references(object).map(({ id, path }) => at(id, path)),
        from: graph.edges.filter(({ to }) => to === newest.id).map(({ from, name }) => at(from, name)),
      },
      ledger: await ledgerOf(home, newest.id, lang),
    };
  },
  objectBytes: async ({ home, params }) => {
    const versions = await showObject(home, params['id'] ?? '');
    const version = versions.find(({ seq }) => seq === Number(params['seq']));
    if (!version) throw new AppError('app/not-found', { id: `${params['id']}#${params['seq']}` });
    return { bytes: version.bytes, type: 'application/stix+json;version=2.1', name: `${version.id}.json` };
  },
};

/** Which partner got which view of an object, under which log entry. */
async function ledgerOf(home: Home, id: string, lang: Lang): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (const { chan, view, at, recalled } of await holders(home, [id])) {
    const entry = (await channelLog(home, chan, { lane: 'out' })).find(({ objects }) =>
      objects.some((one) => one.id === view),
    );
    const { partner } = await channelSummary(home, chan);
    lines.push({
      channel: chan,
      partner: { id: partner.nodeId, name: nameOf(partner, lang) },
      effect: view === id ? 'whole' : 'derived',
      viewId: view,
      seq: entry?.seq ?? 0,
      at,
      receipt: entry?.receipt ?? false,
      recalled: recalled !== null,
    });
  }
  return lines;
}

function presentBrief(version: StoredVersion, names: PartnerNames): ObjectBrief {
  const object = objectOf(version);
  return {
    id: version.id,
    type: version.type,
    title: titleOf(object),
    modified: version.modified,
    tlp: effectiveTlp(object) ?? null,
    supplies: [presentSupply(version.supply, names)],
  };
}
