import type { Result } from '@qanat/json';

/** Something inside a container: a mail's attachment, a file of a ZIP. It is unpacked only when it is opened. */
export interface Part {
  /** A name to show and to recognise the kind by, never a path to write to. */
  readonly name: string;
  /** The media type that the container gives, where it gives one. */
  readonly type?: string;
  readonly open: () => Result<Uint8Array>;
}

/** How far containers are taken apart. All of one import share the counts. */
export const PART_LIMITS: {
  readonly depth: number;
  readonly parts: number;
  readonly part: number;
  readonly bytes: number;
} = {
  /** Containers within containers: a file in a ZIP in a mail lies three deep. */
  depth: 5,
  parts: 1_000,
  /** Of one part, unpacked: what is larger could not be read anyway. */
  part: 64 * 1024 * 1024,
  bytes: 256 * 1024 * 1024,
};

const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const LONGEST_NAME = 200;

/** A name from a stranger: without control and direction characters, drive letters, and steps up or from the root. */
export function shownName(name: string, otherwise: string): string {
  const steps = name
    .replace(HIDDEN, '')
    .split(/[/\\]+/)
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  return steps.join('/').slice(-LONGEST_NAME) || otherwise;
}
