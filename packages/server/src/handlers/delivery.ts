import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE_TYPE, type ReceiveReport } from '@qanat/api';
import {
  AppError,
  type Arrival,
  countVerdicts,
  evidenceOf,
  type Lang,
  pack,
  pull,
  push,
  Refusal,
  unpack,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { refuse } from '../problem.ts';
import { serverText } from '../texts.ts';

type DeliveryHandlers = Pick<
  Handlers,
  'channelPush' | 'channelPull' | 'channelPack' | 'bundleUnpack' | 'evidence'
>;

export const deliveryHandlers: DeliveryHandlers = {
  channelPush: async ({ home, params }) => {
    const { packets, envelopes } = await push(home, params['id'] ?? '');
    return { packets, acknowledged: envelopes };
  },
  channelPull: async ({ home, params, lang }) =>
    presentArrival(params['id'] ?? null, await pull(home, params['id'] ?? ''), lang),
  channelPack: async ({ home, params, person }) => {
    const chan = params['id'] ?? '';
    const bytes = await inScratch(async (file) => {
      await pack(home, chan, file, person.name);
      return readFile(file);
    });
    return { bytes, type: BUNDLE_TYPE, name: `${chan}.qanat` };
  },
  bundleUnpack: async ({ home, file, person, lang }) => {
    if (!file) throw new Refusal(refuse('app/empty-input'));
    const { report } = await inScratch(async (path) => {
      await writeFile(path, file.bytes, { mode: 0o600 });
      return unpack(home, path, person.name);
    });
    return presentArrival(report.envelopes[0]?.chan ?? null, report, lang);
  },
  evidence: async ({ home, params, person }) => {
    const { id: chan = '', lane, seq: place = '' } = params;
    if ((lane !== 'in' && lane !== 'out') || !/^\d{1,15}$/.test(place))
      throw new AppError('app/not-found', { id: `${chan}/${lane}/${place}` });
    const seq = Number(place);
    const bytes = await evidenceOf(home, chan, seq, { lane }, person.name);
    return { bytes, type: 'application/json', name: `${chan}-${lane}-${seq}.evidence.json` };
  },
};

/** A file that is gone when the work is done: bundles are written and read as streams. */
async function inScratch<T>(work: (file: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'qanat-'));
  try {
    return await work(join(dir, 'packets.qanat'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export function presentArrival(channel: string | null, report: Arrival, lang: Lang): ReceiveReport {
  const { kept, duplicate, waiting } = countVerdicts(report);
  const coded = (code: string) => ({ code, text: serverText(code, undefined, lang) });
  return {
    channel,
    kept,
    duplicate,
    waiting,
    held: report.held.map(({ code, object }) => ({ ...coded(code), id: object ?? '' })),
    refused: [
      ...report.packets.map(({ code }) => coded(code)),
      ...report.envelopes.flatMap(({ verdict, code }) =>
        verdict === 'refused' && code ? [coded(code)] : [],
      ),
    ],
  };
}
