import type { Json } from '@qanat/json';

const NAMES = ['ts', 'timestamp', '@timestamp', 'time'];
const IN_TEXT = /^.{0,40}?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\d* ?(Z|[+-]\d\d:?\d\d)?/;

/** The time of an event as ISO 8601 in UTC, from its usual fields; undefined when none can be read. */
export function timeOfEvent(event: { readonly [name: string]: Json }): string | undefined {
  for (const name of NAMES) {
    const value = event[name];
    const time =
      typeof value === 'number'
        ? fromEpoch(value)
        : typeof value === 'string'
          ? timeOfText(value)
          : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}

/** The time at the beginning of a line: seconds since 1970 or ISO 8601; without a zone it is taken for UTC. */
export function timeOfText(text: string): string | undefined {
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const found = IN_TEXT.exec(text);
  if (found === null) return undefined;
  const [, date, time, fraction = '0', zone = 'Z'] = found;
  const offset = zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return toIso(Date.parse(`${date}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`));
}

function fromEpoch(seconds: number): string | undefined {
  return toIso(Math.round(seconds * 1000));
}

function toIso(milliseconds: number): string | undefined {
  // Years of four digits only, as STIX writes them.
  const sane = milliseconds >= 0 && milliseconds < Date.UTC(10_000, 0);
  return sane ? new Date(milliseconds).toISOString() : undefined;
}
