import type { JsonObject } from '@qanat/json';
import type { Found } from '../match/exact.ts';

export interface FieldHit extends Found {
  /** Name of the field, or its path in a nested event; '' in plain text. */
  readonly field: string;
}

/** What a line turned out to hold. */
export interface LineEvent {
  readonly event: JsonObject;
  readonly at: string | undefined;
  readonly hits: readonly FieldHit[];
  /** The line is not of the format; it was read as plain text. */
  readonly unreadable?: boolean;
}

/** Reads the lines of one format. */
export interface LineReader {
  /** False is certain: nothing of the snapshot is in the line. Headers return false. */
  readonly suspects: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** The whole truth about a line. */
  readonly read: (bytes: Uint8Array, start: number, end: number) => LineEvent;
}
