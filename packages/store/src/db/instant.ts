const STIX_TIMESTAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d*?)0*)?Z$/;

/**
 * A STIX timestamp in a form whose order as text is the order in time, whatever its precision, and in which equal
 * instants are equal texts. Absent is the empty text; anything else than a timestamp stands for itself.
 */
export function toInstant(timestamp: string | null): string {
  if (timestamp === null) return '';
  const parts = STIX_TIMESTAMP.exec(timestamp);
  if (parts === null) return timestamp;
  const [, seconds = '', fraction = ''] = parts;
  return fraction === '' ? seconds : `${seconds}.${fraction}`;
}

/** Microseconds since 1970 of an ISO timestamp; finer digits are cut off. Throws on anything else. */
export function toMicroseconds(timestamp: string): number {
  const milliseconds = Date.parse(timestamp);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a timestamp: ${timestamp}`);
  const fraction = /\.\d{3}(\d{1,3})/.exec(timestamp)?.[1] ?? '';
  return milliseconds * 1_000 + Number(fraction.padEnd(3, '0'));
}

export function fromMicroseconds(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1_000);
  const rest = String(microseconds - milliseconds * 1_000).padStart(3, '0');
  return new Date(milliseconds).toISOString().replace('Z', `${rest}Z`);
}
