import type { WatchHit, WatchRun, WatchSource } from '@qanat/api';
import {
  channelOf,
  channelSummary,
  dismissHit,
  type HitGroup,
  type Home,
  hitGroups,
  type Lang,
  makeSighting,
  objectOf,
  preview,
  Refusal,
  sendSighting,
  titlesOf,
  type WatchLog,
  type WatchOutcome,
  watchFile,
  watchSnapshot,
  watchSources,
  watchStream,
} from '@qanat/app';
import { effectiveTlp } from '@qanat/stix';
import { parseCursor } from '../cursor.ts';
import type { Handlers } from '../operations.ts';
import { nameOf, presentReleased } from '../present.ts';
import { planItems } from '../present-plan.ts';
import { refuse } from '../problem.ts';
import { asPreviewed } from './as-previewed.ts';

type WatchHandlers = Pick<
  Handlers,
  | 'watchSources'
  | 'watchRun'
  | 'watchUpload'
  | 'watchHits'
  | 'hitDismiss'
  | 'sightingPreview'
  | 'sightingSend'
>;

const DEFAULT_LIMIT = 100;

export const watchHandlers: WatchHandlers = {
  watchSources: async ({ home }) => {
    const [sources, groups] = [await watchSources(home), await hitGroups(home)];
    return {
      items: sources.map((one) => presentSource(one, groups)),
      indicators: (await watchSnapshot(home)).indicators,
    };
  },
  watchRun: async ({ home, body, person }) =>
    presentRun(
      home,
      await watchFile(home, body.path, body.format ? { format: body.format } : {}, person.name),
    ),
  watchUpload: async ({ home, file, query, person }) => {
    if (!file) throw new Refusal(refuse('app/empty-input'));
    const options = query.format ? { format: query.format } : {};
    return presentRun(
      home,
      await watchStream(home, query.name ?? file.name, oneChunk(file.bytes), options, person.name),
    );
  },
  watchHits: async ({ home, query, lang }) => {
    const all = await hitGroups(home);
    const wanted = all.filter(({ state }) => query.state === undefined || state === query.state);
    const start = parseCursor(query.cursor ?? '0');
    const end = start + (query.limit ?? DEFAULT_LIMIT);
    return {
      items: await presentHits(home, wanted.slice(start, end), lang),
      next: end < wanted.length ? String(end) : null,
      open: all.filter(({ state }) => state === 'new').length,
    };
  },
  hitDismiss: async ({ home, params, person, lang }) => {
    const [hit] = await presentHits(home, [await dismissHit(home, params['id'] ?? '', person.name)], lang);
    // One group in, one hit out.
    return hit as WatchHit;
  },
  sightingPreview: async ({ home, params, person, lang }) => {
    const { ids, chan } = await makeSighting(home, params['id'] ?? '', person.name);
    const plan = await preview(home, chan, { ids });
    const { partner } = await channelSummary(home, chan);
    return {
      channel: chan,
      recipient: { id: partner.nodeId, name: nameOf(partner, lang) },
      digest: plan.fingerprint,
      items: await planItems(home, plan, lang),
    };
  },
  sightingSend: async ({ home, params, body, person }) =>
    presentReleased(await asPreviewed(sendSighting(home, params['id'] ?? '', person.name, body.digest))),
};

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function presentSource({ id, name, format, last }: WatchLog, groups: readonly HitGroup[]): WatchSource {
  const own = groups.filter(({ source }) => source === name);
  return {
    id: String(id),
    name,
    path: name.startsWith('/') ? name : null,
    format,
    lastRun: last?.run ?? null,
    events: last?.lines ?? 0,
    hits: own.reduce((sum, { count }) => sum + count, 0),
  };
}

async function presentRun(home: Home, { source, report }: WatchOutcome): Promise<WatchRun> {
  const known = (await watchSources(home)).find(({ id }) => id === source.id) ?? source;
  return {
    source: presentSource(known, await hitGroups(home)),
    events: report.lines,
    hits: report.hits,
    unreadable: report.unreadable,
  };
}

async function presentHits(home: Home, groups: readonly HitGroup[], lang: Lang): Promise<WatchHit[]> {
  const titles = await titlesOf(
    home,
    groups.map(({ ref }) => ref),
  );
  return Promise.all(
    groups.map(async (group) => {
      const known = titles.get(group.ref);
      const chan = known && channelOf(known.version);
      const partner = chan === undefined ? undefined : (await channelSummary(home, chan)).partner;
      return {
        id: group.key,
        kind: group.kind,
        value: group.value,
        indicator: {
          id: group.ref,
          title: known?.title ?? group.ref,
          tlp: (known && effectiveTlp(objectOf(known.version))) ?? null,
        },
        from: partner ? { id: partner.nodeId, name: nameOf(partner, lang) } : null,
        source: group.source,
        field: group.field,
        line: group.line,
        count: group.count,
        firstSeen: group.firstSeen,
        lastSeen: group.lastSeen,
        state: group.state,
      };
    }),
  );
}
