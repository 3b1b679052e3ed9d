import type { ReceiveReport } from '@qanat/exchange';

export type Arrival = ReceiveReport;

/** What arrived when nothing did. */
export function noReport(): ReceiveReport {
  return { packets: [], envelopes: [], kept: [], homecomings: [], recalled: [], held: [], answer: [] };
}

/** Two arrivals told as one; packets of the second are numbered after nothing, since each was alone in its list. */
export function addReports(a: ReceiveReport, b: ReceiveReport): ReceiveReport {
  return {
    packets: [...a.packets, ...b.packets],
    envelopes: [...a.envelopes, ...b.envelopes],
    kept: [...a.kept, ...b.kept],
    homecomings: [...a.homecomings, ...b.homecomings],
    recalled: [...a.recalled, ...b.recalled],
    held: [...a.held, ...b.held],
    answer: [...new Set([...a.answer, ...b.answer])],
  };
}

/** How many envelopes of an arrival met which fate. */
export function countVerdicts(report: ReceiveReport): {
  kept: number;
  duplicate: number;
  waiting: number;
  held: number;
  refused: number;
} {
  const count = (...verdicts: string[]): number =>
    report.envelopes.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    kept: count('kept', 'partial', 'gone'),
    duplicate: count('duplicate'),
    waiting: count('waiting'),
    held: report.held.length,
    refused: count('refused') + report.packets.length,
  };
}
