import { type Arrival, countVerdicts, formatMessage } from '@qanat/app';
import { emit, type Invocation } from './verb.ts';

/** Tells what arrived; 1 when something was refused. */
export function printArrival(call: Invocation, report: Arrival): number {
  const counts = countVerdicts(report);
  const because = [
    ...report.packets.map(({ code }) => ({ code, object: null as string | null })),
    ...report.envelopes.flatMap(({ verdict, code }) =>
      verdict === 'refused' && code ? [{ code, object: null }] : [],
    ),
    ...report.held.map(({ code, object }) => ({ code, object: object ?? null })),
  ].map((one) => ({ ...one, message: formatMessage(one.code, undefined, call.lang) }));
  emit(
    call,
    { ok: counts.refused === 0, ...counts, objects: report.kept.length, recalled: report.recalled, because },
    [
      `kept ${counts.kept}  duplicate ${counts.duplicate}  waiting ${counts.waiting}  held ${counts.held}  refused ${counts.refused}  objects ${report.kept.length}  recalled ${report.recalled.length}`,
      ...because.map(({ code, message, object }) => `  ${code}${object ? ` ${object}` : ''}: ${message}`),
    ].join('\n'),
  );
  return counts.refused === 0 ? 0 : 1;
}
