import { type Arrival, countVerdicts, formatMessage, type unpack } from '@qanat/app';
import { emit, type Invocation } from './verb.ts';

/** What of a bundle file could not be read; a packet that stands in it twice is no loss. */
type Unread = Awaited<ReturnType<typeof unpack>>['issues'];

/** Tells what arrived; 1 when something was refused, waits in the hold for a person, or was lost with a cut file. */
export function printArrival(call: Invocation, report: Arrival, unread: Unread = []): number {
  const counts = countVerdicts(report);
  const lost = unread.filter(({ code }) => code !== 'envelope/bundle-repeated');
  const ok = counts.refused === 0 && counts.held === 0 && lost.length === 0;
  const because = [
    ...report.packets.map(({ code }) => ({ code, object: null as string | null })),
    ...report.envelopes.flatMap(({ verdict, code }) =>
      verdict === 'refused' && code ? [{ code, object: null }] : [],
    ),
    ...report.held.map(({ code, object }) => ({ code, object: object ?? null })),
  ].map((one) => ({ ...one, message: formatMessage(one.code, undefined, call.lang) }));
  for (const { code, params } of lost)
    because.push({ code, object: null, message: formatMessage(code, params, call.lang) });
  emit(
    call,
    { ok, ...counts, objects: report.kept.length, recalled: report.recalled, because },
    [
      `kept ${counts.kept}  duplicate ${counts.duplicate}  waiting ${counts.waiting}  held ${counts.held}  refused ${counts.refused}  objects ${report.kept.length}  recalled ${report.recalled.length}`,
      ...because.map(({ code, message, object }) => `  ${code}${object ? ` ${object}` : ''}: ${message}`),
    ].join('\n'),
  );
  return ok ? 0 : 1;
}
