import { type AgreementSummary, agreements, type ChannelSummary, DEFAULT_LANE } from '@qanat/exchange';
import type { Home } from '../home.ts';

type Lane = AgreementSummary['agreement']['lanes'][number];

export interface FullDraft {
  readonly title: { en: string; ar: string };
  readonly start: string;
  readonly end: string;
  readonly lanes: Lane[];
}

const YEAR_MS = 365 * 86_400_000;

/** A draft to begin with: the agreement in force, or the cautious defaults, both ways, for a year. */
export async function draftFor(home: Home, { chan, partner }: ChannelSummary): Promise<FullDraft> {
  const { nodeId } = home.self.keys;
  const current = (await agreements(home.self, chan)).findLast(({ state }) => state === 'active')?.agreement;
  const now = home.self.now();
  const lane = (from: string, to: string): Lane => ({ from, to, ...DEFAULT_LANE });
  return {
    title: {
      en: current?.title['en'] ?? 'Exchange of threat intelligence',
      ar: current?.title['ar'] ?? 'تبادل معلومات التهديدات',
    },
    start: now.toISOString(),
    end: new Date(now.getTime() + YEAR_MS).toISOString(),
    lanes: current ? [...current.lanes] : [lane(nodeId, partner.nodeId), lane(partner.nodeId, nodeId)],
  };
}
